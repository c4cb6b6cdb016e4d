"""The command that writes figures, charts or slides as a file."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from dashboard.cli.options import data, lang, sound
from dashboard.exports.formats import FORMATS, Format, Progress

if TYPE_CHECKING:
    from dashboard.catalog import Catalog


@click.command()
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
@lang
@data
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
    catalog = sound(path)
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
    from dashboard.exports.orders import Order, TooLong, Unknown
    from dashboard.view import Currency, Since, Sources, View

    of: dict[str, Any] = {"currency": Currency, "sources": Sources, "since": Since}
    view = View(**{name: of[name](value) for name, value in filters.items()})
    try:
        selection = Order(kind, view=view, **names).selection(catalog)
        if kind.name in _TABLES and not selection.chart and selection.unconverted:
            click.echo(selection.unconverted, err=True)
        return kind.write(selection, origin, _progress(kind.name))
    except Unknown as error:
        near = " or ".join(f"'{name}'" for name in error.nearest)
        listed = " `dashboard charts` lists them." if error.kind == "chart" else ""
        known = f"There are: {', '.join(error.known)}." if error.kind == "topic" else ""
        said = f"There is no {error.kind} '{error.name[:80]}'. {f'Did you mean {near}?' if near else known}{listed}"
        raise click.BadParameter(said.strip(), param_hint=f"'--{error.kind}'") from None
    except TooLong as error:
        raise click.BadParameter(str(error), param_hint="'--sheet'") from None
    except (MissingBrowser, BrowserFailed, NothingShown) as error:
        raise click.ClickException(str(error)) from None


def _progress(form: str) -> Progress | None:
    """Says on standard error how far a long export is, where a person looks at it."""
    if not sys.stderr.isatty():
        return None

    def told(done: int, of: int) -> None:
        click.echo(f"\r{form}: {done} of {of}" + ("\n" if done == of else ""), nl=False, err=True)

    return told
