"""Clear marks: empty the list of findings; the marks go with it."""

from __future__ import annotations

from commissioning_schemas.checks_list import NAME, Answer
from commissioning_schemas.grid import Grid

from ..port import read_sheet
from ..ribbon.desk import Desk
from ..sheets.checks import listed, put_list


def act(desk: Desk) -> None:
    """Empty the list, but for the rows in which a person wrote something."""
    rows = listed(desk.book)
    kept = [row for row in rows if row.answer != Answer()]
    grid: Grid = read_sheet(desk.book, NAME)
    with desk.writing():
        put_list(desk, grid, kept, marked=False)
    if kept:
        desk.say(
            f"The list is cleared, but for {len(kept)} in which somebody wrote a reason, a name or "
            "a date: that is not ours to delete. Their marks stay too."
        )
    else:
        desk.leave_status("Commissioning: the list and its marks are cleared.")
