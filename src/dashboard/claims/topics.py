"""What a text is about from sentence to sentence, as far as a later sentence may rely on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from dashboard.claims.clauses import Clause
from dashboard.claims.places import CITY, ELSEWHERE
from dashboard.claims.readings import Topic, is_attribution
from dashboard.claims.strangers import names_unknown, qualifies, strangers
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
    if Role.OTHER in roles or ELSEWHERE in codes or len(codes) > 2 or any(map(names_unknown, named)):
        return Topic(blocked=True)
    if not roles & {Role.SCOPE, Role.HEAD} and any(map(strangers, said)):
        if not codes:
            return topic
        if any(qualifies(clause, vocabulary) for clause in said):
            return Topic(blocked=True)
    own = tuple(said[:8])
    if Role.SCOPE in roles or codes:
        area = _area(codes) or topic.area or (city() if CITY in codes else None)
        return Topic((own,), area, blocked=False)
    if Role.HEAD in roles and topic.sentences:
        return Topic((own, topic.sentences[-1]), topic.area, topic.blocked)
    return topic


def is_headline(clauses: Sequence[Clause], vocabulary: Vocabulary) -> bool:
    """Whether a sentence leaves it to the next to say whose figure it has."""
    roles = {vocabulary.role[concept] for clause in clauses for concept in clause.concepts}
    return any(clause.amounts for clause in clauses) and not roles & {Role.AREA, Role.SCOPE, Role.OTHER}


def _says_whose(clause: Clause, vocabulary: Vocabulary) -> bool:
    """Whether a clause has both a place and a thing: names elsewhere in its sentence change nothing then."""
    return {Role.AREA, Role.SCOPE} <= {vocabulary.role[concept] for concept in clause.concepts}


def _area(codes: set[str | None]) -> str | None:
    named = codes - {CITY, None}
    if named == {"CN-SH", "CN"}:
        return "CN-SH"
    return named.pop() if len(named) == 1 else None
