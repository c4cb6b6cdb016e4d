"""What a text is about from sentence to sentence, as far as a later sentence may rely on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from dashboard.claims.readings import CITY, ELSEWHERE, Topic, is_attribution
from dashboard.claims.sentences import Clause
from dashboard.claims.strangers import names_unknown, strangers
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
    if Role.OTHER in roles or ELSEWHERE in codes or len(codes) > 2 or any(map(names_unknown, said)):
        return Topic(blocked=True)
    if not roles & {Role.SCOPE, Role.HEAD} and any(map(strangers, said)):
        return Topic(blocked=True) if codes else topic
    own = tuple(said[:8])
    if Role.SCOPE in roles or codes:
        area = _area(codes) or topic.area or (city() if CITY in codes else None)
        return Topic((own,), area, blocked=False)
    if Role.HEAD in roles and topic.sentences:
        return Topic((own, topic.sentences[-1]), topic.area, topic.blocked)
    return topic


def _area(codes: set[str | None]) -> str | None:
    named = codes - {CITY, None}
    if named == {"CN-SH", "CN"}:
        return "CN-SH"
    return named.pop() if len(named) == 1 else None
