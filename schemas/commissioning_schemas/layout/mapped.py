"""Tables where a map says they are: found by the text of their headings, never by row number."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ..address import Range, parse_cell
from ..grid import Grid, Sheet, Value
from ..units import Unit, unit_in_heading
from ..words import normal
from .headings import HEADING_ROWS, as_text, row_of_headings, same_heading, year_in
from .region import Record, Region, Wanted
from .rows import data_rows, last_before_gap


@dataclass(frozen=True)
class MappedPlace:
    """What a map says of one table.

    ``across`` is the field that headings of years fill, ``spreads`` the fields that may stand
    below such headings.
    """

    role: str
    sheet: str
    columns: Mapping[str, tuple[str, ...]]
    heading: str = ""
    range: Range | None = None
    unit: Unit = Unit.POUNDS
    units: Mapping[str, Unit] = field(default_factory=dict)
    published: bool = False
    text_columns: tuple[str, ...] = ()
    constants: Mapping[str, Value] = field(default_factory=dict)
    totals: tuple[str, ...] = ()
    funding: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()
    calculated: tuple[str, ...] = ()
    across: str = ""
    spreads: frozenset[str] = frozenset()


@dataclass(frozen=True)
class NotFound:
    """A part that the map names and the workbook lacks: a sheet, a heading row or a column."""

    place: MappedPlace
    sheet: Sheet | None
    heading_row: int | None
    headings: tuple[str, ...]
    found: tuple[str, ...]


def find_mapped(
    grid: Grid, place: MappedPlace, others: Sequence[MappedPlace], wanted: Sequence[Wanted]
) -> Region | NotFound:
    """Return the region that a map describes, or what of it is not in the workbook."""
    sheet = grid.sheet(place.sheet)
    if sheet is None:
        return NotFound(place, None, None, (), tuple(sheet.name for sheet in grid.sheets))
    row = _heading_row(sheet, place)
    if row is None:
        return NotFound(place, sheet, None, (place.heading,), ())
    headings = row_of_headings(sheet, row)
    if place.range is not None:
        area = place.range
        headings = {c: text for c, text in headings.items() if area.left <= c <= area.right}
    columns = _columns(place, headings)
    if columns.lost:
        return NotFound(place, sheet, row, columns.lost, tuple(headings.values()))
    end = _end(sheet, row, place, others)
    return _region(sheet, place, row, headings, columns, end, wanted)


def _heading_row(sheet: Sheet, place: MappedPlace) -> int | None:
    if place.range is not None:
        return place.range.top
    wanted = [text for texts in place.columns.values() for text in texts]
    best, most = None, 0
    for row in sorted(sheet.rows):
        texts = row_of_headings(sheet, row).values()
        if any(same_heading(text, place.heading) for text in texts):
            hits = 1 + sum(any(same_heading(text, want) for text in texts) for want in wanted)
            if hits > most:
                best, most = row, hits
        if best is not None and row > best + HEADING_ROWS:
            break
    return best


@dataclass(frozen=True)
class _Columns:
    """The columns of a mapped table: by field, and those of years across by what they name."""

    by_field: Mapping[str, int]
    spread: str
    across: Mapping[int, str]
    lost: tuple[str, ...]


def _columns(place: MappedPlace, headings: Mapping[int, str]) -> _Columns:
    by_field: dict[str, int] = {}
    across: dict[int, str] = {}
    spread, lost = "", []
    for name, texts in place.columns.items():
        for text in texts:
            column = _column(headings, text)
            if not column:
                lost.append(text)
            elif len(texts) > 1 or _names_its_year(place, name, text):
                spread = name
                across[column] = year_in(text)
            else:
                by_field[name] = column
    lost += [text for text in place.text_columns if not _column(headings, text)]
    return _Columns(by_field, spread, across, tuple(dict.fromkeys(lost)))


def _column(headings: Mapping[int, str], text: str) -> int:
    """Return the first column of a heading; 0 where there is none."""
    return next((c for c, had in sorted(headings.items()) if same_heading(had, text)), 0)


def _names_its_year(place: MappedPlace, name: str, text: str) -> bool:
    """Tell whether a lone heading stands for the year that the map does not give otherwise."""
    given = place.across in place.columns or place.across in place.constants
    return name in place.spreads and not given and year_in(text) != text


def _end(sheet: Sheet, row: int, place: MappedPlace, others: Sequence[MappedPlace]) -> int | None:
    """Return the last row that the table can have: before the next heading row of the map."""
    heads = [
        found
        for other in others
        if other is not place
        and other.sheet.casefold() == place.sheet.casefold()
        and (found := _heading_row(sheet, other)) is not None
        and found > row
    ]
    return min(heads) - 1 if heads else None


def _region(
    sheet: Sheet,
    place: MappedPlace,
    heading_row: int,
    headings: Mapping[int, str],
    columns: _Columns,
    end: int | None,
    wanted: Sequence[Wanted],
) -> Region:
    every = sorted({*columns.by_field.values(), *columns.across})
    given = place.range.bottom if place.range is not None else None
    last = given or last_before_gap(sheet, heading_row + 1, every, end)
    rows = _sorted_rows(sheet, place, heading_row + 1, last, every)
    heads = {name: headings[column] for name, column in columns.by_field.items()}
    units = {name: unit for name, text in heads.items() if (unit := unit_in_heading(text))}
    have = {*columns.by_field, *place.constants}
    if columns.across:
        have |= {columns.spread, place.across}
    own = {c: unit for c in columns.across if (unit := unit_in_heading(headings[c]))}
    if len({own.get(column) for column in columns.across}) == 1 and own:
        units[columns.spread] = next(iter(own.values()))
    return Region(
        role=place.role,
        sheet=sheet,
        range=Range(heading_row, every[0], max(last, heading_row), every[-1]),
        heading_row=heading_row,
        columns=columns.by_field,
        headings=heads,
        records=_records(place, columns, rows["data"]),
        unit=place.unit,
        mapped=True,
        published=place.published,
        totals=tuple(rows["total"]),
        funding=tuple(rows["funding"]),
        missing=tuple(want for want in wanted if want.field not in have),
        units={**units, **place.units},
        column_units={} if columns.spread in place.units else own,
        text_columns=frozenset(_column(headings, text) for text in place.text_columns),
        calculated=frozenset(parse_cell(cell) for cell in place.calculated),
    )


def _sorted_rows(
    sheet: Sheet, place: MappedPlace, first: int, last: int, columns: Sequence[int]
) -> Mapping[str, list[int]]:
    """Return the rows of a table by what the map calls them: totals, funding, skipped, data."""
    labels = {"total": place.totals, "funding": place.funding, "skip": place.skip}
    kinds = {normal(text): kind for kind, texts in labels.items() for text in texts}
    found: dict[str, list[int]] = {"total": [], "funding": [], "skip": [], "data": []}
    for row in data_rows(sheet, first, last, columns):
        texts = (normal(as_text(sheet.value(row, column))) for column in columns)
        found[next((kinds[text] for text in texts if text in kinds), "data")].append(row)
    return found


def _records(place: MappedPlace, columns: _Columns, rows: Sequence[int]) -> list[Record]:
    if not columns.across:
        return [Record(row, columns.by_field, place.constants) for row in rows]
    parts = [
        ({**columns.by_field, columns.spread: column}, {**place.constants, place.across: text})
        for column, text in columns.across.items()
    ]
    return [Record(row, *part) for row in rows for part in parts]
