"""Digits that are no quantities: addresses, clock times, telephone numbers, tickers, names, list marks."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

_CLASSIFIER: Final = "类期代型版届级线楼层号章节页"
_FIRM: Final = re.compile(
    "|".join(
        (
            r"https?://[^\s\u3000-\u9fff]{1,2000}",
            r"\bwww\.[^\s\u3000-\u9fff]{1,2000}",
            r"[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,6}",
            r"\b(?:doi|DOI):?\s?10\.[^\s]{1,200}",
            # clock times
            r"\b[0-9]{1,2}[:.][0-9]{2}(?::[0-9]{2})?\s?(?:[ap]\.?m\.?)(?![a-z])",
            r"(?<![0-9.,:])(?:[01]?[0-9]|2[0-4]):[0-5][0-9](?::[0-5][0-9])?(?![0-9:])",
            r"\b[0-9]{1,2}\s?(?:[ap]\.m\.|am|pm|AM|PM|o'clock)(?![A-Za-z])",
            r"[0-9]{1,2}[时点](?:[0-9]{1,2}分|半|整|许|[0-5][0-9])?(?![0-9])(?!个)",
            r"[0-9]{1,2}分(?:钟|许)",
            # telephones, identity and account numbers, post codes, coordinates
            r"\+[0-9]{1,3}(?:[ -]?\(?[0-9]{1,4}\)?){2,5}",
            r"(?<![0-9.,])0[0-9]{2,3}-[0-9]{3,4}[ -]?[0-9]{3,4}(?![0-9])",
            r"(?<![0-9.,])\(0[0-9]{2,3}\)\s?[0-9]{3,4}[ -]?[0-9]{3,4}(?![0-9])",
            r"(?<![0-9.,])1[3-9][0-9]{9}(?![0-9])",
            r"(?<![0-9.,])[0-9]{3}-[0-9]{3,4}-[0-9]{3,4}(?![0-9])",
            r"(?i:\b(?:tel|phone|telephone|fax|mobile|hotline|call|dial|ext|zip|postcode)\b\.?:?\s?)[+"
            r"(]?[0-9][0-9 ()-]{4,20}[0-9]",
            r"(?:电话|热线|传真|手机|致电|拨打|邮编|转)[::]?\s?[+(]?[0-9][0-9 ()-]{1,20}[0-9]",
            r"(?i:\b(?:isbn|issn|pmid|nct|cusip|isin|qq|wechat)\b):?\s?[0-9][0-9Xx -]{3,20}",
            r"\bNCT[0-9]{6,10}",
            # tickers and versions
            r"(?<![0-9])[0-9]{3,6}\.(?:HK|SH|SZ|SS|BJ|US|N|O|T|L)\b",
            r"\((?:SH|SZ|HK|NASDAQ|NYSE|SSE|HKEX|SEHK|SHA|SHE)?[:\s]{0,2}(?!(?:19|20)[0-9]{2}\))[0-9]{4,6}\)(?![一-龥]*元)",
            r"\b(?:SH|SZ|HK|HKEX|SSE|SZSE|SEHK|SHSE)[:\s]?[0-9]{4,6}\b",
            r"(?:股票代码|证券代码|代码)[::]?\s?[0-9]{3,6}",
            r"\bv(?:ersion)?\.?\s?[0-9]+(?:\.[0-9]+)*\b",
            r"(?<![0-9])[0-9]+\.[0-9]+\.[0-9]+(?:\.[0-9]+)*(?![0-9])",
            # where and when a report was filed
            r"(?m:^[A-Z][A-Z .]{2,24}, (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
            r" (?:[0-9]{1,2}|20[0-9]{2}(?= [-–—])))(?![0-9])",
            r"(?:[0-9]{1,2}月)?[0-9]{1,2}日(?=电|讯|\(记者)",
            # names of plans and events
            r"十[二三五]五|[\"“]?十四五[\"”]?(?![\"”]?(?:规划)?(?:期间|时期)?的?[头前首][一二两三四]年)|五年规划|一带一路|三医|二三产",
            r"(?i:(?<!two years of the )(?<!three years of the )(?<!four years of the )\b(?:14th|15th|13th|fourteenth|fifteenth|thirteenth)\s(?:five|5)-?\s?year\b)",
            r"(?i:\b(?:five|three|ten|5|3|10)-year (?:plan|action|program|programme))",
            r"(?i:\bbiotech(?:nology)? 2030\b|\bmade in china 2025\b|\bdigital shanghai 2035\b"
            r"|\bhealthy china 2030\b|\binnovation 25\b)",
            r"(?i:\b20[0-9]{2}(?= (?:shanghai international|world |international|annual|global|industry week"
            r"|biomedical industry week|expo|forum|summit|conference)\b))",
            r"20[0-9]{2}(?=(?:上海|中国|世界|全球)?(?:国际)?(?:生物医药产业周|产业周|大会|论坛|峰会|博览会))",
            r"(?<=生物技术)20[0-9]{2}|(?<=生物科技)20[0-9]{2}|(?<=数字上海)20[0-9]{2}|(?<=中国制造)20[0-9]{2}|(?<=健康中国)20[0-9]{2}",
        )
    )
)
"""What is a name or an address even where it looks like a year."""
_LOOSE: Final = re.compile(
    "|".join(
        (
            # ordinals and numbered things
            r"\b[0-9]{1,4}(?:st|nd|rd|th)\b",
            r"(?i:\b(?:no|nos|number|num)\b)\.?\s?(?-i:(?=[0-9]{1,4}(?![0-9,.]*\s?[A-Za-z])))[0-9]{1,4}(?![0-9]|,[0-9]{3}|\s?%)",
            r"\bNo\.\s?[0-9]{1,6}",
            r"(?<![#\w])#[0-9]{1,6}",
            r"(?i:\b(?:class|type|phase|grade|category|tier|stage|level|chapter|article|section|clause|figure|slide|chart"
            r"|fig|table|page|pages|pp|part|step|item|appendix|annex|room|floor|building|lane|block|unit|gate"
            r"|line|route|hall|booth|volume|vol|issue|round|series|version|edition|day|week|flight|train"
            r"|schedule|rule|note|footnote|exhibit|question|point|option|group|team|lot|zone|area|ranked|ranks"
            r"|rank|ranking|act|bill|resolution|notice|document)\b)\.?[ -](?:[0-9]{1,4}(?:[.-][0-9]{1,3})?"
            r"(?:/[0-9]{1,3})?|[IVX]{1,5})(?![0-9A-Za-z%]|\.[0-9])(?!,[0-9]| (?:billion|million|trillion|bn)|[万亿元家])",
            r"(?i:\btop(?! 20 (?:[a-z]+ )?(?:pharma|drug|medical[ -]device|device|medtech))|\bfortune|\bforbes"
            r"|\bs&p|\bcsi|\bftse|\bglobal|\bsse|\bstar)[ -](?:10|20|25|30|40|50|100|200|300|400|500|600|1000"
            r"|2000|3000)\b(?! (?:companies|enterprises|firms)? ?(?:were|are|have))",
            r"(?i:\btop[ -](?:ten|twenty|five|three|two|four|fifty|hundred)\b)",
            r"(?i:\b(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[ -](?:first|second|third|fourth"
            r"|fifth|sixth|seventh|eighth|ninth)\b)",
            r"(?:(?<![目此当之])前|TOP\s?|百|全球前|全国前)[0-9]{1,3}[位名强大]?(?![0-9.万亿家个月季])",
            r"(?i:\b(?:two|three|four|five)\s(?:pillars?|leading|pioneering (?!car|therap|product|drug)|backbone|fronts|areas|fields"
            r"|aspects|major|dimensions)\b)",
            r"[0-9]{1,4}强(?!制)",
            r"[0-9]{1,3}人(?=论坛|团|小组|制|座|组)",
            r"(?<![0-9.,])(?:[12]?[0-9]|3[01])[日号](?!均)",
            r"第[0-9零一二三四五六七八九十百千]{1,6}[一-龥]?",
            rf"[0-9一二三四五六七八九十ⅠⅡⅢⅣI]{{1,4}}[{_CLASSIFIER}](?!别|额|项)",
            r"[章节条图表页号第版][0-9一二三四五六七八九十]{1,3}(?![0-9.]|[万亿家个笔元%]|公里|千米)",
            # idioms
            r"四处(?=碰壁|奔|寻|求|打|漂|流|推|游|扩|张|借)|朝三暮四|丢三落四|千方百计|千家万户|千变万化|千军万马|千辛万苦|[百万]无一失|五花八门|四面八方|四通八达|三番[两五]次|三天两头",
            r"(?:时间|任务|进度|赛程|路程|征程|行程)过半",
            # names with digits
            r"(?:COVID|Covid|covid)-?19",
            r"(?<![A-Za-z0-9])(?!(?:RMB|Rmb|CNY|USD|HKD|EUR|GBP|JPY|CHF"
            r"|US)[0-9]|BD[0-9]+[笔单项起])[A-Z][A-Za-z]{0,12}-?[0-9]{1,4}[A-Za-z]{0,6}(?:-[A-Za-z0-9]{1,8}){0,3}(?![A-Za-z0-9]"
            r"|[,.][0-9])",
            r"(?<![0-9.,])[0-9]{1,5} (?=(?:[A-Z][A-Za-z]+ ){1,3}(?:Road|Street|Avenue|Lane|Boulevard|Rd|St|Ave"
            r"|Blvd|Square|Plaza)\b)",
            r"(?<![A-Za-z0-9.,$¥€£])[0-9]{1,4}-?(?:[A-Za-jln-su-zC-JLN-SU-Z]|[FGDPVS])(?![A-Za-z0-9%])",
            r"(?<![A-Za-z0-9.,$¥€£])[0-9]{1,3}[A-Z]{2,}[0-9A-Za-z]*\b(?<!RMB)(?<!CNY)(?<!USD)(?<!BN)(?<!KM)",
            r"(?<![A-Za-z0-9])(?!rmb|cny|usd|out[0-9]+[笔单项起])[a-z]{1,3}[0-9]{1,4}(?![A-Za-z0-9.,])",
            r"\b[0-9]{1,2}[A-Za-z]{1,3}[0-9]{1,3}\b",
            r"\b24/7\b|\b9/11\b|\b50/50\b|\b996\b|\b3-in-1\b",
            r"(?i:\b36kr\b|\bmrna-[0-9]+)|36氪|36Kr|21世纪|第一财经|一财|二十一世纪",
        )
    )
)
_LIST_MARK: Final = re.compile(
    r"^[ \u00a0]*(?:[-*•·][ ]*)?(?:\(?(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})(?:[.)、](?![0-9])|\)))", re.MULTILINE
)
_NOTE_MARK: Final = re.compile(r"\[[0-9]{1,3}(?:[,-][0-9]{1,3})*\]|[①-⑳⓪❶-❿]|[¹²³⁰-⁹]+")
_DURATION: Final = re.compile(
    r"(?<![A-Za-z0-9.,$¥€£])(?:[0-9]{1,4}(?:\.[0-9]{1,2})?|(?i:a|one|two|three|four|five|six|seven|eight|nine"
    r"|ten|eleven|twelve"
    r"|fifteen|eighteen|twenty|thirty|forty|fifty)(?: and a half)?)"
    r"(?: ?- ?(?:[0-9]{1,4}|one|two|three|four|five|six|ten))?[ -]?(?i:(?:working |business |calendar |full "
    r"|straight |consecutive |long )?"
    r"(?:years?|months?|quarters?|weeks?|days?|hours?|minutes?|seconds?|decades?|centur(?:y|ies)|halves)(?:-old)?)\b"
    r"|[0-9一二两三四五六七八九十几]{1,4}(?:多|余)?(?:个(?:半)?(?:月|季度|星期|小时|工作日|交易日)|年(?:来|间|多|内|后|前|时间|期)|周年?|天|小时|分钟|秒|岁|周|载)"
    r"|(?:近|过去|未来|连续|历时|这|为期|前后)[0-9一二两三四五六七八九十几]{1,3}年"
)


def firm(text: str) -> list[tuple[int, int]]:
    """Where names and addresses stand in a plain text that hold what may look like a period."""
    return [match.span() for match in _FIRM.finditer(text)]


def loose(text: str) -> list[tuple[int, int]]:
    """Where other digits stand that are no quantities; what names a period is among them."""
    found = [match for pattern in (_LOOSE, _LIST_MARK, _NOTE_MARK, _DURATION) for match in pattern.finditer(text)]
    return [match.span() for match in found if not _is_lead(text, match) and not _PART.match(text, match.start())]


def _is_lead(text: str, match: re.Match[str]) -> bool:
    """Whether months are by how much earlier a therapy is had: "three months sooner than in other cities", 提前3个月."""
    if not _MONTHS.search(match[0]):
        return False
    before, after = text[max(0, match.start() - _NEAR) : match.start()], text[match.end() : match.end() + _NEAR]
    earlier = _EARLIER.match(after) and not _SINCE.search(before)
    return bool((earlier or _AHEAD.search(before)) and _THERAPIES.search(before + after))


_PART: Final = re.compile(
    r"(?:a|one|three)[ -]quarters? (?:(?:less|more|fewer|lower|higher|smaller|larger)\b"
    r"|of (?:them\b|(?:the |its |their |these |those |all |Shanghai's |China's )(?!year|period|time|month)))",
    re.IGNORECASE,
)
"""A quarter that is a part, not three months: "a quarter of the 42,000", "a quarter less"."""
_MONTHS: Final = re.compile(r"\A(?!a\b)\S+[ -]months?\Z|个月\Z", re.IGNORECASE)
_NEAR: Final = 60
_EARLIER: Final = re.compile(r" (?:earlier|sooner|faster|quicker|ahead)\b", re.IGNORECASE)
_SINCE: Final = re.compile(r"\b(?:than|from|compared with|over)(?: the)? \Z", re.IGNORECASE)
_AHEAD: Final = re.compile(r"(?:提前|提早|早|快)(?:了|约|大约|近|出|整整)?\Z")
_THERAPIES: Final = re.compile(
    r"\b(?:novel|new|innovative) (?:therap|treatment|drug|medicine)|疗法|新药", re.IGNORECASE
)


def masked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text with the characters of the spans replaced by one that is in no pattern, at its length."""
    characters = list(text)
    for start, end in spans:
        characters[start:end] = "\x00" * (end - start)
    return "".join(characters)
