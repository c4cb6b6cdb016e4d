"""Where the project and its dataset stand."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
"""The folder of the project, which holds `app.py`, `pages/`, `data/` and `seeds/`."""

VARIABLE: Final = "DASHBOARD_DATA"
"""The environment variable that names another dataset."""


def dataset_path() -> Path:
    """The dataset file: the one that DASHBOARD_DATA names, else the project's own."""
    named = os.environ.get(VARIABLE)
    return Path(named) if named else ROOT / "data" / "metrics.yaml"
