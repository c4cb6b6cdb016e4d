"""Our own routes, asked as a browser asks."""

from __future__ import annotations

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dashboard import api, reading_page, store
from dashboard.catalog import Catalog
from dashboard.exports import tabular
from tests.datasets import Dataset


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


def test_the_answers_follow_the_dataset(client: TestClient, dataset: Dataset, monkeypatch: pytest.MonkeyPatch) -> None:
    other, _ = dataset.check()
    assert other is not None
    monkeypatch.setattr(store, "current", lambda: other)
    assert client.get("/article/news").status_code == 200
    assert client.get("/article/shine").status_code == 404
    assert client.get("/download/figures.csv").text.count("\r\n") == 1 + len(other.facts)
