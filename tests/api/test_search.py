"""GET /api/v1/search and GET /search."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import jsonschema
import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dashboard import api, search, store
from dashboard.api import openapi

ADDRESS = "/api/v1/search"


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    with TestClient(Starlette(routes=api.routes())) as opened:
        yield opened


def schema() -> dict[str, Any]:
    described = openapi.description(store.current())
    return {"$ref": "#/components/schemas/Found", "components": described["components"]}


@pytest.mark.parametrize(
    "query", ["licence deals 2024", "984.7", "shine", "产业规模", "sausages", "", "development pattern"]
)
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_answers_are_as_described(client: TestClient, query: str, lang: str) -> None:
    answer = client.get(ADDRESS, params={"q": query, "lang": lang})
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/json")
    jsonschema.validate(answer.json(), schema())
    assert (answer.json()["query"], answer.json()["language"]) == (query, lang)
    assert bool(answer.json()["said"]) == bool(query)


def test_a_result(client: TestClient) -> None:
    found = client.get(ADDRESS, params={"q": "984.7"}).json()
    (hit,) = found["results"]
    assert found["said"] == "1 result"
    assert (hit["sort"], hit["id"], hit["value"], hit["grade_name"]) == (
        "fact",
        "scale-2024",
        "¥984.7 bn",
        "A: official source",
    )
    assert {"text": "984.702 billion yuan", "marked": True} in hit["sentence"]


def test_a_result_of_an_unsourced_page_is_marked(client: TestClient) -> None:
    hit = client.get(ADDRESS, params={"q": "biotech unicorns"}).json()["results"][0]
    assert (hit["reliable"], hit["mark"], hit["grade"]) == (False, "unverified", "D")


@pytest.mark.parametrize(
    ("lang", "graded"),
    [("en", "Grades A, B, C"), ("zh", "A、B、C级")],
)
def test_an_article_with_figures_of_several_grades_names_them_all(client: TestClient, lang: str, graded: str) -> None:
    found = client.get(ADDRESS, params={"q": "shi", "lang": lang}).json()["results"]
    assert graded in [hit["grade_name"] for hit in found if hit["sort"] == "source"]
    assert graded in client.get("/search", params={"q": "shi", "lang": lang}).text


def test_a_reader_who_types_is_answered_at_every_letter(client: TestClient) -> None:
    catalog = store.current()
    names = [one.name for one in catalog.indicators.values()]
    names += [name for one in catalog.sources.values() for name in (one.short_title, one.title)]
    for beginning in sorted({word[:n].lower() for name in names for word in name.split() for n in range(1, 5)}):
        assert client.get(ADDRESS, params={"q": beginning}).status_code == 200, beginning


def test_nothing_found_says_so_and_shows_a_way_on(client: TestClient) -> None:
    found = client.get(ADDRESS, params={"q": "sausages"}).json()
    assert found["said"] == "Nothing was found for “sausages”."
    assert found["results"] == []
    assert len(found["nearest"]) == 3
    assert found["data"]["address"] == "/data"


def test_it_can_be_kept_until_the_dataset_changes(client: TestClient) -> None:
    first = client.get(ADDRESS, params={"q": "shine"})
    again = client.get(ADDRESS, params={"q": "shine"}, headers={"If-None-Match": first.headers["etag"]})
    assert (first.headers["cache-control"], again.status_code) == ("no-cache", 304)
    assert first.headers["vary"] == "Accept-Language"
    assert first.headers["access-control-allow-origin"] == "*"


@pytest.mark.parametrize(
    ("lang", "header", "spoken"),
    [("", "zh-CN,zh;q=0.9,en;q=0.8", "zh"), ("en", "zh-CN", "en"), ("", "fr", "en"), ("zh", "", "zh")],
)
def test_the_language_of_the_reader(client: TestClient, lang: str, header: str, spoken: str) -> None:
    parameters = {"q": "scale"} | ({"lang": lang} if lang else {})
    answer = client.get(ADDRESS, params=parameters, headers={"Accept-Language": header})
    assert answer.json()["language"] == spoken


@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ("q=a&limt=3", None),
        ("q=a&q=b", "q"),
        (f"q={'a' * (search.LONGEST + 1)}", "q"),
        ("q=a&limit=0", "limit"),
        ("q=a&limit=51", "limit"),
        ("q=a&limit=%C2%B2", "limit"),
        ("q=a&limit=x", "limit"),
        ("q=a&lang=fr", "lang"),
        ("q=a&lang=", "lang"),
    ],
)
def test_what_cannot_be_understood_is_refused(client: TestClient, query: str, parameter: str | None) -> None:
    answer = client.get(f"{ADDRESS}?{query}")
    assert (answer.status_code, answer.headers["content-type"]) == (400, "application/problem+json")
    assert answer.json()["parameter"] == parameter


def test_the_limit_holds(client: TestClient) -> None:
    found = client.get(ADDRESS, params={"q": "2024", "limit": 3}).json()
    assert len(found["results"]) == 3
    assert found["said"] == "The 3 best results"


def test_the_page_needs_no_script(client: TestClient) -> None:
    page = client.get("/search", params={"q": "licence deals 2024", "lang": "en", "currency": "usd"})
    assert (page.status_code, page.headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert '<form class="query" action="/search" method="get"' in page.text
    assert 'href="/fact/license-out-deals-2024?lang=en"' in page.text
    assert '<input type="hidden" name="currency" value="usd">' in page.text
    assert 'value="licence deals 2024"' in page.text


def test_the_page_hands_the_view_on_to_pages_of_the_dashboard(client: TestClient) -> None:
    page = client.get("/search", params={"q": "number of license-out deals", "currency": "usd", "evil": "1"}).text
    assert 'href="/licensing?currency=usd#exhibit-license-deals"' in page
    assert "evil" not in page


def test_the_page_of_nothing_shows_ways_on(client: TestClient) -> None:
    page = client.get("/search", params={"q": "<b>sausages</b>", "since": "2024"})
    assert "<b>" not in page.text
    assert "Nothing was found" in page.text
    assert 'href="/data?since=2024"' in page.text
    assert page.text.count('href="/search?q=') == 3
    assert client.get("/search").status_code == 200


def test_the_page_in_chinese(client: TestClient) -> None:
    page = client.get("/search", params={"q": "产业规模", "lang": "zh"}).text
    assert '<html lang="zh-Hans">' in page
    assert "9847亿元" in page


def test_every_page_of_our_own_has_the_box_and_a_link_for_those_without_scripts(client: TestClient) -> None:
    for path in ("/fact/scale-2024", "/fact/", "/article/shine", "/search", "/fact/x", "/article/x"):
        page = client.get(path).text
        assert '<a class="search" href="/search">' in page
        assert page.count('<script src="/assets/search.') == 1
