"""Whether a quantity is of a part of what a figure is of, of each, or of those who have it: "38 license-out companies"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from dashboard.claims import changes, derivations, shares
from dashboard.claims.case import Case
from dashboard.claims.clauses import Clause
from dashboard.claims.vocabulary import Role, Word
from dashboard.model import Unit

_COUNTED: Final = frozenset(
    (
        "license-out-deals",
        "financing-events",
        "innovative-drugs-approved",
        "innovative-devices-approved",
        "domestic-innovative-drugs-approved",
        "domestic-innovative-devices-approved",
        "roadshows",
    )
)
"""Indicators that count events or products, never those who have them."""
_PEOPLE: Final = frozenset(("companies", "start-ups", "drugmaking", "venture-firms", "workers"))
_BEFORE: Final = frozenset(("before", "until", "prior to", "ahead of"))
_ANOTHER: Final = frozenset(("another", "additional", "further", "new", "再", "又", "另", "另有", "还有"))
"""What says that things are counted beside those that the figure counts."""
_HEADQUARTERS: Final = re.compile("headquarter|总部")
_PRESENT_AS: Final = re.compile(
    "produc|plant|r ?& ?d|research|manufactur|factor|laborator|cent(?:er|re)|base|presence|operation|office|unit|facilit|"
    "生产|研发|制造|研究|中心|基地|工厂|机构|布局|落户"
)
"""What the largest companies have in Shanghai: headquarters, production or research."""
_NOUN: Final = 4
_SMALL: Final = 10**9
"""A sum of money that one deal or event may be above."""


def is_another(case: Case, name: str) -> bool:
    """Whether what is counted or measured is not what the figure is of."""
    several = (_counts_others, _is_partial, _is_of_other_whole)
    return any(another(case, name) for another in several) or _is_of_every(case)


def _is_of_every(case: Case) -> bool:
    """Whether it is so many of every so many: "of every 100 deals in China, Shanghai firms accounted for 35"."""
    return (
        case.amount.unit is Unit.COUNT
        and any(
            word.text.lower() in ("every", "每") and any(0 <= one.start - word.end <= 1 for one in clause.amounts)
            for clause in (case.own, *case.one.left[:1])
            for word in clause.words
        )
    ) or (case.amount.unit is Unit.COUNT and any(map(_is_for_each, (case.own, *case.one.left[:1]))))


def _is_for_each(clause: Clause) -> bool:
    """Whether a clause begins with what something is counted for each of: "For every drug approved", 每获批1款新药."""
    texts = [word.text.lower() for word in clause.words[:2]]
    return texts in _FOR_EACH or (texts[:1] == ["每"] and clause.has("approved", "deals", "events"))


_FOR_EACH: Final = (["for", "every"], ["for", "each"], ["with", "every"], ["to", "every"], ["per", "approved"])


def _counts_others(case: Case, name: str) -> bool:
    """Whether what is counted is not what the figure counts: "38 license-out companies", 7家企业的创新药."""
    if case.amount.unit is Unit.COUNT and name in ("enterprises", "listed-enterprises") and _counts_things(case):
        return True
    if name not in _COUNTED or case.amount.unit is not Unit.COUNT:
        return False
    if case.amount.classifier in ("家", "名", "人", "位"):
        return True
    role, end = case.role, case.amount.end
    counted: list[Word] = []
    for word in case.after():
        named = any(role[c] in (Role.SCOPE, Role.HEAD, Role.AREA, Role.OTHER) for c in word.concepts)
        named = named or not word.concepts or "things" in word.concepts
        if word.start - end > 2 or not named or not (word.text[:1].isalpha() or word.text == "-"):
            break
        counted.append(word)
        end = word.end
    counted = [word for word in counted if word.text != "-"]
    if counted:
        last = counted[-1].concepts  # "seven Class 1 drugs were licensed abroad"
        is_drugs = name == "license-out-deals" and bool(last & {"innovative-drugs", "class-1"})
        return is_drugs or bool(last & _PEOPLE) or "things" in last
    following = case.after()[:1]
    if not following or following[0].start - case.amount.end > 1 or "beside" in following[0].concepts:
        return False
    text = following[0].text.lower()
    is_plain = bool(following[0].concepts) and all(role[c] is Role.PLAIN for c in following[0].concepts)
    return is_plain and text.isascii() and text not in case.court.vocabulary.verbs and text.endswith("s")


def _counts_things(case: Case) -> bool:
    """Whether the nouns right after a quantity end with one of things, not companies: "102 biomedical products"."""
    end = case.amount.end
    for word in case.after():
        text = word.text.lower()
        if word.start - end > 1 or not (text[:1].isalpha() and text.isascii()) or word.concepts & _PEOPLE:
            return False
        if all(case.role[concept] is Role.PLAIN for concept in word.concepts):
            noun = len(text) > _NOUN and text.endswith("s") and not text.endswith(("ss", "wards"))
            return noun and text not in case.court.vocabulary.verbs
        end = word.end
    return False


def _is_partial(case: Case, name: str) -> bool:
    """Whether it is said of a part of what the figure is of, or of all that it is for each."""
    own = case.own
    texts = [word.text.lower() for word in own.words]
    if name == "merger-fund-size":
        fields = [word for word in own.words if "fund-fields" in word.concepts]
        funds = [word for word in own.words if "merger-fund" in word.concepts]
        leads = any(0 <= fund.start - field.end <= 1 for field in fields for fund in funds)
        if any(fund.end <= word.start and _DEALS.search(word.text) for word in case.before() for fund in funds):
            return True  # "the M&A fund did deals worth 10 billion yuan"
        return leads or (bool(fields) and any(text in ("alone", "only") for text in texts))
    if name == "raav-drugs-approved":
        earlier = any("shanghai" in one.concepts and two.text.lower() in _BEFORE
                      for two, one in pairwise(own.words))  # fmt: skip
        in_china = any(one.text.lower() == "in" and "china" in two.concepts for one, two in pairwise(case.after()[:6]))
        one_place = in_china or (own.has("shanghai") and not earlier)
        return one_place and not any(one.has("world") for one in case.one.around.clauses)
    if name in ("enterprises", "listed-enterprises"):
        return any(word.text.lower() in _ANOTHER for word in case.before()[-1:])
    if name.endswith("-share"):
        of_world = any(clause.has("world") and clause.has("total") for clause in case.one.around.clauses)
        risen = any(word.concepts & {"growth", "decline"} for word in _verb(case))
        return of_world or risen or _is_of_companies(case) or (name.startswith("license-out") and _is_of_ours(case))
    if name == "park-output":
        return own.has("total") and not own.has("each")
    if name == "top-companies-present":
        named = frozenset[str]().union(*(clause.concepts for clause in case.one.around.clauses))
        said = " ".join(word.text.lower() for clause in case.one.around.clauses for word in clause.words)
        if _HEADQUARTERS.search(said) and not _PRESENT_AS.search(said):
            return True
        one_list = bool(named & {"drugmaking", "pharmaceutical"}) != ("medical-devices" in named)
        return one_list and not named & {"biomedicine"}
    if case.amount.unit is Unit.COUNT and name in _COUNTED and own.has("per-month", "per-year"):
        return name not in derivations.PER.values()
    if name in derivations.PER.values() and case.amount.unit is Unit.COUNT:
        following = [one for one in case.one.around.clauses if one.start >= case.amount.end and one.joined][:1]
        beside = [*own.amounts, *(one for clause in following for one in clause.amounts)]
        if any(one.has("average") for one in (own, *case.one.right[:1])):
            return False  # "38 deals were worth $808 million apiece, on average"
        return any(one.is_money and one.start > case.amount.end and one.value <= _SMALL for one in beside)
    if name in derivations.PER and case.amount.is_money:
        if any(mark in "".join(texts) for mark in ("最大一笔", "最高一笔", "最大的一笔", "最大单笔", "单笔最大")):
            return True
        if "每家" in texts or "每家企业" in texts or "per company" in " ".join(texts):
            return True
        singled = any(clause.has("top-list") for clause in (own, *case.one.left[:1]))
        averages = own.has("average") or any(
            clause.has("average") for clause in (*case.one.left[:1], *case.one.around.preface)
        )
        each = bool(texts) and texts[0] in ("each", "every") and own.words[0].start < case.amount.start
        return singled or (each and not averages)
    if name in derivations.LEVELS and case.amount.is_money:
        if any(word.text in ("贡献", "贡献达") for word in case.before()[-2:]) or own.has("remainder"):
            return True
        if own.has("companies") and own.has("worth") and name == "industry-scale":
            return True
        if own.has("per-year") and changes.is_difference(case.one):
            return True
        return any(
            (one.unit is Unit.COUNT and any(w.text == "前" and w.end == one.start for w in own.words))
            or (one.unit is Unit.PERCENT and any(w.text == "的" and w.end == one.start for w in own.words))
            for one in own.amounts
            if one.end <= case.amount.start
        )
    return False


def _verb(case: Case) -> list[Word]:
    """The verb right before a quantity: "rose", "rose by", 提高了."""
    before = case.before()
    while before and before[-1].text.lower() in ("by", "了", "about", "some", "a"):
        before = before[:-1]
    return before[-1:]


def _is_of_companies(case: Case) -> bool:
    """Whether a share is one of companies: "35 percent of Shanghai's biomedical companies did license-out deals"."""
    after = case.after()
    deals = next((n for n, word in enumerate(after) if word.concepts & {"license-out", "deals"}), len(after))
    of = bool(after) and after[0].text.lower().split(" ")[0] == "of"
    counted = any("companies" in one.concepts and "number" in two.concepts for one, two in pairwise(case.before()))
    return counted or (of and any("companies" in word.concepts for word in after[:deals]))


def _is_of_ours(case: Case) -> bool:
    """Whether a share of the country's deals is said to be one of the city's: "a third of Shanghai's deals"."""
    after = case.after()[:2]
    return len(after) > 1 and after[0].text.lower() == "of" and "shanghai" in after[1].concepts


_DEALS: Final = re.compile("deal|transaction|acquisitions?$|takeover|buyout", re.IGNORECASE)
_ENDING: Final = ("was", "is", "were", *shares.ORIGINATES)
"""The verbs that end the name of a whole."""


def _is_of_other_whole(case: Case, name: str) -> bool:
    """Whether a computed share is said to be of another whole: "20.4% of China's industry", 占全市制造业的20.4%."""
    if name != "manufacturing-output" or case.amount.unit is not Unit.PERCENT or not case.is_share():
        return False
    after = [word for word in case.after() if word.text.isascii()]
    whole = after[1:] if after and after[0].text.lower().split(" ")[0] == "of" else []
    verb = next((n for n, word in enumerate(whole) if word.text.lower().startswith(_ENDING)), len(whole))
    whole = whole[:verb]  # "a fifth of the industry was manufacturing"
    shares = [word for word in case.before() if "share" in word.concepts]
    if not whole and shares:
        whole = [word for word in case.before() if word.start >= shares[-1].end]
    concepts = frozenset[str]().union(*(word.concepts for word in whole))
    if any("全国" in word.text for word in shares) or concepts & {"china", "world", "manufacturing"}:
        return True
    return bool(concepts & {"the-city", "industrial", "output"}) and not concepts & {"biomedicine"}
