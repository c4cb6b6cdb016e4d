"""The commands, as they are typed."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from dashboard import serving
from dashboard.catalog import Catalog
from dashboard.cli import main
from dashboard.exports import audit, bibliography, chromium, numbers, tabular
from dashboard.exports.formats import FORMATS
from dashboard.location import ROOT, VARIABLE
from dashboard.model import Topic
from dashboard.selections import Selection
from dashboard.verdicts import COLUMNS
from dashboard.view import Currency, Since, Sources, View
from tests.datasets import Dataset

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command in this process: exit code, standard output, standard error."""
    monkeypatch.setenv(VARIABLE, "")  # `serve` sets it

    def command(*arguments: str | Path) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as end:
            main([str(argument) for argument in arguments])
        out, err = capfdbinary.readouterr()
        assert isinstance(end.value.code, int)
        return end.value.code, out.decode(), err.decode()

    return command


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, str, str]]:
    """What the server was told: port, address, dataset."""
    calls: list[tuple[int, str, str]] = []
    monkeypatch.setattr(
        serving, "serve", lambda port, address: calls.append((port, address, os.environ["DASHBOARD_DATA"]))
    )
    monkeypatch.setenv("DASHBOARD_DATA", "")
    return calls


def break_twice(dataset: Dataset) -> None:
    """Two errors that have nothing to do with each other."""
    dataset.change("topic: financing", "topic: finance")
    dataset.change('definition: "Rank in the world."', 'definition: "Rank in the world."\n    colour: red')


def python(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Runs Python with the package, from a folder that is not the project's."""
    return subprocess.run(
        [sys.executable, *arguments],
        cwd="/",
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), **environment},
        capture_output=True,
        timeout=60,
        check=False,
    )


# validate


def test_validate_sums_up_the_project_s_dataset(run: Run, catalog: Catalog, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    code, out, err = run("validate")
    facts, indicators = len(catalog.facts), len(catalog.indicators)
    assert (code, err) == (0, "")
    assert out == f"data/metrics.yaml: {facts} observations, {indicators} indicators, 5 sources: no problems\n"


def test_validate_says_every_problem_with_its_line(run: Run, dataset: Dataset) -> None:
    break_twice(dataset)
    code, out, err = run("validate", dataset.path)
    assert (code, err) == (1, "")
    assert [line.split(": ")[:2] for line in out.splitlines()] == [
        [f"{dataset.path}:{dataset.line('topic: finance')}", "bad-value"],
        [f"{dataset.path}:{dataset.line('colour: red')}", "unknown-key"],
    ]


def test_warnings_alone_are_no_failure(run: Run, dataset: Dataset) -> None:
    dataset.change(
        "\nobservations:",
        "  - id: unused\n    name: Unused\n    topic: scale\n    scope: biomedicine\n    kind: level\n"
        "    unit: CNY\n    definition: Nothing.\n\nobservations:",
    )
    code, out, _ = run("validate", dataset.path)
    warning, summary = out.splitlines()
    assert code == 0
    assert ": unused-indicator: " in warning
    assert summary == f"{dataset.path}: 9 observations, 7 indicators, 2 sources: 1 warning"


def test_the_environment_names_another_dataset(run: Run, dataset: Dataset, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DASHBOARD_DATA", str(dataset.path))
    assert run("validate")[1].startswith(f"{dataset.path}: 9 observations, 6 indicators, 2 sources")


# coverage


def test_coverage_of_a_whole_dataset(run: Run, dataset: Dataset) -> None:
    code, out, err = run("coverage", dataset.path)
    assert (code, err) == (0, "")
    assert "100.0 % accounted for" in out.splitlines()[-1]


def test_coverage_lists_each_numeral(run: Run, dataset: Dataset) -> None:
    code, out, _ = run("coverage", "--list", dataset.path)
    assert code == 0
    assert "news.txt:3: “984.702” value of scale-2024: " in out


def test_a_numeral_left_over_fails(run: Run, dataset: Dataset) -> None:
    dataset.change_article("news.txt", "Biomedicine grows in Shanghai", "Biomedicine grows 7 times in Shanghai")
    code, out, err = run("coverage", dataset.path)
    assert (code, err) == (1, "")
    assert "unaccounted for                    1" in out


def test_coverage_of_a_broken_dataset_sends_the_reader_on(run: Run, dataset: Dataset) -> None:
    dataset.change("value: 984.702", "value: 984.703")
    code, _, err = run("coverage", dataset.path)
    assert (code, err) == (1, f"{dataset.path}: 1 error besides: see `dashboard validate`\n")


# audit


def test_audit_tells_every_finding(run: Run, catalog: Catalog) -> None:
    code, out, err = run("audit")
    assert (code, err) == (0, "")
    assert out == audit.report(catalog)


def test_audit_writes_json(run: Run, dataset: Dataset) -> None:
    code, out, err = run("audit", "--json", dataset.path)
    assert (code, err) == (0, "")
    (one,) = json.loads(out)
    assert list(one) == list(COLUMNS)
    assert (one["id"], one["kind"], one["verdict"]) == ("scale-growth-recomputed", "arithmetic", "consistent")
    assert (one["claimed"], one["fact_ids"]) == (8.94, ["scale-growth-2024", "scale-2021", "scale-2024"])
    assert one["interval"][0] < one["result"] < one["interval"][1]
    assert run("audit", "--json", "--data", dataset.path)[1] == out


# export


def test_export_writes_csv(run: Run, catalog: Catalog) -> None:
    code, out, err = run("export", "--format", "csv")
    assert (code, err) == (0, "")
    assert out == tabular.csv(catalog.facts)
    rows = {row["fact_id"]: row for row in csv.DictReader(io.StringIO(out, newline=""))}
    assert set(rows) == set(catalog.by_id)
    assert rows["scale-2024"]["obs_value"] == "984702000000"


def test_export_writes_json(run: Run, catalog: Catalog) -> None:
    code, out, _ = run("export", "--format=json", "-o", "-")
    rows = json.loads(out, parse_float=Decimal)
    assert code == 0
    assert [row["fact_id"] for row in rows] == [fact.id for fact in catalog.facts]
    assert [row["obs_value"] for row in rows] == [fact.value for fact in catalog.facts]


@pytest.mark.parametrize("form", ["csv", "json"])
def test_a_file_holds_what_standard_output_shows(run: Run, dataset: Dataset, tmp_path: Path, form: str) -> None:
    shown = run("export", "--format", form, "--data", dataset.path)[1]
    assert run("export", "--format", form, "--data", dataset.path, "-o", tmp_path / "out") == (0, "", "")
    assert (tmp_path / "out").read_bytes() == shown.encode()


def test_a_broken_dataset_is_not_exported(run: Run, dataset: Dataset, tmp_path: Path) -> None:
    break_twice(dataset)
    code, out, err = run("export", "--format", "csv", "--data", dataset.path, "-o", tmp_path / "out.csv")
    assert (code, out) == (1, "")
    assert [line.split(": ")[1] for line in err.splitlines()] == ["bad-value", "unknown-key"]
    assert not (tmp_path / "out.csv").exists()


def test_no_folder_to_write_to(run: Run, tmp_path: Path) -> None:
    code, out, err = run("export", "--format", "csv", "-o", tmp_path / "absent" / "out.csv")
    assert (code, out) == (2, "")
    assert err == f"dashboard: Invalid value for '-o': There is no folder '{tmp_path / 'absent'}'.\n"


def test_a_file_that_cannot_be_written(run: Run) -> None:
    code, _, err = run("export", "--format", "csv", "-o", "/proc/figures.csv")
    assert code == 1
    assert err.startswith("dashboard: /proc/figures.csv cannot be written: ")
    assert err.count("\n") == 1


def test_a_reader_who_has_enough_ends_it_quietly() -> None:
    command = [sys.executable, "-m", "dashboard", "export", "--format", "json"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize("command", [["validate"], ["coverage"], ["audit"], ["export", "--format", "csv"]])
def test_a_full_disk_is_one_sentence(command: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(
            [sys.executable, "-m", "dashboard", *command],
            stdout=full,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
            check=False,
        )
    assert (ended.returncode, ended.stderr) == (
        1,
        b"dashboard: The output cannot be written: No space left on device.\n",
    )


@pytest.mark.parametrize("form", ["csv", "json", "bibtex", "csl"])
def test_figures_are_all_of_them_where_nothing_is_named(run: Run, catalog: Catalog, form: str) -> None:
    written = FORMATS[form].write(Selection(catalog), "", None).decode()
    assert run("export", "--format", form) == (0, written, "")
    assert run("export", "--format", form, "--everything") == (0, written, "")


def test_every_filter_and_name_is_heard(run: Run, catalog: Catalog) -> None:
    seen = Selection(catalog, View(), topic=Topic.FINANCING)
    assert run("export", "--format", "csv", "--topic", "financing")[1] == tabular.csv(seen.facts)
    everything = Selection(catalog, topic=Topic.COMPANIES)
    told = run("export", "--format", "json", "--topic", "companies", "--everything")[1]
    assert told == tabular.json(everything.facts)
    later = Selection(catalog, View(sources=Sources.ALL, since=Since.Y2025))
    assert run("export", "--format", "csv", "--sources", "all", "--since", "2025")[1] == tabular.csv(later.facts)
    chart = Selection(catalog, View(Currency.USD), chart="industry-scale")
    told = run("export", "--format", "csv", "--chart", "industry-scale", "--currency", "usd")[1]
    assert told == numbers.csv(chart.exhibits)
    sheet = run("export", "--format", "csl", "--sheet", "chart.industry-scale", "--origin", "https://x.example/")[1]
    assert json.loads(sheet)[-1] == bibliography.dataset(catalog, "https://x.example").csl


@pytest.mark.parametrize("option", [("currency", Currency), ("sources", Sources), ("since", Since)])
def test_the_filters_have_the_values_of_the_dashboard(run: Run, option: tuple[str, type[Currency]]) -> None:
    name, kind = option
    listed = ", ".join(repr(value.value) for value in kind)
    code, _, err = run("export", "--format", "csv", f"--{name}", "no")
    assert (code, err) == (2, f"dashboard: Invalid value for '--{name}': 'no' is not one of {listed}.\n")


@pytest.mark.parametrize(("form", "beginning"), [("xlsx", b"PK"), ("zip", b"PK"), ("pptx", b"PK"), ("html", b"<!")])
def test_files_are_written(run: Run, tmp_path: Path, form: str, beginning: bytes) -> None:
    output = tmp_path / f"out.{form}"
    assert run("export", "--format", form, "--topic", "scale", "-o", output) == (0, "", "")
    assert output.read_bytes().startswith(beginning)


def test_a_pipe_takes_what_a_terminal_does_not() -> None:
    assert python("-m", "dashboard", "export", "--format", "xlsx").stdout.startswith(b"PK")
    assert python("-m", "dashboard", "export", "--format", "zip", "-o", "-").stdout.startswith(b"PK")


def terminal(*arguments: str) -> tuple[int, bytes]:
    """Runs a command in a terminal: its exit code and what is seen."""
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    command = [sys.executable, "-m", "dashboard", *arguments]
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment) as process:
        os.close(theirs)
        seen = b""
        try:
            while piece := os.read(ours, 65536):
                seen += piece
        except OSError:  # Linux says so when the other end is closed
            pass
        finally:
            os.close(ours)
        return process.wait(60), seen


def test_a_terminal_is_not_spoilt_and_sees_the_progress(tmp_path: Path) -> None:
    code, seen = terminal("export", "--format", "xlsx")
    assert code == 2
    assert seen.startswith(b"dashboard: The format xlsx would spoil the terminal: name a file with -o")
    code, seen = terminal("export", "--format", "pptx", "--topic", "policy", "-o", str(tmp_path / "x.pptx"))
    assert code == 0
    steps = seen.split(b"\r")
    assert steps[1].startswith(b"pptx: 1 of ")
    assert terminal("export", "--format", "bibtex")[0] == 0


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--chart", "industry-scal"], "Did you mean 'industry-scale'"),
        (["--topic", "licence"], "There is no topic 'licence'. Did you mean 'licensing'?"),
        (["--topic", "zzz"], "There are: scale, financing, approvals, licensing, companies, policy."),
        (["--chart", "zzz"], "There is no chart 'zzz'. `dashboard charts` lists them."),
        (["--sheet", "chart.industry-scal"], "There is no sheet 'chart.industry-scal'. Did you mean"),
        (["--topic", "scale", "--chart", "approvals"], "Give one of --topic, --chart and --sheet."),
        (["--everything", "--since", "2025"], "--everything leaves nothing out, and --since does: give one of them."),
        (["--origin", "figures.example"], "Write it as https://figures.example."),
        (["--origin", "https://x/?a=b"], "Write it as https://figures.example."),
    ],
)
def test_what_cannot_be_exported_is_said(run: Run, arguments: list[str], sentence: str) -> None:
    code, out, err = run("export", "--format", "csv", *arguments)
    assert (code, out) == (2, "")
    assert sentence in err
    assert err.startswith("dashboard: ")
    assert err.count("\n") == 1


@pytest.mark.parametrize("form", ["png", "svg"])
def test_a_picture_is_of_one_chart(run: Run, monkeypatch: pytest.MonkeyPatch, form: str) -> None:
    code, _, err = run("export", "--format", form)
    assert (code, err) == (
        2,
        "dashboard: A picture is of one chart: name it with --chart. `dashboard charts` lists them.\n",
    )
    monkeypatch.setenv(chromium.VARIABLE, "/nowhere/chromium")
    code, _, err = run("export", "--format", form, "--chart", "industry-scale")
    assert code == 1
    assert "/nowhere/chromium" in err
    assert err.count("\n") == 1


@pytest.mark.parametrize("form", ["png", "svg", "csv", "json"])
def test_a_chart_that_the_view_leaves_nothing_of_says_why(run: Run, tmp_path: Path, form: str) -> None:
    code, out, err = run("export", "--format", form, "--chart", "approval-claims", "-o", tmp_path / "out")
    assert (code, out) == (1, "")
    assert "Only unsourced pages give these figures." in err
    assert not (tmp_path / "out").exists()


def test_a_table_of_figures_says_that_it_is_not_converted(run: Run, tmp_path: Path) -> None:
    def told(*arguments: object) -> str:
        code, _, err = run("export", "-o", tmp_path / "out", *arguments)
        assert code == 0
        return err

    said = "Values are as reported; the choice of currency (Yuan) applies to charts."
    for form in ("csv", "json"):
        assert said in told("--format", form, "--topic", "licensing", "--currency", "cny")
        assert told("--format", form, "--topic", "licensing", "--currency", "reported") == ""
        assert told("--format", form, "--chart", "license-amount", "--currency", "cny") == ""
    assert told("--format", "zip", "--topic", "licensing", "--currency", "cny") == ""


# charts


def test_charts_are_listed(run: Run) -> None:
    code, out, err = run("charts")
    assert (code, err) == (0, "")
    rows = json.loads(run("charts", "--json")[1])
    lines = out.splitlines()
    assert len(lines) == len(rows) > 20
    for line, row in zip(lines, rows, strict=True):
        assert re.split(r"  +", line) == [row["id"], row["topic"], row["title"]]
    assert list(rows[0].values()) == ["industry-scale", "scale", "Scale of the biomedical industry", False]
    assert [row["id"] for row in rows if row["unverified_only"]]


# serve


@pytest.mark.parametrize(
    ("arguments", "port", "address"),
    [
        ([], 8501, "127.0.0.1"),
        (["serve"], 8501, "127.0.0.1"),
        (["--port", "9000"], 9000, "127.0.0.1"),
        (["serve", "--port=9000", "--address", "0.0.0.0"], 9000, "0.0.0.0"),
    ],
)
def test_serve_is_the_default(
    run: Run, served: list[tuple[int, str, str]], arguments: list[str], port: int, address: str
) -> None:
    assert run(*arguments) == (0, "", "")
    assert served == [(port, address, str(ROOT / "data" / "metrics.yaml"))]


def test_serve_another_dataset(
    run: Run, served: list[tuple[int, str, str]], dataset: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(dataset.folder)
    assert run("--data", "metrics.yaml")[0] == 0
    assert served == [(8501, "127.0.0.1", str(dataset.path))]


def test_a_broken_dataset_is_not_served(run: Run, served: list[tuple[int, str, str]], dataset: Dataset) -> None:
    break_twice(dataset)
    code, out, err = run("serve", "--data", dataset.path)
    assert (code, out, served) == (1, "", [])
    assert [line.split(": ")[1] for line in err.splitlines()] == ["bad-value", "unknown-key"]


@pytest.mark.parametrize(("path", "why"), [("absent.yaml", "No such file or directory"), ("/", "Is a directory")])
def test_a_dataset_that_cannot_be_read_is_a_problem_like_any_other(run: Run, path: str, why: str) -> None:
    said = f"{path}:1: file-unreadable: the file cannot be read: {why}. Check the path and the permissions.\n"
    assert run("validate", path) == (1, said, "")
    assert run("coverage", path) == (1, "", said)
    assert run("serve", "--data", path) == (1, "", said)
    assert run("export", "--format", "csv", "--data", path) == (1, "", said)


# refusals


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--prot", "1"], "No such option '--prot'. Did you mean '--port'?"),
        (["validate", "--strict"], "No such option '--strict'."),
        (["frobnicate"], "No such command 'frobnicate'."),
        (["serve", "--port", "0"], "Invalid value for '--port': 0 is not in the range 1<=x<=65535."),
        (["serve", "--port", "web"], "Invalid value for '--port': 'web' is not a valid integer range."),
        (["export"], f"Missing option '--format'. Choose from: {', '.join(FORMATS)}"),
        (
            ["export", "--format", "xls"],
            f"Invalid value for '--format': 'xls' is not one of {', '.join(map(repr, FORMATS))}.",
        ),
        (["export", "--format", "csv", "-o", "/"], "Invalid value for '-o' / '--output': File '/' is a directory."),
        (["coverage", "a", "b"], None),
    ],
)
def test_what_is_not_understood_is_one_sentence(run: Run, arguments: list[str], sentence: str | None) -> None:
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert err.startswith("dashboard: ")
    assert err.count("\n") == 1
    assert sentence is None or err == f"dashboard: {sentence}\n"


# the command itself


def test_version(run: Run) -> None:
    code, out, _ = run("--version")
    assert code == 0
    assert out.startswith("dashboard 0.")


def test_help_names_every_command(run: Run) -> None:
    code, out, _ = run("--help")
    assert code == 0
    assert all(f"\n  {name} " in out for name in ("serve", "validate", "coverage", "audit", "export", "charts"))


def test_as_a_module_from_anywhere() -> None:
    ended = python("-m", "dashboard", "validate")
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert ended.stdout.endswith(b": no problems\n")


def test_the_output_is_utf_8_and_never_fails_on_a_letter() -> None:
    settings = {"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    assert "¥200 billion".encode() in python("-m", "dashboard", "export", "--format", "csv", **settings).stdout
    assert python("-m", "dashboard", "coverage", "--list", **settings).returncode == 0


def test_commands_but_serve_need_no_server() -> None:
    code = (
        "import sys; from dashboard.cli import main\n"
        "try: main(['export', '--format', 'csv'])\n"
        "except SystemExit: pass\n"
        "print({'streamlit', 'pandas', 'plotly', 'jinja2', 'dashboard.serving'} & set(sys.modules), file=sys.stderr)"
    )
    assert python("-c", code).stderr == b"set()\n"


# in Chinese


def test_what_is_written_can_be_chinese(run: Run, catalog: Catalog, tmp_path: Path) -> None:
    text_file = tmp_path / "said.txt"
    text_file.write_text("2024年上海生物医药产业规模达9847亿元。", encoding="utf-8")
    for arguments, chinese, english in (
        (("charts",), "生物医药产业规模", "Scale of the biomedical industry"),
        (("audit",), "数据分歧：", "Disagreements:"),
        (("check", text_file), "有据", "supported"),
        (("export", "--format", "csv"), "生物医药产业规模", "Scale of the biomedical industry"),
    ):
        code, out, err = run(*arguments, "--lang", "zh")
        assert (code, err) == (0, "")
        assert chinese in out
        assert english not in out
    assert run("charts")[1] == run("charts", "--lang", "en")[1]
    rows = json.loads(run("export", "--format", "json", "--lang", "zh")[1], parse_float=Decimal)
    facts = json.loads(tabular.json(catalog.facts), parse_float=Decimal)
    for name in ("fact_id", "obs_value", "quote"):
        assert [row[name] for row in rows] == [fact[name] for fact in facts]


def test_a_chinese_file_leads_to_chinese_pages(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "policy.html"
    address = ("--origin", "https://figures.example")
    assert run("export", "--format", "html", "--topic", "policy", "--lang", "zh", *address, "-o", target)[0] == 0
    page = target.read_text(encoding="utf-8")
    assert '<html lang="zh-Hans"' in page
    pages = re.findall(r"https://figures\.example/(?:fact|article)/[^\"']*", page)
    assert pages
    assert [to for to in pages if "?lang=zh" not in to] == []
