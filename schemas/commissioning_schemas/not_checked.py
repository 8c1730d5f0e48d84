"""What was not looked at, each thing once, with the reason."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from .address import a1
from .book import Book
from .book.results import Spot
from .checks import catalogue
from .checks.what_is_not_known_here import KNOWN_SHEETS
from .codes import needs
from .figures import Figures
from .money_outside import money_outside, not_found_by_looking, texts_not_read
from .own_lists import is_own_list
from .owned import panel_report
from .words import listing, quote

Entry = tuple[str, str]

_PARTS = {
    "formulas": "the formulas",
    "formats": "the number formats",
    "merged": "the merged cells",
    "hidden": "the hidden rows and columns",
    "protection": "the protection of the sheets",
}


def entries(book: Book, figures: Figures, asked: Collection[str]) -> Iterator[Entry]:
    """Yield what of a workbook was not looked at, and why; ``asked`` are the codes wanted."""
    for place in book.unknown:
        yield str(place), "the amount is not known yet; it is left out of every sum"
    for sheet, why in book.grid.unreadable:
        yield sheet, f"the sheet cannot be read: {why}"
    for sheet in book.grid.charts:
        yield f"sheet {quote(sheet)}", "it is a chart and holds no cells"
    for part in sorted(book.grid.unread):
        yield (
            f"{_PARTS.get(part, part)} of the workbook",
            f"they cannot be seen here{_unasked(part, asked)}",
        )
    yield from _without_results(book, figures)
    for table, out in figures.out_of_scope.items():
        yield (
            _counted([(figure.sheet, figure.row, figure.column) for figure in out]),
            f"the formula needs {_in_words(table)}, which is not in the workbook",
        )
    if book.guess is not None:
        yield from not_found_by_looking(book.guess)
    elif book.map is not None:
        yield from _not_in_the_map(book)
    elif book.is_recognised:
        yield from _not_in_the_template(book, figures)
        with_tables = {table.region.sheet.name.casefold() for table in book.tables}
        yield from money_outside(book, KNOWN_SHEETS - with_tables)
    if book.map is not None:
        yield from money_outside(book)


def _not_in_the_template(book: Book, figures: Figures) -> Iterator[Entry]:
    """Yield what cannot be checked without sheets that every new workbook has."""
    for table, what in _WITHOUT.items():
        if book.grid.sheet(table) is None and table.casefold() not in book.grid.tables:
            yield what, f"{table} is not in the workbook"
    years = figures.summary.labels if figures.summary is not None else ()
    if "" in years and book.grid.sheet(panel_report.NAME) is not None:
        yield panel_report.NAME, "the Summary does not show all of its years"


_WITHOUT = {
    "Summary": "the totals of the Summary",
    "Organisations": "the organisations that other sheets refer to",
    "Codes": "the values of lists, and the office's own limits",
}


def _in_words(lacking: str) -> str:
    table, _, heading = lacking.removesuffix("]").partition("[")
    return f"the column {quote(heading)} of {table}" if heading else table


def _unasked(part: str, asked: Collection[str]) -> str:
    """Name the codes that cannot be raised where a part of the workbook is not seen."""
    known = catalogue().codes.values()
    codes = [code for code in known if code.code in asked and needs(code) == part]
    if not codes:
        return ""
    be = "is" if len(codes) == 1 else "are"
    return f": {listing([code.code for code in codes])} {be} not checked"


def lacking_results(book: Book, figures: Figures) -> list[Spot]:
    """Return the cells that were read and whose formulas have no stored result, in order."""
    if not book.worked.bare:
        return []
    known = [*figures.all, *(figure for out in figures.out_of_scope.values() for figure in out)]
    read = {(figure.sheet, figure.row, figure.column) for figure in known}
    for row in [book.about, *(row for table in book.tables for row in table.rows)]:
        cells = (row.places.cell(row.row_number, field) for field in row.columns)
        read.update((row.places.sheet, *cell) for cell in cells if cell is not None)
    for table in book.tables:
        region = table.region
        read.update(
            (region.sheet.name, row, column)
            for row in (*region.totals, *region.funding)
            for column in region.columns.values()
        )
    order = {sheet.name: place for place, sheet in enumerate(book.grid.sheets)}
    return sorted(book.worked.bare & read, key=lambda spot: (order[spot[0]], *spot[1:]))


def _without_results(book: Book, figures: Figures) -> Iterator[Entry]:
    lacking = lacking_results(book, figures)
    known = [spot for spot in lacking if spot not in book.worked.lost]
    lost = [spot for spot in lacking if spot in book.worked.lost]
    if known:
        yield _counted(known), "no stored result; it was worked out here from the formula instead"
    if lost:
        yield _counted(lost), "no stored result, and the formula cannot be worked out here"


def _counted(spots: Sequence[Spot]) -> str:
    sheet, row, column = spots[0]
    more = len(spots) - 1
    also = f" and {more} other cell{'s' if more > 1 else ''}" if more else ""
    return f"{sheet}!{a1(row, column)}{also}"


def _not_in_the_map(book: Book) -> Iterator[Entry]:
    for table in book.tables:
        region = table.region
        lacking = [want.headings[0] for want in region.missing if want.required]
        if lacking:
            where = f"{region.role} ({region.sheet.name})"
            yield where, f"the map names no column for {listing(lacking)}"
        if unread := texts_not_read(region):
            columns = "column" if len(unread) == 1 else "columns"
            yield (
                f"{region.role} ({region.sheet.name})",
                f"the map does not read the {columns} {listing([quote(one) for one in unread])}",
            )
    named = {table.region.sheet.name.casefold() for table in book.tables}
    if book.map is not None:
        named |= {text.sheet.casefold() for text in book.map.texts}
        named |= {table.sheet.casefold() for table in book.map.tables}
        named |= {name.casefold() for table in book.map.tables for name in table.sheets}
    others = [
        quote(sheet.name)
        for sheet in book.grid.sheets
        if sheet.name.casefold() not in named and not is_own_list(sheet)
    ]
    if others:
        what = f"sheet{'s' if len(others) > 1 else ''} {listing(others)}"
        yield what, "the map does not name it" if len(others) == 1 else "the map does not name them"
