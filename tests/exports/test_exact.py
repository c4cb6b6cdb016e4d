"""Rows written exactly."""

from __future__ import annotations

import csv
import io
import json
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.exports import exact

DECIMALS = st.decimals(allow_nan=False, allow_infinity=False, min_value=Decimal("-1e30"), max_value=Decimal("1e30"))
DATA = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | DECIMALS,
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


def read(text: str) -> Any:
    return json.loads(text, parse_float=Decimal, parse_int=Decimal)


def numbered(value: Any) -> Any:
    """Plain data with every number as a decimal."""
    if isinstance(value, dict):
        return {name: numbered(one) for name, one in value.items()}
    if isinstance(value, list):
        return [numbered(one) for one in value]
    return Decimal(value) if isinstance(value, int) and not isinstance(value, bool) else value


@given(DATA, st.sampled_from([None, 2]))
def test_json_gives_back_what_was_written(value: Any, indent: int | None) -> None:
    assert read(exact.json(value, indent)) == numbered(value)


def test_json_in_levels() -> None:
    assert exact.json({"a": [Decimal("1.50"), None], "b": {}, "c": "é"}, 2) == (
        '{\n  "a": [\n    1.5,\n    null\n  ],\n  "b": {},\n  "c": "é"\n}'
    )


@pytest.mark.parametrize("value", ["Infinity", "-Infinity", "NaN"])
def test_what_is_not_a_number_is_null(value: str) -> None:
    assert exact.json([Decimal(value)]) == "[null]"
    assert exact.csv(["x", "y"], [{"x": Decimal(value), "y": 1}]) == "x,y\r\n,1\r\n"


def test_cells() -> None:
    row = {"list": ["a", "b"], "yes": True, "no": None, "pair": (Decimal("1.10"), Decimal(2)), "run": ["=1+1", "x"]}
    written = exact.csv(list(row), [row])
    (found,) = csv.DictReader(io.StringIO(written, newline=""), strict=True)
    assert found == {"list": "a; b", "yes": "true", "no": "", "pair": "1.1; 2", "run": "'=1+1; x"}
