#!/usr/bin/env python3
"""The peer: the canonical run of the report, written as a PyTorch user writes it.

Trains the 100 -> 10 -> 100 ReLU network (L4 loss, p = 0.02, Adam 3e-3 with cosine annealing, 1,000 steps of 2,048
samples) and prints one line: the seconds of the training loop alone (import and set-up are not counted).

    canonical.py [--threads N] [--steps 1000] [--runs 3] [--features 100] [--hidden 10] [--density 0.02] [--batch 2048]
"""
import argparse
import time

import torch


def train(steps: int, seed: int, features: int, hidden: int, density: float, batch: int) -> float:
    torch.manual_seed(seed)
    w_in = (0.01 * torch.randn(hidden, features)).requires_grad_()
    w_out = (0.01 * torch.randn(features, hidden)).requires_grad_()
    optimizer = torch.optim.Adam([w_in, w_out], lr=3e-3)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, steps)
    start = time.perf_counter()
    for _ in range(steps):
        x = torch.rand(batch, features) * 2 - 1
        x = x * (torch.rand(batch, features) < density)
        y = torch.relu(x @ w_in.T) @ w_out.T
        error = y - torch.relu(x)
        square = error * error
        loss = (square * square).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        schedule.step()
    return time.perf_counter() - start


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--steps", type=int, default=1000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--features", type=int, default=100)
    parser.add_argument("--hidden", type=int, default=10)
    parser.add_argument("--density", type=float, default=0.02)
    parser.add_argument("--batch", type=int, default=2048)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    size = (arguments.features, arguments.hidden, arguments.density, arguments.batch)
    train(min(50, arguments.steps), 0, *size)
    seconds = [train(arguments.steps, seed, *size) for seed in range(arguments.runs)]
    print(
        f"pytorch {torch.__version__} threads={arguments.threads} steps={arguments.steps} "
        + "seconds=" + ",".join(f"{s:.3f}" for s in seconds)
    )


if __name__ == "__main__":
    main()
