"""Whether those counted are said to do something else than the figure counts them for: "2,183 … benefited", 2183家参会."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from dashboard.claims.case import Case
from dashboard.claims.vocabulary import Role, Word
from dashboard.model import Unit

_DOES: Final = {
    "enterprises": frozenset(("operate", "operated", "operating", "based", "located", "registered", "active")),
    "listed-enterprises": frozenset(("listed", "trade", "traded", "floated", "gone", "went", "debuted")),
    "innovative-drugs-approved": frozenset(
        (
            "approved",
            "cleared",
            "won",
            "received",
            "gained",
            "secured",
            "obtained",
            "developed",
            "made",
            "invented",
            "discovered",
            "originated",
        )
    ),
}
"""What the figures count them for, where no word of the vocabulary says so."""
_SAME: Final = {
    "innovative-devices-approved": "innovative-drugs-approved",
    "domestic-innovative-drugs-approved": "innovative-drugs-approved",
    "domestic-innovative-devices-approved": "innovative-drugs-approved",
}
_LINKS: Final = frozenset(("were", "was", "are", "is", "had", "have", "has", "been"))
_PLACED: Final = frozenset(("ranked", "placed"))
_BEGUN: Final = frozenset(
    ("founded", "established", "created", "launched", "opened", "formed", "incorporated", "closed", "folded", "merged")
)
_AMONG: Final = frozenset(("中", "中有", "里", "里有"))


def do_another(case: Case, name: str) -> bool:
    """Whether a verb after them says what no figure counts them for."""
    kind = _SAME.get(name, name)
    if kind not in _DOES or case.amount.unit is not Unit.COUNT:
        return False
    after = case.after()
    if _are_among(case, kind) or _fall(case, kind) or _are_centers(case, kind):
        return True
    if after and not after[0].text.isascii() and after[0].text[:1].isalpha():
        return _han_verb(case, after)
    named = next((n for n, word in enumerate(after) if _is_matter(case, word)), None)
    if named is None:
        return False
    return any(_is_other_verb(case, word, kind) for word in after[named + 1 :])


def _is_matter(case: Case, word: Word) -> bool:
    return any(case.role[concept] in (Role.SCOPE, Role.HEAD) for concept in word.concepts)


def _is_other_verb(case: Case, word: Word, kind: str) -> bool:
    """Whether a word is a verb of the past that says something else of them."""
    text = word.text.lower()
    if _is_matter(case, word) or text in (*_DOES[kind], *_LINKS, *_PLACED) or not text.isascii():
        return False
    if word.concepts & {"growth", "decline", "closing", "share"} or (
        kind == "enterprises" and text.split(" ")[0] in _BEGUN
    ):
        return True
    is_verb = (
        text.endswith("ed") and " " not in text and not word.concepts & {"amounting", "beside", "speech", "passed"}
    )
    return is_verb and (not word.concepts or text in case.court.vocabulary.verbs)


def _han_verb(case: Case, after: list[Word]) -> bool:
    """Whether a verb stands right after a Chinese quantity, and nothing that is counted."""
    first = after[0]
    if first.start - case.amount.end > 1 or any(_is_matter(case, word) for word in after):
        return False
    is_plain = all(case.role[concept] is Role.PLAIN for concept in first.concepts)
    return bool(first.concepts & {"growth", "decline", "closing"}) or (is_plain and "beside" not in first.concepts)


def _fall(case: Case, kind: str) -> bool:
    """Whether a list of markets goes on with what the shares there did: "…, Hong Kong and US markets fell"."""
    right = [one for one in case.one.right[:2] if not one.amounts and one.has("market-hk", "market-us")]
    return kind == "listed-enterprises" and any(one.has("growth", "decline") for one in right)


def _are_centers(case: Case, kind: str) -> bool:
    """Whether what is counted are places of research and not enterprises: 规模以上生物医药研发机构2183家."""
    return kind.endswith("enterprises") and case.own.has("rd-centers") and not case.own.has("companies")


def _are_among(case: Case, kind: str) -> bool:
    """Whether they are only some of those named before: 规上企业中有2183家, "2,183 of the enterprises"."""
    if kind != "enterprises":
        return False
    before, after = case.before(), case.after()
    of = after[:1] and after[0].text.lower().split(" ")[0] == "of"
    if of and any("designated-size" in word.concepts for word in after):
        return True
    return any("companies" in first.concepts and second.text in _AMONG for first, second in pairwise(before))
