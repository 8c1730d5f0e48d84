"""Map this workbook: look for its tables, ask what is open, and store how it is read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from commissioning.mapping.told import notes_of
from commissioning.mapping.toml_text import map_text
from commissioning.reports.wording import counted
from commissioning.writer.save import save
from commissioning_schemas.book import build_book
from commissioning_schemas.layout.looking import AnswerError
from commissioning_schemas.maps import Tie
from commissioning_schemas.proposing import Proposal, propose

from ..ribbon.desk import Desk
from ..ribbon.telling import CannotError
from ..sheets.map_sheet import answers, put_map, without_map


def act(desk: Desk) -> None:
    """Write the sheet Map, and store the map of what is sure beside the workbook."""
    grid = desk.grid()
    given = answers(grid)
    workbook = without_map(grid)
    if build_book(workbook).is_of_the_template:
        raise CannotError("This workbook is laid out as the template: it needs no map.")
    desk.status("looking for tables ...")
    try:
        proposal = propose(workbook, desk.profile(), given)
    except AnswerError as error:
        raise CannotError(f"{error} Correct it on the sheet Map, and click again.") from error
    with desk.writing():
        sheet = put_map(desk.book, grid, proposal, given)
    said = _stored(desk, proposal)
    desk.go_to(sheet, "C5")
    desk.say(said)


def _stored(desk: Desk, proposal: Proposal) -> str:
    """Store the map of what is sure, and return what became of it."""
    found = counted(len(proposal.tables), "table")
    left = counted(len(proposal.questions), "question")
    head = f"{found} can be read, and {left} open on the sheet Map."
    head = head.replace(" open", " is open" if len(proposal.questions) == 1 else " are open")
    if not (proposal.map.tables or proposal.map.texts):
        return f"{head} Answer in the column Answer, and click again."
    path = desk.path
    if path is None:
        return f"{head} Save the workbook on this computer and click again: the map lies beside it."
    place = path.with_suffix(".map.toml")
    if not _may_write(desk, place):
        return f"{head} The map that was there stays: {place}"
    made = replace(proposal.map, ties=_ties(desk))
    save(place, map_text(made, path.name, notes_of(proposal)).encode(), replace=True)
    return f"{head} Stored as {place}. Click Validate."


def _may_write(desk: Desk, place: Path) -> bool:
    return not place.exists() or desk.ask(
        f"There is a map already, which may hold what a person wrote:\n{place}\n\nReplace it?"
    )


def _ties(desk: Desk) -> tuple[Tie, ...]:
    """Return the ties of the map that is replaced: nothing but a person can know them."""
    before = desk.map()
    return before.ties if before is not None else ()
