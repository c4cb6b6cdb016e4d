"""How the charts look, beside how they looked when somebody last looked at them.

Pictures are compared in tiles after a blur: the edge of a letter may be a hair off, a mark may not.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PIL import Image, ImageChops, ImageFilter

from dashboard.catalog import Catalog
from dashboard.charts import CHARTS
from dashboard.exhibits import Exhibit, Theme
from dashboard.exports import picture
from dashboard.texts import Language, speaking
from dashboard.translations import localized
from dashboard.view import DEFAULT, Sources, View

FOLDER: Final = Path(__file__).parent / "charts" / "looks"
WIDTH: Final = 360
"""Pixels that a reference is wide."""

DRAWN: Final = 1.125
"""The scale a chart is drawn at, twice as large as a reference."""

BLUR: Final = 1.6
TILE: Final = 9
LIMIT: Final = 15.0
"""The mean difference of a tile, of 255, that is a change."""

IN_CHINESE: Final = ("industry-scale", "manufacturing-share", "approval-firsts")


@dataclass(frozen=True)
class Difference:
    """How far a picture is from its reference: the worst tile, and where it is; `seen` shows it."""

    worst: float
    place: tuple[int, int]
    seen: Image.Image

    @property
    def changed(self) -> bool:
        return self.worst > LIMIT


@contextmanager
def exhibits(catalog: Catalog, language: Language = Language.ENGLISH) -> Iterator[dict[str, Exhibit]]:
    """The charts to look at by the names of their references, in a language that is spoken meanwhile: all
    of them in English, three in Chinese."""
    with speaking(language):
        told = localized(catalog, language)
        found = {}
        for chart in CHARTS:
            drawn = chart.draw(told, View(sources=Sources.ALL) if chart.unverified_only else DEFAULT)
            if isinstance(drawn, Exhibit) and (language is Language.ENGLISH or chart.id in IN_CHINESE):
                found[chart.id if language is Language.ENGLISH else f"{chart.id}.{language}.dark"] = drawn
        yield found


def taken(drawn: Mapping[str, Exhibit], theme: Theme) -> dict[str, Image.Image]:
    """Charts as pictures, of the size of references, drawn by one browser."""
    files = picture.pictures(list(drawn.values()), theme=theme, scale=DRAWN)
    return {name: reduced(file) for name, file in zip(drawn, files, strict=True)}


def everything(catalog: Catalog) -> dict[str, Image.Image]:
    """All charts as they look now."""
    with exhibits(catalog) as drawn:
        english = taken(drawn, Theme.LIGHT)
    with exhibits(catalog, Language.CHINESE) as drawn:
        return english | taken(drawn, Theme.DARK)


def reduced(file: bytes) -> Image.Image:
    """A picture of the size of a reference."""
    with Image.open(io.BytesIO(file)) as image:
        size = (WIDTH, round(image.height * WIDTH / image.width))
        return image.convert("RGB").resize(size, Image.Resampling.LANCZOS)


def kept(name: str) -> Path:
    """Where the reference of that name is."""
    return FOLDER / f"{name}.webp"


def keep(name: str, image: Image.Image) -> Path:
    """Makes a picture the reference of that name."""
    FOLDER.mkdir(exist_ok=True)
    image.save(kept(name), "WEBP", quality=72, method=6)
    return kept(name)


def compared(name: str, image: Image.Image) -> Difference:
    """A picture beside its reference."""
    with Image.open(kept(name)) as file:
        before = file.convert("RGB")
    # One line more of text is a difference of all that stands under it.
    size = (WIDTH, max(before.height, image.height))
    first, second = (_on_paper(one, size).filter(ImageFilter.GaussianBlur(BLUR)) for one in (before, image))
    bands = ImageChops.difference(first, second).split()
    apart = ImageChops.lighter(ImageChops.lighter(bands[0], bands[1]), bands[2])
    tiles = apart.resize((size[0] // TILE, max(1, size[1] // TILE)), Image.Resampling.BOX)
    values = tiles.tobytes()
    worst = max(values)
    at = values.index(worst)
    seen = Image.new("RGB", (3 * WIDTH + 20, size[1]), "#888888")
    for place, shown in enumerate((before, image, apart.point(_louder).convert("RGB"))):
        seen.paste(shown, (place * (WIDTH + 10), 0))
    return Difference(float(worst), (at % tiles.width * TILE, at // tiles.width * TILE), seen)


def _louder(value: float) -> float:
    return min(255, value * 4)


def _on_paper(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    paper = Image.new("RGB", size, image.getpixel((0, image.height - 1)))
    paper.paste(image)
    return paper
