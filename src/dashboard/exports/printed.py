"""A report as PDF, printed by the installed Chromium: tagged, with bookmarks, title and page numbers."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from dashboard.exports import chromium, report
from dashboard.exports.chromium import BrowserFailed
from dashboard.exports.report import Progress
from dashboard.selections import Selection
from dashboard.texts import text

PATIENCE: Final = 120
"""Seconds that printing may take."""

SETTLING: Final = 20_000
"""Milliseconds of the page's own time in which it must have drawn everything; they pass as fast as it works."""

_NO_SANDBOX: Final = "--no-sandbox"


def pdf(selection: Selection, origin: str = "", progress: Progress | None = None) -> bytes:
    """The report of a selection as PDF. Raises MissingBrowser, BrowserFailed."""
    browser = chromium.find()
    page = report.html(selection, origin, progress)
    # Chromium of a snap sees nothing of /tmp, and all of the user's own folders but those that begin with a dot.
    home = Path.home() if "snap" in browser.parts else None
    with TemporaryDirectory(prefix="dashboard-", dir=home, ignore_cleanup_errors=True) as folder:
        source, target = Path(folder, "report.html"), Path(folder, "report.pdf")
        source.write_bytes(page)
        command = [
            str(browser),
            *chromium.FLAGS,
            *([] if chromium.sandboxed() else [_NO_SANDBOX]),
            "--headless",
            f"--user-data-dir={Path(folder, 'profile')}",
            f"--virtual-time-budget={SETTLING}",
            "--no-pdf-header-footer",
            "--export-tagged-pdf",
            "--generate-pdf-document-outline",
            f"--print-to-pdf={target}",
            source.as_uri(),
        ]
        with chromium.turn():
            said = _run(command)
            # A container often forbids what the sandbox needs; what is printed is our own page, without a network.
            if not target.is_file() and _NO_SANDBOX not in command and "sandbox" in said.lower():
                said = _run([command[0], _NO_SANDBOX, *command[1:]])
        if not target.is_file():
            raise BrowserFailed(text("chromium.failed", browser=browser)) from RuntimeError(said[-2000:])
        return target.read_bytes()


def _run(command: Sequence[str]) -> str:
    """Runs a browser to its end; what it said. Raises BrowserFailed for one that takes too long, and ends it."""
    failed = BrowserFailed(text("chromium.failed", browser=command[0]))
    try:
        process = subprocess.Popen(  # noqa: S603 — our own command
            command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, start_new_session=True
        )
    except OSError as error:
        raise failed from error
    try:
        _, said = process.communicate(timeout=PATIENCE)
    except subprocess.TimeoutExpired as error:
        _end(process)
        raise failed from error
    return said.decode(errors="replace")


def _end(process: subprocess.Popen[bytes]) -> None:
    """Ends a browser with the processes that it started, which are a group of their own."""
    if hasattr(os, "killpg"):
        os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    process.wait()
