"""The options that several commands have: each is declared once, and means the same in all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

TEXT_AND_JSON = ("text", "json")
"""The formats of what a command did to a workbook."""

F = TypeVar("F", bound=Callable[..., Any])


def format_option(forms: Sequence[str] | click.ParamType[str]) -> Callable[[F], F]:
    """Give a command ``--format``, the form of its report on standard output."""
    kind = forms if isinstance(forms, click.ParamType) else click.Choice(forms)
    return click.option(
        "--format", "form", type=kind, default="text", show_default=True, help="How to report."
    )


def map_option(of: str) -> Callable[[F], F]:
    """Give a command ``--map``; ``of`` says whose layout the map describes."""
    return click.option(
        "--map",
        "map_file",
        metavar="FILE",
        help=f"The layout map of {of}.  [default: NAME.map.toml beside NAME.xlsx]",
    )


def force_option(replaced: str) -> Callable[[F], F]:
    """Give a command ``--force``; ``replaced`` names the file that may be there already."""
    return click.option(
        "--force", is_flag=True, help=f"Replace {replaced} where it is there already."
    )


color_option = click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help="Colour in text; NO_COLOR and FORCE_COLOR are honoured.",
)
redact_option = click.option(
    "--redact",
    is_flag=True,
    help="Leave out names, texts and amounts; codes, places and counts stay.",
)
extended_option = click.option(
    "--extended",
    is_flag=True,
    help="Look at the rules of the extended set too.",
)
fail_on_option = click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "info", "never"]),
    default="error",
    show_default=True,
    help="Return 1 for findings at or above this severity.",
)
verbose_option = click.option(
    "-v", "--verbose", is_flag=True, help="Show every cell of a group, and what was passed over."
)

_PLACE = (
    click.argument("workbook", type=click.Path(path_type=Path)),
    click.option(
        "-o",
        "out",
        metavar="OUT",
        type=click.Path(path_type=Path),
        help="Write to a new workbook.",
    ),
    click.option("--in-place", is_flag=True, help="Change the workbook itself."),
    map_option("the workbook"),
    click.option(
        "--force", is_flag=True, help="Replace OUT; change a workbook that is kept in step."
    ),
)


def changes_a_workbook(command: F) -> F:
    """Give a command the workbook that it changes, and the options that say where to write."""
    for option in reversed(_PLACE):
        command = option(command)
    return command


def report_options(forms: Sequence[str] | click.ParamType[str]) -> Callable[[F], F]:
    """Give a command the options that say how it reports: format, colour, redaction."""

    def with_options(command: F) -> F:
        return format_option(forms)(color_option(redact_option(command)))

    return with_options
