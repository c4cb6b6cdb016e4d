"""The Chromium that is installed on this machine, for what only a browser can draw; none is ever downloaded."""

from __future__ import annotations

import os
import shutil
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from dashboard.texts import text

VARIABLE: Final = "CHROMIUM"
"""The environment variable that names the browser to use."""

NAMES: Final = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
"""The names it has on the PATH."""

NOWHERE: Final = "127.0.0.1:9"
"""A proxy at which nobody listens: whatever a browser asks for beyond this machine fails at once."""

FLAGS: Final = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-dev-shm-usage",
    "--disable-extensions",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    f"--proxy-server={NOWHERE}",
)
"""Options that keep a browser off the network and out of the way."""

_USUAL: Final = {
    "linux": (
        "/usr/bin/chromium",
        "/usr/bin/google-chrome",
        "/opt/google/chrome/chrome",
        "/snap/bin/chromium",
        "/var/lib/flatpak/exports/bin/org.chromium.Chromium",
    ),
    "darwin": (
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ),
    "win32": (
        r"Google\Chrome\Application\chrome.exe",
        r"Chromium\Application\chrome.exe",
        r"Microsoft\Edge\Application\msedge.exe",
    ),
}
_FOLDERS: Final = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")

_TURN = threading.BoundedSemaphore(1)


class MissingBrowser(Exception):
    """There is no Chromium here; the message says what to install or to set."""


class BrowserFailed(Exception):
    """The browser did not do its work, or not in time."""


def find(environment: Mapping[str, str] | None = None, platform: str = sys.platform) -> Path:
    """The browser to use. Raises MissingBrowser."""
    environment = os.environ if environment is None else environment
    named = environment.get(VARIABLE, "")
    if named:
        found = shutil.which(named, path=environment.get("PATH"))
        if found is None:
            raise MissingBrowser(text("chromium.not-there", variable=VARIABLE, path=named))
        return Path(found)
    on_path = (shutil.which(name, path=environment.get("PATH", "")) for name in NAMES)
    usual = (str(path) for path in _usual(environment, platform) if os.access(path, os.X_OK))
    found = next(filter(None, (*on_path, *usual)), None)
    if found is None:
        raise MissingBrowser(text("chromium.missing", variable=VARIABLE))
    return Path(found)


def there() -> bool:
    """Whether a browser can be found."""
    try:
        find()
    except MissingBrowser:
        return False
    return True


def sandboxed() -> bool:
    """Whether a browser may shut itself in: not as root, for whom Chromium refuses to."""
    return not hasattr(os, "geteuid") or os.geteuid() != 0


@contextmanager
def turn() -> Iterator[None]:
    """Waits until no other browser of this process runs: one takes some 300 MB."""
    with _TURN:
        yield


def _usual(environment: Mapping[str, str], platform: str) -> Iterator[Path]:
    places = _USUAL.get(platform, ())
    if platform != "win32":
        yield from map(Path, places)
        return
    for folder in filter(None, map(environment.get, _FOLDERS)):
        yield from (Path(folder, place) for place in places)
