"""Where a quantity is: the area that the words around it name, or why that is not certain."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from dashboard.claims import asides
from dashboard.claims.amounts import Amount
from dashboard.claims.clauses import Clause
from dashboard.claims.finding import Doubt
from dashboard.claims.strangers import names_in_han, qualifies
from dashboard.claims.vocabulary import Word
from dashboard.model import Unit

if TYPE_CHECKING:
    from dashboard.claims.readings import Surrounded

CITY: Final = "city"
ELSEWHERE: Final = "elsewhere"


def area(reading: Surrounded, *, denominator: bool) -> str | Doubt:
    """The code of the area it is about; `denominator` where China may be the whole of a share."""
    wide: str | None = None
    of_kinds = all(map(reading.own.has, ("innovative-drugs", "innovative-devices")))  # "15 devices, the rest drugs"
    apart = reading.own.has("remainder") and reading.amount.unit == Unit.COUNT and not of_kinds
    if apart and not reading.own.has("shanghai"):
        return Doubt.OTHER_PLACE  # "the rest of the country closed 38 deals, against Shanghai's 37"
    for clause in _by_distance(reading):
        if clause is not reading.own and _is_aside(reading, clause):
            continue
        codes = _codes(reading, clause, denominator=denominator or _is_outstanding(reading, clause))
        if wide and codes and clause is not reading.own and qualifies(clause, reading.vocabulary):
            return wide
        if clause in reading.aside and codes != {"CN-SH"}:
            continue
        if wide and codes == {"CN"} and clause is not reading.own:
            continue  # 国内首个基因替代疗法获批，此前全球仅有8款
        if codes and codes <= {"001", "142"}:
            wide = wide or min(codes)
            continue
        if len(codes) == 1:
            if codes == {"CN-SH"} and clause is not reading.own and _is_apposition(reading, clause):
                return "CN-SH-ZJ"
            is_qualified = clause is not reading.own and qualifies(clause, reading.vocabulary)
            return Doubt.OTHER_PLACE if is_qualified else _resolved(reading, codes.pop())
        if codes:
            reading.with_china = codes == {"CN", "CN-SH"}
            return Doubt.OTHER_PLACE
    following = (
        _codes(reading, one, denominator=True) for one in reading.around.clauses if one.start > reading.own.start
    )
    if next((codes for codes in following if codes), None) == {"CN-SH"}:
        return "CN-SH"
    if wide and reading.around.topic.area and _is_told_here(reading):
        return reading.around.topic.area
    if wide:
        return wide
    if reading.around.topic.blocked:
        is_full = reading.own.has(*_NAMED_IN_FULL) and reading.around.topic.beside
        told_there = reading.around.topic.area == "CN-SH" and reading.own.has(*_ON_PAGES)
        return "CN-SH" if is_full or told_there else Doubt.OTHER_PLACE
    if reading.around.topic.area is None and any(clause.has("leading-industries") for clause in reading.around.clauses):
        is_foreign = any(qualifies(clause, reading.vocabulary) for clause in reading.around.clauses)
        return Doubt.OTHER_PLACE if is_foreign else reading.around.city() or Doubt.NO_PLACE
    return reading.around.topic.area or Doubt.NO_PLACE


def _is_told_here(reading: Surrounded) -> bool:
    """Whether its clause or one after it ends "here" or "there": "19 have a headquarters, plant or R&D centre here"."""
    clauses = (reading.own, *(one for one in reading.right if not one.amounts))
    last = (word for clause in clauses for word in [one for one in clause.words if one.text[:1].isalpha()][-1:])
    return any(word.text.lower() in ("here", "there") for word in last)


_NAMED_IN_FULL: Final = ("biomedicine", "innovative-drugs", "innovative-devices", "pioneer-car-t")
"""What says whose figure it is, whatever else the sentence before is about."""
_ON_PAGES: Final = (
    "researchers", "unicorns", "laboratories", "translational", "hospitals", "foreign-centers", "cancer-drug-cost",
    "returnees", "venture-firms", "recruitment", "overseas-educated",
)  # fmt: skip
"""What only unsourced pages count or measure, and nothing here bears out."""


def _is_outstanding(reading: Surrounded, clause: Clause) -> bool:
    """Whether a clause without a quantity only says how something of Shanghai stands in a country or the world:
    "Shanghai's biomedical industry is among the largest clusters of its kind in China"."""
    if clause is reading.own or clause.amounts or not clause.words or not clause.words[0].concepts & {"shanghai"}:
        return False
    texts = [word.text.lower() for word in clause.words]
    return any(one in _IS and two in _AMONG for one, two in pairwise(texts))


_IS: Final = frozenset(("is", "was", "are", "were", "ranks", "ranked", "remains", "stands", "counts"))
_AMONG: Final = frozenset(("among", "one of", "one"))


def _is_aside(reading: Surrounded, clause: Clause) -> bool:
    """Whether a clause names a place only beside another: "led by Shanghai", "Zhangjiang, in Shanghai"."""
    words = [word.text.lower() for word in clause.words]
    if _says_what_shanghai_is(reading, clause) or (not clause.amounts and asides.tells_rank(clause.words)):
        return True  # "more than from anywhere else in the country"
    if words[:1] and words[0].split(" ")[0] in ("led", "headed", "followed", "unlike", "including", "besides"):
        return True
    further = (one for one in reading.left if one.start < clause.start)
    return (
        words[:1] in (["in"], ["on"])
        and len(words) <= 2
        and any(_codes(reading, one, denominator=False) for one in further)
    )


def _says_what_shanghai_is(reading: Surrounded, clause: Clause) -> bool:
    """Whether a clause only says of Shanghai what it is to the country: "Shanghai, China's biomedical capital, had"."""
    clauses = reading.around.clauses
    n = next((n for n, one in enumerate(clauses) if one is clause), 0)
    if not n or n + 1 == len(clauses) or clause.amounts or clauses[n - 1].amounts or not clause.words:
        return False
    alone = [word for word in clauses[n - 1].words if word.text[:1].isalpha()]
    codes = {reading.vocabulary.concepts[concept].code for concept in clause.concepts} - {None, CITY}
    first = clause.words[0].text.lower().split(" ")[0]
    is_it = first in _BEING or "china" in clause.words[0].concepts
    return len(alone) == 1 and "shanghai" in alone[0].concepts and is_it and codes <= {"CN", "001", "142"}


_BEING: Final = frozenset(("which", "one", "the", "a", "home", "long", "already", "often", "now", "among", "widely", "known",
                           "where", "itself"))  # fmt: skip


def _is_apposition(reading: Surrounded, clause: Clause) -> bool:
    """Whether a clause only says of Zhangjiang what it is to Shanghai: "Zhangjiang, Shanghai's hub, covers"."""
    before = next((one for one in reading.left if one.start < clause.start), None)
    beside = before is not None and "zhangjiang" in before.concepts and not (before.amounts or clause.amounts)
    first = [word.text.lower() for word in clause.words[:2]]
    return beside and (first[1:] == ["'s"] or first[:1] in (["the"], ["a"], ["home"]))


def _by_distance(reading: Surrounded) -> list[Clause]:
    """Its own clause, those before it, what says who says so among them, and those after it."""
    before = [clause for clause in (*reading.left, *reading.aside) if clause.start < reading.own.start]
    after = [clause for clause in reading.aside if clause.start > reading.own.start]
    return [reading.own, *sorted(before, key=lambda clause: -clause.start), *reading.right, *after]


def _codes(reading: Surrounded, clause: Clause, *, denominator: bool) -> set[str]:
    codes = set()
    words = [word for word in clause.words if word.concepts]
    if clause is reading.own and (owner := _owner(reading)):
        words = [owner]
    denominator = denominator or any(is_part(amount, clause) for amount in clause.amounts)
    pioneers = clause.has("pioneered", "approved") and len(clause.amounts) <= 1  # "approved for sale in China"
    denominator = denominator or (pioneers and _names_shanghai(reading, clause))
    if clause.has("raav") and any(
        one.has("world") for one in (clause, *reading.left[:1])
    ):  # "worldwide before Bopidadacogene Injection was approved in China"
        words = words[: next((n for n, word in enumerate(words) if n and word.text.lower() in _UNTIL), len(words))]
    if any(one.has("zhangjiang") for one in (clause, *reading.left[:1])):  # which is in Pudong
        words = [word for word in words if not word.text.lower().startswith(("pudong", "浦东", "district"))]
    for n, word in enumerate(words):
        for concept in word.concepts:
            code = reading.vocabulary.concepts[concept].code
            if code is None or (code in ("CN", "001", "142") and _is_whole(words, n, denominator=denominator)):
                continue
            codes.add(code)
    if clause.has("development-center") or (clause.has("zhangjiang") and _is_of_center(reading)):
        codes -= {"CN-SH-ZJ"}  # where that centre of the city has its seat
    if "CN-SH-ZJ" in codes and ELSEWHERE not in codes:
        codes -= {"CN-SH", CITY}
    if "CN-SH" in codes:
        codes -= {CITY, "001", "142"}
    return codes


_UNTIL: Final = frozenset(("before", "until", "prior to", "ahead of", "when", "time", "by the time", "at the time"))


def _is_of_center(reading: Surrounded) -> bool:
    """Whether it is a number of what the city's centre of biomedicine development has held."""
    return reading.own.has("development-center") and reading.own.has("roadshows")


def _names_shanghai(reading: Surrounded, clause: Clause) -> bool:
    """Whether a clause says that it is Shanghai's, or of what was China's first another clause of the sentence:
    "that were China's first, come from …"."""
    others = reading.around.clauses if clause.has("pioneered") else reading.around.clauses[:0]
    if clause is reading.own and not others:  # "the regulator cleared seven drugs and 15 devices from Shanghai"
        others = [one for one in reading.right[:1] if one.joined and one.start > clause.start]
    is_city = (reading.around.topic.area or reading.around.city()) == "CN-SH"
    home = {"shanghai", "the-city"} if is_city else {"shanghai"}
    return any(one.concepts & home for one in (clause, *others)) or (is_city and _is_told_here(reading))


def _owner(reading: Surrounded) -> Word | None:
    """The word right before the quantity that says whose it is: "the hub of China's $1.2 trillion industry"."""
    before = reading.own.words_before(reading.amount.start)
    if len(before) < 2 or before[-1].text != "'s" or reading.amount.unit == Unit.PERCENT:
        return None
    is_place = any(reading.vocabulary.concepts[concept].code for concept in before[-2].concepts)
    return before[-2] if is_place and reading.amount.start - before[-1].end <= 1 else None


def is_part(amount: Amount, clause: Clause) -> bool:
    """Whether an amount is a share of something: "35 percent of", 占…的43%."""
    if amount.unit != Unit.PERCENT:
        return False
    after = next((word.text.lower() for word in clause.words if word.start >= amount.end), "")
    before = [word for word in clause.words if word.end <= amount.start][-1:]
    halves = amount.vague and after.split(" ")[0] in ("the", "its")  # "half the value of China's deals"
    halves = halves or stands_against_whole(amount, clause)
    comes = after.split(" ")[0] in _COMES  # 2024年全国获批的1类创新药有43%出自这里
    of = after.split(" ")[0] == "of" or any(word.text == "的" for word in before)
    return halves or comes or of or clause.has("share")


def stands_against_whole(amount: Amount, clause: Clause) -> bool:
    """Whether a rough part ends a clause right after the country that it is a part of: 接近全国一半, 近全国的一半."""
    near = [
        word for word in clause.words if word.end <= amount.start and word.text not in ("的", "近", "总量", "总数")
    ][-1:]
    after = next((word for word in clause.words if word.start >= amount.end and word.text[:1].isalpha()), None)
    return amount.vague and after is None and any("china" in word.concepts for word in near)


_COMES: Final = frozenset(
    ("出自", "来自", "源自", "源于", "产自", "诞生于", "诞生在", "出自于", "来自于", "出于", "came", "come", "originated", "hail", "hailed")
)  # fmt: skip
"""What a part of a whole does where it is from: 全国获批的1类创新药有43%出自这里."""


def _is_whole(words: list[Word], n: int, *, denominator: bool) -> bool:
    """Whether a country is only what Shanghai is compared with: "of the national total", "second in
    the country", "Shanghai, China"."""
    if denominator:
        return True
    near = words[max(0, n - 4) : n + 3]
    text = " ".join(word.text.lower() for word in near if "leading-industries" not in word.concepts)
    return any(mark in text for mark in _WHOLE_MARKS)


def _resolved(reading: Surrounded, code: str) -> str | Doubt:
    if code == CITY:
        named = any(_codes(reading, clause, denominator=False) == {"CN-SH"} for clause in reading.around.clauses)
        if not named and any(names_in_han(clause) for clause in reading.left):
            return Doubt.OTHER_PLACE  # 按照渿洛的目标，…全市…
        return reading.around.topic.area or ("CN-SH" if named else reading.around.city()) or Doubt.NO_PLACE
    return Doubt.OTHER_PLACE if code == ELSEWHERE else code


_WHOLE_MARKS: Final = (
    "first in", "second in", "third in", "top in", "rank", "lead", "most in", "largest", "biggest", "shanghai china",
    "占全国", "全国第", "全国首", "全国前", "位居全国", "居全国", "全国总", "中国上海", "中国 上海", "best in", "highest", "share of",
    "first nation", "second nation", "place nationwide", "place nationally", "place in the country", "place in china",
)  # fmt: skip
