"""From a region to typed rows: each cell becomes a value, or something to say."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from typing import Any

from ..cells import (
    Reading,
    fast_pence,
    fast_text,
    read_date,
    read_flag,
    read_integer,
    read_money,
    read_number,
    read_plain_text,
    read_share,
    read_text,
    read_year_cell,
)
from ..findings import Place, Said
from ..grid import Value
from ..layout import Record, Region, texts_of
from ..tables import Row
from ..tables.columns import Column, Kind
from ..units import Unit
from ..words import normal
from .merged_cells import fill_down
from .places import InColumns
from .results import Spot, Worked, as_stored

Reader = Callable[[Value], Reading[Any]]


@dataclass(frozen=True)
class Bounds:
    """The earliest and latest date that a workbook may hold."""

    earliest: dt.date
    latest: dt.date


@dataclass(frozen=True)
class ReadRows:
    """The rows of one region, what reading said, and the cells whose value is not known.

    ``as_text`` are the cells that hold a date as text.
    """

    rows: list[Row]
    said: list[Said]
    unknown: list[Place]
    as_text: list[Place]


def reader_for(column: Column[Any], unit: Unit, bounds: Bounds) -> Reader:
    """Return the function that reads the cells of a column."""
    kind = column.kind
    if kind is Kind.MONEY:
        return lambda value: read_money(value, unit)
    if kind is Kind.DATE:
        return lambda value: read_date(value, bounds.earliest, bounds.latest)
    return _READERS[kind]


_READERS: Mapping[Kind, Reader] = {
    Kind.KEY: read_text,
    Kind.REFERENCE: read_text,
    Kind.CODE: read_text,
    Kind.CODES: read_text,
    Kind.TEXT: read_plain_text,
    Kind.YEAR: read_year_cell,
    Kind.SHARE: read_share,
    Kind.INTEGER: read_integer,
    Kind.NUMBER: read_number,
    Kind.FLAG: read_flag,
}


_TEXTS = frozenset((Kind.KEY, Kind.REFERENCE, Kind.CODE, Kind.CODES, Kind.TEXT))


@dataclass(frozen=True, slots=True)
class _Field:
    """One field of the records that share their columns: where it stands and how it is read."""

    column: Column[Any]
    spot: int | None
    reader: Reader
    pence: int
    is_text: bool
    turned: bool
    words: Mapping[str, str]
    known: dict[Value, Reading[Any]] = field(default_factory=dict)

    def read(self, value: Value) -> Reading[Any]:
        """Read a cell; a text or a date that the column repeats, once."""
        if type(value) is not str and type(value) is not dt.date:
            return self.reader(value)
        reading = self.known.get(value)
        if reading is None:
            reading = self.known[value] = self.reader(value)
        return reading


def read_region(region: Region, kind: type[Row], bounds: Bounds, worked: Worked) -> ReadRows:
    """Read every row of a region."""
    result = ReadRows([], [], [], [])
    shared: dict[int, tuple[InColumns, Sequence[_Field]]] = {}
    unsure = worked.unsure
    tidy: dict[Value, str] = {}
    for record in region.records:
        known = shared.get(id(record.columns))
        if known is None:
            known = _places(region, record), _fields(region, record, kind, bounds)
            shared[id(record.columns)] = known
        result.rows.append(_read_row(region, record, kind, *known, unsure, tidy, result))
    fill_down(region, result.rows)
    return result


def _places(region: Region, record: Record) -> InColumns:
    heads = texts_of(region)
    texts = {name: heads.get(column, "") for name, column in record.columns.items()}
    return InColumns(region.sheet.name, record.columns, texts, region.given)


def _fields(region: Region, record: Record, kind: type[Row], bounds: Bounds) -> Sequence[_Field]:
    """Return the fields that the records hold; calculated ones only where a map names them."""
    found = []
    for name, column in kind.columns.items():
        spot = record.columns.get(name)
        given = spot is not None or name in record.constants
        if given and (region.mapped or not column.calculated):
            unit = region.unit_of(name, spot)
            pence = unit.pence if column.kind is Kind.MONEY else 0
            reader = reader_for(column, unit, bounds)
            turned = name in region.reversed or spot in region.turned
            pence = 0 if turned else pence
            words = region.values.get(name, {})
            is_text = column.kind in _TEXTS and not words
            found.append(_Field(column, spot, reader, pence, is_text, turned, words))
    return found


def _read_row(
    region: Region,
    record: Record,
    kind: type[Row],
    places: InColumns,
    fields: Sequence[_Field],
    unsure: Set[Spot],
    tidy: dict[Value, str],
    result: ReadRows,
) -> Row:
    values: dict[str, object] = {}
    unread: set[str] = set()
    odd: list[tuple[Column[Any], Reading[Any]]] = []
    cells = region.sheet.rows.get(record.row, {})
    for one in fields:
        name, spot = one.column.field, one.spot
        value = record.constants.get(name) if spot is None else cells.get(spot)
        if unsure and spot is not None and (region.sheet.name, record.row, spot) in unsure:
            value = as_stored(value, one.column)
            if value is None:
                unread.add(name)
        if value is None:
            continue
        if one.words:
            value = one.words.get(normal(str(value)), value)
        quick: object = None
        if one.is_text:
            quick = tidy.get(value)
            if quick is None:
                quick = fast_text(value)
                if quick is not None:
                    tidy[value] = quick
        elif one.pence:
            quick = fast_pence(value, one.pence)
        if quick is not None:
            values[name] = quick
            continue
        reading = one.read(value)
        values[name] = -reading.value if one.turned and reading.value else reading.value
        if reading.value is None and not reading.blank:
            unread.add(name)
        if reading.problems or reading.unknown or reading.as_text:
            odd.append((one.column, reading))
    if region.signs:
        _by_sign(region, kind, values)
    row = kind(places, record.row, values, published=region.published)
    if unread:
        row.unread = frozenset(unread)
    if record.outside:
        row.outside = True
    for column, reading in odd:
        _tell(row, column, reading, result)
    return row


def _by_sign(region: Region, kind: type[Row], values: dict[str, object]) -> None:
    """Give fields the values that the sign of the amount stands for, and the amount none."""
    money = [name for name, one in kind.columns.items() if one.kind is Kind.MONEY and one.required]
    for name, (plus, minus) in region.signs.items():
        for amount in money[:1]:
            pence = values.get(amount)
            if isinstance(pence, int) and not values.get(name):
                values[name], values[amount] = (minus if pence < 0 else plus), abs(pence)


def _tell(row: Row, column: Column[Any], reading: Reading[Any], result: ReadRows) -> None:
    place = Place.of_value(row, column)
    if reading.unknown:
        result.unknown.append(place)
    if reading.as_text:
        result.as_text.append(place)
    for problem in reading.problems:
        if problem.code == "TYP-005" and row.published:
            continue  # What is printed is text.
        result.said.append(Said(problem.code, place, problem.said, problem.found, problem.expected))
