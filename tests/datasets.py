"""A tiny dataset that holds, in a folder of its own, and the ways to spoil it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from dashboard import catalog
from dashboard.catalog import Catalog
from dashboard.problems import Problem

NEWS = """\
Biomedicine grows in Shanghai

According to the Statistics Bureau, the industry reached 984.702 billion yuan in 2024.
It stood at 761.714 billion yuan in 2021, an average annual compound growth rate of 8.94%.
Over 200 roadshows were held in the first nine months of this year for firms such as Alpha-1.
By 2026, the city aims at 1.1 trillion yuan (US$150 billion).
"""
PAGE = """\
The city has 3,200 biotech firms in 2024.
上海龙凤419 • Two new labs opened in 2024 (2nd globally).
"""
METRICS = """\
version: "2025.01.31"
articles: articles

sources:
  - id: news
    file: news.txt
    sha256: {news}
    title: "Biomedicine grows in Shanghai"
    short_title: "The News, 2025"
    language: en
    publisher: "The News"
    author: "A. Reporter"
    published: 2025-10-22
    url: "https://news.example/1"
    description: "A report made up for the tests."
    attributions:
      - id: bureau
        name: "Statistics Bureau"
        kind: official
        quote: "According to the Statistics Bureau"
  - id: page
    file: page.txt
    sha256: {page}
    title: "The city has 3,200 biotech firms"
    short_title: "A page"
    language: en
    description: "A page made up for the tests."

indicators:
  - id: scale
    name: "Scale of the industry"
    topic: scale
    scope: biomedicine
    kind: level
    unit: CNY
    definition: "All that the industry turns over."
  - id: scale-growth
    name: "Growth of the scale"
    topic: scale
    scope: biomedicine
    kind: growth
    unit: percent
    definition: "Compound growth per year."
  - id: roadshows
    name: "Roadshows"
    topic: financing
    scope: biomedicine
    kind: level
    unit: count
    counts: [roadshows]
    definition: "Roadshows held."
  - id: firms
    name: "Firms"
    topic: companies
    scope: biomedicine
    kind: level
    unit: count
    counts: [biotech firms, firms]
    definition: "Firms of any size."
  - id: labs
    name: "Laboratories"
    topic: research
    scope: biomedicine
    kind: level
    unit: count
    counts: [labs]
    definition: "Laboratories that opened."
  - id: labs-rank
    name: "Rank in laboratories"
    topic: research
    scope: biomedicine
    kind: rank
    unit: rank
    definition: "Rank in the world."

observations:
  - id: scale-2024
    indicator: scale
    source: news
    area: CN-SH
    period: "2024"
    period_as_written: "in 2024"
    status: actual
    value: 984.702
    scale: billion
    unit: CNY
    value_as_written: "984.702 billion yuan"
    quote: "According to the Statistics Bureau, the industry reached 984.702 billion yuan in 2024."
    attribution: bureau
  - id: scale-2021
    indicator: scale
    source: news
    area: CN-SH
    period: "2021"
    period_as_written: "in 2021"
    status: actual
    value: 761.714
    scale: billion
    unit: CNY
    value_as_written: "761.714 billion yuan"
    quote: "It stood at 761.714 billion yuan in 2021, an average annual compound growth rate of 8.94%."
  - id: scale-growth-2024
    indicator: scale-growth
    source: news
    area: CN-SH
    period: "2021/2024"
    status: actual
    value: 8.94
    unit: percent
    value_as_written: "8.94%"
    quote: "It stood at 761.714 billion yuan in 2021, an average annual compound growth rate of 8.94%."
    note: "The years are those of the two values."
  - id: roadshows-2025
    indicator: roadshows
    source: news
    area: CN-SH
    period: "2025-01/2025-09"
    period_as_written: "in the first nine months of this year"
    status: actual
    value: 200
    unit: count
    comparator: over
    value_as_written: "Over 200 roadshows"
    quote: "Over 200 roadshows were held in the first nine months of this year for firms such as Alpha-1."
    subject: "Alpha-1"
  - id: scale-target-2026
    indicator: scale
    source: news
    area: CN-SH
    period: "2026"
    period_as_written: "By 2026"
    status: aim
    value: 1.1
    scale: trillion
    unit: CNY
    value_as_written: "1.1 trillion yuan"
    quote: "By 2026, the city aims at 1.1 trillion yuan (US$150 billion)."
  - id: scale-target-2026-usd
    indicator: scale
    source: news
    area: CN-SH
    period: "2026"
    period_as_written: "By 2026"
    status: aim
    value: 150
    scale: billion
    unit: USD
    value_as_written: "US$150 billion"
    quote: "By 2026, the city aims at 1.1 trillion yuan (US$150 billion)."
  - id: firms-2024
    indicator: firms
    source: page
    area: CN-SH
    period: "2024"
    period_as_written: "in 2024"
    status: actual
    value: 3200
    unit: count
    value_as_written: "3,200 biotech firms"
    quote: "The city has 3,200 biotech firms in 2024."
  - id: labs-2024
    indicator: labs
    source: page
    area: CN-SH
    period: "2024"
    period_as_written: "in 2024"
    status: actual
    value: 2
    unit: count
    value_as_written: "Two new labs"
    quote: "Two new labs opened in 2024 (2nd globally)."
  - id: labs-rank-2024
    indicator: labs-rank
    source: page
    area: CN-SH
    period: "2024"
    period_as_written: "in 2024"
    status: actual
    value: 2
    unit: rank
    value_as_written: "2nd globally"
    quote: "Two new labs opened in 2024 (2nd globally)."

ledger:
  - source: news
    text: {{exact: "1", prefix: "Alpha-"}}
    reason: name

relations:
  - id: scale-growth-recomputed
    kind: compound-growth
    claim: scale-growth-2024
    inputs: [scale-2021, scale-2024]
"""
RIVAL = """\
  - id: firms-rival
    indicator: firms
    source: {source}
    area: CN-SH
    period: "2024"
    period_as_written: "in 2024"
    status: actual
    value: 2183
    unit: count
    value_as_written: "2,183 firms"
    quote: "There were 2,183 firms in 2024."
ledger:
"""


@dataclass(frozen=True)
class Dataset:
    """A folder with `metrics.yaml` and its articles, without a problem until something is changed."""

    folder: Path

    @classmethod
    def in_folder(cls, folder: Path) -> Dataset:
        """A new one, valid."""
        (folder / "articles").mkdir(parents=True)
        for name, text in (("news.txt", NEWS), ("page.txt", PAGE)):
            (folder / "articles" / name).write_bytes(text.encode())
        dataset = cls(folder)
        dataset.write(METRICS.format(news=_sha256(NEWS), page=_sha256(PAGE)))
        return dataset

    @property
    def path(self) -> Path:
        return self.folder / "metrics.yaml"

    @property
    def text(self) -> str:
        return self.path.read_bytes().decode()

    def write(self, text: str | bytes) -> Dataset:
        self.path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return self

    def article(self, name: str) -> Path:
        return self.folder / "articles" / name

    def change(self, old: str, new: str, *, after: str = "") -> Dataset:
        """Replaces words of the file, the first after `after`, or the only ones."""
        start = self.text.index(after)
        assert after or self.text.count(old) == 1, f"{self.text.count(old)} times {old!r}"
        at = self.text.index(old, start)
        return self.write(self.text[:at] + new + self.text[at + len(old) :])

    def change_article(self, name: str, old: str, new: str) -> Dataset:
        """Replaces the only such words of an article, and its hash with it."""
        text = self.article(name).read_bytes().decode()
        assert text.count(old) == 1
        changed = text.replace(old, new)
        self.article(name).write_bytes(changed.encode())
        return self.change(_sha256(text), _sha256(changed))

    def add_rival(self, source: str, last: str) -> Dataset:
        """Has an article say, after its `last` words, that there are other than 3,200 firms."""
        self.change_article(f"{source}.txt", last, f"{last}\nThere were 2,183 firms in 2024.")
        return self.change("ledger:\n", RIVAL.format(source=source))

    def line(self, words: str, *, after: str = "") -> int:
        """The line of some words of the file, the first after `after`, or the only ones."""
        start = self.text.index(after)
        assert after or self.text.count(words) == 1, f"{self.text.count(words)} times {words!r}"
        return self.text.count("\n", 0, self.text.index(words, start)) + 1

    def check(self) -> tuple[Catalog | None, tuple[Problem, ...]]:
        return catalog.check(self.path)

    def problems(self) -> list[tuple[int, str]]:
        """Line and code of everything wrong with it."""
        return [(problem.line, problem.code) for problem in self.check()[1]]

    def only(self) -> Problem:
        """The one thing wrong with it."""
        (problem,) = self.check()[1]
        return problem


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
