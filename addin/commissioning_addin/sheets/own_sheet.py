"""A sheet of ours in an open workbook: found, or added at the end."""

from __future__ import annotations

from collections.abc import Sequence

import xlwings as xw

from commissioning_schemas.address import Range

from ..port import plain, put, unlocked
from ..ribbon.telling import CannotError


def own_sheet(
    book: xw.Book, name: str, title: str, sentence: str, row: int, *heads: str
) -> xw.Sheet:
    """Return the sheet; where it is not there, add it with its title and its headings in ``row``.

    CannotError where the workbook lets no sheet be added.
    """
    if name in book.sheets:
        return book.sheets[name]
    try:
        sheet = book.sheets.add(name, after=book.sheets[len(book.sheets) - 1])
    except Exception as error:  # Each system of Excel has an error of its own for this.
        raise CannotError(
            f"No sheet {name} can be added to this workbook: its structure is protected. "
            "Choose Review, Protect Workbook to take that off, and click again."
        ) from error
    sheet.range("A1").value = plain(title)
    sheet.range("A3").value = plain(sentence)
    sheet.range((row, 1), (row, len(heads))).value = [[plain(head) for head in heads]]
    return sheet


def put_rows(sheet: xw.Sheet, top: int, rows: Sequence[Sequence[object]], old: int) -> Range:
    """Write rows at once, from row ``top``, over ``old`` rows; return their range."""
    width = len(rows[0])
    blank: list[list[object]] = [[None] * width] * max(0, old - len(rows))
    lines = [[plain(value) for value in row] for row in rows]
    with unlocked(sheet):
        put(sheet, Range(top, 1, top + len(rows) + len(blank) - 1, width), lines + blank)
    return Range(top, 1, top + len(rows) - 1, width)
