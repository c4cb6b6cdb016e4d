"""What stands beside a statement and takes it back, or gives it to someone else: "a figure since withdrawn",
"but the auditors would not confirm it", 并购基金100亿元，专做芯片."""

from __future__ import annotations

import re
from typing import Final

from dashboard.claims import aims
from dashboard.claims.boasts import PLACES
from dashboard.claims.case import Case
from dashboard.claims.clauses import Clause
from dashboard.claims.states import Status

_FUNDS: Final = ("mother-fund-size", "merger-fund-size")
_OF_COMPANIES: Final = ("innovative", "domestic-innovative", "license-out", "new-drug", "financing")
"""How the indicators begin whose quantity may be that of one company."""


def takes_back(case: Case, name: str) -> bool:
    """Whether a clause beside a statement takes it back, leaves it open or gives it to another."""
    clauses = case.one.around.clauses
    after = [
        one for one in clauses if one.start >= case.own.end or (one is not case.own and one.start > case.amount.end)
    ]
    before = [one for one in clauses if one.end <= case.own.start]
    return (
        any(_is_withdrawn(_text(one)) for one in after)
        or any(_HAN_UNDONE.search("".join(word.text for word in one.words)) for one in after if not one.amounts)
        or any(_OPENS_DOUBT.search(_text(one)) for one in before)
        or (case.status is Status.ACTUAL and any(_AIM.match(_text(one)) for one in after if not one.mentions))
        or any(one.frames and _WITHHOLDS.search(_text(one)) for one in before)
        or any(_is_of_one(one) for one in after)
        or (name in _FUNDS and any(_is_for_other(one) for one in after))
        or (name in _FUNDS and any(_WITH_OTHERS.match(_text(one)) for one in before))
        or any(_JOINTLY.search("".join(word.text for word in one.words)) for one in before if not one.amounts)
        or (name in _FUNDS and any(_GIVEN_BY.search("".join(word.text for word in one.words)) for one in after))
        or (name.startswith("financing") and _is_spent(case))
        or _is_chased(case)
        or _is_done_aim(case)
        or (name.startswith(_OF_COMPANIES) and _is_labelled(case, before))
    )


def _text(clause: Clause) -> str:
    return " ".join(word.text.lower() for word in clause.words if word.text[:1].isalpha() or word.text == "n't")


def _is_withdrawn(text: str) -> bool:
    undone = bool(_APPOSITION.match(text) and _UNDONE.search(text))
    return undone or any(
        pattern.match(text) for pattern in (_NOT_SO, _NEVER_WAS, _MISPRINT, _DISBELIEVED, _UNCLAIMED, _NOT_ALL)
    )


_AIM: Final = re.compile(
    r"an? (?:target|goal|forecast|projection|ambition)\b(?!.*\b(?:achieved|met|reached|beaten|fulfilled)\b)"
)
_DISBELIEVED: Final = re.compile(
    r"(?:an? \S+(?: \S+)?(?: that| which)? |which |that |and |but |though |although )?(?:very few|few|hardly any|not many|no)"
    r"(?: \S+){0,3}? (?:believes?|trusts?|accepts?|credits?|vouch(?:es)? for|takes? seriously|would (?:sign|claim|stand by|defend|put)"
    r"|(?:can|could|would|will|dare to) (?:\S+ )?(?:confirm|verify|prove|check|reproduce|substantiate|vouch|believe|trust))\b"
)
"""What says that hardly anyone holds it to be so: "a figure that few analysts believe"."""
_MISPRINT: Final = re.compile(
    r"(?:but |yet |though |although |and |which |that |it |this )+(?:is|was|are|were) (?:\S+ )?an? (?:\S+ )?(?:misprint|typo|mistake"
    r"|error|slip|lie|fiction|hoax|rumou?r|guess|myth|fabrication|miscalculation)\b"
)
_UNCLAIMED: Final = re.compile(
    r"(?:(?:an? \S+(?: \S+)?|something|one)(?: that| which)? |which |that |and |but |though |although )?"
    r"(?:(?:very few|few|hardly any|not many|no|not one|none|only a few|only a handful)"
    rf"(?: (?!{PLACES}\b)\S+){{1,4}}? (?:would|will|can|could|dares? to)|many would only)(?: \S+ to)?"
    r" (?:claim|report|show|print|publish|repeat|cite|quote|use|put forward)\b"
)
"""What says that hardly anyone would put it forward: "a figure that few officials would report"; not "few cities can
claim"."""
_NOT_ALL: Final = re.compile(
    r"(?:and |but |though |although )?(?:not all|hardly any|few|none|only some|only a few|not every one) of (?:them|these|those"
    r"|which) (?:are|is|were|was|come|came|belong) (?:in|from|based in|biomedical|really|actually|truly|to|active in)\b"
)
_NEVER_WAS: Final = re.compile(r"that (?:was|is) (?:never|not)\b")
_HAN_UNDONE: Final = re.compile(
    r"(?:被|遭|予以|作了|有所)(?:大幅)?(?:修正|下修|更正|撤回|否认|推翻|证伪|质疑|辟谣)"
    r"|(?:未|没有?|不)(?:获得?|被|得到|曾|予|能)?(?:确认|证实|认可|承认|核实|认账|采信|认同)"
    r"|(?:无人|没人|谁也不)(?:能够?|可以?|敢)?(?:证实|核实|确认|相信|采信|作证)|(?:无法|无从|难以)(?:得到|获得|被)?(?:证实|核实|确认|查证|验证)"
    r"|算不上(?:真实|准确|可信|属实)|不(?:真实|准确|可信|属实|靠谱|作数)"
    r"|(?:只|仅|不过|纯|纯属|只不过)(?:是|属)?(?:个|一种)?(?:口头)?(?:估计|估算|预测|传闻|吹牛|说说|设想|猜测|推测|传言|愿景|口号)"
    r"|说说而已|水分|虚报|造假|注水|失实|误传|(?:全国|长三角|全省)的?(?:总量|总数|合计|数字|口径|数据)"
)
"""What says in Chinese that the statement before is not so, or not of the place."""
_OPENS_DOUBT: Final = re.compile(
    r"\b(?:nobody|no one|none) (?:can|could) (?:prove|confirm|verify)|\b(?:not|n't) add up|\bdo(?:es)? not quote"
    r"|\b(?:is|was|are) (?:only |just |all |merely )?(?:an? )?(?:lie|dream|rumou?r|fiction|guess|joke|myth|hoax)\b"
    r"|\b(?:may|might|could) be (?:wrong|mistaken)|\bcannot (?:confirm|verify|be sure|vouch|remember)"
)
"""What leaves open, before a statement, whether it is so: "It does not add up, but"."""


_APPOSITION: Final = re.compile(
    r"(?:something|(?:quite |but |though )?(?:an?|the|one|which|that)\b(?: \S+){0,2}? ?"
    r"\b(?:sum|figure|total|number|amount|tally|feat|level|result|count|statistic|something|record|claim|statement|one))\b"
)
_UNDONE: Final = re.compile(
    r"\b(?:include|includes|covers?|covering|contains?|since withdrawn|withdr[ae]wn?|retracted|revised|corrected|lowered"
    r"|(?:was|been|later|since) (?:cut|denied)|invented|thought up|made up|inflated|exaggerated|overstated|false|wrong"
    r"|untrue|fiction|too good|double the|thought to (?:be|cover|include)|disputed|doubt(?:s|ed|ful)?|(?:in|into|to) question|forecast|projection"
    r"|nobody can|no one can|(?:never|not) (?:\w+ )?(?:claimed|managed|confirmed|proved|proven|said|published|existed"
    r"|happened|verified|true|so|real))\b"
)
"""What is said of a quantity in an apposition that undoes it."""
_NOT_SO: Final = re.compile(
    r"(?:but|yet|though|although|and|while)\b.*\b(?:not|never|n't|cannot|refused? to|refuses to|declined? to|failed to"
    r"|nobody|no one|none|neither|nor)\b.*"
    r"(?:\b(?:agreed?|agrees|accept(?:ed|s)?|confirm(?:ed|s)?|believed?|believes|sign(?:ed)?|verify|verified|endorsed?|certif(?:y|ied)"
    r"|renew|prove|proved|acknowledge|recogni[sz]ed?)\b|\b(?:came|come|exist|existed|happen|happened|so|true|real|materiali[sz]ed?)$)"
)
"""What says beside a statement that it is not so: "but the auditors did not sign"."""
_WITHHOLDS: Final = re.compile(
    r"\b(?:nowhere|refus\w+ to|declin\w+ to|fail\w* to|omit\w* to|unable to|invented|alleged|supposed|imagined|pretend\w*"
    r"|once believed|would like to (?:see|hear)|want(?:s|ed)? to (?:see|hear)|hope to (?:see|hear)|falsely|wrongly|mistakenly|erroneously)\b|\A(?:no|not (?:a|one)) (?:document|report|one|source|study|auditor)\b"
)
"""What a frame has in it that does not tell what follows: "The auditors refused to certify that"."""


def _is_of_one(clause: Clause) -> bool:
    """Whether a clause says that all of it is one company's: 全部出自该公司."""
    first = clause.words[0].text if clause.words else ""
    return first in _ALL and clause.has("one-company")


_WITH_OTHERS: Final = re.compile(
    r"(?:together|along|combined|counting|including|with) (?:with )?.*\b(?:money|capital|investors|partners|funds)\b"
)
"""What comes on top of a fund: "Together with private money, the mother fund commands"."""
_JOINTLY: Final = re.compile(r"^(?:与|和|同|跟|联合|连同|携手).*(?:一道|一起|联手|携手|合力)$")


_GIVEN_BY: Final = re.compile(
    r"^(?:全部|全|完全|均)?由(?![^，]*(?:上海|沪|本市|市属|国投|国资))[^，]*(?:出资|设立|发起|控股)"
)


def _is_chased(case: Case) -> bool:
    """Whether it is what somebody runs after, stands before, or has in the till: 站在9847亿元的门口, 账上有."""
    if case.status is not Status.ACTUAL:
        return False
    after = "".join(word.text for word in case.after()[:3])
    spaced = " ".join(word.text.lower() for word in case.after())
    held = case.amount.is_money and any(word.text in _TILLS for word in case.before())
    return held or bool(_BEFORE_IT.match(after)) or bool(_CHASED.search(spaced))


_TILLS: Final = frozenset(("账上", "手里", "手上", "手头", "手头上", "兜里", "账面上"))
_BEFORE_IT: Final = re.compile(r"的?(?:门口|门前|门槛前|门槛边|跟前|大门口)")
_CHASED: Final = re.compile(
    r"\bnumber that\b.*\b(?:chased|chasing|sought|seeks|coveted|craved|missed|wanted|dreamed)\b"
)


def _is_done_aim(case: Case) -> bool:
    """Whether what is only aimed at is said to be done, the aim being what the sentence opens with: 围绕目标，…2025年做到了."""
    done = any(word.text.endswith("了") or word.text in ("已", "已经") for word in case.before())
    return case.status is Status.GOAL and done and aims.opens_with_aim(case.one)


def _is_spent(case: Case) -> bool:
    """Whether money is what companies spend or what is taken out, not what they raise: 企业投了255亿元, "investors
    pulled 25.5 billion yuan from"."""
    before, after = case.before(), case.after()
    texts = [word.text.lower() for word in before]
    han = "".join(texts)
    following = "".join(word.text for word in after)
    if texts and texts[-1] in _PULLED and after and after[0].text.lower() in ("from", "out of"):
        return True
    if "shanghai investors" in " ".join(texts).replace(" 's", "") and "shanghai" not in following.lower():
        return True
    return bool(_SPENDS.search(han)) or (bool(_PUT.search(han)) and bool(_BUILDS.match(following)))


_PULLED: Final = frozenset(
    ("pulled", "withdrew", "took", "extracted", "removed", "drained", "have pulled", "had pulled")
)
_PUT: Final = re.compile(r"(?:投|砸|花|投入)[了下]?(?:约|近|超)?$")
_SPENDS: Final = re.compile(
    r"(?:企业|公司|药企|械企)(?:一共|合计|共|总共|对外|向[^企业公司]{1,6})?(?:投|砸|花)[了下]?(?:约|近|超)?$"
)
_BUILDS: Final = re.compile(r"(?:用于|来|去)?(?:建|搞|做|买|盖|扩|研发|收购)")
_ALL: Final = frozenset(("全部", "均", "都", "全都", "悉数", "全数", "全", "皆", "由"))


def _is_for_other(clause: Clause) -> bool:
    """Whether a clause after a fund gives it another purpose: 专投AI, 投向集成电路."""
    if clause.amounts or clause.has("biomedicine", "pharmaceutical", "medical-devices", "innovative-drugs"):
        return False
    text = "".join(word.text for word in clause.words)
    given = not text.isascii() and bool(_GIVEN.match(text))
    return given and clause.has(*_CHIPS)


_CHIPS: Final = ("chips", "chips-and-ai")
_GIVEN: Final = re.compile(
    r"(?:主要|重点|全部|全|只|仅|专门|专|主|均|都|用于|资金)?(?:投|做|聚焦|面向|瞄准|支持|服务|用于|布局|扶持|针对|押注)"
)


def _is_labelled(case: Case, before: list[Clause]) -> bool:
    """Whether a label of one unknown name stands before it: "Roche: 7 Class 1 drugs", 恒瑞：…"""
    label = before[-1] if before else None
    if label is None or label.amounts or label.mentions or label in case.one.aside or not label.words:
        return False
    letters = [word for word in label.words if word.text[:1].isalpha()]
    return bool(letters) and len(letters) <= 2 and all(one.text[:1].isupper() and not one.concepts for one in letters)
