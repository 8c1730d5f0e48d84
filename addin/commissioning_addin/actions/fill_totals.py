"""Fill totals: show what would change in the calculated cells, ask, write, and keep a log."""

from __future__ import annotations

from ..ribbon.desk import Desk
from ..sheets.filling import fill_workbook


def act(desk: Desk) -> None:
    """Fill what is empty or out of date; cells that a person typed over are left and listed."""
    fill_workbook(desk, restore=False)
