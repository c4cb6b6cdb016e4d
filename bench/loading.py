"""What reading and checking the dataset takes, beside PyYAML reading the same file: `python -m bench.loading`."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

import yaml

from dashboard import catalog

DATA: Final = Path(__file__).resolve().parents[1] / "data" / "metrics.yaml"
ROUNDS: Final = 12


def taken(work: Callable[[], object]) -> float:
    """Milliseconds of one call: the median of `ROUNDS`, after one that is not counted."""
    work()
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def main() -> None:
    """Measures both in turn and prints them with their ratio."""
    ours = taken(lambda: catalog.check(DATA))
    plain = taken(lambda: yaml.load(DATA.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader))
    print(f"read and checked  {ours:6.1f} ms\nread by PyYAML    {plain:6.1f} ms\nratio             {ours / plain:6.2f}")


if __name__ == "__main__":
    main()
