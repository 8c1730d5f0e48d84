"""Explain: what the rule demands of the cell that is selected, why, and how to mend it."""

from __future__ import annotations

from commissioning_schemas.checks import catalogue
from commissioning_schemas.checks_list import ListedFinding

from ..ribbon.desk import Desk
from ..ribbon.telling import CannotError
from ..sheets.checks import listed
from ..sheets.summary import place
from ..sheets.way import current


def act(desk: Desk) -> None:
    """Show the finding of the selected cell with its rule."""
    rows = listed(desk.book)
    number = current(desk, rows)
    if number is None:
        raise CannotError(
            "No finding of the last check is in this cell. Select a marked cell, or a row of the "
            "sheet Checks, and click again."
        )
    desk.say(explained(rows[number]))


def explained(one: ListedFinding) -> str:
    """Return a finding with what its rule demands, why, and how it is mended."""
    code = catalogue().codes.get(one.code)
    parts = [f"{place(one)}\n{one.message}"]
    if code is not None:
        parts += [f"{code.code}  {code.name}", f"Rule: {code.rule}", f"Why: {code.why}"]
    return "\n\n".join([*parts, f"To do: {one.fix}"])
