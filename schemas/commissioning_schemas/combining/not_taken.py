"""What a combined workbook does not hold of those that it is made of: said, never dropped."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from ..book import Book
from ..layout import headings_of
from ..own_lists import is_own_list
from ..words import listing, quote

_MOST = 6


def not_taken(book: Book, own: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield the columns and sheets that are not taken over, each with the reason in words.

    ``own`` are the names of the sheets that the new workbook builds itself.
    """
    for table in book.tables:
        region = table.region
        used = {spot for record in region.records for spot in record.columns.values()}
        used |= {*region.columns.values()}
        texts = {column: text for column, text in headings_of(region).items() if column not in used}
        if texts and not region.published:
            words = _some([quote(text) for text in texts.values()])
            yield f"{region.role} ({region.sheet.name})", f"not combined: the columns {words}"
    built = {name.casefold() for name in own}
    held = {table.region.sheet.name for table in book.tables}
    for sheet in book.grid.sheets:
        known = sheet.name in held or sheet.name.casefold() in built
        if sheet.rows and not known and not is_own_list(sheet):
            yield sheet.name, "not combined: no table of this sheet is read"


def _some(words: list[str]) -> str:
    more = len(words) - _MOST
    return listing([*words[:_MOST], f"{more} more"] if more > 0 else words)
