#!/usr/bin/env python3
"""Samples a second of the engine and of PyTorch over sizes, densities, batches and threads, in turn on this machine.

    src/bench/pytorch/throughput.py [--python /usr/bin/python3]

Each line is one size; the engine runs on one thread and on all cores, PyTorch on as many, of which the better counts.
Needs Maven, and a Python with PyTorch (Debian: python3-torch).
"""
import argparse
import os
import pathlib
import re
import statistics
import subprocess

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent.parent

# features, hidden, density, batch
SIZES = [
    (100, 10, 0.02, 2048),
    (100, 10, 0.001, 2048),
    (100, 10, 0.2, 2048),
    (100, 10, 1.0, 2048),
    (100, 10, 0.02, 512),
    (100, 10, 0.02, 8192),
    (100, 20, 0.02, 2048),
    (100, 40, 0.02, 2048),
    (400, 10, 0.02, 2048),
    (1600, 10, 0.02, 2048),
    (1000, 100, 0.02, 2048),
    (4096, 64, 0.002, 2048),
    (4096, 256, 0.002, 2048),
    (4096, 1024, 0.002, 2048),
]


def engine(size, *threads):
    """Samples a second on so many threads, all in one process."""
    words = " ".join(",".join(map(str, size)) + f",{count}" for count in threads)
    command = ["mvn", "-q", "-B", "-Pjmh", "exec:exec", "-Djmh.main=superposition.train.StepTimes", f"-Djmh.args={words}"]
    out = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return [float(line.split()[-1]) for line in out.splitlines() if " us " in line]


def pytorch(python, size, threads):
    """Samples a second of the training loop: at most 60 steps, fewer of large sizes."""
    n, m, p, batch = size
    steps = max(3, min(60, int(3e9 / (batch * n * (m + 20)))))
    line = subprocess.run(
        [python, str(HERE / "canonical.py"), "--threads", str(threads), "--steps", str(steps), "--runs", "3",
         "--features", str(n), "--hidden", str(m), "--density", str(p), "--batch", str(batch)],
        check=True, capture_output=True, text=True).stdout
    seconds = statistics.median(float(s) for s in re.search(r"seconds=(\S+)", line)[1].split(","))
    return steps * batch / seconds


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--python", default="/usr/bin/python3")
    parser.add_argument("--from", dest="first", type=int, default=0, help="leave out so many sizes")
    arguments = parser.parse_args()
    cores = os.cpu_count() or 1
    subprocess.run(["mvn", "-q", "-B", "-Pjmh", "test-compile"], cwd=ROOT, check=True)
    print("| features x hidden | p | batch | engine, 1 thread | all threads | threads' gain | PyTorch | ratio |")
    print("|---|---|---|---|---|---|---|---|")
    for size in SIZES[arguments.first:]:
        one, many = engine(size, 1, cores)
        peer = max(pytorch(arguments.python, size, t) for t in range(1, cores + 1))
        n, m, p, batch = size
        print(f"| {n} x {m} | {p:g} | {batch} | {one:,.0f} | {many:,.0f} | {many / one:.2f} | {peer:,.0f} | {many / peer:.1f} |",
              flush=True)


if __name__ == "__main__":
    main()
