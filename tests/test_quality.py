"""The code's own rules: lint, format, strict types, imports that point down."""

from __future__ import annotations

import subprocess
import sys

import pytest

from dashboard.location import ROOT

TOOLS = {
    "lint": ["-m", "ruff", "check", "."],
    "format": ["-m", "ruff", "format", "--check", "."],
    "types": ["-m", "mypy"],
    "imports": ["-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"],
}


@pytest.mark.parametrize("tool", TOOLS)
def test_the_rules_hold(tool: str) -> None:
    run = subprocess.run([sys.executable, *TOOLS[tool]], cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
