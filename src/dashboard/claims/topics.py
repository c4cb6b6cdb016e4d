"""What a text is about from sentence to sentence, as far as a later sentence may rely on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from dashboard.claims.clauses import Clause
from dashboard.claims.places import CITY, ELSEWHERE
from dashboard.claims.strangers import begins_with_stranger, names_unknown, qualifies, strangers
from dashboard.claims.surroundings import Topic, is_attribution
from dashboard.claims.vocabulary import Role, Vocabulary


def followed(topic: Topic, clauses: Sequence[Clause], vocabulary: Vocabulary, city: Callable[[], str | None]) -> Topic:
    """The topic after a sentence: its own scope and area, those before it, or nothing certain; `city` tells
    what "the city" is where nothing says so."""
    said = [clause for clause in clauses if not is_attribution(clause, vocabulary)]
    concepts = frozenset[str]().union(*(clause.concepts for clause in said))
    roles = {vocabulary.role[concept] for concept in concepts}
    codes = {vocabulary.concepts[concept].code for concept in concepts if vocabulary.role[concept] is Role.AREA}
    if CITY in codes and "CN-SH" in codes:
        codes.discard(CITY)
    named = [clause for clause in said if _says_whose(clause, vocabulary)] or said
    if ELSEWHERE in codes or len(codes) > 2 or any(map(names_unknown, named)):
        return Topic(blocked=True)
    if said and not said[0].amounts and (begins_with_stranger(said[0]) or _is_about_one(said[0])):
        return Topic(blocked=True)
    if not _is_apt(concepts, vocabulary):
        others = {concept for concept in concepts if vocabulary.role[concept] is Role.OTHER}
        here = "CN-SH" if codes == {"CN-SH"} and not any(qualifies(clause, vocabulary) for clause in said) else None
        return Topic((), here, blocked=True, beside=tuple(said[:8]) if here and others <= _INDUSTRIES else ())
    if not roles & {Role.SCOPE, Role.HEAD} and any(map(strangers, said)):
        if not codes:
            return topic
        if any(qualifies(clause, vocabulary) for clause in said):
            return Topic(blocked=True)
    own = tuple(said[:8])
    codes = codes or _codes_of_speakers(clauses, said, vocabulary)
    if Role.SCOPE in roles or codes:
        first = None if concepts & {"lead", "lag"} else _first_place(said, vocabulary)
        area = _area(codes, first) or topic.area or (city() if CITY in codes else None)
        return Topic((own,), area, blocked=False)
    if Role.HEAD in roles and topic.sentences:
        return Topic((own, topic.sentences[-1]), topic.area, topic.blocked)
    return topic


def _codes_of_speakers(clauses: Sequence[Clause], said: Sequence[Clause], vocabulary: Vocabulary) -> set[str | None]:
    """The place of those who say so, where that is Shanghai: "According to the Shanghai Statistics Bureau, …"."""
    concepts = frozenset[str]().union(*(clause.concepts for clause in clauses if clause not in said))
    codes = {vocabulary.concepts[one].code for one in concepts if vocabulary.role[one] is Role.AREA}
    return codes if codes == {"CN-SH"} else set()


def _is_about_one(clause: Clause) -> bool:
    """Whether a clause begins with one company: "One Shanghai drugmaker stands out", "Shanghai Pharma is growing"."""
    texts = [word.text.lower() for word in clause.words[:4]]
    one = texts[:1] in (["a"], ["an"], ["one"]) and any(text in _COMPANY for text in texts)
    return one or texts[:2] == ["shanghai", "pharma"]


_COMPANY = frozenset(
    (
        "drugmaker",
        "drug maker",
        "company",
        "firm",
        "start-up",
        "startup",
        "biotech",
        "maker",
        "player",
        "developer",
        "pharma",
    )
)
_INDUSTRIES = frozenset(("chips-and-ai", "other-industry", "device-industry", "cell-therapy", "gene-therapy"))


def _is_apt(concepts: frozenset[str], vocabulary: Vocabulary) -> bool:
    """Whether nothing that is measured nowhere here is named, or only beside an indicator that may have it."""
    others = {concept for concept in concepts if vocabulary.role[concept] is Role.OTHER}
    return not others or any(
        others <= vocabulary.allowed[name] and all(need & concepts for need in vocabulary.needs[name])
        for name in vocabulary.subjects
    )


def is_headline(clauses: Sequence[Clause], vocabulary: Vocabulary) -> bool:
    """Whether a sentence leaves it to the next to say whose figure it has."""
    roles = {vocabulary.role[concept] for clause in clauses for concept in clause.concepts}
    return any(clause.amounts for clause in clauses) and not roles & {Role.AREA, Role.SCOPE, Role.OTHER}


def _says_whose(clause: Clause, vocabulary: Vocabulary) -> bool:
    """Whether a clause has both a place and a thing: names elsewhere in its sentence change nothing then."""
    return {Role.AREA, Role.SCOPE} <= {vocabulary.role[concept] for concept in clause.concepts}


def _first_place(clauses: Sequence[Clause], vocabulary: Vocabulary) -> str | None:
    """The code of the first place that some clauses name."""
    codes = (vocabulary.concepts[c].code for clause in clauses for word in clause.words for c in word.concepts)
    return next((code for code in codes if code), None)


def _area(codes: set[str | None], first: str | None) -> str | None:
    """The one area of some, where a wider one named after Shanghai is only what it stands in."""
    named = codes - {CITY, None}
    if named == {"CN-SH", "CN"} or (first == "CN-SH" and named == {"CN-SH", "001"}):
        return "CN-SH"
    return named.pop() if len(named) == 1 else None
