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
import sys
import tomllib
from collections.abc import Sequence
from datetime import datetime
from importlib import metadata
from io import TextIOWrapper
from pathlib import Path
from typing import IO, NoReturn

import click

from dashboard.cli.exporting import export
from dashboard.cli.options import DATASET, data, lang, refuse, sound
from dashboard.location import ROOT, VARIABLE, dataset_path

# The rest is imported in the commands: help and refusals need none of it, and only `serve` the server.


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


commands.add_command(export)


@commands.command()
@click.option("--port", type=click.IntRange(1, 65535), default=8501, show_default=True)
@click.option("--address", default="127.0.0.1", show_default=True, help="Where to listen; 0.0.0.0 is all.")
@data
def serve(port: int, address: str, path: Path) -> None:
    """Serve the dashboard until it is stopped."""
    os.environ[VARIABLE] = str(path.resolve())
    from dashboard import serving, store
    from dashboard.problems import DatasetError

    try:
        store.opened()
    except DatasetError as error:
        refuse(error.problems)
    serving.serve(port, address)


@commands.command()
@click.argument("path", type=DATASET, default=dataset_path)
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
@click.argument("path", type=DATASET, default=dataset_path)
@click.option("--list", "each", is_flag=True, help="List every numeral with its line, fate and context.")
@click.pass_context
def coverage(ctx: click.Context, path: Path, each: bool) -> None:
    """Show what the numerals of each article became."""
    from dashboard.exports.coverage import report
    from dashboard.problems import shown_path

    if not path.is_file():
        sound(path)
    found = report(path, each=each)
    click.echo("\n".join(found.lines))
    if found.errors:
        errors = _count(found.errors, "error")
        click.echo(f"{shown_path(path)}: {errors} besides: see `dashboard validate`", err=True)
    ctx.exit(1 if found.errors or not found.complete else 0)


@commands.command()
@click.argument("file", metavar="[PATH]", type=DATASET, required=False)
@click.option("--json", "as_json", is_flag=True, help="Write a JSON list, one object for each finding.")
@lang
@data
def audit(file: Path | None, as_json: bool, path: Path) -> None:
    """Work every claim out again and show every disagreement."""
    catalog = sound(file or path)
    from dashboard.exports import audit

    sys.stdout.buffer.write((audit.json(catalog) if as_json else audit.report(catalog)).encode())


@commands.command()
@click.option("--json", "as_json", is_flag=True, help="Write a JSON list, one object for each chart.")
@lang
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
@lang
@data
def check(file: IO[bytes], published: datetime | None, as_json: bool, path: Path) -> None:
    """Check every quantity of a text against the figures; `-` reads standard input."""
    from dashboard import claims
    from dashboard.exports import claims as report

    raw = file.read(claims.MAX_BYTES + 1)
    try:
        pasted = raw.decode("utf-8-sig", "ignore" if len(raw) > claims.MAX_BYTES else "strict")
    except UnicodeDecodeError as error:
        raise click.ClickException(f"The text is not UTF-8: byte {error.start}. Save it as UTF-8.") from None
    catalog = sound(path)
    try:
        findings = claims.check(pasted, catalog, published.date() if published else None)
    except claims.ClaimTooLong as error:
        raise click.ClickException(str(error)) from None
    click.echo(report.json(findings) if as_json else report.markdown(pasted, findings, catalog), nl=False)


def _count(n: int, noun: str) -> str:
    return f"{n:,} {noun if n == 1 else noun + 's'}"
