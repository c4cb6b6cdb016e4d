"""The options that commands share, and the dataset that they name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NoReturn, TypeVar

import click

from dashboard.location import dataset_path

if TYPE_CHECKING:
    from dashboard.catalog import Catalog
    from dashboard.problems import Problem

DATASET: Final = click.Path(path_type=Path)  # one that cannot be read is a problem like any other
"""What names a dataset on the command line."""

_Command = TypeVar("_Command", bound=Callable[..., Any])


def data(command: _Command) -> _Command:
    """The option `--data`, that names another dataset."""
    help_text = "The dataset to use instead of the project's own."
    return click.option("--data", "path", type=DATASET, default=dataset_path, help=help_text)(command)


def _speak(ctx: click.Context, _option: click.Parameter, name: str) -> None:
    from dashboard.texts import Language, writing

    ctx.with_resource(writing(Language(name)))


def lang(command: _Command) -> _Command:
    """The option `--lang`, the language to write in."""
    languages = click.Choice(["en", "zh"])
    help_text = "The language to write in; quotations stay as they are."
    option = click.option(
        "--lang", type=languages, default="en", show_default=True, expose_value=False, callback=_speak, help=help_text
    )
    return option(command)


def sound(path: Path) -> Catalog:
    """The catalog of a dataset in the language being spoken; ends the command where it has an error, having said
    every problem."""
    from dashboard.catalog import check
    from dashboard.texts import language
    from dashboard.translations import localized

    catalog, problems = check(path)
    if catalog is None:
        refuse(problems)
    return localized(catalog, language())


def refuse(problems: Sequence[Problem]) -> NoReturn:
    """Ends the command, having said every problem."""
    for problem in problems:
        click.echo(problem, err=True)
    click.get_current_context().exit(1)
