"""What taking everything away costs, beside a deck and a page of as many default charts: `python -m bench.files`.

Each file is made by a command of its own, start and imports included, and the two take turns.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from dashboard.catalog import load
from dashboard.location import ROOT
from dashboard.selections import Selection

PLAIN: Final = Path(__file__).with_name("plain_files.py")
FORMS: Final = ("pptx", "html")


def seconds(command: Sequence[str]) -> float:
    """How long a command takes. Raises CalledProcessError when it fails."""
    begin = time.perf_counter()
    subprocess.run(command, cwd=ROOT, check=True)
    return time.perf_counter() - begin


def main() -> None:
    """Measures the export of everything in each form beside the plain file."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    arguments.add_argument("--rounds", type=int, default=5, help="times every file is made (5)")
    given = arguments.parse_args()
    count = str(len(Selection(load(ROOT / "data" / "metrics.yaml")).exhibits))
    print(f"| all of it, {count} charts | s | plain s | ours / plain |\n|---|---:|---:|---:|")
    with tempfile.TemporaryDirectory() as folder:
        for form in FORMS:
            target = str(Path(folder, f"file.{form}"))
            ours = [sys.executable, "-m", "dashboard", "export", "--format", form, "-o", target]
            plain = [sys.executable, str(PLAIN), form, count, target]
            times = [(seconds(ours), seconds(plain)) for _ in range(given.rounds + 1)][1:]
            here, there = (statistics.median(column) for column in zip(*times, strict=True))
            print(f"| .{form} | {here:.2f} | {there:.2f} | {here / there:.2f} |")


if __name__ == "__main__":
    main()
