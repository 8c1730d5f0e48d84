"""Does a column hold one type of thing from top to bottom?"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from ..address import Range, a1
from ..book import Table
from ..cells import read_money
from ..cells.reading import says_nil
from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..grid import CellError, Value
from ..tables.columns import Kind
from ..units import Unit
from ..words import clean, quote
from ..years import read_year
from .question import asks

MIXED_TYPES = Code(
    code="TYP-017",
    name="mixed-types",
    severity=Severity.WARNING,
    kind="reading",
    applies="both",
    rule="Mixed types down a column that should hold one type.",
    why="A column that says two kinds of things can be neither sorted, added up nor compared.",
    fix="Use one form, or give each kind of thing a column of its own.",
    source='Table 3: "Annually set" beside "2020-21"',
    fails=Example('"Annually set" beside "2020-21"', book="as-published"),
    passes=Example("two years", {"Table 3!C5": "2020-21"}, book="as-published"),
)

_NUMBER, _AMOUNT, _YEAR, _DATE, _TEXT = "number", "amount", "financial year", "date", "text"
_PLURAL = {_NUMBER: "numbers", _AMOUNT: "amounts", _YEAR: "financial years", _DATE: "dates"}


@asks("Is each column of one type?", MIXED_TYPES)
def is_the_column_of_one_type(evidence: Evidence) -> Iterator[Said]:
    """The cells of a text column of the map, and those of a column of money, are of one type."""
    for table in evidence.book.tables:
        if table.region.mapped and table.rows:
            yield from _text_columns(table)
            yield from _money_columns(evidence, table)


def _text_columns(table: Table) -> Iterator[Said]:
    """Look at columns that hold text on purpose: words, years, dates and amounts differ."""
    region = table.region
    rows = sorted({row.row_number for row in table.rows})
    for column in sorted(region.text_columns):
        cells = {row: region.sheet.value(row, column) for row in rows}
        types = {row: kind for row, value in cells.items() if (kind := _type_of(value))}
        heading = region.sheet.value(region.heading_row, column)
        yield from _mixed(table, column, str(heading), types, cells)


def _money_columns(evidence: Evidence, table: Table) -> Iterator[Said]:
    """Look at columns of money: numbers and texts that were both understood do not mix."""
    sheet, heading_row = table.region.sheet, table.region.heading_row
    for field, column in table.kind.columns.items():
        found: dict[int, dict[int, Value]] = {}
        for row in table.rows if column.kind is Kind.MONEY else ():
            spot = row.places.cell(row.row_number, field)
            known = getattr(row, field) is not None and not evidence.is_troubled(row, column)
            value = sheet.value(*spot) if spot is not None and known else None
            if spot is not None and value is not None and not _is_nil(value):
                found.setdefault(spot[1], {})[spot[0]] = value
        for at, cells in found.items():
            types = {
                row: _TEXT if isinstance(value, str) else _NUMBER for row, value in cells.items()
            }
            yield from _mixed(table, at, str(sheet.value(heading_row, at)), types, cells)


def _mixed(
    table: Table,
    column: int,
    heading: str,
    types: Mapping[int, str],
    cells: Mapping[int, Value],
) -> Iterator[Said]:
    kinds = list(dict.fromkeys(types.values()))
    if len(kinds) < 2:
        return
    first, last = min(types), max(types)
    area = Range(first, column, last, column).a1
    sheet, role = table.region.sheet.name, table.region.role
    place = Place(sheet, a1(first, column), area, role, heading, heading, "")
    parts = [_counted(kind, [r for r in types if types[r] == kind], cells) for kind in kinds]
    texts = " and ".join([", ".join(parts[:-1]), parts[-1]])
    yield Said("TYP-017", place, f"{quote(heading)} holds {texts}.", found=" and ".join(kinds))


def _counted(kind: str, rows: Sequence[int], cells: Mapping[int, Value]) -> str:
    name = kind if len(rows) == 1 else _PLURAL.get(kind, "texts")
    return f"{len(rows)} {name} ({quote(str(cells[rows[0]]))}{' …' if len(rows) > 1 else ''})"


def _type_of(value: Value) -> str:
    """Name the type of what stands in a column of text; ``""`` where nothing does."""
    if value is None or isinstance(value, CellError):
        return ""
    if isinstance(value, dt.date | dt.time):
        return _DATE
    if not isinstance(value, str):
        return _NUMBER
    reading = read_money(value, Unit.POUNDS)
    if reading.blank or reading.unknown or _is_nil(value):
        return ""
    if read_year(value).label is not None:
        return _YEAR
    if reading.value is None:
        return _TEXT
    return _AMOUNT if any(mark in value.casefold() for mark in "£km") else _NUMBER


def _is_nil(value: Value) -> bool:
    return isinstance(value, str) and says_nil(clean(value))
