from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.exports import chromium
from dashboard.exports.chromium import MissingBrowser


@pytest.fixture
def browser(tmp_path: Path) -> Path:
    path = tmp_path / "bin" / "chromium"
    path.parent.mkdir()
    path.write_text("#!/bin/sh\n")
    path.chmod(0o755)
    return path


def test_the_one_that_is_named_comes_first(browser: Path) -> None:
    other = browser.with_name("mine")
    browser.rename(other)
    found = chromium.find({"CHROMIUM": str(other), "PATH": "/usr/bin"})
    assert found == other


def test_one_can_be_named_by_a_name_of_the_path(browser: Path) -> None:
    assert chromium.find({"CHROMIUM": "chromium", "PATH": str(browser.parent)}) == browser


def test_one_on_the_path_is_found(browser: Path) -> None:
    assert chromium.find({"PATH": str(browser.parent)}, "linux") == browser


@pytest.mark.parametrize("folder", ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"])
def test_one_in_a_usual_place_of_windows_is_found(tmp_path: Path, folder: str) -> None:
    # Backslashes part folders on Windows alone; here they are part of a name.
    path = tmp_path / r"Google\Chrome\Application\chrome.exe"
    path.write_text("")
    path.chmod(0o755)
    assert chromium.find({"PATH": "", folder: str(tmp_path)}, "win32") == path


@pytest.mark.parametrize("platform", ["win32", "freebsd"])
def test_none_is_said_with_what_to_do(platform: str) -> None:
    with pytest.raises(MissingBrowser) as raised:
        chromium.find({"PATH": ""}, platform)
    assert "Install Chromium or Google Chrome" in str(raised.value)
    assert "CHROMIUM" in str(raised.value)


def test_a_wrong_name_is_said_and_nothing_else_is_taken(browser: Path) -> None:
    with pytest.raises(MissingBrowser, match="/nowhere/chrome"):
        chromium.find({"CHROMIUM": "/nowhere/chrome", "PATH": str(browser.parent)})


def test_whether_there_is_one(monkeypatch: pytest.MonkeyPatch, browser: Path) -> None:
    monkeypatch.setenv("CHROMIUM", str(browser))
    assert chromium.there()
    monkeypatch.setenv("CHROMIUM", "/nowhere/chrome")
    assert not chromium.there()


def test_no_flag_lets_it_on_the_network() -> None:
    assert "--host-resolver-rules=MAP * ~NOTFOUND" in chromium.FLAGS
    assert any(flag.startswith("--proxy-server=127.0.0.1:") for flag in chromium.FLAGS)
