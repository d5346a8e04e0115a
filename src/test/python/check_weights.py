#!/usr/bin/env python3
"""Trains networks with the program and compares the weights that numpy and PyTorch read with one another, bit by bit.

    /usr/bin/python3 src/test/python/check_weights.py

Needs `mvn package`, numpy and PyTorch.
"""
import json
import pathlib
import subprocess
import sys
import tempfile

import numpy as np
import torch

import safetensors_by_hand as safetensors

ROOT = pathlib.Path(__file__).resolve().parents[3]
JAR = ROOT / "target" / "superposition-explorer.jar"


def run(*arguments):
    subprocess.run(["java", "-jar", JAR, *arguments], check=True)


def main():
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        for preset in ("canonical-l4", "five-in-two-relu"):
            run("train", "--preset", preset, "--set", "steps=20", "--out", folder / preset, "--safetensors")
            ours = np.load(folder / preset / "weights.npz", allow_pickle=False)
            same = safetensors.load(folder / preset / "weights.safetensors")
            assert set(ours.files) == set(same), (ours.files, list(same))
            for name in ours.files:
                assert ours[name].dtype == np.float32 == same[name].dtype
                assert ours[name].tobytes() == same[name].tobytes(), name
                assert torch.from_numpy(ours[name]).numpy().tobytes() == ours[name].tobytes()
            config = json.load(open(folder / preset / "run.json"))["config"]
            shape = (config["hidden"], config["features"])
            assert ours["W_in"].shape == shape and ours["W_out"].shape == shape[::-1]

            # Back again: through PyTorch's layers, their state dict and our reader to the same bits.
            net = torch.nn.Sequential(
                torch.nn.Linear(shape[1], shape[0], bias=False),
                torch.nn.ReLU(),
                torch.nn.Linear(shape[0], shape[1], bias="b" in ours),
            )
            state = {"0.weight": ours["W_in"], "2.weight": ours["W_out"]}
            if "b" in ours:
                state["2.bias"] = ours["b"]
            net.load_state_dict({name: torch.from_numpy(a) for name, a in state.items()})
            state = {name: t.numpy() for name, t in net.state_dict().items()}
            np.savez(folder / "state.npz", **state)
            safetensors.save(folder / "state.safetensors", {name: ("F32", a) for name, a in state.items()})
            for ending in ("npz", "safetensors"):
                back = folder / f"back.{ending}"
                run("analyze", "--preset", preset, "--weights", folder / f"state.{ending}", "--save-weights", back, "--out", folder / "m.json")
                again = np.load(back) if ending == "npz" else safetensors.load(back)
                for name in ours.files:
                    assert again[name].tobytes() == ours[name].tobytes(), (ending, name)
            # The program's own files are read and written without a change of a byte.
            run("analyze", "--preset", preset, "--weights", folder / preset / "weights.safetensors", "--save-weights", folder / "same.safetensors", "--out", folder / "m.json")
            assert (folder / "same.safetensors").read_bytes() == (folder / preset / "weights.safetensors").read_bytes()
    print("numpy", np.__version__, "and PyTorch", torch.__version__, "agree to the last bit")


sys.exit(main())
