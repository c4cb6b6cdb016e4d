"""Every chart looks as it did when somebody last looked at it. `uv run python tools/looks.py` renews the references."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import pytest
from PIL import Image, ImageChops

from dashboard.catalog import Catalog
from dashboard.charts.style import PALETTES
from dashboard.exhibits import Drawing, Exhibit, Hue, Theme
from tests import looks
from tests.programs import need_chromium

Figure = dict[str, Any]


def moved(place: int, axis: str, share: float) -> Callable[[Figure], None]:
    def spoil(figure: Figure) -> None:
        figure["data"][0][axis][place] *= share

    return spoil


def unlabelled(figure: Figure) -> None:
    figure["data"][0]["text"][1] = ""


def recoloured(figure: Figure) -> None:
    figure["data"][0]["marker"]["color"][0] = PALETTES[Theme.LIGHT].hues[Hue.MANUFACTURING]


def unhatched(figure: Figure) -> None:
    pattern = figure["data"][0]["marker"]["pattern"]
    pattern["shape"] = ["" for _ in pattern["shape"]]


SPOILT: Final[dict[str, tuple[str, Callable[[Figure], None]]]] = {
    "a column 15 % lower": ("industry-scale", moved(1, "y", 0.85)),
    "a bar 15 % longer": ("headquarters", moved(2, "x", 1.15)),
    "a dot 15 % further": ("growth-claims", moved(1, "x", 1.15)),
    "a number lost": ("industry-scale", unlabelled),
    "another colour": ("company-counts", recoloured),
    "part of a year as a whole one": ("financing-totals", unhatched),
}


@pytest.fixture(scope="module")
def drawn(catalog: Catalog) -> dict[str, Image.Image]:
    """All charts as they look now."""
    need_chromium()
    return looks.everything(catalog)


@pytest.fixture(scope="module")
def spoilt(catalog: Catalog) -> dict[str, Image.Image]:
    """Some charts that are wrong."""
    need_chromium()
    with looks.exhibits(catalog) as exhibits:
        wrong = {what: changed(exhibits[chart], spoil) for what, (chart, spoil) in SPOILT.items()}
        return looks.taken(wrong, Theme.LIGHT)


def changed(exhibit: Exhibit, spoil: Callable[[Figure], None]) -> Exhibit:
    figure = deepcopy(exhibit.figures[Theme.LIGHT].to_dict())
    spoil(figure)
    return replace(exhibit, figures={Theme.LIGHT: Drawing(figure)})


def test_every_chart_looks_as_it_did(drawn: dict[str, Image.Image], tmp_path: Path) -> None:
    wrong = {}
    for name, image in drawn.items():
        if not looks.kept(name).exists():
            wrong[name] = "has no reference"
            continue
        difference = looks.compared(name, image)
        if difference.changed:
            difference.seen.save(tmp_path / f"{name}.png")
            wrong[name] = f"differs by {difference.worst:.0f} at {difference.place}"
    assert wrong == {}, f"before, now and the difference are in {tmp_path}; `python tools/looks.py` renews them"


def test_every_reference_is_of_a_chart_and_small(drawn: dict[str, Image.Image]) -> None:
    files = {file.stem: file.stat().st_size for file in looks.FOLDER.glob("*.webp")}
    assert set(files) == set(drawn)
    assert max(files.values()) < 15_000


@pytest.mark.parametrize("what", SPOILT)
def test_a_wrong_chart_is_seen(spoilt: dict[str, Image.Image], what: str) -> None:
    assert looks.compared(SPOILT[what][0], spoilt[what]).changed


def test_a_hair_s_breadth_is_no_change(drawn: dict[str, Image.Image]) -> None:
    """As far as the edges of letters are apart where another machine draws them."""
    for name, image in drawn.items():
        aside = Image.blend(image, ImageChops.offset(image, 1, 0), 0.33)
        assert not looks.compared(name, aside).changed, name
