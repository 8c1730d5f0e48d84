"""``commissioning map``: find the tables of a workbook, and store how to read them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from . import exits
from .opened import opened
from .options import force_option, redact_option
from .wrong_use import WrongUse, wrong_use

if TYPE_CHECKING:
    from commissioning_schemas.grid import Grid
    from commissioning_schemas.maps import Map, Profile
    from commissioning_schemas.proposing import Proposal


@click.command()
@click.argument("workbook", metavar="WORKBOOK", type=click.Path(path_type=Path))
@click.option("--yes", is_flag=True, help="Ask nothing: take what is sure, leave out the rest.")
@click.option(
    "--answers",
    "answers_file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Answers to the questions, as a TOML file; other questions stay open.",
)
@click.option("--check", "only_check", is_flag=True, help="Tell whether the stored map still fits.")
@click.option("--explain", is_flag=True, help="Give the evidence of every decision.")
@click.option(
    "-o",
    "--output",
    "out",
    type=click.Path(path_type=Path),
    metavar="MAP",
    help="Where the map is written.  [default: NAME.map.toml beside NAME.xlsx]",
)
@force_option("MAP")
@redact_option
@click.pass_context
def map_(
    ctx: click.Context,
    workbook: Path,
    yes: bool,
    answers_file: Path | None,
    only_check: bool,
    explain: bool,
    out: Path | None,
    force: bool,
    redact: bool,
) -> None:
    """Propose and store the layout map of a manager's own workbook.

    The tables are shown as they were found, with the name of each column beneath. What is not
    sure is asked. The map is written beside the workbook, and check reads it from there.

    A question shows what is in the workbook, so that --redact goes with --yes, --answers or
    --check only.
    """
    from ..mapping.told import tell, tell_redacted

    if redact and not (yes or answers_file is not None or only_check):
        raise WrongUse(
            "A question shows what is in the workbook. With --redact, leave questions open with "
            "--yes, or answer with --answers FILE."
        )
    place = out or workbook.with_suffix(".map.toml")
    grid = opened(workbook)
    _tell_unreadable(grid)
    with wrong_use():
        profile = _profile(workbook)
        if only_check:
            ctx.exit(_check(grid, place, profile, redact=redact))
        _refuse(place, force)
        if _needs_none(grid):
            click.echo("This workbook is laid out as the template: it needs no map.")
            return
        proposal, made = _proposal(grid, profile, answers_file, asks=not yes)
    lines = tell_redacted(proposal) if redact else tell(proposal, _width(), explain=explain)
    for line in lines:
        click.echo(line)
    if not made.tables:
        raise WrongUse(
            _no_map(asked=bool({question.id for question in proposal.questions} - {"ties"}))
        )
    _write(place, made, proposal, workbook, force)


def _no_map(*, asked: bool) -> str:
    if asked:
        return (
            "No table could be read for sure, so no map was written. Answer the questions above: "
            "run the command at a terminal without --yes, or with --answers FILE."
        )
    return (
        "No table was found in this workbook, so no map was written. A table has a row of "
        "headings, such as Portfolio and Budget, and amounts below it."
    )


def _tell_unreadable(grid: Grid) -> None:
    from ..reports.harmless import harmless

    for name, why in grid.unreadable:
        click.echo(
            harmless(f'The sheet "{name}" cannot be read, so it is left out: {why}.'), err=True
        )


def _profile(workbook: Path) -> Profile | None:
    from ..profile_files import profile_for

    return profile_for(workbook)


def _needs_none(grid: Grid) -> bool:
    from commissioning_schemas.book import build_book

    return build_book(grid).is_of_the_template


def _check(grid: Grid, place: Path, profile: Profile | None, *, redact: bool) -> int:
    from commissioning_schemas.maps import with_profile
    from commissioning_schemas.proposing.fit import misfits

    from ..map_files import read_map
    from ..reports.harmless import harmless
    from ..reports.wording import counted

    if not place.is_file():
        raise WrongUse(harmless(f'There is no map "{place}". Make it with: commissioning map'))
    found = misfits(grid, with_profile(read_map(place), profile))
    for line in found if not redact else ():
        click.echo(harmless(line))
    shown = harmless(str(place))
    places = f" in {counted(len(found), 'place')}" if redact else ""
    click.echo(f"{shown} does not fit{places}." if found else f"{shown} fits the workbook.")
    return exits.FOUND if found else exits.FINE


def _proposal(
    grid: Grid, profile: Profile | None, answers_file: Path | None, *, asks: bool
) -> tuple[Proposal, Map]:
    from dataclasses import replace

    from ..mapping.answers import Answers, read_answers
    from ..mapping.dialogue import proposed

    answers = read_answers(answers_file) if answers_file is not None else Answers()
    proposal = proposed(grid, profile, answers.by_id, asks=asks and answers_file is None)
    return proposal, replace(proposal.map, ties=answers.ties)


def _refuse(place: Path, force: bool) -> None:
    from ..reports.harmless import harmless

    if place.suffix.casefold() != ".toml" or place.name.casefold() == "commissioning.toml":
        raise WrongUse(harmless(f'"{place}" should be a name such as plan.map.toml.'))
    if place.exists() and not force:
        raise WrongUse(
            harmless(
                f'"{place}" is there already, and may hold what a person wrote. See whether it '
                "still fits with --check, or add --force to replace it."
            )
        )


def _width() -> int:
    from .screen import width

    return width()


def _write(place: Path, made: Map, proposal: Proposal, workbook: Path, force: bool) -> None:
    from ..mapping.told import notes_of
    from ..mapping.toml_text import map_text
    from ..reports.harmless import harmless
    from .new_file import put

    put(place, map_text(made, workbook.name, notes_of(proposal)).encode("utf-8"), force=force)
    click.echo()
    click.echo(harmless(f"Wrote {place}. Now:  commissioning check {workbook}"))
