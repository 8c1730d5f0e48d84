"""Map this workbook: look for its tables, ask what is open, and store how it is read."""

from __future__ import annotations

from dataclasses import replace

from commissioning.map_files import map_beside
from commissioning.mapping.told import notes_of
from commissioning.mapping.toml_text import map_text
from commissioning.reports.wording import counted
from commissioning.sheets.map import map_lines
from commissioning.writer.save import save
from commissioning_schemas.book import build_book
from commissioning_schemas.grid import Grid
from commissioning_schemas.layout.looking import AnswerError
from commissioning_schemas.map_sheet import read_stored
from commissioning_schemas.maps import Map, Tie
from commissioning_schemas.proposing import Proposal, mapped_columns, propose

from ..ribbon.desk import Desk
from ..ribbon.telling import CannotError
from ..sheets.map_in_use import stored_map
from ..sheets.map_sheet import Said, put_map, said


def act(desk: Desk) -> None:
    """Write the sheet Map, and store the map of what is sure on it and beside the workbook."""
    grid = desk.grid()
    people = said(grid)
    if build_book(grid).is_of_the_template:
        raise CannotError("This workbook is laid out as the template: it needs no map.")
    desk.status("looking for tables ...")
    proposal = _proposal(desk, grid, people)
    made = people.corrected(grid, proposal.map)
    text, stored = "", "Answer in the column Answer, and click again."
    if made.tables or made.texts:
        made = replace(made, ties=_ties(desk, grid))
        text = map_text(made, desk.book.name, notes_of(proposal))
        text, stored = _stored(desk, grid, text)
    columns = mapped_columns(grid, proposal.map)
    lines = map_lines(proposal, people.answers, columns, people.columns)
    with desk.writing():
        sheet = put_map(desk.book, grid, lines, text)
    desk.go_to(sheet, "C5")
    desk.say(f"{_found(proposal, made)} {stored}")


def _proposal(desk: Desk, grid: Grid, people: Said) -> Proposal:
    try:
        return propose(grid, desk.profile(), people.answers)
    except AnswerError as error:
        raise people.wrong(error) from error


def _found(proposal: Proposal, made: Map) -> str:
    left = counted(len(proposal.questions), "question")
    verb = "is" if len(proposal.questions) == 1 else "are"
    found = counted(len(made.tables), "table")
    return f"{found} can be read, and {left} {verb} open on the sheet Map."


def _stored(desk: Desk, grid: Grid, text: str) -> tuple[str, str]:
    """Store a map beside the workbook; return the text that holds now, and what became of it."""
    path = desk.path
    if path is None:
        return text, (
            "The map is on that sheet, and Validate and Fill totals read it from there. Once the "
            "workbook is saved on this computer, it is stored beside it too."
        )
    place = map_beside(path) or path.with_suffix(".map.toml")
    there = place.read_text("utf-8-sig") if place.is_file() else ""
    ours = there.split() == read_stored(grid).split()
    if (
        there
        and not ours
        and not desk.ask(
            f"There is a map already, which may hold what a person wrote:\n{place}\n\nReplace it?"
        )
    ):
        return there, f"The map that was there stays: {place}"
    try:
        save(place, text.encode(), replace=True)
    except OSError as error:
        why = error.strerror or str(error)
        return text, f"The map is on that sheet. It cannot be stored beside the workbook: {why}."
    return text, f"Stored as {place}. Click Validate."


def _ties(desk: Desk, grid: Grid) -> tuple[Tie, ...]:
    """Return the ties of the map that is replaced: nothing but a person can know them."""
    before = stored_map(desk, grid)
    return before.ties if before is not None else ()
