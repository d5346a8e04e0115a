#!/usr/bin/env python3
"""Writes the hostile files of src/test/resources/bad that are not from fuzzing.

    /usr/bin/python3 src/test/python/write_bad.py
"""
import io
import json
import pathlib
import struct
import zipfile

import numpy as np

ROOT = pathlib.Path(__file__).resolve().parents[3]
OUT = ROOT / "src" / "test" / "resources" / "bad"


def npy(shape, dtype="<f4", data=b"", order="False"):
    text = f"{{'descr': '{dtype}', 'fortran_order': {order}, 'shape': {shape}, }}"
    text += " " * (-(len(text) + 11) % 64) + "\n"
    return b"\x93NUMPY\x01\x00" + struct.pack("<H", len(text)) + text.encode() + data


def npz(name, arrays, method=zipfile.ZIP_DEFLATED):
    with zipfile.ZipFile(OUT / name, "w", method) as out:
        for key, data in arrays:
            out.writestr(zipfile.ZipInfo(key, (1980, 1, 1, 0, 0, 0)), data, method, 9)


def safetensors(name, header, data=b"", length=None):
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    (OUT / name).write_bytes(struct.pack("<Q", len(text) if length is None else length) + text + data)


def entry(shape, begin, end, dtype="F32"):
    return {"dtype": dtype, "shape": shape, "data_offsets": [begin, end]}


def main():
    OUT.mkdir(exist_ok=True)
    w_in, w_out = npy("(2, 3)", data=bytes(24)), npy("(3, 2)", data=bytes(24))
    npz("huge-shape.npz", [("W_in.npy", npy("(1024, 4096)")), ("W_out.npy", npy("(4096, 1024)"))])
    npz("overflowing-shape.npz", [("W_in.npy", npy("(4294967296, 4294967296)")), ("W_out.npy", w_out)])
    npz("negative-shape.npz", [("W_in.npy", npy("(-2, -3)", data=bytes(24))), ("W_out.npy", w_out)])
    npz("bomb.npz", [("W_in.npy", w_in + bytes(64 << 20)), ("W_out.npy", w_out)])
    npz("bomb-in-a-head.npz", [("W_in.npy", b"\x93NUMPY\x02\x00\xff\xff\xff\x7f" + b" " * (16 << 20)), ("W_out.npy", w_out)])
    npz("objects.npz", [("W_in.npy", npy("(2, 3)", "|O", bytes(24))), ("W_out.npy", w_out)])
    npz("nan.npz", [("W_in.npy", npy("(2, 3)", data=b"\xff" * 24)), ("W_out.npy", w_out)])
    npz("empty.npz", [])
    npz("torch.npz", [("model/data.pkl", b"\x80\x02."), ("model/data/0", bytes(24))])
    npz("twice.npz", [("W_in.npy", w_in), ("W_in", w_in), ("W_out.npy", w_out)])
    npz("many-dimensions.npz", [("W_in.npy", npy("(" + "1, " * 5000 + ")")), ("W_out.npy", w_out)])
    npz("climbing.npz", [("../../../W_in/W.npy", w_in), ("/etc/passwd.npy", npy("(9, 9)", data=bytes(324)))])
    good = {"W_in": entry([2, 3], 0, 24), "W_out": entry([3, 2], 24, 48)}
    safetensors("length-beyond.safetensors", good, bytes(48), 1 << 19)
    safetensors("length-of-all-ones.safetensors", good, bytes(48), (1 << 64) - 1)
    safetensors("truncated.safetensors", good, bytes(47))
    safetensors("trailing.safetensors", good, bytes(49))
    safetensors("overlap.safetensors", {**good, "W_out": entry([3, 2], 0, 24)}, bytes(24))
    safetensors("gap.safetensors", {**good, "W_out": entry([3, 2], 28, 52)}, bytes(52))
    safetensors("huge.safetensors", {**good, "W_out": entry([2**31 - 1] * 4, 24, 48)}, bytes(48))
    safetensors("wrapped.safetensors", {**good, "W_out": entry([2**62, 4], 24, 24)}, bytes(24))
    safetensors("negative.safetensors", {**good, "W_out": entry([-3, -2], 24, 48)}, bytes(48))
    safetensors("backwards.safetensors", {**good, "W_out": entry([3, 2], 48, 24)}, bytes(48))
    safetensors("deep.safetensors", b'{"W_in":' + b"[" * 200_000 + b"]" * 200_000 + b"}")
    safetensors("list.safetensors", b"[1]")
    safetensors("empty.safetensors", {})
    twice = json.dumps(good).replace("W_out", "W_in").encode()
    safetensors("twice.safetensors", twice, bytes(48))
    run = (ROOT / "presets" / "canonical-l4.json").read_text()
    (OUT / "deep.json").write_text("[" * 100_000)
    (OUT / "deep-inside.json").write_text('{"losses": ' + "[" * 100_000)
    (OUT / "twice.json").write_text(run.replace('"title"', '"id": "x", "title"', 1))
    (OUT / "number.json").write_text(run.replace('"features": 100', '"features": 1e400', 1))
    (OUT / "digits.json").write_text(run.replace('"features": 100', '"features": 1' + "0" * 100_000, 1))
    (OUT / "truncated.json").write_text(run[: len(run) // 2])
    (OUT / "latin-1.json").write_bytes(run.encode().replace(b'"Canonical', b'"\xe9', 1)[:-1] + b"\xff")
    (OUT / "session-list.json").write_text("[]")
    (OUT / "session-deep.json").write_text('{"format": 1, "state": ' + '{"a": ' * 100_000)


main()
