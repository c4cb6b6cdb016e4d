"""Downloads over HTTP: every format of everything that can be named, and one shape for what cannot."""

from __future__ import annotations

import csv
import io
import json
import re
import threading
import time
import zipfile
from collections.abc import Callable
from decimal import Decimal

import openpyxl
import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from dashboard import api, links, store
from dashboard.api import downloads
from dashboard.api.answers import Refusal
from dashboard.api.workshop import Workshop
from dashboard.catalog import Catalog
from dashboard.delivery.speech import Speech
from dashboard.exports import chromium, numbers, tabular
from dashboard.exports.formats import FORMATS
from dashboard.model import Topic
from dashboard.selections import Selection
from dashboard.texts import Language, language
from dashboard.translations import localized
from dashboard.view import Currency, Sources, View

PROBLEM = ("type", "title", "status", "detail", "parameter", "allowed", "nearest")
LIGHT = ("csv", "json", "xlsx", "zip", "bibtex", "csl")


@pytest.fixture
def client(catalog: Catalog, monkeypatch: pytest.MonkeyPatch) -> TestClient:
    monkeypatch.setattr(store, "current", lambda: catalog)
    monkeypatch.setattr(downloads, "_WORKSHOP", Workshop())
    return TestClient(Starlette(routes=api.routes()))


@pytest.mark.parametrize("form", [*LIGHT, "pptx", "html"])
def test_every_format_of_a_topic(client: TestClient, form: str) -> None:
    answer = client.get(links.download("scale", form, {}))
    assert answer.status_code == 200
    assert answer.headers["content-type"].partition(";")[0] == FORMATS[form].media_type
    name = re.fullmatch(r'attachment; filename="([a-z0-9.-]+)"', answer.headers["content-disposition"])
    assert name
    assert name[1] == f"shanghai-biomedicine-scale-2026-11-22.{FORMATS[form].ending}"
    assert answer.headers["cache-control"] == "no-cache"


@pytest.mark.parametrize("name", [name for name in downloads.names() if name != downloads.PRESENTATION])
def test_everything_that_is_named_is_there(client: TestClient, name: str) -> None:
    answer = client.get(links.download(name, "json", {"sources": "all"}))
    assert answer.status_code == 200
    assert json.loads(answer.text)


def test_what_is_seen_and_everything(client: TestClient, catalog: Catalog) -> None:
    seen = client.get("/download/all.csv").text
    assert seen == tabular.csv(Selection(catalog, View()).facts)
    assert client.get("/download/all.csv?scope=everything").text == tabular.csv(catalog.facts)
    assert client.get("/download/all.csv?sources=all").text == tabular.csv(catalog.facts)
    since = client.get("/download/all.json?since=2025&sources=all").json()
    assert 0 < len(since) < len(catalog.facts)


def test_a_chart_in_another_currency(client: TestClient, catalog: Catalog) -> None:
    view = View(Currency.USD, Sources.ALL)
    answer = client.get(links.download("industry-scale", "json", links.parameters(view)))
    assert answer.text == numbers.json(Selection(catalog, view, chart="industry-scale").exhibits)


def test_a_topic_comes_before_a_chart_of_the_same_name(client: TestClient, catalog: Catalog) -> None:
    topic, chart = (client.get(f"/download/{name}.json").json() for name in ("approvals", "chart.approvals"))
    assert {row["topic"] for row in topic} == {Topic.APPROVALS}
    assert {row["chart_id"] for row in chart} == {"approvals"}
    assert client.get("/download/chart.industry-scale.csv").text == client.get("/download/industry-scale.csv").text


def test_files_hold_the_numbers_of_the_dataset(client: TestClient, catalog: Catalog) -> None:
    book = openpyxl.load_workbook(io.BytesIO(client.get("/download/all.xlsx?scope=everything").content))
    rows = list(book["Figures"].iter_rows(min_row=2))
    assert [row[5].value for row in rows] == [
        None if fact.value is None else float(fact.value) for fact in catalog.facts
    ]
    assert rows[0][-1].hyperlink.target.startswith("http://testserver/fact/")
    with zipfile.ZipFile(io.BytesIO(client.get("/download/all.zip?scope=everything").content)) as archive:
        table = list(csv.DictReader(io.StringIO(archive.read("facts.csv").decode(), newline="")))
    values = [Decimal(row["obs_value"]) if row["obs_value"] else None for row in table]
    assert values == [fact.value for fact in catalog.facts]


def test_a_presentation(client: TestClient) -> None:
    parameters = {"sheet": "chart.industry-scale~figure.scale", "currency": "usd"}
    answer = client.get(links.download("presentation", "xlsx", parameters))
    assert answer.status_code == 200
    assert "shanghai-biomedicine-presentation-" in answer.headers["content-disposition"]
    assert client.get("/download/presentation.bibtex?sheet=scale").status_code == 200


@pytest.mark.parametrize("path", ["all.csv", "scale.xlsx", "scale.zip?sources=all", "scale.bibtex", "scale.pptx"])
def test_what_the_reader_has_is_not_sent_again(client: TestClient, catalog: Catalog, path: str) -> None:
    first = client.get(f"/download/{path}")
    tag = first.headers["etag"]
    assert tag[1:13] == catalog.digest[:12]
    again = client.get(f"/download/{path}", headers={"If-None-Match": tag})
    assert (again.status_code, again.content) == (304, b"")
    assert client.get(f"/download/{path}").content == first.content
    head = client.head(f"/download/{path}")
    assert (head.status_code, head.headers["etag"]) == (200, tag)


def test_the_old_addresses_stay(client: TestClient, catalog: Catalog) -> None:
    assert client.get("/download/figures.csv").text == tabular.csv(catalog.facts)
    assert client.get("/download/figures.json").text == tabular.json(catalog.facts)


@pytest.mark.parametrize(
    ("path", "status", "parameter", "detail", "nearest"),
    [
        ("scal.csv", 404, None, "There is no “scal” to download.", "scale"),
        ("industry-scal.csv", 404, None, "There is no “industry-scal” to download.", "industry-scale"),
        ("chart.approval.csv", 404, None, "There is no “chart.approval” to download.", "chart.approvals"),
        ("chart.scale.csv", 404, None, "There is no “chart.scale” to download.", None),
        (".csv", 404, None, "There is no “” to download.", None),
        ("scale.xls", 404, None, "There is no file of the format “xls” here.", "xlsx"),
        ("scale", 404, None, "There is no file of the format “scale” here.", None),
        ("", 404, None, None, None),
        ("%00.csv", 404, None, None, None),
        ("%2e%2e%2f%2e%2e%2fetc%2fpasswd.csv", 404, None, None, None),
        ("scale.png", 404, None, "A picture is of one chart, not of “scale”.", None),
        ("all.svg", 404, None, "A picture is of one chart, not of “all”.", None),
        ("presentation.csv", 400, "sheet", "A presentation needs its run-sheet, as sheet=all.", None),
        ("presentation.csv?sheet=", 400, "sheet", None, None),
        (
            "presentation.csv?sheet=chart.industry-scal",
            400,
            "sheet",
            "There is no “chart.industry-scal” to show in a presentation.",
            "chart.industry-scale",
        ),
        ("scale.csv?sheet=all", 400, None, "There is no parameter “sheet”.", None),
        ("scale.csv?curency=usd", 400, None, "There is no parameter “curency”.", "currency"),
        ("scale.csv?currency=usdd", 400, "currency", "The parameter currency cannot be “usdd”.", "usd"),
        ("scale.csv?currency=", 400, "currency", "The parameter currency has no value.", None),
        ("scale.csv?since=2025&since=2024", 400, "since", "The parameter since is given more than once.", None),
        ("scale.csv?scope=all", 400, "scope", "The parameter scope cannot be “all”.", None),
        (
            "scale.csv?since=2025&scope=everything",
            400,
            "since",
            "scope=everything leaves nothing out, and since does: give one of them.",
            None,
        ),
        (f"presentation.csv?sheet={'x' * 2001}", 400, "sheet", None, None),
        (
            f"presentation.csv?sheet={'~'.join(['chart.targets'] * 61)}",
            400,
            "sheet",
            "A run-sheet holds 60 items at most, and this one has 61. Take some out.",
            None,
        ),
        (f"{'x' * 50000}.csv", 404, None, None, None),
    ],
)
def test_what_is_not_understood_has_the_one_shape(
    client: TestClient, *, path: str, status: int, parameter: str | None, detail: str | None, nearest: str | None
) -> None:
    answer = client.get(f"/download/{path}")
    problem = answer.json()
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")
    assert tuple(problem) == PROBLEM
    assert problem["parameter"] == parameter
    assert detail is None or problem["detail"] == detail
    assert nearest is None or nearest in problem["nearest"]


@pytest.mark.parametrize("form", ["png", "csv", "json"])
def test_a_view_that_leaves_nothing_of_a_chart(client: TestClient, form: str) -> None:
    answer = client.get(f"/download/approval-claims.{form}")
    assert (answer.status_code, tuple(answer.json())) == (404, PROBLEM)
    assert "unsourced pages" in answer.json()["detail"]
    assert client.get(f"/download/approval-claims.{form}?sources=all").status_code in {200, 501}


@pytest.mark.parametrize("path", ["industry-scale.png", "industry-scale.svg", "scale.pdf"])
def test_no_browser_is_said_clearly(client: TestClient, monkeypatch: pytest.MonkeyPatch, path: str) -> None:
    monkeypatch.setenv(chromium.VARIABLE, "/nowhere/chromium")
    answer = client.get(f"/download/{path}")
    assert (answer.status_code, answer.headers["content-type"]) == (501, "application/problem+json")
    assert tuple(answer.json()) == PROBLEM
    assert "/nowhere/chromium" in answer.json()["detail"]


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_methods_that_are_not_answered(client: TestClient, method: str) -> None:
    answer = client.request(method, "/download/scale.csv")
    assert (answer.status_code, tuple(answer.json())) == (405, PROBLEM)


def test_each_is_made_once(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []

    def slowly(selection: Selection, origin: str, _progress: object) -> bytes:
        made.append(f"{selection.name} {origin}")
        time.sleep(0.2)
        return b"PK"

    # A format is frozen: another one stands in its place.
    monkeypatch.setitem(FORMATS, "pptx", type(FORMATS["pptx"])("pptx", "x/y", "pptx", slowly, drawn=True))
    asked = [threading.Thread(target=client.get, args=("/download/scale.pptx",)) for _ in range(4)]
    for thread in asked:
        thread.start()
    for thread in asked:
        thread.join()
    assert client.get("/download/scale.pptx").content == b"PK"
    assert made == ["scale http://testserver"]
    client.get("/download/scale.pptx?since=2025")
    client.get("/download/scale.pptx", headers={"Host": "other.example"})
    assert made[1:] == ["scale http://testserver", "scale http://other.example"]


def test_the_server_goes_on_answering(catalog: Catalog, monkeypatch: pytest.MonkeyPatch) -> None:
    begun, done, ended = threading.Event(), threading.Event(), threading.Event()

    def slowly(*_: object) -> bytes:
        begun.set()
        done.wait(60)
        ended.set()
        return b"PK"

    async def quick(_request: Request) -> PlainTextResponse:
        return PlainTextResponse("here")

    monkeypatch.setattr(store, "current", lambda: catalog)
    monkeypatch.setattr(downloads, "_WORKSHOP", Workshop())
    monkeypatch.setitem(FORMATS, "pptx", type(FORMATS["pptx"])("pptx", "x/y", "pptx", slowly, drawn=True))
    with TestClient(Starlette(routes=[Route("/quick", quick), *api.routes()])) as client:
        slow = threading.Thread(target=client.get, args=("/download/scale.pptx",))
        slow.start()
        assert begun.wait(60)
        assert client.get("/quick").text == "here"
        assert client.get("/download/scale.csv").status_code == 200
        assert not ended.is_set()
        done.set()
        slow.join()


def test_too_many_at_once_are_asked_to_come_again(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(downloads, "_WORKSHOP", Workshop(waiting=0))
    answer = client.get("/download/scale.pptx")
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")
    assert client.get("/download/scale.csv").status_code == 200


def test_the_names_are_each_read_again() -> None:
    read: Callable[..., object] = downloads.read
    for name in downloads.names():
        query = {"sheet": "all"} if name == downloads.PRESENTATION else {}
        assert read(f"{name}.csv", query)
    with pytest.raises(Refusal):
        read("nothing.csv", {})


@pytest.fixture
def spoken(catalog: Catalog, monkeypatch: pytest.MonkeyPatch) -> TestClient:
    """A client of a server that speaks the language of each reader."""
    both = {one: localized(catalog, one) for one in Language}
    monkeypatch.setattr(store, "current", lambda: both[language()])
    monkeypatch.setattr(downloads, "_WORKSHOP", Workshop())
    return TestClient(Starlette(routes=api.routes(), middleware=[Middleware(Speech)]))


@pytest.mark.parametrize("form", [*LIGHT, "pptx", "html"])
def test_a_file_is_in_the_language_asked_for_whatever_the_browser_prefers(spoken: TestClient, form: str) -> None:
    english, chinese = {"accept-language": "en"}, {"accept-language": "zh-CN,zh;q=0.9"}
    files = [
        spoken.get(f"/download/policy.{form}?lang=zh", headers=english),
        spoken.get(f"/download/policy.{form}", headers=chinese),
        spoken.get(f"/download/policy.{form}?lang=zh", headers=chinese),
    ]
    assert [answer.status_code for answer in files] == [200, 200, 200]
    assert len({answer.content for answer in files}) == 1
    others = [spoken.get(f"/download/policy.{form}?lang=en", headers=chinese), spoken.get(f"/download/policy.{form}")]
    assert others[0].content == others[1].content != files[0].content
    if form == "zip":
        packed = [zipfile.ZipFile(io.BytesIO(one.content)) for one in (files[0], others[0])]
        heads = [[file.open(name).readline() for name in file.namelist() if name.endswith(".csv")] for file in packed]
        assert heads[0] == heads[1]
        assert all(head.isascii() for head in heads[0])


def test_what_a_chinese_file_links_to_is_chinese(spoken: TestClient) -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(spoken.get("/download/policy.xlsx?lang=zh").content)).worksheets[0]
    linked = [cell.hyperlink.target for row in sheet for cell in row if cell.hyperlink]
    pages = [address for address in linked if "/fact/" in address]
    assert pages
    assert {page.rpartition("?")[2] for page in pages} == {"lang=zh"}
    page = spoken.get("/download/policy.html?lang=zh").text
    assert '<html lang="zh-Hans"' in page
    assert not re.search(r"report\.invalid/#[^\"']*lang", page)


def test_a_language_that_is_not_spoken_is_refused(spoken: TestClient) -> None:
    problem = spoken.get("/download/policy.csv?lang=fr").json()
    assert (problem["status"], problem["parameter"], problem["allowed"]) == (400, "lang", ["en", "zh"])
