"""The words and signs of units, currencies and classifiers."""

from __future__ import annotations

import re
from typing import Final

from dashboard.claims.quantities import OTHER_UNIT
from dashboard.model import Unit

CURRENCIES: Final = {
    "rmb": Unit.CNY, "cny": Unit.CNY, "¥": Unit.CNY, "人民币": Unit.CNY, "us$": Unit.USD, "usd": Unit.USD, "$": Unit.USD,
    "u.s.$": Unit.USD, "usd$": Unit.USD,
}  # fmt: skip
SIGN: Final = (
    r"(?:US\$|U\.S\.\$|USD\$?|RMB¥?|[Rr]mb¥?|CNY¥?|HK\$|HKD|NT\$|A\$|C\$|S\$|EUR|GBP|JPY|KRW|CHF|人民币|[¥$€£₩])"
)
UNITS: Final[tuple[tuple[str, re.Pattern[str]], ...]] = tuple(
    (unit, re.compile(rf"[ \u00a0]?-?[ ]?(?:{words})", re.IGNORECASE))
    for unit, words in (
        (Unit.PERCENTAGE_POINTS, r"percentage[- ]points?\b|ppts?\b|pps?\b|%[- ]points?\b|个?百分点|个?pcts\b|个pct\b|个点(?![位子滴])|points? of percentage"
         r"|points?(?= (?:ahead|faster|above|higher|quicker|stronger|behind|below|slower|lower)\b)"),
        (OTHER_UNIT, r"basis points?\b|bps?\b|个?基点"),
        (Unit.PERCENT, r"%|per[ -]?cent(?:age)?\b(?! points?)|pct\b"),
        (Unit.USD, r"US dollars?\b|U\.S\. dollars?\b|United States dollars?\b|American dollars?\b|dollars?\b"
                   r"|USD\b|US\$(?!\s?[0-9])|美元|美金"),
        (OTHER_UNIT, r"Hong Kong dollars?\b|HK dollars?\b|HKD\b|euros?\b|EUR\b|pounds?\b|yen\b|won\b"
                     r"|Swiss francs?\b|francs?\b|港元|港币|欧元|英镑|日元|韩元|瑞士法郎|法郎|新台币|卢比|rupees?\b"),
        (Unit.CNY, r"yuan\b(?: renminbi\b)?|renminbi\b|RMB\b|CNY\b|元人民币|元(?!旦|件|素|首|气)|块钱|人民币"),
        (Unit.SQUARE_KILOMETRES, r"square[- ]kilomet(?:er|re)s?\b|sq\.? ?km\b|km2\b|km²|平方公里|平方千米"),
        (OTHER_UNIT, r"square[- ](?:met(?:er|re)s?|feet|foot)\b|sq\.? ?(?:m|ft)\b|平方米|平米|亩|公顷|hectares?\b"
                     r"|acres?\b|mu\b"),
        (Unit.KILOMETRES, r"kilomet(?:er|re)s?\b|km\b|公里|千米"),
        (OTHER_UNIT, r"met(?:er|re)s?\b|miles?\b|tonnes?\b|tons?\b|kg\b|mg\b|grams?\b|lit(?:er|re)s?\b"
                     r"|degrees?\b|kWh\b|MW\b|GW\b|barrels?\b|doses?\b|米(?!兰)|吨|公斤|千克|升(?!至|到|级|幅)|度(?!假)|万剂|剂"),
        (Unit.MONTHS, r"months?\b|个月"),
        (Unit.TIMES, r"times\b|fold\b|x(?![A-Za-z0-9])|倍"),
    )
)  # fmt: skip
CLASSIFIERS: Final = re.compile(
    r"[ ]?(人次|人|家次|家|笔|个|款|项|件|位|名|起|宗|只(?!差|剩|需|有一)|支|种|台(?!阶)|座(?!谈)|所|条|场|次|份|辆|户|批|轮|例|艘|架|枚|套|张|单|间|栋|处|张床位|大(?=(?:重点|核心|主要|前沿)?[\"“]?未来产业))"
)
HAN_NOT_COUNTED: Final = re.compile(
    r"[ ]?个?(?:月|季度|小时|星期|工作日|交易日|年(?!产值|产出|产量)|世纪|阶段|方面|层面|问题|维度|字|角度)"
)
JUNK: Final = re.compile(r"[A-Za-z_]|\.[0-9]|[/:][0-9]")
