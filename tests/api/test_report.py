"""Reports as pages: the names and parameters of the downloads, and a page for what they do not know."""

from __future__ import annotations

import re
from html import unescape

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dashboard import api, bundles, delivery, links, runsheets, store
from dashboard.api import downloads
from dashboard.api.workshop import Workshop
from dashboard.catalog import Catalog
from dashboard.exports import report
from dashboard.model import Topic
from dashboard.selections import Selection
from dashboard.texts import Language, language, speaking, text
from dashboard.translations import localized
from dashboard.view import DEFAULT, Currency, Sources, View
from tests.reports import Report, plain

HOST = "http://testserver"


@pytest.fixture
def client(catalog: Catalog, monkeypatch: pytest.MonkeyPatch) -> TestClient:
    """A client of a server that speaks the language of each reader."""
    both = {one: localized(catalog, one) for one in Language}
    monkeypatch.setattr(store, "current", lambda: both[language()])
    monkeypatch.setattr(downloads, "_WORKSHOP", Workshop())
    return TestClient(Starlette(routes=api.routes(), middleware=delivery.middleware()))


@pytest.mark.parametrize("name", [name for name in downloads.names() if name != downloads.PRESENTATION])
def test_everything_that_can_be_downloaded_can_be_read(client: TestClient, name: str) -> None:
    answer = client.get(links.report(name, {}))
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/html")
    assert links.download(name, "html", {}) in Report(answer.content).links


def test_it_leads_to_the_rest_of_the_site_and_the_file_does_not(client: TestClient, catalog: Catalog) -> None:
    page = Report(client.get("/report/scale").content)
    assert {"/", "/sources", links.FACTS, links.SEARCH} <= set(page.links)
    file = Report(report.html(Selection(catalog, DEFAULT, Topic.SCALE)))
    assert not any(one.startswith("/") for one in file.links)


def test_without_a_name_it_is_of_all(client: TestClient, catalog: Catalog) -> None:
    whole = report.page(Selection(catalog, DEFAULT), HOST, "/download/all.html")
    assert [client.get(path).content for path in ("/report", "/report/", "/report/all")] == [whole] * 3
    asked = client.get("/report?currency=usd&lang=zh", follow_redirects=False)
    assert (asked.status_code, asked.headers["location"]) == (307, "/report/all?currency=usd&lang=zh")


def test_a_run_sheet_can_be_read_too(client: TestClient, catalog: Catalog) -> None:
    written = {"sheet": "figure.scale~chart.targets"}
    sheet, _ = runsheets.read(written["sheet"], catalog)
    selection = Selection(catalog, DEFAULT, sheet=sheet)
    file = links.download("presentation", "html", written)
    assert client.get(links.report("presentation", written)).content == report.page(selection, HOST, file)


def test_the_filters_are_those_of_the_downloads(client: TestClient, catalog: Catalog) -> None:
    asked = "currency=usd&sources=all"
    view = View(Currency.USD, Sources.ALL)
    file = f"/download/licensing.html?{asked}"
    page = client.get(f"/report/licensing?{asked}").content
    assert page == report.page(Selection(catalog, view, Topic.LICENSING), HOST, file)
    assert b"US$" in page
    every = Report(client.get("/report/policy?scope=everything").content)
    assert "/download/policy.html?scope=everything" in every.links
    sheet = client.get("/report/presentation?sheet=chart.targets~table.policy")
    assert Report(sheet.content).charts == ["chart-targets"]


def test_it_is_in_the_language_of_the_reader(client: TestClient) -> None:
    english, chinese = {"accept-language": "en"}, {"accept-language": "zh-CN,zh;q=0.9"}
    asked = Report(client.get("/report/policy?lang=zh", headers=english).content)
    preferred = Report(client.get("/report/policy", headers=chinese).content)
    assert (asked.language, preferred.language) == ("zh-Hans", "zh-Hans")
    assert asked.headings == preferred.headings
    within = [link for link in asked.links if link.startswith("/")]
    assert {"lang=zh" in link for link in within} == {True}
    assert [link for link in preferred.links if "lang=" in link] == []
    assert "/download/policy.html" in preferred.links
    assert Report(client.get("/report/policy?lang=en", headers=chinese).content).language == "en"
    assert "Accept-Language" in client.get("/report/policy").headers["vary"]


@pytest.mark.parametrize("path", ["/report/policy", "/fact/", "/fact/scale-2024", "/fact/none", "/search?q=fund"])
def test_the_way_to_the_rest_of_the_site_keeps_the_language(client: TestClient, path: str) -> None:
    asked = f"{path}{'&' if '?' in path else '?'}lang=zh"
    page = Report(client.get(asked, headers={"accept-language": "en"}).content)
    pages = [
        link for link in page.links if link.startswith("/") and ".json" not in link and not link.startswith("/api/")
    ]
    assert {"/?lang=zh", "/fact/?lang=zh", "/search?lang=zh"} <= set(pages)
    assert [link for link in pages if "lang=zh" not in link] == []


def test_it_runs_no_script_but_those_of_the_server(client: TestClient) -> None:
    policy = client.get("/report/scale").headers["content-security-policy"]
    library = bundles.bundle("plotly.js")
    assert policy.startswith("default-src 'none'; base-uri 'none'; ")
    assert f"; script-src 'self' '{library.integrity}'; " in policy
    assert "http" not in policy
    assert "frame-ancestors 'none'" in policy
    assert library.integrity not in client.get("/fact/").headers["content-security-policy"]
    page = client.get("/report/scale").text
    assert not re.search(r"\son[a-z]+=|javascript:", page.partition("<body>")[2])
    for address in (links.bundle("report.js"), links.plotly()):
        assert address in page
        assert "immutable" in client.get(address).headers["cache-control"]


def test_it_is_asked_for_again_with_its_tag(client: TestClient) -> None:
    first = client.get("/report/scale", headers={"accept-encoding": "br"})
    assert (first.headers["cache-control"], first.headers["content-encoding"]) == ("no-cache", "br")
    assert client.get("/report/scale", headers={"if-none-match": first.headers["etag"]}).status_code == 304
    other = client.get("/report/scale?currency=usd", headers={"if-none-match": first.headers["etag"]})
    assert other.status_code == 200


@pytest.mark.parametrize("spoken", Language)
@pytest.mark.parametrize(
    ("path", "status", "leads"),
    [
        ("industry-scal", 404, "/report/industry-scale"),
        ("all.pdf", 404, "/report/all"),
        ("<b>", 404, "/report/all"),
        ("x" * 50000, 404, "/report/scale"),
        ("scale?curency=usd", 400, "/report/scale"),
        ("scale?currency=usdd", 400, "/report/scale"),
        ("scale?since=2025&scope=everything", 400, "/report/scale"),
        ("presentation", 400, "/report/all"),
    ],
)
def test_what_is_not_known_is_said_with_a_way_on(
    client: TestClient, *, path: str, status: int, leads: str, spoken: Language
) -> None:
    answer = client.get(f"/report/{path}", headers={"accept-language": spoken})
    assert answer.status_code == status
    with speaking(spoken):
        assert text("report.absent.title") in plain(unescape(answer.text))
    assert f'href="{leads}"' in answer.text
    assert "<b>" not in answer.text
    assert 'name="robots" content="noindex"' in answer.text


def test_too_many_at_once_are_asked_to_come_again(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(downloads, "_WORKSHOP", Workshop(waiting=0))
    answer = client.get("/report/scale")
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")
    assert text("api.busy") in unescape(answer.text)
