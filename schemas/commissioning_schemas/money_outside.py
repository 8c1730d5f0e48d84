"""Money that no table holds: numbers outside every mapped table, once a sheet (domain.md F.2.9)."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING

from .address import Range
from .book import Book
from .cells import read_money
from .grid import Sheet, Value
from .layout import Region
from .layout.headings import headings_of
from .money import Pence
from .own_lists import is_own_list
from .show import show_pounds
from .units import Unit

if TYPE_CHECKING:
    from .proposing import Proposal

_MOST = 200_000


def money_outside(book: Book, known: Collection[str] = ()) -> Iterator[tuple[str, str]]:
    """Yield for each sheet the amounts that stand in none of its tables, added up.

    Rows that belong to a table and stand outside it are told as STR-013. Sheets that are
    ``known``, by names in lower case, are passed over.
    """
    by_sheet: dict[str, list[Region]] = {}
    for table in book.tables:
        by_sheet.setdefault(table.region.sheet.name, []).append(table.region)
    told = {
        (row.places.sheet, row.row_number)
        for table in book.tables
        for row in table.rows
        if row.outside
    }
    texts = {text.sheet.casefold() for text in (book.map.texts if book.map is not None else ())}
    for sheet in book.grid.sheets:
        name = sheet.name.casefold()
        if name in texts or name in known or is_own_list(sheet):
            continue
        regions = by_sheet.get(sheet.name, [])
        unit = regions[0].unit if regions else Unit.POUNDS
        if sum(map(len, sheet.rows.values())) > _MOST and not regions:
            yield sheet.name, "a large sheet outside every table that is read: it is not added up"
            continue
        below = {row for name, row in told if name == sheet.name}
        found = [spot for spot in _outside(sheet, regions, unit) if spot[0] not in below]
        if found:
            rows, columns = [spot[0] for spot in found], [spot[1] for spot in found]
            area = Range(min(rows), min(columns), max(rows), max(columns))
            total = show_pounds(sum(spot[2] for spot in found))
            many = f"{len(found):,} amounts" if len(found) > 1 else "1 amount"
            yield f"{sheet.name}!{area.a1}", f"{many} outside every table that is read: {total}"


def _outside(
    sheet: Sheet, regions: Sequence[Region], unit: Unit
) -> Iterator[tuple[int, int, Pence]]:
    read = _read_columns(regions)
    for row in sorted(sheet.rows):
        cells = sheet.rows[row]
        inside = [columns for area, columns in read if area.top <= row <= area.bottom]
        for column in sorted(set(cells).difference(*inside)):
            pence = _amount(sheet, row, column, cells[column], unit)
            if pence is not None:
                yield row, column, pence


def texts_not_read(region: Region) -> list[str]:
    """Return the headings of a mapped table's columns of texts that are not read."""
    ((area, read),) = _read_columns([region])
    return [
        text
        for column, text in headings_of(region).items()
        if column not in read
        and any(
            isinstance(region.sheet.value(row, column), str)
            for row in range(region.heading_row + 1, area.bottom + 1)
        )
    ]


def _read_columns(regions: Sequence[Region]) -> list[tuple[Range, set[int]]]:
    found = []
    for region in regions:
        columns = {*region.used, *region.columns.values(), *region.text_columns}
        found.append((region.range, columns))
    return found


def _amount(sheet: Sheet, row: int, column: int, value: Value, unit: Unit) -> Pence | None:
    """Return the amount of a cell that shows money: by its format, or by its pound sign."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, str):
        return read_money(value, unit).value if "£" in value and len(value) < 20 else None
    if isinstance(value, int | float):
        code = sheet.number_format(row, column)
        if ("£" in code or "#,##0" in code) and "%" not in code:
            return read_money(value, unit).value
    return None


def not_found_by_looking(guess: Proposal) -> Iterator[tuple[str, str]]:
    """Yield what of a workbook without a map was seen and not read."""
    yield from guess.not_read()
    for table in guess.waiting:
        asked = sum(one.id.startswith(f"{table.sheet.name}!") for one in guess.undecided)
        many = f"{asked} questions are" if asked != 1 else "1 question is"
        yield f"{table.role} ({table.place})", f'{many} open: run "commissioning map"'
