"""Accept finding: go to the cells in which a person says why a finding may stay."""

from __future__ import annotations

from commissioning_schemas.checks_list import HEADINGS, NAME, TYPED, can_be_accepted

from ..ribbon.desk import Desk
from ..ribbon.telling import CannotError
from ..sheets.checks import listed, row_of
from ..sheets.way import current

_FIRST_TYPED = len(HEADINGS) - TYPED


def act(desk: Desk) -> None:
    """Select the first cell to fill in, and say what belongs in each."""
    rows = listed(desk.book)
    number = current(desk, rows)
    if number is None:
        raise CannotError(
            "Select the cell of the finding, or its row on the sheet Checks, and click again."
        )
    one = rows[number]
    if not can_be_accepted(one):
        raise CannotError(f"{one.code} is an error and has to be mended: {one.fix}")
    desk.go_to(desk.book.sheets[NAME], f"{chr(ord('A') + _FIRST_TYPED)}{row_of(rows, one)}")
    names = ", ".join(f'"{heading}"' for heading in HEADINGS[_FIRST_TYPED:])
    desk.say(
        f"To accept {one.code}, fill in {names} in this row, all three, and click Validate. "
        "It stays quiet until the value changes or the date is over."
    )
