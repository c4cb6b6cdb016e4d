"""The scripts, styles and typefaces that pages of our own load, each at an address that carries a hash of it."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final

PREFIX: Final = "/assets/"
"""Where they are served; what lies there never changes."""

MEDIA_TYPES: Final = {".js": "text/javascript", ".css": "text/css", ".woff2": "font/woff2"}


@dataclass(frozen=True)
class Bundle:
    """A file with its address."""

    path: Path
    address: str
    integrity: str
    """The hash that policies name it by, as `sha256-…` (W3C Subresource Integrity)."""

    @property
    def media_type(self) -> str:
        """What it is, in HTTP."""
        return MEDIA_TYPES[self.path.suffix]


@cache
def bundle(name: str) -> Bundle:
    """The bundle of a name, as `plotly.js`. Raises KeyError for an unknown name."""
    path = _places()[name]
    stem, _, ending = name.rpartition(".")
    digest = hashlib.sha256(path.read_bytes())
    integrity = f"sha256-{base64.b64encode(digest.digest()).decode()}"
    return Bundle(path, f"{PREFIX}{stem}.{digest.hexdigest()[:16]}.{ending}", integrity)


@cache
def served() -> dict[str, Bundle]:
    """Every bundle by its address; one whose file is missing fails the page that needs it, and no other."""
    return {one.address: one for one in (bundle(name) for name, path in _places().items() if path.is_file())}


@cache
def _places() -> dict[str, Path]:
    player, browser = Path(__file__).parent / "player", Path(__file__).parent / "browser"
    fonts, templates = Path(__file__).parent / "fonts", Path(__file__).parent / "templates"
    # Found without importing it: Plotly takes half a second.
    return {
        "plotly.js": _package("plotly") / "package_data" / "plotly.min.js",
        "present.js": player / "present.js",
        "present.css": player / "present.css",
        "search.js": browser / "search.js",
        "search.css": browser / "search.css",
        "style.css": browser / "style.css",
        "access.js": browser / "access.js",
        "points.js": browser / "points.js",
        "rows.js": browser / "rows.js",
        "saving.js": browser / "saving.js",
        "embed.js": templates / "embed.js",
        "picture.js": templates / "picture.js",
        "report.js": templates / "report.js",
        "source-sans.woff2": fonts / "source-sans.woff2",
        "noto-sans-sc-regular-pages.woff2": fonts / "noto-sans-sc-regular-pages.woff2",
        "noto-sans-sc-regular-rest.woff2": fonts / "noto-sans-sc-regular-rest.woff2",
        "noto-sans-sc-bold-pages.woff2": fonts / "noto-sans-sc-bold-pages.woff2",
        "noto-sans-sc-bold-rest.woff2": fonts / "noto-sans-sc-bold-rest.woff2",
    }


def _package(name: str) -> Path:
    spec = find_spec(name)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(f"{name} is not installed", name=name)
    return Path(spec.origin).parent
