"""The quantities of a text: a number with its hedge, scale and unit, wherever one stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from dashboard.claims import hedges
from dashboard.claims.numerals import DIGITS, HAN_NUMERAL, SCALES, WORDS, Numeral, of_digits, of_han, of_words
from dashboard.model import Comparator, Unit

OTHER_UNIT: Final = "other"
"""The unit of a quantity that the dataset has no unit for."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity in a text: `value` in base units, `step` the unit of its last printed digit, `bound`
    whether a bound itself is included; `number` is where the number begins, `vague` a fraction in words,
    `upper` the other end of a range. Positions are code points, end exclusive."""

    start: int
    end: int
    number: int
    value: Decimal
    step: Decimal
    unit: str
    comparator: Comparator = Comparator.EXACT
    bound: bool = False
    vague: bool = False
    upper: Decimal | None = None
    scaled: bool = False
    classifier: str = ""

    @property
    def is_money(self) -> bool:
        """Whether it is an amount of yuan or US dollars."""
        return self.unit in (Unit.CNY, Unit.USD)


_CURRENCIES: Final = {
    "rmb": Unit.CNY, "cny": Unit.CNY, "¥": Unit.CNY, "人民币": Unit.CNY, "us$": Unit.USD, "usd": Unit.USD, "$": Unit.USD,
    "u.s.$": Unit.USD, "usd$": Unit.USD,
}  # fmt: skip
_SIGN: Final = r"(?:US\$|U\.S\.\$|USD\$?|RMB¥?|CNY¥?|HK\$|HKD|NT\$|A\$|C\$|S\$|EUR|GBP|JPY|KRW|CHF|人民币|[¥$€£₩])"
_AFTER_CODE: Final = r"(?:(?<![A-Za-z0-9_./])|(?<=RMB)|(?<=CNY)|(?<=USD)|(?<=HKD)|(?<=EUR)|(?<=GBP)|(?<=JPY)|(?<=CHF))"
_SCALE_HAN: Final = "万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千|百"
_NUMBER: Final = re.compile(
    rf"(?P<percent>百分之(?P<hundredth>{HAN_NUMERAL}|[0-9]{{1,6}}(?:\.[0-9]{{1,6}})?))"
    rf"|(?P<part>[一二两三四五六七八九十]分之[一二两三四五六七八九])"
    r"|(?P<tenths>(?:(?<![0-9.])[1-9](?:\.[0-9])?|[一二两三四五六七八九])成(?P<halftenth>半|多)?(?![为立功果员本长绩都熟人交分因效])(?:以上|左右)?)"
    r"|(?P<half>(?:超|过|近|约|超过|接近|将近|不到|不足)(?:一半|半数)|一半(?=以上|左右)|过半(?!年))"
    r"|(?<![0-9./])(?P<slash>[1-9]/(?:[2-9]|1[0-9]|20)(?![0-9/.]))"
    rf"|{_AFTER_CODE}(?P<digits>{DIGITS})"
    rf"|(?<![第首其每各这那某某初十百千万零一二两三四五六七八九0-9])(?P<han>{HAN_NUMERAL})"
    r"|(?P<fraction>(?i:(?<![A-Za-z0-9-])(?:(?:one|two|three|four|a)[ -](?:third|quarter|fifth|sixth|seventh"
    r"|eighth|ninth|tenth)s?|half(?= (?:of|the|its|their|that)\b))(?![A-Za-z-])(?! (?:quarter|half|time|year"
    r"|place|consecutive|straight|party|person|generation|major|largest|biggest))))"
    rf"|(?P<words>(?i:(?<![A-Za-z0-9-]){WORDS}(?![A-Za-z])))"
    r"|(?P<scale>(?i:(?<![A-Za-z0-9-])(?:trillion|billion|million)(?=[ -](?:yuan|dollar|rmb|renminbi|us dollar))))"
    r"|(?P<double>(?i:(?<![A-Za-z0-9-])(?:doubl(?:e|ed|es|ing)|tripl(?:e|ed|es|ing)|quadrupl(?:e|ed|es|ing))"
    r"(?![A-Za-z-])(?! (?:digit|down|blind|check|whammy|track))))"
    r"|(?P<fan>翻(?:了)?(?:一|两|三)?(?:番|倍))"
)
_ENDING: Final = re.compile(
    rf"(?P<plus>\+)?(?:[ \u00a0-]?(?P<word>(?i:trillion|trn|tn|billion|bln|bn|million|mln|mn|thousand))(?![A-Za-z])"
    rf"|(?P<letter>[kKmMbBtT])(?![A-Za-z])(?:(?<=[kKBMT])|(?=\s?(?:yuan|RMB|dollars|USD|people))|)"
    rf"|(?P<more>[多余])?[ ]?(?P<han>{_SCALE_HAN})(?P<more2>[多余])?)"
)
_PLUS: Final = re.compile(r"\+|[ -]odd\b|-plus\b| plus\b(?! [a-z])|[多余几]")
_UNITS: Final[tuple[tuple[str, re.Pattern[str]], ...]] = tuple(
    (unit, re.compile(rf"[ \u00a0]?-?[ ]?(?:{words})", re.IGNORECASE))
    for unit, words in (
        (Unit.PERCENTAGE_POINTS, r"percentage[- ]points?\b|ppts?\b|pps?\b|%[- ]points?\b|个?百分点|points? of percentage"),
        (OTHER_UNIT, r"basis points?\b|bps?\b|个?基点"),
        (Unit.PERCENT, r"%|per[ -]?cent(?:age)?\b(?! points?)|pct\b"),
        (Unit.USD, r"US dollars?\b|U\.S\. dollars?\b|United States dollars?\b|American dollars?\b|dollars?\b"
                   r"|USD\b|US\$|美元|美金"),
        (OTHER_UNIT, r"Hong Kong dollars?\b|HK dollars?\b|HKD\b|euros?\b|EUR\b|pounds?\b|yen\b|won\b"
                     r"|Swiss francs?\b|francs?\b|港元|港币|欧元|英镑|日元|韩元|瑞士法郎|法郎|新台币|卢比|rupees?\b"),
        (Unit.CNY, r"yuan\b(?: renminbi\b)?|renminbi\b|RMB\b|CNY\b|元人民币|元(?!旦|件|素|首|气)|块钱|人民币"),
        (Unit.SQUARE_KILOMETRES, r"square[- ]kilomet(?:er|re)s?\b|sq\.? ?km\b|km2\b|km²|平方公里|平方千米"),
        (OTHER_UNIT, r"square[- ](?:met(?:er|re)s?|feet|foot)\b|sq\.? ?(?:m|ft)\b|平方米|平米|亩|公顷|hectares?\b"
                     r"|acres?\b|mu\b"),
        (Unit.KILOMETRES, r"kilomet(?:er|re)s?\b|km\b|公里|千米"),
        (OTHER_UNIT, r"met(?:er|re)s?\b|miles?\b|tonnes?\b|tons?\b|kg\b|mg\b|grams?\b|lit(?:er|re)s?\b"
                     r"|degrees?\b|kWh\b|MW\b|GW\b|barrels?\b|doses?\b|米(?!兰)|吨|公斤|千克|升(?!至|到|级|幅)|度(?!假)|万剂|剂"),
        (Unit.TIMES, r"times\b|fold\b|x(?![A-Za-z0-9])|倍"),
    )
)  # fmt: skip
_CLASSIFIERS: Final = re.compile(
    r"[ ]?(人次|人|家次|家|笔|个|款|项|件|位|名|起|宗|只|支|种|台|座|所|条|场|次|份|辆|户|批|轮|例|艘|架|枚|套|张|单|间|栋|处|张床位)"
)
_HAN_NOT_COUNTED: Final = re.compile(
    r"[ ]?个?(?:月|季度|小时|星期|工作日|交易日|年|世纪|阶段|方面|层面|问题|维度|字|角度)"
)
_JUNK: Final = re.compile(r"[A-Za-z_]|\.[0-9]|[/:][0-9]")
_RANGE: Final = re.compile(
    rf"(?P<low>{DIGITS})[ ]?(?P<scale>{_SCALE_HAN}|(?:trillion|billion|million|bn|%)\b)?(?:元|美元|%)?[ ]?(?:-|~|至"
    rf"|到)[ ]?(?:US\$|RMB|[¥$])?(?={DIGITS})"
)
_BETWEEN: Final = re.compile(
    rf"(?i:\bbetween )(?:US\$|RMB|[¥$])?(?P<low>{DIGITS})(?P<tail>[^0-9,.;:]{{0,24}}?) and (?:US\$|RMB|[¥$])?"
    rf"(?={DIGITS})"
)
_FRACTIONS: Final = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
                     "ninth": 9, "tenth": 10}  # fmt: skip
_SMALL_WORDS: Final = {"one": 1, "two": 2, "three": 3, "four": 4, "a": 1}
_DEFINITE: Final = re.compile(
    r"(?i:\b(?:the|these|those|other|last|past|next|another|every|any|all|both|no|or|of its|my|our|your|her|his"
    r"|their|first|top|each|twenty|class|type|phase|no\.|number)\s)\Z"
)
_PARTITIVE: Final = re.compile(
    r"(?i:\s?-?(?:of|on|by|or|and|way|sided|step|stop|dimensional|to|time|thing|things|ways|sides|hand|hands"
    r"|another|day|leading|pillar|key|main|major|top|pronged|fold)\b)"
)
_SLASHED: Final = re.compile(
    r"(?:占(?:到|了|据|全国)?(?:的|约|近|超过|超)?|占全国(?:的|约|近)?|约|近|about|nearly|over|than|for|a|some|almost|with) ?\Z|\(\Z"
)


def amounts(text: str, masked: str, most: int) -> list[Amount]:
    """The quantities of a text, in their order, no more are looked for after `most`; `masked` is the text
    with what is none blotted out."""
    found: list[Amount] = []
    at = 0
    while len(found) <= most and (match := _NUMBER.search(masked, at)):
        at = match.end()
        if found and match.start() < found[-1].end:
            at = max(at, found[-1].end)
            continue
        amount = _amount(text, masked, match)
        if amount is not None:
            found.append(amount)
            at = max(at, amount.end)
    return _with_units_shared(text, _ranges(text, found))


def _amount(text: str, masked: str, match: re.Match[str]) -> Amount | None:
    kind = match.lastgroup
    start, end = match.span()
    if kind in ("hundredth", "percent"):
        digits = match["hundredth"]
        number = of_digits(digits) if digits[0].isdigit() and digits.isascii() else of_han(digits)
        if number is None:
            return None
        return _hedged(text, Amount(start, end, start, number.value, number.step, Unit.PERCENT))
    if kind == "part":
        of, n = (of_han(side) for side in (match[0][0], match[0][-1]))
        return _fraction(text, start, end, n.value, of.value) if n and of and n.value < of.value else None
    if kind == "slash":
        part, whole = (Decimal(side) for side in match[0].split("/"))
        return (
            _fraction(text, start, end, part, whole)
            if part < whole and _SLASHED.search(text, max(0, start - 12), start)
            else None
        )
    if kind in ("tenths", "halftenth"):
        return _tenths(text, match)
    if kind == "half":
        at = match.end() - 2
        return _fraction(text, at, end, Decimal(1), Decimal(2)) if match[0] != "过半" else _past_half(start, end)
    if kind == "fraction":
        return _english_fraction(text, match)
    if kind in ("double", "fan"):
        return _multiple(text, match)
    if kind == "digits":
        return _of_digits(text, masked, match)
    if kind == "han":
        return _of_han(text, masked, match)
    if kind == "scale":
        number = Numeral(Decimal(1), Decimal(1)).times(SCALES[match[0].lower()])
        return _finished(text, start, end, number, scaled=True, counted=False)
    return _of_words(text, match)


def _past_half(start: int, end: int) -> Amount:
    return Amount(start, end, start, Decimal(50), Decimal(1), Unit.PERCENT, Comparator.OVER, vague=True)


def _tenths(text: str, match: re.Match[str]) -> Amount | None:
    digits = match["tenths"].split("成")[0]
    number = of_digits(digits) if digits.isascii() else of_han(digits)
    if number is None:
        return None
    value = number.value * 10 + (5 if match["halftenth"] == "半" else 0)
    end = match.start() + len(digits) + 1 + len(match["halftenth"] or "")
    amount = Amount(match.start(), end, match.start(), value, Decimal(1), Unit.PERCENT, vague=True)
    if match["halftenth"] == "多":
        amount = replace(amount, comparator=Comparator.OVER)
    return _hedged(text, amount)


def _fraction(text: str, start: int, end: int, part: Decimal, whole: Decimal) -> Amount:
    value = (part / whole * 100).quantize(Decimal("0.0001")).normalize()
    return _hedged(text, Amount(start, end, start, value, Decimal(1), Unit.PERCENT, vague=True))


def _english_fraction(text: str, match: re.Match[str]) -> Amount | None:
    words = match[0].lower().replace("-", " ").split()
    if words == ["half"]:
        return _fraction(text, match.start(), match.end(), Decimal(1), Decimal(2))
    after = text[match.end() : match.end() + 4]
    if words[0] == "a" and not after.startswith((" of", ".", ",", " b")) and after.strip():
        return None
    whole = _FRACTIONS[words[1].rstrip("s")]
    return _fraction(text, match.start(), match.end(), Decimal(_SMALL_WORDS[words[0]]), Decimal(whole))


def _multiple(text: str, match: re.Match[str]) -> Amount | None:
    word = match[0].lower()
    value = 2
    if word.startswith("tripl"):
        value = 3
    elif word.startswith("quadrupl") or "两番" in word:
        value = 4
    elif "三番" in word:
        value = 8
    amount = Amount(match.start(), match.end(), match.start(), Decimal(value), Decimal(1), Unit.TIMES)
    return _hedged(text, amount)


def _of_digits(text: str, masked: str, match: re.Match[str]) -> Amount | None:
    digits = match["digits"]
    if len(digits.replace(",", "")) > 18 or (digits[0] == "0" and len(digits) > 1 and digits[1] != "."):
        return None
    number, end, scaled, over = of_digits(digits), match.end(), False, False
    ending = _ENDING.match(masked, end)
    if ending:
        word = ending["word"] or ending["letter"] or ending["han"]
        if ending["letter"] and not _letter_scale(text, match.start(), ending):
            return None
        number, scaled, end = number.times(SCALES[word.lower()]), True, ending.end()
        over = bool(ending["plus"] or ending["more"] or ending["more2"])
    return _finished(text, match.start(), end, number, scaled=scaled, counted=True, over=over)


def _letter_scale(text: str, start: int, ending: re.Match[str]) -> bool:
    """Whether a single letter is a scale: behind money, or a k."""
    if ending["letter"] in "kK":
        return True
    before = text[max(0, start - 4) : start].rstrip()
    after = text[ending.end() : ending.end() + 9].lstrip(" -").lower()
    return before.endswith(("$", "¥", "RMB", "CNY", "USD", "€", "£")) or after.startswith(
        ("yuan", "rmb", "dollar", "usd")
    )


def _of_han(text: str, masked: str, match: re.Match[str]) -> Amount | None:
    words = match["han"]
    if masked[match.end() : match.end() + 1] in ("几", "多") and len(words) == 1:
        return None
    number = of_han(words)
    if number is None:
        return None
    large = number.value >= 100
    if not large:
        return _finished(text, match.start(), match.end(), number, scaled=False, counted=words != "一")
    return _finished(text, match.start(), match.end(), number, scaled=True, counted=len(words) > 1)


def _of_words(text: str, match: re.Match[str]) -> Amount | None:
    words = match["words"].lower()
    number = of_words(words)
    if number is None:
        return None
    scaled = any(name in words for name in ("thousand", "million", "billion", "trillion"))
    if words.startswith("half"):
        amount = _finished(text, match.start(), match.end(), number, scaled=True, counted=False)
        return amount and replace(amount, vague=True)
    if not scaled:
        follow = text[match.end() : match.end() + 12]
        if words in ("one", "zero") or (
            number.value < 13 and _DEFINITE.search(text, max(0, match.start() - 12), match.start())
        ):
            return None
        if number.value < 13 and (_PARTITIVE.match(text, match.end()) or not follow.strip()[:1].isalpha()):
            point = follow.lstrip(" -").lower()
            if not point.startswith(("percent", "per cent", "times")):
                return None
    ending = _ENDING.match(text, match.end())
    end = match.end()
    if not scaled and ending and ending["word"]:
        number, scaled, end = number.times(SCALES[ending["word"].lower()]), True, ending.end()
    return _finished(text, match.start(), end, number, scaled=scaled, counted=True)


def _finished(
    text: str, start: int, end: int, number: Numeral, *, scaled: bool, counted: bool, over: bool = False
) -> Amount | None:
    """The amount with its unit and hedges; None where it is no quantity."""
    if not over and (plus := _PLUS.match(text, end)) and not text.startswith("几", plus.start()):
        end, over = plus.end(), True
    sign = re.compile(rf"{_SIGN}[ \u00a0]?\Z").search(text, max(0, start - 7), start)
    unit, classifier = "", ""
    for name, pattern in _UNITS:
        if found := pattern.match(text, end):
            unit, end = name, found.end()
            break
    begin = start
    if sign:
        begin = sign.start()
        currency = _CURRENCIES.get(sign[0].strip(" \u00a0").lower().rstrip("¥") or "¥", OTHER_UNIT)
        if not unit or currency is Unit.USD or unit == Unit.CNY or unit not in (Unit.CNY, Unit.USD):
            unit = currency
    if not unit:
        if _HAN_NOT_COUNTED.match(text, end) or _JUNK.match(text, end):
            return None
        if text[start:end] == "一":
            return None
        if found := _CLASSIFIERS.match(text, end):
            classifier, end = found[1], found.end()
        elif (not counted and not _MARK.match(text, end)) or _is_han_word(text, start, end, number, scaled=scaled):
            return None
        unit = Unit.COUNT
        if (
            scaled
            and not classifier
            and (_MARK.match(text, end) or (number.value >= 10**12 and _ENDS.match(text, end)))
        ):
            unit = Unit.CNY
    amount = Amount(begin, end, start, number.value, number.step, unit, scaled=scaled, classifier=classifier)
    if over:
        amount = replace(amount, comparator=Comparator.OVER, bound=True)
    if unit is Unit.PERCENT and re.search(r"(?:^|[\s(])-\Z", text[max(0, begin - 2) : begin]):
        amount = replace(amount, start=begin - 1, value=-amount.value)
    return _hedged(text, amount)


_MARK: Final = re.compile(
    r"\s?-?(?:大关|关口|门槛|级|俱乐部|台阶|(?:yuan )?(?:mark|threshold|line|barrier|milestone)\b)|(?=只差|仅差|一步)"
)


_ENDS: Final = re.compile(r"\s*(?:$|[,.;:!?)\"，。；、）\n])")


def _is_han_word(text: str, start: int, end: int, number: Numeral, *, scaled: bool) -> bool:
    """Whether a bare Chinese numeral is part of a word rather than a number."""
    return not text[start:end][:1].isascii() and (not scaled or number.value < 10_000 or end - start < 2)


def _hedged(text: str, amount: Amount) -> Amount:
    """The amount with the hedges right before and after it."""
    if found := hedges.before(text, amount.start):
        start, comparator, bound = found
        if comparator is not Comparator.NEARLY or amount.comparator is not Comparator.OVER:
            amount = replace(amount, start=start, comparator=comparator, bound=bound)
    if found := hedges.after(text, amount.end):
        end, comparator, bound = found
        exact = amount.comparator is Comparator.EXACT
        if exact:
            amount = replace(amount, end=end, comparator=comparator, bound=bound)
        elif amount.comparator is Comparator.ABOUT or comparator is Comparator.ABOUT:
            amount = replace(amount, end=end)
    return amount


def _ranges(text: str, found: list[Amount]) -> list[Amount]:
    """The amounts with the two ends of a range made one."""
    joined: list[Amount] = []
    for amount in found:
        before = joined[-1] if joined else None
        if before and before.upper is None and _is_range(text, before, amount):
            scale = before
            if not before.scaled and before.unit in (Unit.COUNT, amount.unit) and amount.scaled:
                power = amount.step.adjusted() if amount.step == Decimal(1).scaleb(amount.step.adjusted()) else 0
                printed = _printed_power(text, amount)
                scale = replace(before, value=before.value.scaleb(printed), step=before.step.scaleb(printed))
                del power
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


_JOINT: Final = re.compile(r"\s?(?:-|~|至|到)\s?(?:US\$|RMB|[¥$])?\s?\Z")


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


def _with_units_shared(text: str, found: list[Amount]) -> list[Amount]:
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
            if near:
                amount = replace(amount, unit=near[0].unit)
        elif (
            amount.unit is Unit.COUNT
            and following
            and following.unit is Unit.PERCENT
            and text[amount.end : following.start] in (" and ", ", ", " or ")
        ):
            amount = replace(amount, unit=Unit.PERCENT)
        shared.append(amount)
    return shared


_NO_NOUN: Final = re.compile(
    r"\s?(?:$|[,.;:)\"!?，。；、）\n]|(?:in|the|a|by|from|for|of|to|at|on|and|or|last|this|more|less|during|over"
    r"|between|since|year|that|which|as|with|when|after|before|up|down|apiece|each|mark|higher|lower|out)\b"
    r"|[一-龥])",
    re.IGNORECASE,
)


def _bare(text: str, amount: Amount) -> bool:
    """Whether no noun follows that would be counted."""
    return bool(_NO_NOUN.match(text, amount.end))


def overlapping(found: list[Amount], start: int, end: int) -> Iterator[Amount]:
    """The amounts that stand within a stretch of the text."""
    return (amount for amount in found if start <= amount.start < end)
