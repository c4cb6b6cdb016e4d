"""How well the checker does on a labelled set of claims."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from dashboard.catalog import Catalog
from dashboard.claims import Finding, Verdict, check


@dataclass(frozen=True)
class Score:
    """What came of a labelled set: texts, those wholly right, pairs of (expected, given) verdicts with None
    for a quantity not found or not expected, the errors in words, and false `supported`."""

    texts: int
    right: int
    pairs: Counter[tuple[str | None, str | None]]
    errors: tuple[str, ...]
    false_supported: tuple[str, ...]

    @property
    def share(self) -> float:
        return self.right / self.texts

    def precision(self, verdict: str) -> float | None:
        given = sum(n for (_, got), n in self.pairs.items() if got == verdict)
        return self.pairs[verdict, verdict] / given if given else None

    def recall(self, verdict: str) -> float | None:
        expected = sum(n for (wanted, _), n in self.pairs.items() if wanted == verdict)
        return self.pairs[verdict, verdict] / expected if expected else None

    def table(self) -> str:
        lines = [f"{'verdict':<14}{'precision':>10}{'recall':>10}{'expected':>10}"]
        for verdict in Verdict:
            expected = sum(n for (wanted, _), n in self.pairs.items() if wanted == verdict)
            lines.append(
                f"{verdict:<14}{_percent(self.precision(verdict)):>10}{_percent(self.recall(verdict)):>10}{expected:>10}"
            )
        lines.append(f"wholly right: {self.right} of {self.texts} texts ({self.share:.1%})")
        return "\n".join(lines)


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{share:.1%}"


def score(path: Path, catalog: Catalog) -> Score:
    """The score on a file: a list of {text, published?, quantities: [{text, verdict, accept?, about?}]}."""
    right, pairs = 0, Counter[tuple[str | None, str | None]]()
    errors: list[str] = []
    false_supported: list[str] = []
    claims = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    for claim in claims:
        found = list(check(claim["text"], catalog, claim.get("published")))
        wrong = False
        for wanted, given in _paired(claim["text"], claim["quantities"], found):
            accepted = _accepted(wanted)
            got = given.verdict.value if given else None
            expected = got if got in accepted else (wanted["verdict"] if wanted else None)
            pairs[expected, got] += 1
            if got not in accepted:
                wrong = True
                errors.append(_error(claim, wanted, given))
                if got == Verdict.SUPPORTED:
                    false_supported.append(errors[-1])
        right += not wrong
    return Score(len(claims), right, pairs, tuple(errors), tuple(false_supported))


def _accepted(wanted: dict[str, Any] | None) -> set[str | None]:
    return {wanted["verdict"], *wanted.get("accept", ())} if wanted else set()


def _paired(
    text: str, wanted: list[dict[str, Any]], found: list[Finding]
) -> list[tuple[dict[str, Any] | None, Finding | None]]:
    """Each labelled quantity with the finding that stands where it does, and what is left of either."""
    pairs: list[tuple[dict[str, Any] | None, Finding | None]] = []
    at, left = 0, list(found)
    for quantity in wanted:
        start = text.find(quantity["text"], at)
        if start < 0:
            raise ValueError(f"{quantity['text']!r} does not stand in {text!r} after {at}")
        at = start + len(quantity["text"])
        match = next((one for one in left if one.start < at and start < one.end), None)
        if match:
            left.remove(match)
        pairs.append((quantity, match))
    return [*pairs, *((None, one) for one in left)]


def _error(claim: dict[str, Any], wanted: dict[str, Any] | None, given: Finding | None) -> str:
    place = (wanted or {}).get("text") or (given.text if given else "")
    expected = wanted["verdict"] if wanted else "nothing"
    got = (
        f"{given.verdict} ({given.indicator_id}, {given.ref_area}, {given.time_period}: {given.explanation})"
        if given
        else "nothing"
    )
    return f"“{place}” should be {expected}, is {got}\n    {claim['text']}"
