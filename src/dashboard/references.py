"""A fact to be copied: as a sentence, as a short and a long citation, as BibTeX, as CSL-JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from dashboard import links, wording
from dashboard.catalog import Catalog, Fact
from dashboard.checks.reliability import Criterion
from dashboard.model import Source, Status
from dashboard.texts import text


@dataclass(frozen=True, slots=True)
class Mention:
    """The ways to cite something: a fact, a chart, a page, the dataset."""

    short: str
    long: str
    bibtex: str
    csl: dict[str, Any]

    @property
    def csl_json(self) -> str:
        """The item of CSL-JSON as text, in a list as the format wants it."""
        return json.dumps([self.csl], ensure_ascii=False, indent=2)


@dataclass(frozen=True, slots=True)
class Reference(Mention):
    """The ways to copy a fact: to cite it, and its sentence."""

    sentence: str


def reference(catalog: Catalog, fact: Fact, origin: str) -> Reference:
    """The reference to a fact whose page is served under an origin, as `https://figures.example`."""
    address = f"{origin}{links.record(fact)}"
    return Reference(
        sentence=_sentence(catalog, fact),
        short=text("reference.short", source=fact.source.short_title, address=address),
        long=_long(catalog, fact, address),
        bibtex=_bibtex(catalog, fact, address),
        csl=_csl(catalog, fact, address),
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
    """Whether the date of an article is not printed on it; its note then says so, in whatever language."""
    return source.published is not None and any(word in (source.published_note or "") for word in _INFERRED)


_INFERRED: Final = ("Inferred", "推断")


def published(source: Source) -> str:
    """The date of an article in words, saying where it is inferred and where there is none."""
    if source.published is None:
        return text("source.undated")
    return text("source.inferred" if inferred(source) else "source.dated", date=wording.day(source.published))


def imprint(source: Source) -> str:
    """Publisher and date of an article in one line."""
    return f"{source.publisher or text('source.no-publisher')} · {published(source)}"


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


def linked(catalog: Catalog, source: Source) -> str:
    """The address of an article as it may be linked; empty where it is not known or leads to advertising."""
    return "" if catalog.articles[source.id].injected else source.url or ""


def unlinked(catalog: Catalog, source: Source) -> str:
    """The address of an article that must not be linked, in a sentence, without what would make it a link."""
    if not source.url or linked(catalog, source):
        return ""
    return text("reference.unlinked", address=source.url.partition("://")[2])


def described(catalog: Catalog, source: Source) -> dict[str, str]:
    """The fields of BibTeX that describe an article; what is not known is empty."""
    day = source.published
    return {
        "author": f"{{{plain(source.author)}}}" if source.author else "",
        "title": f"{{{plain(source.title.rstrip('.'))}}}",
        "howpublished": plain(source.publisher or ""),
        **dated(day),
        "url": bare(linked(catalog, source)),
    }


def dated(day: date | None) -> dict[str, str]:
    """A date in the fields of BibTeX."""
    return {"year": f"{day.year}", "month": f"{day.month}", "day": f"{day.day}"} if day else {}


def entry(kind: str, key: str, fields: Mapping[str, str]) -> str:
    """An entry of BibTeX whose fields are made plain already; empty ones are left out."""
    lines = [f"  {name} = {{{words}}}" for name, words in fields.items() if words]
    return f"@{kind}{{{key},\n" + ",\n".join(lines) + "\n}"


def plain(words: str) -> str:
    """Words as BibTeX reads them: its signs made plain."""
    return " ".join("".join(_BIB.get(sign, sign) for sign in words).split())


def bare(address: str) -> str:
    """An address as BibTeX reads it, which knows no signs in it but braces."""
    return re.sub(r"[{}\\\s]", "", address)


def item(catalog: Catalog, source: Source) -> dict[str, Any]:
    """An article in the terms of CSL-JSON (1.0.2); what is not known is left out."""
    fields = {
        "id": source.id,
        "type": "article-newspaper" if source.publisher else "webpage",
        "title": source.title.rstrip("."),
        "author": [{"literal": source.author}] if source.author else None,
        "container-title": source.publisher,
        "issued": issued(source.published) if source.published else None,
        "language": source.language,
        "URL": linked(catalog, source),
    }
    return {name: value for name, value in fields.items() if value}


def issued(day: date) -> dict[str, Any]:
    """A date in the terms of CSL-JSON."""
    return {"date-parts": [[day.year, day.month, day.day]]}


def _bibtex(catalog: Catalog, fact: Fact, address: str) -> str:
    fields = described(catalog, fact.source)
    where = {"url": fields["url"] or bare(address)}
    return entry("misc", fact.id, fields | where | {"note": plain(_note(catalog, fact, address))})


def _csl(catalog: Catalog, fact: Fact, address: str) -> dict[str, Any]:
    found = item(catalog, fact.source)
    return found | {"id": fact.id, "URL": found.get("URL", address), "note": _note(catalog, fact, address)}


def _note(catalog: Catalog, fact: Fact, address: str) -> str:
    parts = [
        text("reference.bibtex.inferred") if inferred(fact.source) else "",
        unlinked(catalog, fact.source),
        text("reference.long.quoted", quote=quotation(catalog, fact)),
        text("reference.long.via", title=text("app.title"), version=catalog.version, address=address),
    ]
    return " ".join(filter(None, parts))


_BIB = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "{": r"{\textbraceleft}",
    "}": r"{\textbraceright}",
    **{sign: f"\\{sign}" for sign in "&%$#_"},
}
