"""Programs that are not ours, for tests: one that is missing fails in CI and skips elsewhere."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import NoReturn

import pytest

from dashboard.exports import chromium
from dashboard.exports.chromium import MissingBrowser


def needed(name: str) -> str:
    """The path of a program."""
    return shutil.which(name) or _missing(f"no {name} found: install it to run this test")


def need_chromium() -> None:
    """Goes on where there is a Chromium."""
    try:
        chromium.find()
    except MissingBrowser as error:
        _missing(str(error))


def said(name: str, *arguments: str, given: bytes | None = None) -> str:
    """What a program writes, which must not fail."""
    run = subprocess.run([needed(name), *arguments], input=given, capture_output=True, check=True, timeout=120)
    return run.stdout.decode(errors="replace")


def _missing(message: str) -> NoReturn:
    if os.environ.get("CI") == "true":
        pytest.fail(message)
    pytest.skip(message)
