"""POST /api/v1/check."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dashboard import api, claims

ADDRESS = "/api/v1/check"
CLAIM = "Shanghai's biomedical industry reached 984.7 billion yuan in 2024."


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    with TestClient(Starlette(routes=api.routes())) as opened:
        yield opened


def test_a_claim_is_checked_and_nothing_may_be_cached(client: TestClient) -> None:
    answer = client.post(ADDRESS, json={"text": CLAIM})
    assert (answer.status_code, answer.headers["cache-control"]) == (200, "no-store")
    (found,) = answer.json()
    assert (found["verdict"], found["fact_ids"], found["value"]) == ("supported", ["scale-2024"], 984700000000)
    assert CLAIM[found["start"] : found["end"]] == found["text"]


def test_last_year_needs_a_day(client: TestClient) -> None:
    said = CLAIM.replace("in 2024", "last year")
    without, given = (
        client.post(ADDRESS, json={"text": said} | day).json()[0] for day in ({}, {"published": "2025-11-02"})
    )
    assert (without["verdict"], given["verdict"]) == ("no_data", "supported")


def test_a_text_without_quantities_has_no_findings(client: TestClient) -> None:
    assert client.post(ADDRESS, json={"text": ""}).json() == []


@pytest.mark.parametrize(
    ("body", "parameter"),
    [
        ("no json", None),
        ("[]", None),
        ("{}", "text"),
        ('{"text": 1}', "text"),
        ('{"text": "x", "published": "soon"}', "published"),
        ('{"text": "x", "keep": true}', "keep"),
    ],
)
def test_what_is_no_question_is_refused_in_the_one_shape(client: TestClient, body: str, parameter: str | None) -> None:
    answer = client.post(ADDRESS, content=body, headers={"Content-Type": "application/json"})
    problem = answer.json()
    assert (answer.status_code, answer.headers["content-type"]) == (400, "application/problem+json")
    assert list(problem) == ["type", "title", "status", "detail", "parameter", "allowed", "nearest"]
    assert (problem["parameter"], problem["allowed"]) == (parameter, ["text", "published"])


def test_only_json_is_read(client: TestClient) -> None:
    assert client.post(ADDRESS, content=CLAIM, headers={"Content-Type": "text/plain"}).status_code == 415


def test_a_megabyte_is_refused_with_a_clear_message(client: TestClient) -> None:
    answer = client.post(ADDRESS, json={"text": "a" * 1_000_000})
    assert answer.status_code == 413
    assert f"{claims.MAX_BYTES:,} bytes" in answer.json()["detail"]
    answer = client.post(
        ADDRESS, content=json.dumps({"text": "亿" * 1_000_000}), headers={"Content-Type": "application/json"}
    )
    assert answer.status_code == 413


def test_it_is_only_sent(client: TestClient) -> None:
    answer = client.get(ADDRESS)
    assert (answer.status_code, answer.headers["allow"], answer.json()["allowed"]) == (405, "POST", ["POST"])
