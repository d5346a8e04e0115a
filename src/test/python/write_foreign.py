#!/usr/bin/env python3
"""Writes the networks of src/test/resources/foreign, with the bits that a reader must find in them.

    /usr/bin/python3 src/test/python/write_foreign.py

Needs numpy and PyTorch (Debian: python3-numpy, python3-torch).
"""
import json
import pathlib
import struct

import numpy as np
import torch

import safetensors_by_hand as safetensors

OUT = pathlib.Path(__file__).resolve().parents[1] / "resources" / "foreign"
FEATURES, HIDDEN = 5, 3
expected = {}


def bits(array):
    return [struct.unpack("<I", struct.pack("<f", v))[0] for v in np.asarray(array, np.float32).ravel()]


def expect(name, w_in, w_out, bias=None):
    expected[name] = {
        "W_in": bits(w_in),
        "W_out": bits(w_out),
        "b": None if bias is None else bits(bias),
    }


def numpy(module_or_dict):
    state = module_or_dict if isinstance(module_or_dict, dict) else module_or_dict.state_dict()
    return {name: tensor.detach().numpy() for name, tensor in state.items()}


def f32(arrays):
    return {name: ("F32", array) for name, array in arrays.items()}


def main():
    OUT.mkdir(exist_ok=True)
    torch.manual_seed(1)
    relu = torch.nn.ReLU()

    model = torch.nn.Sequential(
        torch.nn.Linear(FEATURES, HIDDEN, bias=False), relu, torch.nn.Linear(HIDDEN, FEATURES)
    )
    s = numpy(model)
    np.savez(OUT / "sequential.npz", **s)
    expect("sequential.npz", s["0.weight"], s["2.weight"], s["2.bias"])

    model = torch.nn.ModuleDict(
        {"fc1": torch.nn.Linear(FEATURES, HIDDEN), "fc2": torch.nn.Linear(HIDDEN, FEATURES, bias=False)}
    )
    torch.nn.init.zeros_(model["fc1"].bias)
    s = numpy(model)
    # Sorted by name, as the package does within a type; the hidden bias is zero.
    safetensors.save(OUT / "fc.safetensors", f32(dict(sorted(s.items()))), {"format": "pt"})
    expect("fc.safetensors", s["fc1.weight"], s["fc2.weight"])
    s = {name: tensor.astype(np.float16) for name, tensor in s.items()}
    safetensors.save(OUT / "half.safetensors", {name: ("F16", a) for name, a in s.items()})
    expect("half.safetensors", s["fc1.weight"], s["fc2.weight"])
    np.savez_compressed(OUT / "half.npz", **s)
    expect("half.npz", s["fc1.weight"], s["fc2.weight"])
    s["fc1.bias"][1] = 0.25
    safetensors.save(OUT / "hidden-bias.safetensors", {name: ("F16", a) for name, a in s.items()})

    # x @ W_enc, then h @ W_dec: a row an input.
    s = numpy({"W_enc": torch.randn(FEATURES, HIDDEN), "W_dec": torch.randn(HIDDEN, FEATURES), "b_dec": torch.randn(FEATURES)})
    s["step"] = np.array(1000)
    safetensors.save(
        OUT / "in-out.safetensors", {**f32({k: s[k] for k in ("b_dec", "W_enc", "W_dec")}), "step": ("I64", s["step"])}
    )
    expect("in-out.safetensors", s["W_enc"].T, s["W_dec"].T, s["b_dec"])

    # "Toy Models of Superposition": one matrix and a bias.
    s = numpy({"W": torch.randn(HIDDEN, FEATURES, dtype=torch.float64), "b_final": torch.randn(FEATURES, dtype=torch.float64)})
    np.savez(OUT / "tied.npz", **s)
    expect("tied.npz", s["W"], s["W"].T, s["b_final"])

    w = torch.randn(HIDDEN, FEATURES).bfloat16()
    v = torch.randn(FEATURES, HIDDEN).bfloat16()
    upper = lambda t: (t.float().numpy().view(np.uint32) >> 16).astype(np.uint16)
    safetensors.save(
        OUT / "bfloat16.safetensors",
        {"model.encoder.weight": ("BF16", upper(w)), "model.decoder.weight": ("BF16", upper(v))},
    )
    expect("bfloat16.safetensors", w.float().numpy(), v.float().numpy())

    a, b, c = torch.randn(HIDDEN, FEATURES).numpy(), torch.randn(FEATURES, HIDDEN).numpy(), torch.randn(FEATURES).numpy()
    np.savez(OUT / "unnamed.npz", a, np.asfortranarray(b), c)
    expect("unnamed.npz", a, b, c)
    np.savez(OUT / "ambiguous.npz", alpha=a, beta=b)

    deep = {"0.weight": a, "2.weight": np.eye(HIDDEN, dtype=np.float32), "4.weight": b}
    np.savez(OUT / "three-layers.npz", **deep)

    # Numbers at the edges: subnormal, largest, smallest, signed zero, a double that rounds.
    edges = np.array([[1e-45, -0.0, 3.4028235e38], [1.1754944e-38, -1e-40, 0.1]], np.float64)
    safetensors.save(OUT / "edges.safetensors", {"W_in": ("F64", edges), "W_out": ("F32", edges.T)})
    expect("edges.safetensors", edges, edges.T)
    sixteen = np.array([[6e-8, -0.0, 65504], [6.104e-5, -5.96e-8, 0.1]], np.float16)
    safetensors.save(OUT / "edges-half.safetensors", {"W_in": ("F16", sixteen), "W_out": ("F16", sixteen.T)})
    expect("edges-half.safetensors", sixteen, sixteen.T)

    torch.save(model.state_dict(), OUT / "pickle.pt")
    torch.save(model.state_dict(), OUT / "pickle-legacy.pt", _use_new_zipfile_serialization=False)
    (OUT / "expected.json").write_text(json.dumps(expected, indent=1) + "\n")


main()
