"""Restore formulas: fill, and put back formulas that were typed over."""

from __future__ import annotations

from ..ribbon.desk import Desk
from ..sheets.filling import fill_workbook


def act(desk: Desk) -> None:
    """Fill every calculated cell, those that a person typed over too."""
    fill_workbook(desk, restore=True)
