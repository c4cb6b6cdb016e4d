"""What neighbouring quantities make of each other: the ends of a range, a unit shared, a comparison."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from dashboard.claims.numerals import DIGITS, of_digits
from dashboard.claims.quantities import Amount
from dashboard.model import Comparator, Unit

MARK: Final = re.compile(
    r"\s?-?(?:大关|关口|门槛|级|俱乐部|台阶|(?:yuan )?(?:mark|threshold|line|barrier|milestone)\b)|(?=只差|仅差|一步)"
)


def ranges(text: str, found: list[Amount]) -> list[Amount]:
    """The amounts with the two ends of a range made one."""
    joined: list[Amount] = []
    for amount in found:
        before = joined[-1] if joined else None
        if before and before.upper is None and _is_range(text, before, amount):
            scale = before
            if not before.scaled and before.unit in (Unit.COUNT, amount.unit) and amount.scaled:
                printed = _printed_power(text, amount)
                scale = replace(before, value=before.value.scaleb(printed), step=before.step.scaleb(printed))
            joined[-1] = replace(scale, end=amount.end, unit=amount.unit, upper=amount.value, scaled=amount.scaled)
            continue
        joined.append(amount)
    return joined


def _printed_power(text: str, amount: Amount) -> int:
    """The power of ten of the scale word of an amount."""
    digits = re.match(DIGITS, text[amount.number : amount.end])
    if not digits:
        return 0
    return int((amount.value / of_digits(digits[0]).value).adjusted()) if amount.value else 0


def with_spreads(text: str, found: list[Amount]) -> list[Amount]:
    """The amounts with "over" read as "spread over" where it leads from money to a number of events that is not
    round: "raised 25.531 billion yuan over 169 rounds"."""
    read: list[Amount] = []
    for amount in found:
        before = read[-1] if read else None
        spread = before is not None and before.is_money and amount.unit == Unit.COUNT and bool(amount.value % 10)
        between = text[before.end : amount.number] if before and spread else ""
        if _SPREAD.search(between) and not _APART.search(between):
            amount = replace(amount, start=amount.number, comparator=Comparator.EXACT, bound=False)
        read.append(amount)
    return read


_SPREAD: Final = re.compile(
    r"(?<!\bin)(?<!\bof)(?<!\bto)(?<!\bby)(?<!and)(?<!for)(?<!with)(?<!from)(?<!through)(?<!across) over \Z"
)
_APART: Final = re.compile(r"[;:()]|\. ")
_JOINT: Final = re.compile(r"\s?(?:-|~|至|到)\s?(?:US\$|R[Mm][Bb]|[¥$])?\s?\Z")


def _is_range(text: str, first: Amount, second: Amount) -> bool:
    between = text[first.end : second.start]
    if text[max(0, first.start - 6) : first.start].rstrip().endswith(("从", "由", "自", "from", "From")):
        return False
    if _JOINT.match(between) and len(between) < 8:
        return first.unit in (Unit.COUNT, second.unit) and second.value > 0
    before = text[max(0, first.start - 9) : first.start].lower()
    return (between == " and " and before.endswith("between ")) or (
        between in (" to ", " or ") and not before.rstrip().endswith("from") and first.unit in (Unit.COUNT, second.unit)
    )


def with_units_shared(text: str, found: list[Amount]) -> list[Amount]:
    """The amounts with the unit of a neighbour where one was left out: "984.7 billion yuan, up from
    933.7 billion"."""
    shared: list[Amount] = []
    for n, amount in enumerate(found):
        following = found[n + 1] if n + 1 < len(found) else None
        if (
            amount.unit is Unit.COUNT
            and amount.scaled
            and not amount.classifier
            and amount.value >= 10**6
            and _bare(text, amount)
        ):
            near = [
                one
                for one in (*shared[-1:], *([following] if following else []))
                if one.is_money and abs(one.start - amount.end) < 160
            ]
            told = _IN_MONEY.search(text, max(0, amount.start - 120), amount.start)
            if near or told:
                unit = near[0].unit if near else Unit.USD if told and "dollar" in told[1] else Unit.CNY
                amount = replace(amount, unit=unit)
        elif (
            amount.unit is Unit.COUNT
            and following
            and following.unit is Unit.PERCENT
            and text[amount.end : following.start] in (" and ", ", ", " or ")
        ):
            amount = replace(amount, unit=Unit.PERCENT)
        elif following and amount.unit is Unit.COUNT and _rises_to(text, amount, following):
            printed = _printed_power(text, following) if following.scaled else 0
            amount = replace(
                amount,
                value=amount.value.scaleb(printed),
                step=amount.step.scaleb(printed),
                unit=following.unit,
                scaled=following.scaled,
            )
        shared.append(amount)
    return shared


def in_yuan_unsaid(text: str, found: list[Amount]) -> list[Amount]:
    """The amounts with those in yuan that are told as so many 亿 and no more: 盘子225亿, 融资250多亿."""
    if any(amount.unit is Unit.USD for amount in found):
        return found
    return [replace(one, unit=Unit.CNY, unsaid=True) if _is_yuan_unsaid(text, one) else one for one in found]


def _is_yuan_unsaid(text: str, amount: Amount) -> bool:
    """Whether a bare number of 亿 has nothing after it that would be counted."""
    bare = amount.unit is Unit.COUNT and amount.scaled and not amount.classifier and amount.value >= 10**8
    return bare and "亿" in text[amount.number : amount.end] and bool(_NOTHING_COUNTED.match(text, amount.end))


_NOTHING_COUNTED: Final = re.compile(
    r"\s*(?:$|[,.;:!?)\"，。；：！？）、”\n~—]|的|规模|体量|盘子|融资|投融资|资金|产值|大关)"
)
_IN_MONEY: Final = re.compile(
    r"\b(?i:in|expressed in|converted into)(?: US| American)? (dollars|dollar terms|yuan|renminbi),? [^.;!?]*\Z"
)
"""What says before a bare number which money it counts: "In dollars, the 2023 scale was 128 billion"."""
_RISING: Final = re.compile(r" (?:in 20[0-9]{2} )?to |[增升]至|[增升]到|(?:增长|增加|上升|提高|扩大|提升)[至到]")


def _rises_to(text: str, first: Amount, second: Amount) -> bool:
    """Whether a bare number is what an amount that follows rose from: "from 761.7 to 984.7 billion yuan"."""
    led = text[max(0, first.start - 5) : first.start].lower().endswith(("from ", "从", "由"))
    bare = not first.scaled and not first.classifier and second.unit is not Unit.COUNT
    return led and bare and bool(_RISING.fullmatch(text, first.end, second.start))


_BELOW_THE: Final = re.compile(
    r"(?:below|above|(?:more|less|fewer|higher|lower|larger|bigger|greater) than|exceeding|short of|shy of) the\s\Z",
    re.IGNORECASE,
)


_AIM: Final = re.compile(r"[ -]?(?:goal|target|aim|objective)\b", re.IGNORECASE)
"""What says after an amount that something is near an aim of so much, and not that the aim is near it."""
_SHORT_OF: Final = re.compile(r"(?:just )?(?:short|shy) of", re.IGNORECASE)


def named_before(text: str, amount: Amount, before: Amount | None) -> Amount:
    """The amount without its hedge where that compares another with it: "below the 38 of 2024", "15 billion
    short of a trillion"."""
    start = amount.number - 1 if text[amount.number - 1 : amount.number] in ("$", "¥") else amount.number
    start = start - 2 if text[max(0, start - 2) : start] == "US" else start
    if before and 0 <= amount.start - before.end <= 2 and _SHORT_OF.match(text, amount.start):
        return replace(amount, start=start, comparator=Comparator.EXACT)
    if amount.comparator is Comparator.NEARLY and _AIM.match(text, amount.end):
        return replace(amount, start=start, comparator=Comparator.EXACT)
    if amount.comparator is Comparator.EXACT or not _BELOW_THE.search(text, max(0, start - 24), start):
        return amount
    return amount if MARK.match(text, amount.end) else replace(amount, start=start, comparator=Comparator.EXACT)


_NO_NOUN: Final = re.compile(
    r"\s?(?:$|[,.;:)\"!?，。；、）\n]|(?:in|the|a|by|from|for|of|to|at|on|and|or|last|this|more|less|during|over"
    r"|between|since|year|that|which|as|with|when|after|before|up|down|apiece|each|mark|higher|lower|out)\b"
    r"|[一-龥])",
    re.IGNORECASE,
)


def _bare(text: str, amount: Amount) -> bool:
    """Whether no noun follows that would be counted."""
    return bool(_NO_NOUN.match(text, amount.end))
