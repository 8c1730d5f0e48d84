"""Publication: the awards that are to be published, and who receives them."""

from __future__ import annotations

from collections.abc import Mapping

from .book import Book
from .cells.described import as_text
from .grid import Sheet
from .tables import Award, Organisation


def awards_to_publish(book: Book) -> list[Award]:
    """Return the awards of working tables that are marked Yes under Publish."""
    return [award for award in book.rows(Award) if award.publish == "Yes" and not award.published]


def recipients(book: Book) -> list[Organisation]:
    """Return the organisations that receive an award that is to be published, each once."""
    named = {award.recipient_org_id for award in awards_to_publish(book)} - {""}
    return [row for row in book.rows(Organisation) if row.org_id in named and not row.published]


def published_titles(sheet: Sheet) -> tuple[int, Mapping[int, str]]:
    """Return the row of the titles of 360Giving on a sheet, and the title of each column.

    The row is 0, and there are no titles, where the sheet has none near its top.
    """
    for row in sorted(number for number in sheet.rows if number <= _HEADING_ROWS):
        titles = {column: as_text(value).strip() for column, value in sheet.rows[row].items()}
        if {"Amount Awarded", "Award Date"} & set(titles.values()):
            return row, titles
    return 0, {}


_HEADING_ROWS = 40
