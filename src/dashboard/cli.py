"""The command line.

    dashboard            serve
    ├── serve            the dashboard on a port
    ├── validate         what is wrong with a dataset
    ├── coverage         what the numerals of each article became
    ├── check            what the figures say of a text
    ├── audit            every check of arithmetic and every disagreement
    ├── export           figures, charts or slides as a file
    └── charts           the ids of the charts

Exit codes: 0, done; 1, an error in the dataset, or nowhere to write or to listen; 2, a command that
is not understood.
"""

from __future__ import annotations

import os
import re
import sys
import tomllib
from collections.abc import Callable, Sequence
from datetime import datetime
from importlib import metadata
from io import TextIOWrapper
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, NoReturn, TypeVar

import click

from dashboard.exports.formats import FORMATS, Format, Progress
from dashboard.location import ROOT, VARIABLE, dataset_path

# Imported late, here and in the commands: help and refusals need none of it, and only `serve` the server.
if TYPE_CHECKING:
    from dashboard.catalog import Catalog
    from dashboard.problems import Problem

_DATASET = click.Path(path_type=Path)  # one that cannot be read is a problem like any other
_Command = TypeVar("_Command", bound=Callable[..., Any])


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Runs a command and ends the process with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        code = commands.main(arguments, prog_name="dashboard", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        click.echo(f"dashboard: {' '.join(error.format_message().split())}", err=True)
        code = error.exit_code
    except (click.Abort, KeyboardInterrupt):
        code = 130
    except BrokenPipeError:  # the reader has had enough, as `head` has
        code = _unwritten()
    except OSError as error:
        click.echo(f"dashboard: The output cannot be written: {error.strerror or error}.", err=True)
        code = _unwritten()
    sys.exit(code or 0)


def _unwritten() -> int:
    """Throws away what is still to be written, so that Python does not try again at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 1


class _Commands(click.Group):
    """Commands of which `serve` is run where none is named."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if not args or (args[0].startswith("-") and args[0] not in ("--help", "--version")):
            args = ["serve", *args]
        return super().parse_args(ctx, args)


def _show_version(ctx: click.Context, _option: click.Parameter, asked: bool) -> None:
    if asked:
        click.echo(f"dashboard {_version()}")
        ctx.exit()


def _version() -> str:
    try:
        return metadata.version("shanghai-biomed-dashboard")
    except metadata.PackageNotFoundError:  # run from its folder without being installed
        project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
        return str(project["version"])


@click.group(cls=_Commands)
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_show_version,
    help="Show the version.",
)
def commands() -> None:
    """Shanghai's biomedical industry in figures, each with its sentence.

    Without a command, the dashboard is served.
    """


def _data(command: _Command) -> _Command:
    help_text = "The dataset to use instead of the project's own."
    return click.option("--data", "path", type=_DATASET, default=dataset_path, help=help_text)(command)


@commands.command()
@click.option("--port", type=click.IntRange(1, 65535), default=8501, show_default=True)
@click.option("--address", default="127.0.0.1", show_default=True, help="Where to listen; 0.0.0.0 is all.")
@_data
def serve(port: int, address: str, path: Path) -> None:
    """Serve the dashboard until it is stopped."""
    os.environ[VARIABLE] = str(path.resolve())
    from dashboard import serving, store
    from dashboard.problems import DatasetError

    try:
        store.opened()
    except DatasetError as error:
        _refuse(error.problems)
    serving.serve(port, address)


@commands.command()
@click.argument("path", type=_DATASET, default=dataset_path)
@click.pass_context
def validate(ctx: click.Context, path: Path) -> None:
    """Say what is wrong with a dataset, by file and line."""
    from dashboard.catalog import check
    from dashboard.problems import shown_path

    catalog, problems = check(path)
    for problem in problems:
        click.echo(problem)
    if catalog is None:
        ctx.exit(1)
    counts = {
        "observation": len(catalog.facts),
        "indicator": len(catalog.indicators),
        "source": len(catalog.sources),
    }
    counted = ", ".join(_count(n, noun) for noun, n in counts.items())
    found = _count(len(problems), "warning") if problems else "no problems"
    click.echo(f"{shown_path(path)}: {counted}: {found}")


@commands.command()
@click.argument("path", type=_DATASET, default=dataset_path)
@click.option("--list", "each", is_flag=True, help="List every numeral with its line, fate and context.")
@click.pass_context
def coverage(ctx: click.Context, path: Path, each: bool) -> None:
    """Show what the numerals of each article became."""
    from dashboard.exports.coverage import report
    from dashboard.problems import shown_path

    if not path.is_file():
        _sound(path)
    found = report(path, each=each)
    click.echo("\n".join(found.lines))
    if found.errors:
        errors = _count(found.errors, "error")
        click.echo(f"{shown_path(path)}: {errors} besides: see `dashboard validate`", err=True)
    ctx.exit(1 if found.errors or not found.complete else 0)


@commands.command()
@click.argument("file", metavar="[PATH]", type=_DATASET, required=False)
@click.option("--json", "as_json", is_flag=True, help="Write a JSON list, one object for each finding.")
@_data
def audit(file: Path | None, as_json: bool, path: Path) -> None:
    """Work every claim out again and show every disagreement."""
    catalog = _sound(file or path)
    from dashboard.exports import audit

    sys.stdout.buffer.write((audit.json(catalog) if as_json else audit.report(catalog)).encode())


@commands.command()
@click.option("--format", "form", type=click.Choice(list(FORMATS)), required=True, help="What to write.")
@click.option("--topic", default="", metavar="TOPIC", help="Only what the page of a topic shows, as `scale`.")
@click.option("--chart", default="", metavar="ID", help="Only one chart; `dashboard charts` lists them.")
@click.option("--sheet", default="", metavar="SHEET", help="The slides of a run-sheet, as its address has it.")
@click.option("--currency", type=click.Choice(["reported", "cny", "usd"]), help="The money that amounts are shown in.")
@click.option("--sources", type=click.Choice(["reliable", "all"]), help="Whether unverified sources are shown too.")
@click.option("--since", type=click.Choice(["all", "2023", "2024", "2025"]), help="The first year that is shown.")
@click.option("--everything", is_flag=True, help="Every figure, whatever its source and period.")
@click.option("--origin", default="", metavar="URL", help="Where the dashboard is served, for links to its pages.")
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The file to write, instead of standard output.",
)
@_data
def export(
    *,
    form: str,
    topic: str,
    chart: str,
    sheet: str,
    currency: str | None,
    sources: str | None,
    since: str | None,
    everything: bool,
    origin: str,
    output: Path | None,
    path: Path,
) -> None:
    """Write figures, charts or slides as a file.

    Without a topic, chart, run-sheet or filter, figures (csv, json, xlsx, zip, bibtex, csl) are all of them, and
    what is drawn (pptx, html, pdf) is the whole run-sheet.
    """
    kind = FORMATS[form]
    filters = {"currency": currency, "sources": sources, "since": since}
    chosen = {name: value for name, value in filters.items() if value is not None}
    named = [name for name in (topic, chart, sheet) if name]
    if len(named) > 1:
        raise click.UsageError("Give one of --topic, --chart and --sheet.")
    if everything and chosen:
        raise click.UsageError(f"--everything leaves nothing out, and --{next(iter(chosen))} does: give one of them.")
    if kind.single and not chart:
        raise click.UsageError("A picture is of one chart: name it with --chart. `dashboard charts` lists them.")
    if output is not None and not output.resolve().parent.is_dir():
        raise click.BadParameter(f"There is no folder '{output.parent}'.", param_hint="'-o'")
    if kind.binary and output is None and sys.stdout.isatty():
        raise click.UsageError(f"The format {form} would spoil the terminal: name a file with -o.")
    origin = _origin(origin)
    catalog = _sound(path)
    if form in _TABLES and not named and not chosen:  # needs no chart
        from dashboard.exports import tabular

        content = getattr(tabular, form)(catalog.facts).encode()
    else:
        everything = everything or not (named or chosen or kind.drawn)
        order = {"topic": topic, "chart": chart, "sheet": sheet, "everything": everything}
        content = _made(catalog, kind, order, chosen, origin)
    if output is None or output == Path("-"):
        sys.stdout.buffer.write(content)
        return
    from dashboard.exports import files

    try:
        files.replace(output, content)
    except OSError as error:
        raise click.ClickException(f"{output} cannot be written: {error.strerror or error}.") from None


_TABLES = ("csv", "json")


def _origin(written: str) -> str:
    """An address that links begin with, without the slash at its end."""
    found = written.rstrip("/")
    if found and not re.fullmatch(r"https?://[^\s/?#<>\"\\{}]+(/[^\s?#<>\"\\{}]*)?", found):
        raise click.BadParameter("Write it as https://figures.example.", param_hint="'--origin'")
    return found


def _made(catalog: Catalog, kind: Format, names: dict[str, Any], filters: dict[str, str], origin: str) -> bytes:
    """The file that was ordered; ends the command where there is no such thing or it cannot be made."""
    from dashboard.exports.chromium import BrowserFailed, MissingBrowser
    from dashboard.exports.formats import NothingShown
    from dashboard.exports.orders import Order, Unknown
    from dashboard.view import Currency, Since, Sources, View

    of: dict[str, Any] = {"currency": Currency, "sources": Sources, "since": Since}
    view = View(**{name: of[name](value) for name, value in filters.items()})
    try:
        selection = Order(kind, view=view, **names).selection(catalog)
        return kind.write(selection, origin, _progress(kind.name))
    except Unknown as error:
        near = " or ".join(f"'{name}'" for name in error.nearest)
        listed = " `dashboard charts` lists them." if error.kind == "chart" else ""
        known = f"There are: {', '.join(error.known)}." if error.kind == "topic" else ""
        said = f"There is no {error.kind} '{error.name[:80]}'. {f'Did you mean {near}?' if near else known}{listed}"
        raise click.BadParameter(said.strip(), param_hint=f"'--{error.kind}'") from None
    except (MissingBrowser, BrowserFailed, NothingShown) as error:
        raise click.ClickException(str(error)) from None


def _progress(form: str) -> Progress | None:
    """Says on standard error how far a long export is, where a person looks at it."""
    if not sys.stderr.isatty():
        return None

    def told(done: int, of: int) -> None:
        click.echo(f"\r{form}: {done} of {of}" + ("\n" if done == of else ""), nl=False, err=True)

    return told


@commands.command()
@click.option("--json", "as_json", is_flag=True, help="Write a JSON list, one object for each chart.")
def charts(as_json: bool) -> None:
    """List the charts: their ids, topics and titles."""
    from dashboard.charts import CHARTS
    from dashboard.exports import exact
    from dashboard.texts import text

    rows = [
        {
            "id": chart.id,
            "topic": chart.topic.value,
            "title": text(f"chart.{chart.id}.name"),
            "unverified_only": chart.unverified_only,
        }
        for chart in CHARTS
    ]
    if as_json:
        click.echo(exact.json_lines(rows), nl=False)
        return
    wide, wider = (max(len(str(row[name])) for row in rows) for name in ("id", "topic"))
    for row in rows:
        click.echo(f"{row['id']:{wide}}  {row['topic']:{wider}}  {row['title']}")


@commands.command()
@click.argument("file", type=click.File("rb"), default="-")
@click.option("--published", type=click.DateTime(["%Y-%m-%d"]), help='The day that "last year" is told from.')
@click.option("--json", "as_json", is_flag=True, help="Write the findings as a JSON list.")
@_data
def check(file: IO[bytes], published: datetime | None, as_json: bool, path: Path) -> None:
    """Check every quantity of a text against the figures; `-` reads standard input."""
    from dashboard import claims
    from dashboard.exports import claims as report

    raw = file.read(claims.MAX_BYTES + 1)
    try:
        pasted = raw.decode("utf-8-sig", "ignore" if len(raw) > claims.MAX_BYTES else "strict")
    except UnicodeDecodeError as error:
        raise click.ClickException(f"The text is not UTF-8: byte {error.start}. Save it as UTF-8.") from None
    catalog = _sound(path)
    try:
        findings = claims.check(pasted, catalog, published.date() if published else None)
    except claims.ClaimTooLong as error:
        raise click.ClickException(str(error)) from None
    click.echo(report.json(findings) if as_json else report.markdown(pasted, findings, catalog), nl=False)


def _sound(path: Path) -> Catalog:
    """The catalog of a dataset; ends the command where it has an error, having said every problem."""
    from dashboard.catalog import check

    catalog, problems = check(path)
    if catalog is None:
        _refuse(problems)
    return catalog


def _refuse(problems: Sequence[Problem]) -> NoReturn:
    for problem in problems:
        click.echo(problem, err=True)
    click.get_current_context().exit(1)


def _count(n: int, noun: str) -> str:
    return f"{n:,} {noun if n == 1 else noun + 's'}"
