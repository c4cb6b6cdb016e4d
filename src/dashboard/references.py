"""A fact to be copied: as a sentence, as a short and a long citation, as BibTeX."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dashboard import links, wording
from dashboard.catalog import Catalog, Fact
from dashboard.checks.reliability import Criterion
from dashboard.model import Source, Status
from dashboard.texts import text


@dataclass(frozen=True, slots=True)
class Reference:
    """The ways to copy a fact."""

    sentence: str
    short: str
    long: str
    bibtex: str


def reference(catalog: Catalog, fact: Fact, origin: str) -> Reference:
    """The reference to a fact whose page is served under an origin, as `https://figures.example`."""
    address = f"{origin}{links.record(fact)}"
    return Reference(
        sentence=_sentence(catalog, fact),
        short=text("reference.short", source=fact.source.short_title, address=address),
        long=_long(catalog, fact, address),
        bibtex=_bibtex(catalog, fact, address),
    )


def named(fact: Fact) -> str:
    """What a fact is about: its indicator, and the one thing it is about where there is one."""
    return f"{fact.indicator.name} ({fact.subject})" if fact.subject else fact.indicator.name


def written(catalog: Catalog, fact: Fact) -> str:
    """The value as the article prints it, injected advertising masked, in quotation marks."""
    return f"“{catalog.articles[fact.source.id].shown(fact.citation.value)}”"


def value(catalog: Catalog, fact: Fact) -> str:
    """The value in words, or the article's own where it gives only words."""
    return written(catalog, fact) if fact.value is None else wording.value(fact)


def quotation(catalog: Catalog, fact: Fact) -> str:
    """The sentence that states it, injected advertising masked."""
    return catalog.articles[fact.source.id].shown(fact.citation.position)


def others(catalog: Catalog, fact: Fact) -> tuple[Fact, ...]:
    """Every other figure on the same thing, in order of their periods."""
    return tuple(other for other in catalog.select(fact.indicator.id) if other is not fact)


def disputed(fact: Fact) -> tuple[Criterion, ...]:
    """The criteria of agreement that a fact fails; whoever copies it must be told."""
    agreement = (Criterion.AGREES_WITH_ITSELF, Criterion.AGREES_WITH_BETTER)
    return tuple(criterion for criterion in agreement if criterion in fact.reliability.failed)


def inferred(source: Source) -> bool:
    """Whether the date of an article is not printed on it; its note then begins by saying so."""
    return source.published is not None and (source.published_note or "").startswith("Inferred")


def published(source: Source) -> str:
    """The date of an article in words, saying where it is inferred and where there is none."""
    if source.published is None:
        return text("source.undated")
    return text("source.inferred" if inferred(source) else "source.dated", date=wording.day(source.published))


def _sentence(catalog: Catalog, fact: Fact) -> str:
    observation, attribution = fact.observation, fact.citation.attribution
    holds = [text(f"area.{observation.area}"), wording.period(observation.period)]
    if observation.status is not Status.ACTUAL:
        holds.append(wording.status(observation.status))
    said = {
        "what": named(fact),
        "value": value(catalog, fact),
        "written": written(catalog, fact),
        "holds": ", ".join(holds),
        "publisher": fact.source.publisher or text("reference.no-publisher", source=fact.source.short_title),
        "date": published(fact.source),
    }
    key = "reference.sentence.words" if fact.value is None else "reference.sentence.number"
    parts = [text(key, **said)]
    if attribution is not None:
        parts.append(text("reference.sentence.attributed", name=attribution.name))
    parts += [text(f"reference.sentence.{one}") for one in disputed(fact)]
    if not fact.grade.reliable:
        parts.append(text("reference.sentence.unverified", grade=fact.grade))
    return " ".join(parts)


def _long(catalog: Catalog, fact: Fact, address: str) -> str:
    source = fact.source
    parts = [
        *([f"{source.author}."] if source.author else []),
        f"“{source.title.rstrip('.')}.”",
        f"{source.publisher or text('source.no-publisher').capitalize()}, {published(source)}.",
        *([f"{source.url}."] if source.url else []),
        text("reference.long.quoted", quote=quotation(catalog, fact)),
        text("reference.long.via", title=text("app.title"), version=catalog.version, address=address),
    ]
    return " ".join(parts)


def _bibtex(catalog: Catalog, fact: Fact, address: str) -> str:
    source, day = fact.source, fact.source.published
    notes = [text("reference.bibtex.inferred")] if inferred(source) else []
    notes += [text("reference.long.quoted", quote=quotation(catalog, fact))]
    notes += [text("reference.long.via", title=text("app.title"), version=catalog.version, address=address)]
    fields = {
        "author": f"{{{_bib(source.author)}}}" if source.author else "",
        "title": f"{{{_bib(source.title.rstrip('.'))}}}",
        "howpublished": _bib(source.publisher or ""),
        "year": f"{day.year}" if day else "",
        "month": f"{day.month}" if day else "",
        "day": f"{day.day}" if day else "",
        "url": re.sub(r"[{}\\\s]", "", source.url or address),
        "note": _bib(" ".join(notes)),
    }
    lines = [f"  {name} = {{{words}}}" for name, words in fields.items() if words]
    return f"@misc{{{fact.id},\n" + ",\n".join(lines) + "\n}"


_BIB = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "{": r"{\textbraceleft}",
    "}": r"{\textbraceright}",
    **{sign: f"\\{sign}" for sign in "&%$#_"},
}


def _bib(words: str) -> str:
    """Words as BibTeX reads them: its signs made plain."""
    return " ".join("".join(_BIB.get(sign, sign) for sign in words).split())
