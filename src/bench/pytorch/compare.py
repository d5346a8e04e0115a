#!/usr/bin/env python3
"""Runs the engine and its PyTorch peer in turn on this machine and prints the ratio.

    src/bench/pytorch/compare.py [--rounds 3] [--python /usr/bin/python3]

Warm: the canonical run under JMH against PyTorch's training loop, at PyTorch's best number of threads.
Cold: the whole process `java -jar … train` against PyTorch's training loop alone.
Needs Maven, and a Python with PyTorch (Debian: python3-torch).
"""
import argparse
import json
import os
import pathlib
import re
import statistics
import subprocess
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent.parent


def maven(*arguments: str) -> None:
    subprocess.run(["mvn", "-q", "-B", *arguments], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


def engine_warm(folder: pathlib.Path, threads: int) -> float:
    """Median seconds of the canonical run in a warm JVM."""
    result = folder / "jmh.json"
    maven("-Pjmh", "exec:exec", f"-Djmh.args=CanonicalRun -p threads={threads} -rf json -rff {result}")
    scores = json.loads(result.read_text())[0]["primaryMetric"]["rawData"][0]
    return statistics.median(scores) / 1000


def engine_cold(folder: pathlib.Path) -> float:
    """Seconds of a whole process that trains the canonical network and writes its files."""
    start = time.perf_counter()
    subprocess.run(
        ["java", "-jar", str(ROOT / "target" / "superposition-explorer.jar"), "train", "--preset", "canonical-l4",
         "--out", str(folder / "run")],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def pytorch(python: str, threads: int) -> float:
    """Median seconds of PyTorch's training loop."""
    line = subprocess.run(
        [python, str(HERE / "canonical.py"), "--threads", str(threads), "--runs", "3"],
        check=True, capture_output=True, text=True).stdout
    return statistics.median(float(s) for s in re.search(r"seconds=(\S+)", line)[1].split(","))


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--python", default="/usr/bin/python3")
    arguments = parser.parse_args()
    cores = os.cpu_count() or 1
    maven("package", "-DskipTests", "-Dspotless.check.skip")
    maven("-Pjmh", "test-compile")
    print(f"{'round':>5} {'warm':>8} {'cold':>8}" + "".join(f"{f'torch x{t}':>10}" for t in range(1, cores + 1))
          + f"{'warm ratio':>12}{'cold ratio':>12}")
    warm_ratios, cold_ratios = [], []
    for number in range(1, arguments.rounds + 1):
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            warm = engine_warm(folder, cores)
            peers = [pytorch(arguments.python, threads) for threads in range(1, cores + 1)]
            cold = statistics.median(engine_cold(folder) for _ in range(5))
        best = min(peers)
        warm_ratios.append(best / warm)
        cold_ratios.append(best / cold)
        print(f"{number:>5} {warm:>7.3f}s {cold:>7.3f}s" + "".join(f"{p:>9.3f}s" for p in peers)
              + f"{best / warm:>11.1f}x{best / cold:>11.1f}x")
    print(f"median ratio to PyTorch's best: warm {statistics.median(warm_ratios):.1f}x, "
          f"cold process {statistics.median(cold_ratios):.1f}x")


if __name__ == "__main__":
    main()
