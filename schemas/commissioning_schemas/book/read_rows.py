"""From a region to typed rows: each cell becomes a value, or something to say."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Set
from dataclasses import dataclass
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
from ..layout import Record, Region
from ..tables import Row
from ..tables.columns import Column, Kind
from ..units import Unit
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
    """The rows of one region, what reading said, and the cells whose value is not known."""

    rows: list[Row]
    said: list[Said]
    unknown: list[Place]


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


def read_region(region: Region, kind: type[Row], bounds: Bounds, worked: Worked) -> ReadRows:
    """Read every row of a region."""
    result = ReadRows([], [], [])
    fields = [
        column for name, column in kind.columns.items() if region.mapped or not column.calculated
    ]
    readers = {c.field: reader_for(c, region.unit_of(c.field), bounds) for c in fields}
    factors = {c.field: region.unit_of(c.field).pence for c in fields if c.kind is Kind.MONEY}
    texts = {column.field for column in fields if column.kind in _TEXTS}
    shared: dict[int, InColumns] = {}
    for record in region.records:
        places = shared.get(id(record.columns))
        if places is None:
            places = InColumns(region.sheet.name, record.columns, _headings(region, record))
            shared[id(record.columns)] = places
        result.rows.append(
            _read_row(
                region, record, kind, places, fields, readers, factors, texts, worked.bare, result
            )
        )
    return result


def _headings(region: Region, record: Record) -> Mapping[str, str]:
    texts = {}
    for name, column in record.columns.items():
        value = region.sheet.value(region.heading_row, column)
        texts[name] = value if isinstance(value, str) else ""
    return texts


def _read_row(
    region: Region,
    record: Record,
    kind: type[Row],
    places: InColumns,
    fields: Iterable[Column[Any]],
    readers: Mapping[str, Reader],
    factors: Mapping[str, int],
    texts: Set[str],
    bare: Set[Spot],
    result: ReadRows,
) -> Row:
    values: dict[str, object] = {}
    unread: set[str] = set()
    odd: list[tuple[Column[Any], Reading[Any]]] = []
    cells = region.sheet.rows.get(record.row, {})
    columns, constants = record.columns, record.constants
    for column in fields:
        name = column.field
        spot = columns.get(name)
        value = constants.get(name) if spot is None else cells.get(spot)
        if bare and spot is not None and (region.sheet.name, record.row, spot) in bare:
            value = as_stored(value, column)
            if value is None:
                unread.add(name)
        if value is None:
            continue
        if name in factors:
            pence = fast_pence(value, factors[name])
            if pence is not None:
                values[name] = pence
                continue
        elif name in texts:
            text = fast_text(value)
            if text is not None:
                values[name] = text
                continue
        reading = readers[name](value)
        values[name] = reading.value
        if reading.value is None and not reading.blank:
            unread.add(name)
        if reading.problems or reading.unknown:
            odd.append((column, reading))
    row = kind(places, record.row, values, published=region.published)
    row.unread = frozenset(unread)
    row.outside = record.outside
    for column, reading in odd:
        place = Place.of(row, column)
        if reading.unknown:
            result.unknown.append(place)
        for problem in reading.problems:
            result.said.append(
                Said(problem.code, place, problem.said, problem.found, problem.expected)
            )
    return row
