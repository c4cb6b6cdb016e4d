"""Why a quantity is no plain statement, or cannot be compared."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dashboard.claims import needs, purposes, rivals, shares
from dashboard.claims.companions import contrasts
from dashboard.claims.finding import Doubt
from dashboard.claims.vocabulary import Role, Word
from dashboard.model import Unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.claims.clauses import Clause
    from dashboard.claims.readings import Surrounded


def doubt(reading: Surrounded) -> Doubt | None:
    """What keeps the quantity from being a plain statement."""
    if reading.around.asks:
        return Doubt.QUESTION
    if reading.amount.upper is not None:
        return Doubt.RANGE
    here = (reading.own, *reading.left, *reading.right)
    aside = [clause for clause in reading.aside if not clause.presupposes]
    if reading.own.has("latter") and not reading.of_two:
        return Doubt.NOTHING
    if any(
        clause.has("denial") and not contrasts(reading.around.clauses, clause) for clause in (*here, *aside)
    ) or _is_refuted(reading):
        return Doubt.NEGATED
    before = reading.own.words_before(reading.amount.start)
    if any("attempt" in word.concepts and not needs.asked_by_plan(before[:n]) for n, word in enumerate(before)):
        return Doubt.NEGATED
    if any("negation" in word.concepts and not _in_hedge(reading, word) for word in reading.own.words):
        return Doubt.NEGATED
    if _shares_denial(reading):
        return Doubt.NEGATED
    if purposes.names_aim(reading) or purposes.names_end(reading):
        return None
    aims = [word.text.lower() for word in reading.own.words[:2]] in purposes.TO_REACH
    if any(clause.has("need") for clause in (reading.own, *(() if aims else reading.left[:1]))):
        return Doubt.HYPOTHETICAL
    if any(_supposes(reading, clause) for clause in (reading.own, *reading.left, *aside)):
        return Doubt.HYPOTHETICAL
    if _might_have(reading) or any(clause.has("hypothetical") for clause in _following(reading)):
        return Doubt.HYPOTHETICAL
    if any(word.text == "_" or "\u3040" <= word.text[:1] <= "\u30ff" for word in reading.own.words):
        return Doubt.UNKNOWN_WORDS
    begins = [word.text.lower() for word in reading.around.clauses[0].words[:2]]
    if reading.around.topic.blocked and begins in (["that", "of"], ["those", "of"]):
        return Doubt.OTHER_THING
    if _is_beside_another(reading) or reading.unplaced or _is_of_part(reading):
        return Doubt.OTHER_THING
    if _scares(reading):
        return Doubt.NEGATED
    return None


def _supposes(reading: Surrounded, clause: Clause) -> bool:
    """Whether a clause supposes something, and does not only concede it or name a matter: 即便市场尚未复苏，…仍有169起,
    若论产业规模，…."""
    supposing = [word.text for word in clause.words if "hypothetical" in word.concepts]
    nearer = [one for one in (reading.own, *reading.left) if one.start > clause.start]
    still = any(word.text in _STILL for one in nearer for word in one.words)
    harmless = (*_AS_FOR, *(_EVEN_IF if still else ()))
    return bool(supposing) and not (not clause.amounts and all(text in harmless for text in supposing))


_AS_FOR: Final = frozenset(("若论", "若论及", "若论起", "若谈", "若谈及", "若看", "若单看", "若只看", "若单论"))
"""What only names what the sentence is about: 若论“出海”，上海是排头兵."""
_EVEN_IF: Final = frozenset(("即便", "即使"))
_STILL: Final = frozenset(("仍", "仍有", "仍达", "仍然", "依然", "依旧", "依然有", "仍完成", "仍实现", "仍旧"))


def is_rumour(reading: Surrounded) -> bool:
    """Whether it is only said to be rumoured or alleged."""
    return any(clause.has("rumour") for clause in (reading.own, *reading.left, *reading.right, *reading.aside))


def _scares(reading: Surrounded) -> bool:
    """Whether the verb before it stands alone in quotation marks: "reached" 984.7 billion yuan."""
    words = reading.own.words_before(reading.amount.start)[-3:]
    return len(words) == 3 and words[0].text == words[2].text == '"' and bool(words[1].concepts)


def _in_hedge(reading: Surrounded, word: Word) -> bool:
    return reading.amount.start <= word.start < reading.amount.end


def _shares_denial(reading: Surrounded) -> bool:
    """Whether it hangs on a verb that is denied in the clause before or after: "never signed 38 deals, worth"."""
    own, before = reading.own, reading.left[0] if reading.left else None
    first = own.words[0].text.lower() if own.words else ""
    hangs = first in _HANGING or first.endswith("ing") or own.bracketed
    if before and before.amounts and (hangs or own.joined) and not own.has("passed", "growth", "decline"):
        return any("negation" in word.concepts and not _is_hedge(before, word) for word in before.words)
    after = next((one for one in reading.around.clauses if one.start > own.start), None)
    if (
        after is not None
        and after.words
        and "negation" in after.words[0].concepts
        and not (after.amounts or after.boasts)
    ):
        return True  # "38 deals, worth 30.7 billion, never were recorded"
    if after is None or not after.joined or own.has("passed", "growth", "decline", "approved", "raised"):
        return False
    end = after.amounts[0].end if after.amounts else after.start
    return any("negation" in word.concepts and word.start >= end for word in after.words)


_HANGING: Final = frozenset(("with", "worth", "valued at", "totalling", "totaling", "including", "of", "for", ""))


def _is_hedge(clause: Clause, word: Word) -> bool:
    return any(one.start <= word.start < one.end for one in clause.amounts)


def _following(reading: Surrounded) -> list[Clause]:
    """The clauses right after its own that hold no quantity and do not begin a new statement."""
    found = []
    for clause in reading.right:
        if clause.start > reading.own.start and (clause.amounts or clause.fresh):
            break
        found.append(clause)
    return found


def _is_refuted(reading: Surrounded) -> bool:
    """Whether what comes after says that it is not so: "That is wrong.", "; the real figure is half of that"."""
    clauses = list(reading.around.clauses)
    after = [clause for clause in clauses if clause.start > reading.own.start]
    if any(clause.has("reality") and _is_first(clause, "reality") for clause in after):
        return True
    last = after[-1] if after and not after[-1].amounts else None
    if last and last.has("denial") and not last.boasts and last.words and last.words[0].text.lower() in _REFERS:
        return True  # "…, 15 devices, 这是谣言"
    comment = reading.around.comment
    if comment and _refers_to_all(comment[0]) and comment[0].has("denial") and not comment[0].amounts:
        return True  # "… 984.7 billion, up from 761.7. That was a joke."
    if any(clause.amounts for clause in after):
        return False
    words = sum(len(clause.words) for clause in comment)
    if words > _SHORT or any(clause.amounts for clause in comment):
        return False
    if comment and [word.text.lower() for word in comment[0].words[:2]] == ["i", "mean"]:
        return True
    refers = any(word.text.lower() in _REFERS for clause in comment[:1] for word in clause.words[:3])
    return any(clause.has("denial") or (_negates(clause) and (refers or words < 5)) for clause in comment)


def _negates(clause: Clause) -> bool:
    """Whether a clause denies something, and does not only say what is left unsaid: "did not say how they were
    counted"."""
    for n, word in enumerate(clause.words):
        said = [one.text.lower() for one in clause.words[n + 1 : n + 3]]
        withholds = said[:1] and said[0] in _SAYING and not set(said[1:]) & {"that", "so", "this", "it"}
        withholds = withholds or bool(_WITHHOLDS.search("".join(one.text for one in clause.words[n:])))
        leaves_out = (word.text.lower() == "without" and said[:1] and said[0] in _BRANCHES) or (
            said[:1] and said[0] in _COUNTING and any(one.text.lower() in _BRANCHES for one in clause.words)
        )
        if "negation" in word.concepts and not (withholds or leaves_out):
            return True
    return False


_BRANCHES: Final = frozenset(
    ("services", "service", "wholesale", "retail", "retailing", "distribution", "research", "trade", "logistics", "r&d")
)
_COUNTING: Final = frozenset(("count", "counted", "include", "included", "including", "cover", "covered", "counting"))
"""What a measure may be told to leave out: "manufacturing alone, without services"."""
_SAYING: Final = frozenset(
    ("say", "name", "give", "specify", "disclose", "explain", "elaborate", "list", "identify", "detail", "reveal",
     "provide", "offer", "publish", "mention", "tell", "state", "break", "define", "describe")
)  # fmt: skip


_WITHHOLDS: Final = re.compile(
    r"^(?:并?未|没有?|不曾|均未|都没有?)(?:能|有|曾)?(?:注明|说明|标明|标注|给出|提供|交代|列出|附上?|透露|披露|公布|写明|点明|指明|提及)"
    r"(?:任何|其|具体|详细|相关|数据|数字|统计|信息|的)*(?:出处|来源|口径|依据|方法|明细|细节|名单|原始)"
)
"""What only says what is left unsaid: 未注明数据出处."""


def _refers_to_all(clause: Clause) -> bool:
    """Whether a short clause speaks of what the sentence before says: "That was", 以上."""
    return len(clause.words) <= _SHORT and any(word.text.lower() in _REFERS for word in clause.words[:1])


_SHORT: Final = 10
_REFERS: Final = frozenset(
    ("that", "this", "it", "he", "she", "they", "none", "not", "这", "此", "该", "以上", "上述", "which")
)


def _is_first(clause: Clause, concept: str) -> bool:
    """Whether one of the first words of a clause stands for a concept."""
    return any(concept in word.concepts for word in clause.words[:3])


def _might_have(reading: Surrounded) -> bool:
    """Whether what would have been stands on both sides of an aside: "would, say insiders, have reached"."""
    words = [word.text.lower() for word in reading.own.words[:1]]
    before = [clause for clause in reading.around.clauses if clause.start < reading.own.start and not clause.amounts]
    modal = any(word.text.lower() in _MODAL for clause in before for word in clause.words)
    return modal and " ".join(words).split(" ")[0] in ("have", "be")


_MODAL: Final = frozenset(("would", "could", "might", "should", "may", "must"))


def _is_beside_another(reading: Surrounded) -> bool:
    """Whether it belongs to something that the sentence is only set beside: "smaller than 984.7", "overtaken by
    one worth 984.7", 比9847亿元多, or is only part of what a quantity is: "twice 984.7", 9847亿元的两倍."""
    amount, own = reading.amount, reading.own
    if rivals.is_of_other(own, reading.left):
        return True
    before = [word for word in own.words_before(amount.start) if amount.start - word.end < 40][-3:]
    after = [word for word in own.words if word.start >= amount.end][:1]
    texts = " ".join(word.text.lower() for word in before).split()[-3:]
    others = [one for clause in (own, *reading.left) for one in clause.amounts if one.start < amount.start]
    alike = any(one.unit == amount.unit for one in others)
    if texts[-1:] in (["than"], ["比"]) and amount.start - before[-1].end <= 1 and not alike:
        return True
    apart = bool(texts) and (texts[-1] in _ANOTHER or (texts[-1] in _JOINTS and texts[-2:-1] and texts[-2] in _OTHERS))
    if apart and amount.unit != Unit.PERCENT:
        return True
    if amount.unit not in (Unit.PERCENT, Unit.TIMES):
        fractions = [one for one in others if one.unit in (Unit.PERCENT, Unit.TIMES) and one in own.amounts]
        for one in () if shares.parts_named(own, amount) else fractions:
            between = [word for word in own.words if one.end <= word.start < amount.start]
            if between and between[0].text.lower() == "of" and _names_whole(reading, between[1:]):
                return True
        later = [one for one in own.amounts if one.unit == Unit.TIMES and one.start >= amount.end]
        if after and after[0].text == "的" and any(one.start - after[0].end <= 1 for one in later):
            return True
    return False


def _is_of_part(reading: Surrounded) -> bool:
    """Whether the sentence is about a part only: "Half of Shanghai's biomedical industry reached", not "made up half of"."""
    parts = (one for clause in reading.around.clauses for one in clause.bare_parts)
    return any(part is not reading.amount and _is_of_matter(reading, after) for part, after in parts)


def _is_of_matter(reading: Surrounded, after: Sequence[Word]) -> bool:
    """Whether "of" and what follows a part name the matter, and no verb says what the part is."""
    role = reading.vocabulary.role
    whose = any("shanghai" in word.concepts or role[c] is Role.SCOPE for word in after[1:2] for c in word.concepts)
    verb = next((n for n, word in enumerate(after[:-1]) if word.text.lower() in ("is", "was", "are", "were")), None)
    return whose and not (verb is not None and any(role[c] is Role.HEAD for c in after[verb + 1].concepts))


def _names_whole(reading: Surrounded, words: list[Word]) -> bool:
    """Whether the words after "half of" name what the quantity is then said of, or nothing but the quantity."""
    role = reading.vocabulary.role
    return not words or any(role[c] in (Role.SCOPE, Role.AREA) for word in words for c in word.concepts)


_ANOTHER: Final = frozenset(("one", "others", "those"))
_OTHERS: Final = frozenset((*_ANOTHER, "another"))
_JOINTS: Final = frozenset(("of", "worth", "at", "with"))
