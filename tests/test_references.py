"""A fact to be copied: exact, honest about what it is, and BibTeX that can be read."""

from __future__ import annotations

import re

import pytest

from dashboard import references
from dashboard.catalog import Catalog
from dashboard.references import reference
from dashboard.texts import Language
from dashboard.translations import localized
from tests.datasets import Dataset

ORIGIN = "https://figures.example"


def fields(entry: str) -> tuple[str, str, dict[str, str]]:
    """Type, key and fields of a BibTeX entry, read as BibTeX does: by counting braces."""
    head = re.match(r"@(\w+)\{([^\s,{}]+),\n", entry)
    assert head
    found, at = {}, head.end()
    while field := re.compile(r"  (\w+) = \{").match(entry, at):
        depth, end = 1, field.end()
        while depth:
            depth += {"{": 1, "}": -1}.get(entry[end], 0)
            end += 1
        found[field[1]] = entry[field.end() : end - 1]
        ends = re.match(r",?\n", entry[end:])
        assert ends
        at = end + len(ends[0])
    assert entry[at:] == "}"
    return head[1], head[2], found


def test_a_sentence_says_what_when_and_who(catalog: Catalog) -> None:
    assert reference(catalog, catalog.by_id["scale-2024"], ORIGIN).sentence == (
        "Scale of the biomedical industry: ¥984.7 bn (“984.702 billion yuan”; Shanghai, 2024), according to "
        "STAR Market Daily, reprinted by 36Kr, 22 Oct 2025 (date inferred). "
        "The article gives as its source: 2025 Shanghai International Biomedical Industry Week."
    )


@pytest.mark.parametrize(
    ("fact", "said"),
    [
        ("scale-target-2025", "Shanghai, 2025, target of a plan)"),
        ("manufacturing-compound-growth-2021-2024", "The article contradicts itself on this figure."),
        ("yffice-firms", "according to a page without a named publisher (yffice.cn page, 2025), 19 Jun 2025."),
        ("yffice-firms", "Not verified: grade D."),
        ("shmskj-firms", "(shmskj.cn page, undated), not dated."),
        ("talent-number-lead", "Rank in China by number of talents: “lead the country” (Shanghai, period not stated)"),
        ("mother-fund-2024", "Size of the biomedical mother fund (Shanghai Biomedical Industry Mother Fund): "),
    ],
)
def test_a_sentence_hides_nothing(catalog: Catalog, fact: str, said: str) -> None:
    assert said in reference(catalog, catalog.by_id[fact], ORIGIN).sentence


def test_citations(catalog: Catalog) -> None:
    made = reference(catalog, catalog.by_id["scale-2023"], ORIGIN)
    assert made.short == "SHINE, 2024. https://figures.example/fact/scale-2023"
    assert made.long == (
        "Ding Yining. “Shanghai set to offer integrated support for biomedicine sector.” SHINE (Shanghai Daily), "
        "24 Apr 2024 (date inferred). https://www.shine.cn/biz/economy/2404240931/. Quoted: "
        f"“{catalog.by_id['scale-2023'].citation.quote}” In: Shanghai biomedicine in figures, "
        f"dataset {catalog.version}, https://figures.example/fact/scale-2023"
    )


def test_bibtex_of_every_fact_can_be_read(catalog: Catalog) -> None:
    for fact in catalog.facts:
        kind, key, found = fields(reference(catalog, fact, ORIGIN).bibtex)
        assert (kind, key) == ("misc", fact.id)
        assert found["title"] == f"{{{fact.source.title.rstrip('.')}}}"
        assert found.get("year") == (str(fact.source.published.year) if fact.source.published else None)
        advertising = bool(catalog.articles[fact.source.id].injected)
        own = f"{ORIGIN}/fact/{fact.id}"
        assert found["url"] == (own if advertising else fact.source.url or own)
        assert ("not to be opened" in found["note"]) == (advertising and fact.source.url is not None)
        assert not re.search(r"(?<!\\)[%$#&_]", found["note"])
        assert ("Date inferred." in found["note"]) == references.inferred(fact.source)


def test_signs_of_bibtex_are_plain(dataset: Dataset) -> None:
    dataset.change('title: "Biomedicine grows in Shanghai"', r'title: "50% of {R&D_x} #1 \\ ~ ^ $ }}"')
    catalog, problems = dataset.check()
    assert catalog is not None, problems
    _, _, found = fields(reference(catalog, catalog.by_id["scale-2024"], ORIGIN).bibtex)
    assert found["title"] == (
        r"{50\% of {\textbraceleft}R\&D\_x{\textbraceright} \#1 \textbackslash{} \textasciitilde{} "
        r"\textasciicircum{} \$ {\textbraceright}{\textbraceright}}"
    )


def test_csl_of_every_fact_says_the_same(catalog: Catalog) -> None:
    for fact in catalog.facts:
        made = reference(catalog, fact, ORIGIN)
        found = fields(made.bibtex)[2]
        assert made.csl["id"] == fact.id
        assert made.csl["title"] == fact.source.title.rstrip(".")
        assert made.csl["URL"] == found["url"]
        assert references.quotation(catalog, fact) in made.csl["note"]
        day = fact.source.published
        assert made.csl.get("issued") == ({"date-parts": [[day.year, day.month, day.day]]} if day else None)


def test_a_date_is_inferred_only_where_its_note_says_so(catalog: Catalog) -> None:
    assert {source.id for source in catalog.sources.values() if references.inferred(source)} == {
        "star-market-daily",
        "shine",
    }
    assert references.published(catalog.sources["yffice"]) == "19 Jun 2025"
    assert references.published(catalog.sources["shmskj"]) == "not dated"


def test_an_inferred_date_is_inferred_in_every_language(catalog: Catalog) -> None:
    chinese = localized(catalog, Language.CHINESE)
    for name, source in catalog.sources.items():
        assert references.inferred(chinese.sources[name]) == references.inferred(source)
