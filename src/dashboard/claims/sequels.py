"""What is told after a statement and changes what it says: the sentence after it takes it back, or an aim was met."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from dashboard.claims.case import Case
from dashboard.claims.clauses import Clause
from dashboard.claims.states import Status
from dashboard.claims.vocabulary import Word

_FIGURE: Final = (
    r"(?:figures?|numbers?|totals?|claims?|counts?|tall(?:y|ies)|statistics?|sums?|estimates?|statements?|reports?)"
)
_TAKEN_BACK: Final = re.compile(
    rf"(?:the|this|that|these|those|both) (?:\S+ ){{0,2}}?{_FIGURE} (?:\S+ ){{0,5}}?(?:withdrawn|retracted|wrong|false|untrue"
    r"|disputed|denied|invented|made up|a misprint|inflated|exaggerated|overstated|(?:can|could) (?:not|never) be \S+)\b"
    r"|(?:or )?(?:so|that|this)?(?: is| was)? ?at least (?:that|this|so|goes|the|in|according)\b(?!.* more\b)"
    r"|in (?:fact|truth|reality) (?:it|there|they) (?:was|were) (?:\S+ )?(?:fewer|less|lower|smaller|only|far|much|half)\b"
    r"|(?:in (?:fact|truth|reality) )?the (?:true|real|actual|correct) (?:figure|number|total|sum|count|size)\b"
    rf"|(?:it|this|that) is an? {_FIGURE} .*\b(?:not|never|no one|nobody)\b.*"
    r"\b(?:recogni[sz]\w*|accept\w*|confirm\w*|publish\w*|endors\w*|believ\w*)"
    rf"|(?:the|this|that|these|those) (?:\S+ )?{_FIGURE} (?:\S+ )?(?:covers?|includes?|takes in)\b.*\b(?:delta|region|jiangsu|zhejiang"
    r"|suzhou|country|nation|chips?|semiconductors?|integrated circuits|artificial intelligence)\b"
)
"""What the sentence after a statement says that takes it back, or gives it to more: "The figure has since been
withdrawn.", "At least that is what the brochure says.", "The number includes chips."."""
_ONLY_HOPED: Final = re.compile(
    r"(?:this|that|it) (?:was|is) (?:at least |only |just |merely |still )*(?:the|an?|its|their) (?:\S+ )?(?:plan|hope|target|goal|aim"
    r"|forecast|projection|dream|ambition|prediction)\b"
    r"|(?:这|那|此)(?:只|仅|不过|其实|都)*(?:是|属于)(?:当时|当年|一个|一项|此前|原先|最初)*的?(?:预测|预期|目标|计划|设想|愿景|猜测|口号)"
)
"""What it says of a statement told as fact that was only hoped for: "That was the plan."."""
_HAN_TAKEN_BACK: Final = re.compile(
    r"(?:至少|起码)[^，]*(?:写|说|称|讲|宣称)|(?:实际上?|事实上|其实|实则)(?:远|要|还|并|只有|没有|不到|不足|仅)*(?:少|多|低|高|小|没有|不到|一半)"
    r"|(?:真实|真正|准确|实际)的?(?:数字|数据|规模|数量|情况)|.*(?:从未|从来没有?|未曾)(?:公布|发布|公开|说过|承认)"
    r"|(?:这一?|该|上述|此)(?:统计|数字|数据|口径|规模)+(?:还|也|已)?(?:涵盖|包括|包含|覆盖|含).*(?:长三角|全国|江苏|浙江|苏州|集成电路|芯片|人工智能)"
    r"|其中(?:还|也)?(?:包括|包含|含).*(?:集成电路|芯片|人工智能)"
)
_MET: Final = re.compile(
    r"\b(?:got there|made it|managed (?:it|to)(?: do so)?|pulled it off|(?:it|they|shanghai|the city) did(?: so)?|already (?:has|have|did)|has them)$"
    r"|\b(?:has|have|had|was|were|is|it|they)(?: \w+)?(?: been)? (?:reached|achieved|met|attained|fulfilled|delivered|hit)(?: it| that| them| already| since)?$"
    r"|(?:已经?|如今|现已|目前已|均已|并已|早已|提前)(?:全部|提前|如期|圆满|顺利|超额|成功|均|都|经)*(?:实现|完成|达成|建成|做到|兑现|达到|达标|成为?事实|成为?现实)了?$"
)
"""What says that an aim was met: "and it got there", 如今已经实现."""
_NOT_YET: Final = re.compile(r"\b(?:not|never|n't|yet|if|once|when|until|before|must|be)\b|未|没|尚|如果|若|待|才")


def changes(case: Case) -> bool:
    """Whether what is told after a statement takes it back, or says that the aim it states was met."""
    own, around = case.own, case.one.around
    after = [one for one in around.clauses if one.start >= own.end and one is not own]
    comment = list(around.comment)
    if case.status is not Status.ACTUAL:
        tail = _text([word for word in own.words if word.start >= case.amount.end])
        told = [tail, *(_text(one.words) for one in after if not one.amounts)]
        return any(_MET.search(text) and not _NOT_YET.search(text) for text in told)
    return _takes_back(comment)


def _takes_back(comment: Sequence[Clause]) -> bool:
    """Whether the sentence after a statement of fact takes it back."""
    said = " ".join(_text(one.words) for one in comment)
    patterns = (_TAKEN_BACK, _ONLY_HOPED, _HAN_TAKEN_BACK)
    return any(pattern.match(said) for pattern in patterns)


def _text(words: Sequence[Word]) -> str:
    texts = [word.text.lower() for word in words if word.text[:1].isalpha() or word.text == "n't"]
    return ("" if any(not text.isascii() for text in texts) else " ").join(texts)
