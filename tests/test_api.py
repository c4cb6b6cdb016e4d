"""Our own routes, asked as a browser asks."""

from __future__ import annotations

import csv
import importlib
import io
import json
import re
from collections import Counter
from collections.abc import Callable
from decimal import Decimal
from urllib.parse import quote, urlencode

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from dashboard import api, fact_page, links, reading_page, store
from dashboard.catalog import Catalog, Fact
from dashboard.delivery.compression import Compression
from dashboard.exports import exact, linked, tabular
from dashboard.verdicts import verdicts
from tests.datasets import Dataset
from tests.markup import Page

ORIGIN = "http://testserver"
PROBLEM = ("type", "title", "status", "detail", "parameter", "allowed", "nearest")


@pytest.fixture
def client(catalog: Catalog, monkeypatch: pytest.MonkeyPatch) -> TestClient:
    monkeypatch.setattr(store, "current", lambda: catalog)
    return TestClient(Starlette(routes=api.routes()))


def test_health(client: TestClient) -> None:
    assert client.get("/healthz").json() == {"status": "ok"}


def test_an_article(client: TestClient, catalog: Catalog) -> None:
    answer = client.get("/article/shine")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.text == reading_page.article(catalog, "shine")
    assert client.head("/article/shine").status_code == 200


@pytest.mark.parametrize(
    "path", ["/article", "/article/", "/article/absent", "/article/shine/more", "/article/%3Cb%3E", "/article/%00"]
)
def test_no_such_article(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert "There is no such article" in answer.text
    assert 'href="/article/shine"' in answer.text
    assert "<b>" not in answer.text


@pytest.mark.parametrize(
    ("name", "media_type"), [("figures.csv", "text/csv; charset=utf-8"), ("figures.json", "application/json")]
)
def test_the_downloads(client: TestClient, catalog: Catalog, name: str, media_type: str) -> None:
    answer = client.get(f"/download/{name}")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == media_type
    assert answer.headers["content-disposition"] == f'attachment; filename="{name}"'
    written = (tabular.csv if name.endswith("csv") else tabular.json)(catalog.facts)
    assert answer.content == written.encode()


@pytest.mark.parametrize("fact_id", [fact.id for fact in store.current().facts])
def test_a_fact_as_page_and_as_data(client: TestClient, catalog: Catalog, fact_id: str) -> None:
    page = client.get(f"/fact/{fact_id}")
    assert (page.status_code, page.headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert page.text == fact_page.fact(catalog, fact_id, ORIGIN)
    assert page.headers["link"] == f'</fact/{fact_id}.json>; rel="alternate"; type="application/json"'
    assert page.headers["vary"] == "Accept"
    assert "access-control-allow-origin" not in page.headers
    data = client.get(f"/fact/{fact_id}.json")
    assert (data.status_code, data.headers["content-type"]) == (200, "application/json")
    assert data.text == exact.json(linked.observation(catalog, catalog.by_id[fact_id], ORIGIN), 2)
    assert data.headers["link"] == f'</fact/{fact_id}>; rel="alternate"; type="text/html"'
    assert data.headers["access-control-allow-origin"] == "*"


@pytest.mark.parametrize(
    ("accept", "kind"),
    [
        ("*/*", "text/html"),
        ("", "text/html"),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html"),
        ("application/json", "application/json"),
        ("application/ld+json, text/html;q=0.5", "application/json"),
        ("application/json;q=0.5, text/html", "text/html"),
        ("application/json, */*", "text/html"),
        ("application/json;q=nan, text/html;q=x, ;;,,q", "text/html"),
    ],
)
def test_the_form_that_is_asked_for(client: TestClient, accept: str, kind: str) -> None:
    answer = client.get("/fact/scale-2024", headers={"Accept": accept})
    assert answer.headers["content-type"].partition(";")[0] == kind
    missing = client.get("/fact/scale-202", headers={"Accept": accept})
    assert missing.status_code == 404
    assert ("problem+json" in missing.headers["content-type"]) == (kind == "application/json")
    assert missing.headers["vary"] == "Accept"


def test_the_list_of_facts(client: TestClient, catalog: Catalog) -> None:
    for path in ("/fact/", "/fact"):
        answer = client.get(path)
        assert answer.text == fact_page.everything(catalog, ORIGIN)
        assert answer.headers["link"] == '</api/v1/facts>; rel="alternate"; type="application/json"'


@pytest.mark.parametrize("path", ["/fact/scale-202", "/fact/scale-2024/", "/fact/%3Cb%3E", "/fact/%00", "/fact/%ff"])
def test_no_such_fact(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert (answer.status_code, answer.headers["content-type"]) == (404, "text/html; charset=utf-8")
    assert "There is no such figure" in answer.text
    assert "<b>" not in answer.text
    data = client.get(f"{path}.json")
    assert (data.status_code, data.headers["content-type"]) == (404, "application/problem+json")
    assert tuple(data.json()) == PROBLEM
    assert ("scale-2024" in data.json()["nearest"]) == ("scale" in path)


@pytest.mark.parametrize(
    ("host", "origin"),
    [
        ("figures.example:8443", "http://figures.example:8443"),
        ("[::1]:8501", "http://[::1]:8501"),
        ("evil.example/<script>", "http://localhost"),
        ('x" onload="y', "http://localhost"),
        ("[", "http://localhost"),
        ("", "http://localhost"),
    ],
)
def test_addresses_are_those_of_the_request(client: TestClient, host: str, origin: str) -> None:
    page = Page(client.get("/fact/scale-2024", headers={"Host": host}).text)
    assert page.link("canonical")["href"] == f"{origin}/fact/scale-2024"


def test_collections_as_json_and_csv(client: TestClient, catalog: Catalog) -> None:
    sizes = {"facts": len(catalog.facts), "sources": 5, "indicators": len(catalog.indicators)}
    sizes["checks"] = len(verdicts(catalog))
    for name, size in sizes.items():
        answer = client.get(f"/api/v1/{name}")
        assert (answer.status_code, answer.headers["content-type"]) == (200, "application/json")
        assert answer.headers["access-control-allow-origin"] == "*"
        assert answer.headers["link"] == '</api/v1/openapi.json>; rel="service-desc"'
        rows = answer.json()
        assert len(rows) == size
        table = client.get(f"/api/v1/{name}.csv")
        assert table.headers["content-type"] == "text/csv; charset=utf-8"
        assert table.headers["content-disposition"] == f'attachment; filename="{name}.csv"'
        found = list(csv.DictReader(io.StringIO(table.text, newline=""), strict=True))
        assert len(found) == size
        for row, line in zip(rows, found, strict=True):
            assert list(row) == list(line)
            item = client.get(f"/api/v1/{name}/{next(iter(row.values()))}")
            assert item.json() == row


def test_numbers_are_exact(client: TestClient, catalog: Catalog) -> None:
    assert client.get("/api/v1/facts").text == tabular.json(catalog.facts)
    assert client.get("/api/v1/facts.csv").text == tabular.csv(catalog.facts)
    checks = json.loads(client.get("/api/v1/checks").text, parse_float=Decimal)
    results = {one.id: one.result for one in verdicts(catalog) if one.kind == "arithmetic"}
    assert {check["id"]: check["result"] for check in checks if check["kind"] == "arithmetic"} == results


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("topic=financing", lambda fact: fact.indicator.topic == "financing"),
        ("topic=financing,policy", lambda fact: fact.indicator.topic in {"financing", "policy"}),
        ("topic=financing&topic=policy", lambda fact: fact.indicator.topic in {"financing", "policy"}),
        ("grade=A&topic=scale", lambda fact: fact.grade == "A" and fact.indicator.topic == "scale"),
        ("source=shine", lambda fact: fact.source.id == "shine"),
        ("indicator=industry-scale", lambda fact: fact.indicator.id == "industry-scale"),
        ("status=target%2Caim", lambda fact: fact.observation.status in {"target", "aim"}),
        ("q=Gene+REPLACEMENT", lambda fact: fact.id == "first-gene-replacement-drug"),
        ("q=", lambda fact: True),
        ("q=zzzz", lambda fact: False),
        ("", lambda fact: True),
    ],
)
def test_filters_choose_facts(
    client: TestClient, catalog: Catalog, query: str, expected: Callable[[Fact], bool]
) -> None:
    chosen = [fact for fact in catalog.facts if expected(fact)]
    assert [row["fact_id"] for row in client.get(f"/api/v1/facts?{query}").json()] == [fact.id for fact in chosen]
    if query not in {"", "q="}:
        sources = {row["source_id"]: row["facts"] for row in client.get(f"/api/v1/sources?{query}").json()}
        assert sources == Counter(fact.source.id for fact in chosen)
        indicators = {row["indicator_id"]: row["facts"] for row in client.get(f"/api/v1/indicators?{query}").json()}
        assert indicators == Counter(fact.indicator.id for fact in chosen)
        ids = {fact.id for fact in chosen}
        found = {row["id"] for row in client.get(f"/api/v1/checks?{query}").json()}
        assert found == {check.id for check in verdicts(catalog) if ids & set(check.fact_ids)}


def test_injected_advertising_cannot_be_searched_for(client: TestClient, catalog: Catalog) -> None:
    for article in catalog.articles.values():
        for span in article.injected:
            words = article.text[span.start : span.end]
            assert client.get("/api/v1/facts", params={"q": words}).json() == []


def test_no_advertising_anywhere(client: TestClient, catalog: Catalog) -> None:
    paths = [links.FACTS, links.OPENAPI]
    paths += [f"/api/v1/{name}{form}" for name in ("facts", "sources", "indicators", "checks") for form in ("", ".csv")]
    paths += [links.article(source) for source in catalog.sources]
    for path in paths:
        text = client.get(path).text
        for article in catalog.articles.values():
            assert not [at for at in article.injected if article.text[at.start : at.end] in text], path


@pytest.mark.parametrize(
    ("query", "parameter", "detail", "nearest"),
    [
        ("topic=scales", "topic", "The parameter topic cannot be “scales”.", ["scale"]),
        ("topic=scale,", "topic", "The parameter topic has no value.", []),
        ("grade=", "grade", "The parameter grade has no value.", []),
        ("grade=a", "grade", "The parameter grade cannot be “a”.", []),
        ("source=shin", "source", "The parameter source cannot be “shin”.", ["shine"]),
        ("indicator=industry-scal", "indicator", "The parameter indicator cannot be “industry-scal”.", None),
        ("topci=scale", None, "There is no parameter “topci”.", ["topic"]),
        ("q=a&q=b", "q", "The parameter q is given more than once.", []),
        (f"q={'x' * 201}", "q", "The parameter q is longer than 200 characters.", []),
    ],
)
def test_what_is_not_understood(
    client: TestClient, query: str, parameter: str | None, detail: str, nearest: list[str] | None
) -> None:
    for name in ("facts", "facts.csv", "sources", "indicators", "checks"):
        answer = client.get(f"/api/v1/{name}?{query}")
        problem = answer.json()
        assert (answer.status_code, answer.headers["content-type"]) == (400, "application/problem+json")
        assert tuple(problem) == PROBLEM
        assert (problem["status"], problem["title"], problem["type"]) == (400, "Bad Request", "about:blank")
        assert (problem["parameter"], problem["detail"]) == (parameter, detail)
        assert nearest is None or problem["nearest"] == nearest
        assert problem["allowed"] or parameter == "q"


@pytest.mark.parametrize(
    "path",
    ["/api", "/api/", "/api/v1", "/api/v1/", "/api/v2/facts", "/api/v1/fact", "/api/v1/facts/", "/api/v1/facts.xml"],
)
def test_nothing_at_an_address(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json")
    assert tuple(answer.json()) == PROBLEM
    assert "/api/v1/facts" in answer.json()["allowed"]


def test_no_such_item(client: TestClient) -> None:
    answer = client.get("/api/v1/sources/shin")
    assert answer.status_code == 404
    assert answer.json()["nearest"][0] == "shine"
    assert client.get("/api/v1/sources/shine?topic=scale").status_code == 400


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "TRACE", "PROPFIND"])
@pytest.mark.parametrize(
    "path", ["/api/v1/facts", "/api/v1/openapi.json", "/api/nothing", "/fact/scale-2024", "/fact/"]
)
def test_methods_that_are_not_answered(client: TestClient, method: str, path: str) -> None:
    answer = client.request(method, path)
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET, HEAD, OPTIONS")
    assert tuple(answer.json()) == PROBLEM
    assert answer.json()["allowed"] == ["GET", "HEAD", "OPTIONS"]


def test_a_page_of_another_site_may_ask(client: TestClient) -> None:
    asked = {"Origin": "https://paper.example", "Access-Control-Request-Method": "GET"}
    answer = client.options("/api/v1/facts", headers=asked)
    assert (answer.status_code, answer.text) == (204, "")
    assert answer.headers["access-control-allow-origin"] == "*"
    assert answer.headers["access-control-allow-headers"] == "If-None-Match"
    assert "access-control-allow-credentials" not in answer.headers


TAGGED = ["/fact/scale-2024", "/fact/scale-2024.json", "/fact/", "/api/v1/facts", "/api/v1/checks.csv", links.OPENAPI]


@pytest.mark.parametrize("path", TAGGED)
def test_what_the_reader_has_is_not_sent_again(client: TestClient, catalog: Catalog, path: str) -> None:
    first = client.get(path)
    tag = first.headers["etag"]
    assert re.fullmatch(r'"[0-9a-f]{12}-[0-9a-f]{16}"', tag)
    assert tag[1:13] == catalog.digest[:12]
    assert first.headers["cache-control"] == "no-cache"
    for known in (tag, f"W/{tag}", f'"other", {tag}', "*"):
        again = client.get(path, headers={"If-None-Match": known})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
        assert again.headers.get("vary") == first.headers.get("vary")
        assert again.headers.get("access-control-allow-origin") == first.headers.get("access-control-allow-origin")
    assert client.get(path, headers={"If-None-Match": '"other"'}).status_code == 200
    head = client.head(path)
    assert (head.status_code, head.headers["etag"], head.headers["content-length"]) == (
        200,
        tag,
        first.headers["content-length"],
    )


def test_every_representation_has_a_tag_of_its_own(client: TestClient) -> None:
    paths = [*TAGGED, "/api/v1/facts.csv", "/api/v1/facts?grade=A", "/fact/scale-2021"]
    tags = [client.get(path).headers["etag"] for path in paths]
    assert len(set(tags)) == len(tags)


def test_compressed_answers_have_the_same_tag_made_weak(catalog: Catalog, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "current", lambda: catalog)
    client = TestClient(Starlette(routes=api.routes(), middleware=[Middleware(Compression)]))
    for path in ("/fact/scale-2024", "/fact/scale-2024.json", "/api/v1/facts", "/api/v1/facts?indicator=x"):
        plain = client.get(path, headers={"Accept-Encoding": "identity"})
        packed = client.get(path, headers={"Accept-Encoding": "br"})
        assert packed.headers["content-encoding"] == "br"
        assert "Accept-Encoding" in packed.headers["vary"]
        assert packed.content == plain.content
        if plain.status_code == 200:
            assert packed.headers["etag"] == f"W/{plain.headers['etag']}"
            again = client.get(path, headers={"Accept-Encoding": "br", "If-None-Match": packed.headers["etag"]})
            assert (again.status_code, again.content) == (304, b"")
            assert "Accept-Encoding" in again.headers["vary"]


def test_the_description_is_openapi_and_complete(client: TestClient, catalog: Catalog) -> None:
    # Imported by name: it has no types, and comes with the development dependencies.
    validator = importlib.import_module("openapi_spec_validator")
    description = client.get(links.OPENAPI).json()
    validator.validate(description, cls=validator.OpenAPIV31SpecValidator)
    assert description["openapi"] == "3.1.0"
    assert description["info"]["version"] == catalog.version
    collections = ("facts", "sources", "indicators", "checks")
    assert set(description["paths"]) == {
        *(f"/api/v1/{name}{rest}" for name in collections for rest in ("", ".csv", "/{name}")),
        "/fact/{fact_id}.json",
        "/api/v1/openapi.json",
        links.CHECK,
        links.api("search"),
        "/download/{what}.{format}",
    }
    assert set(description["paths"].pop(links.CHECK)) == {"post"}
    for operations in description["paths"].values():
        assert set(operations) == {"get", "head"}
        assert {"200", "304", "405"} <= set(operations["get"]["responses"])
    parameters = description["components"]["parameters"]
    assert set(parameters) == {"topic", "source", "grade", "indicator", "status", "q", "If-None-Match"}
    assert parameters["indicator"]["schema"]["items"]["enum"] == list(catalog.indicators)


def test_answers_are_what_the_description_says(client: TestClient, catalog: Catalog) -> None:
    description = client.get(links.OPENAPI).json()
    schemas = {"facts": "Fact", "sources": "Source", "indicators": "Indicator", "checks": "Check"}

    def valid(value: object, schema: str) -> None:
        jsonschema.Draft202012Validator(description | {"$ref": f"#/components/schemas/{schema}"}).validate(value)

    for name, schema in schemas.items():
        for row in client.get(f"/api/v1/{name}").json():
            valid(row, schema)
    for fact in catalog.facts:
        valid(client.get(f"/fact/{fact.id}.json").json(), "Observation")
    for finding in client.post(links.CHECK, json={"text": catalog.by_id["scale-2024"].citation.quote}).json():
        valid(finding, "Finding")
    for path in ("/api/v1/facts?x=1", "/api/v1/facts?topic=", "/api/none", "/fact/none.json", "/api/v1/sources/none"):
        valid(client.get(path).json(), "Problem")


NAMES = st.sampled_from(["topic", "source", "grade", "indicator", "status", "q", "%71", "topic[]"])
QUERY = st.lists(st.tuples(NAMES | st.text(max_size=20), st.text(max_size=80))).map(urlencode)
RAW = st.text(st.characters(codec="ascii", exclude_categories=["Cc"], exclude_characters="#"), max_size=300)


@settings(max_examples=150, deadline=1000, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.sampled_from(["facts", "facts.csv", "sources", "indicators.csv", "checks"]), query=QUERY | RAW)
def test_no_query_breaks_it(client: TestClient, name: str, query: str) -> None:
    answer = client.get(f"/api/v1/{name}?{query}")
    assert answer.status_code in {200, 400}
    if answer.status_code == 400:
        assert tuple(answer.json()) == PROBLEM


@settings(max_examples=150, deadline=1000, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.text(max_size=300), accept=RAW, known=RAW, host=RAW)
def test_no_name_breaks_it(client: TestClient, name: str, accept: str, known: str, host: str) -> None:
    headers = {"Accept": accept, "If-None-Match": known, "Host": host}
    for path in (f"/fact/{quote(name, safe='')}", f"/fact/{quote(name, safe='')}.json", f"/api/v1/facts/{quote(name)}"):
        answer = client.get(path, headers=headers)
        assert answer.status_code in {200, 304, 404}


@pytest.mark.parametrize(
    "path",
    [
        f"/fact/{'scale-' * 5000}",
        f"/fact/{'a-' * 30000}.json",
        f"/api/v1/facts?q={'a+' * 30000}",
        f"/api/v1/facts?topic={',' * 60000}",
        f"/api/v1/facts?topic={'scale,' * 10000}scale",
        f"/api/v1/facts?{'&' * 60000}",
        f"/api/v1/facts?{'grade=A&' * 8000}grade=B",
        f"/api/v1/facts?{'x' * 60000}=1",
        f"/api/v1/facts?q={'+'.join(f'w{n}' for n in range(60))}",
        f"/api/v1/{'facts/' * 10000}",
    ],
)
def test_what_is_long_is_answered(client: TestClient, path: str) -> None:
    """Not timed: what were quadratic in these lengths would take minutes."""
    assert client.get(path).status_code in {200, 400, 404}


def test_long_headers_are_answered(client: TestClient) -> None:
    long = {"Accept": "a," * 30000, "If-None-Match": '"x",' * 15000}
    assert client.get("/fact/scale-2024", headers=long).status_code == 200


def test_a_failure_has_the_same_shape(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> Catalog:
        raise OSError("the disk")

    monkeypatch.setattr(store, "current", broken)
    answer = client.get("/api/v1/facts")
    assert (answer.status_code, answer.headers["content-type"]) == (500, "application/problem+json")
    assert tuple(answer.json()) == PROBLEM
    assert "disk" not in answer.text


def test_the_answers_follow_the_dataset(client: TestClient, dataset: Dataset, monkeypatch: pytest.MonkeyPatch) -> None:
    other, _ = dataset.check()
    assert other is not None
    monkeypatch.setattr(store, "current", lambda: other)
    assert client.get("/article/news").status_code == 200
    assert client.get("/article/shine").status_code == 404
    assert client.get("/download/figures.csv").text.count("\r\n") == 1 + len(other.facts)
    assert len(client.get("/api/v1/facts").json()) == len(other.facts)
    assert client.get("/fact/roadshows-2025").status_code == 200
    assert client.get("/fact/scale-2025-s1").status_code == 404
