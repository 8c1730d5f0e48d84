"""Tables where a map says they are: found by the text of their headings, never by row number."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..address import Range
from ..grid import Grid, Sheet, Value
from ..units import unit_in_heading
from ..words import normal
from .calculated import calculated_cells
from .headings import HEADING_ROWS, as_text, only_year, row_of_headings, same_heading, year_in
from .joined import joined_headings
from .mapped_rows import MappedColumns, records, sorted_rows
from .place import MappedPlace, NotFound
from .region import Region, Wanted
from .rows import last_before_gap


def find_mapped(
    grid: Grid, place: MappedPlace, others: Sequence[MappedPlace], wanted: Sequence[Wanted]
) -> Region | NotFound:
    """Return the region that a map describes, or what of it is not in the workbook."""
    sheet = grid.sheet(place.sheet)
    if sheet is None:
        return NotFound(place, None, None, (), tuple(sheet.name for sheet in grid.sheets))
    row = heading_row(sheet, place)
    if row is None:
        return NotFound(place, sheet, None, (place.heading,), ())
    headings = _headings(sheet, place, row)
    columns = _columns(place, headings)
    if columns.lost:
        return NotFound(place, sheet, row, columns.lost, tuple(headings.values()))
    end = _end(sheet, row, place, others)
    return _region(sheet, place, row, headings, columns, end, wanted)


def heading_row(sheet: Sheet, place: MappedPlace) -> int | None:
    """Return the last row of a table's headings; ``None`` where the sheet does not have them."""
    if place.range is not None:
        return place.range.top + place.heading_rows - 1
    wanted = [text for texts in place.columns.values() for text in texts]
    best, most = None, 0
    after = _row_of(sheet, place.below, 1) if place.below else 0
    if after is None:
        return None
    for row in sorted(row for row in sheet.rows if row > after):
        texts = joined_headings(sheet, row, place.heading_rows).values()
        if any(same_heading(text, place.heading) for text in texts):
            hits = 1 + sum(any(same_heading(text, want) for text in texts) for want in wanted)
            if hits > most:
                best, most = row, hits
        if best is not None and row > best + (0 if place.below else HEADING_ROWS):
            break
    return best


def _row_of(sheet: Sheet, text: str, first: int) -> int | None:
    """Return the first row, from ``first`` on, that holds a text."""
    for row in sorted(row for row in sheet.rows if row >= first):
        if any(same_heading(as_text(value), text) for value in sheet.rows[row].values()):
            return row
    return None


def _headings(sheet: Sheet, place: MappedPlace, row: int) -> Mapping[int, str]:
    if place.heading_rows == 0:
        return {}
    headings = joined_headings(sheet, row, place.heading_rows)
    if place.range is None:
        return headings
    area = place.range
    return {column: text for column, text in headings.items() if area.left <= column <= area.right}


def _beside(headings: Mapping[int, str], columns: Sequence[int]) -> Mapping[int, str]:
    """Return the headings of a table itself: those with no blank column before the next.

    The label of a row may stand below one that is not read, but not below one of another table.
    """
    own = set(range(columns[0], columns[-1] + 1))
    for column in sorted(headings, reverse=True):
        own |= {column} & {one - 1 for one in own}
    for column in sorted(headings):
        own |= {column} & {one + 1 for one in own}
    return {column: text for column, text in headings.items() if column in own}


def _columns(place: MappedPlace, headings: Mapping[int, str]) -> MappedColumns:
    by_field = dict(place.letters)
    across: dict[int, Mapping[str, Value]] = {}
    spread, lost = "", []
    for name, texts in place.columns.items():
        for text in texts:
            column = _column(headings, text)
            given = _given(place, text)
            if not column:
                lost.append(text)
            elif given or len(texts) > 1 or _names_its_year(place, name, text):
                spread = name
                across[column] = given or {place.across: year_in(text)}
            else:
                by_field[name] = column
    lost += [text for text in place.text_columns if not _column(headings, text)]
    return MappedColumns(by_field, spread, across, tuple(dict.fromkeys(lost)))


def _column(headings: Mapping[int, str], text: str) -> int:
    """Return the first column of a heading; 0 where there is none."""
    return next((c for c, had in sorted(headings.items()) if same_heading(had, text)), 0)


def _given(place: MappedPlace, text: str) -> Mapping[str, Value]:
    """Return what the map says that a heading gives; nothing where it does not say it."""
    return next((given for had, given in place.gives.items() if same_heading(had, text)), {})


def _names_its_year(place: MappedPlace, name: str, text: str) -> bool:
    """Tell whether a lone heading stands for the year that the map does not give otherwise."""
    given = place.across in place.columns or place.across in place.constants
    return name in place.spreads and not given and bool(only_year(text))


def _end(sheet: Sheet, row: int, place: MappedPlace, others: Sequence[MappedPlace]) -> int | None:
    """Return the last row that the table can have: before the next heading row of the map."""
    heads = [
        found - max(0, other.heading_rows - 1)
        for other in others
        if other is not place
        and other.sheet.casefold() == place.sheet.casefold()
        and (found := heading_row(sheet, other)) is not None
        and found > row
    ]
    if place.until and (stop := _row_of(sheet, place.until, row + 1)) is not None:
        heads.append(stop)
    return min(heads) - 1 if heads else None


def _region(
    sheet: Sheet,
    place: MappedPlace,
    head_row: int,
    headings: Mapping[int, str],
    columns: MappedColumns,
    end: int | None,
    wanted: Sequence[Wanted],
) -> Region:
    every = columns.every
    given = place.range.bottom if place.range is not None else None
    last = given or last_before_gap(sheet, head_row + 1, every, end)
    beside = _beside(headings, every)
    rows = sorted_rows(sheet, place, head_row + 1, last, every, beside)
    heads = {name: headings.get(column, "") for name, column in columns.by_field.items()}
    units = {name: unit for name, text in heads.items() if (unit := unit_in_heading(text))}
    have = {*columns.by_field, *place.constants, *place.signs, place.sections}
    if columns.across:
        have |= {columns.spread, *(name for given in columns.across.values() for name in given)}
    own = {c: unit for c in columns.across if (unit := unit_in_heading(headings[c]))}
    if len({own.get(column) for column in columns.across}) == 1 and own:
        units[columns.spread] = next(iter(own.values()))
    return Region(
        role=place.role,
        sheet=sheet,
        range=Range(max(head_row, 1), every[0], max(last, head_row), every[-1]),
        heading_row=head_row,
        columns=columns.by_field,
        headings=heads,
        records=records(sheet, place, columns, rows),
        unit=place.unit,
        mapped=True,
        published=place.published,
        totals=tuple(rows.total),
        funding=tuple(rows.funding),
        missing=tuple(want for want in wanted if want.field not in have),
        units={**units, **place.units},
        column_units={} if columns.spread in place.units else own,
        text_columns=frozenset(_column(headings, text) for text in place.text_columns),
        calculated=frozenset(calculated_cells(sheet, place, columns, rows, headings, wanted)),
        reversed=place.reversed,
        turned=frozenset(
            column
            for column in columns.across
            if any(same_heading(headings[column], text) for text in place.reversed)
        ),
        signs=place.signs,
        values={
            name: {normal(text): value for text, value in words.items()}
            for name, words in place.values.items()
        },
        given=place.given,
        joined=headings if headings != row_of_headings(sheet, head_row) else {},
    )
