"""Charts as pictures, with title, caption and sources in them, drawn by kaleido and the installed Chromium."""

from __future__ import annotations

import asyncio
import contextvars
import logging
import threading
from collections.abc import Callable, Sequence
from html import escape
from pathlib import Path
from typing import Any, Final, Literal

import plotly

from dashboard import typefaces
from dashboard.documents import TEMPLATES
from dashboard.exhibits import Exhibit, Theme
from dashboard.exports import chromium, plots
from dashboard.exports.chromium import BrowserFailed
from dashboard.texts import language, text

WIDTH: Final = 640
"""Pixels that a picture is wide, before its scale."""

PATIENCE: Final = 40.0
"""Seconds that one picture may take."""

BUNDLE: Final = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"
"""Plotly for browsers, as the installed package brings it."""

Form = Literal["png", "svg"]
Progress = Callable[[int, int], None]
"""Told how many of how many are done."""


def png(
    exhibit: Exhibit, *, theme: Theme = Theme.LIGHT, scale: float = 2, width: int = WIDTH, version: str = ""
) -> bytes:
    """The chart as PNG. Raises MissingBrowser, BrowserFailed."""
    return pictures([exhibit], "png", theme=theme, scale=scale, width=width, version=version)[0]


def svg(exhibit: Exhibit, *, theme: Theme = Theme.LIGHT, width: int = WIDTH, version: str = "") -> bytes:
    """The chart as SVG, its text as text. Raises MissingBrowser, BrowserFailed."""
    return pictures([exhibit], "svg", theme=theme, width=width, version=version)[0]


def pictures(
    exhibits: Sequence[Exhibit],
    form: Form = "png",
    *,
    theme: Theme = Theme.LIGHT,
    scale: float = 2,
    width: int = WIDTH,
    version: str = "",
    progress: Progress | None = None,
) -> list[bytes]:
    """Charts as pictures, drawn one after the other by one browser; `version` is that of the dataset, to be named in
    them. Raises MissingBrowser, BrowserFailed."""
    browser = chromium.find()
    drawn: list[bytes] = []
    failed: list[BaseException] = []

    async def draw() -> None:
        # Imported late: it looks for browsers and plotting libraries of its own.
        from kaleido import Kaleido

        # It tells of messages cut off when the browser ends, with tracebacks; what fails is raised besides.
        logging.getLogger("choreographer").setLevel(logging.CRITICAL)
        drawer = Kaleido(
            path=str(browser),
            page_generator=_Page(lettered=form == "png"),
            timeout=PATIENCE,
            enable_sandbox=chromium.sandboxed(),
            proxy_server=chromium.NOWHERE,
        )
        async with drawer:
            for place, exhibit in enumerate(exhibits, 1):
                figure = plots.framed(exhibit, theme, width, version)
                size = {"format": form, "width": width, "height": figure["layout"]["height"], "scale": scale}
                picture = await drawer.calc_fig(figure, opts=size)
                drawn.append(_described(picture, exhibit) if form == "svg" else picture)
                if progress:
                    progress(place, len(exhibits))

    def work() -> None:
        try:
            asyncio.run(draw())
        except BaseException as error:
            failed.append(error)

    # A thread of its own: the caller may run inside a loop of events.
    with chromium.turn():
        # It speaks the language of the caller.
        spoken = contextvars.copy_context()
        worker = threading.Thread(target=spoken.run, args=(work,), name="pictures", daemon=True)
        worker.start()
        worker.join()
    if failed:
        raise BrowserFailed(text("chromium.failed", browser=browser)) from failed[0]
    return drawn


class _Page:
    """The page that kaleido draws on: without MathJax, and with the typeface where it goes into the picture. Text
    that stays text is measured in what this machine has, for it will be read in what another has."""

    def __init__(self, *, lettered: bool) -> None:
        self.style = f"<style>{typefaces.embedded()}</style>" if lettered else ""

    def generate_index(self) -> str:
        from kaleido import PageGenerator

        page: str = PageGenerator(plotly=(BUNDLE.as_uri(), "utf-8"), mathjax=False).generate_index()
        script = (TEMPLATES / "picture.js").read_text(encoding="utf-8") + _TAKEN
        head = f"{self.style}<script>{script}</script></head>"
        return page.replace("</head>", head, 1).replace("<html>", f'<html lang="{language().tag}">', 1)


_TAKEN: Final = """
const toImage = Plotly.toImage;
Plotly.toImage = async (figure, options) => {
  const faces = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
    .filter((one) => one instanceof CSSFontFaceRule);
  await Promise.all([...document.fonts].map((face) => face.load()));
  const { format, width, height, scale } = options;
  const svg = await toImage(figure, { ...options, format: "svg", scale: 1, imageDataOnly: true });
  if (format === "svg") return options.imageDataOnly ? svg : `data:image/svg+xml,${encodeURIComponent(svg)}`;
  const canvas = await painted(lettered(svg, faces.map((face) => face.cssText).join("")), width, height, scale);
  const png = canvas.toDataURL("image/png");
  return options.imageDataOnly ? png.slice(png.indexOf(",") + 1) : png;
};
"""


def _described(picture: Any, exhibit: Exhibit) -> bytes:
    """An SVG with its typeface, and the title and description that readers who do not see it are given."""
    svg = (picture if isinstance(picture, bytes) else str(picture).encode()).decode()
    said = (
        f"<title>{escape(exhibit.title)}</title><desc>{escape(exhibit.alt)}</desc><style>{typefaces.embedded()}</style>"
    )
    opening, _, rest = svg.partition(">")
    return f'{opening} role="img" lang="{language().tag}">{said}{rest}'.encode()
