"""The typefaces of the dashboard: Source Sans, and for Chinese Noto Sans SC, cut down to what its texts need.

Both may be shipped and embedded in documents (SIL Open Font License, fonts/OFL.txt); tools/fonts.py makes them.
"""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from dashboard import bundles
from dashboard.texts import Language, language

HAN: Final = "U+2E80-9FFF,U+F900-FAFF,U+FF00-FFEF"
"""The characters that Chinese needs a typeface of its own for: a browser loads it where one of them stands."""

REST: Final[dict[str, str]] = json.loads((Path(__file__).parent / "fonts" / "rest.json").read_text(encoding="utf-8"))
"""By weight those of them that stand on no page of our own in it: only the dashboard fetches their file."""


@dataclass(frozen=True, slots=True)
class Face:
    """A file of a typeface, by the name of its bundle, with its weights, the characters it is asked for, and the
    names by which the very same typeface may be installed on a reader's machine."""

    family: str
    weight: str
    bundle: str
    characters: str = ""
    installed: tuple[str, ...] = ()

    def rule(self, address: str, display: str = "swap", *, installed: bool = False) -> str:
        """The style rule that declares it, found at an address, or first where it is `installed`; `display` is what
        a browser does that has not got it yet (CSS Fonts 4, font-display)."""
        only = f"unicode-range:{self.characters};" if self.characters else ""
        local = "".join(f'local("{name}"),' for name in self.installed if installed)
        return (
            f'@font-face{{font-family:"{self.family}";font-weight:{self.weight};font-style:normal;font-display:{display};'
            f'{only}src:{local}url("{address}") format("woff2")}}'
        )


LATIN: Final = Face("Source Sans", "200 900", "source-sans.woff2")
_INSTALLED: Final = {
    "regular": ("Noto Sans CJK SC", "NotoSansCJKsc-Regular", "Source Han Sans SC", "SourceHanSansSC-Regular"),
    "bold": ("Noto Sans CJK SC Bold", "NotoSansCJKsc-Bold", "Source Han Sans SC Bold", "SourceHanSansSC-Bold"),
}
# The later of two faces is asked first (CSS Fonts 4, composite faces). Of pages of our own each needs the same files,
# so that none is set half in a typeface that the reader's browser has kept and half in another.
CHINESE: Final = tuple(
    Face("Noto Sans SC", weight, f"noto-sans-sc-{name}-{part}.woff2", characters, _INSTALLED[name])
    for weight, name in (("400", "regular"), ("700", "bold"))
    for part, characters in (("pages", HAN), ("rest", REST[name]))
)


def needed() -> tuple[Face, ...]:
    """The faces of the language being spoken: English is spared the Chinese ones, which weigh eight times as much."""
    return (LATIN, *(CHINESE if language() is Language.CHINESE else ()))


def declared(*, besides: tuple[Face, ...] = (), still: bool = False) -> str:
    """The style rules of the faces that our server serves to those who have not got them, without those that are
    there already; `still` ones never move a text that is being read."""
    display = "optional" if still else "swap"
    return "".join(
        face.rule(bundles.bundle(face.bundle).address, display, installed=True)
        for face in needed()
        if face not in besides
    )


def embedded() -> str:
    """The style rules that hold the typefaces of the language being spoken, for files that stand alone."""
    return "".join(map(_held, needed()))


@cache
def _held(face: Face) -> str:
    content = base64.b64encode(bundles.bundle(face.bundle).path.read_bytes()).decode()
    return face.rule(f"data:font/woff2;base64,{content}", "block")  # it is there: nothing is set in another one first
