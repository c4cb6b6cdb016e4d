"""Draws every chart anew as the reference that tests/charts/test_looks.py compares with.

    uv run python tools/looks.py

Look at what git shows as changed before it is committed.
"""

from __future__ import annotations

import sys

from dashboard import catalog
from dashboard.location import ROOT

sys.path.insert(0, str(ROOT))

from tests import looks


def main() -> None:
    """Writes the references that have changed, and takes away those of no chart."""
    drawn = looks.everything(catalog.load(ROOT / "data" / "metrics.yaml"))
    for name, image in drawn.items():
        if looks.kept(name).exists() and not looks.compared(name, image).changed:
            continue
        file = looks.keep(name, image)
        print(f"{file.relative_to(ROOT)}: {file.stat().st_size:,} bytes")
    for file in looks.FOLDER.glob("*.webp"):
        if file.stem not in drawn:
            file.unlink()
            print(f"{file.relative_to(ROOT)}: taken away")


if __name__ == "__main__":
    main()
