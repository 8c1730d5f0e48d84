"""Tables where a map says they are: found by the text of their headings, never by row number."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ..address import Range, parse_cell
from ..grid import Grid, Sheet, Value
from ..units import Unit, unit_in_heading
from ..words import normal
from .headings import HEADING_ROWS, as_text, row_of_headings, same_heading
from .region import Record, Region, Wanted
from .rows import data_rows, last_before_gap


@dataclass(frozen=True)
class MappedPlace:
    """What a map says of one table; ``across`` is the field that a heading of years fills."""

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
    columns, across, lost = _columns(place, headings)
    if lost:
        return NotFound(place, sheet, row, lost, tuple(headings.values()))
    return _region(
        sheet, place, row, headings, columns, across, _end(sheet, row, place, others), wanted
    )


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


def _columns(
    place: MappedPlace, headings: Mapping[int, str]
) -> tuple[dict[str, int], dict[int, str], tuple[str, ...]]:
    """Return columns by field, columns of years across by their heading, and lost headings."""
    columns: dict[str, int] = {}
    across: dict[int, str] = {}
    lost = []
    for name, texts in place.columns.items():
        for text in texts:
            column = next((c for c, had in sorted(headings.items()) if same_heading(had, text)), 0)
            if not column:
                lost.append(text)
            elif len(texts) > 1:
                across[column] = text
            else:
                columns[name] = column
    return columns, across, tuple(lost)


def _end(sheet: Sheet, row: int, place: MappedPlace, others: Sequence[MappedPlace]) -> int | None:
    """Return the last row that the table can have: before the next heading row of the map."""
    if place.range is not None:
        return place.range.bottom
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
    columns: Mapping[str, int],
    across: Mapping[int, str],
    end: int | None,
    wanted: Sequence[Wanted],
) -> Region:
    every = sorted({*columns.values(), *across})
    last = last_before_gap(sheet, heading_row + 1, every)
    if end is not None:
        last = min(last, end)
    kinds = {
        kind: {normal(t) for t in texts}
        for kind, texts in (
            ("total", place.totals),
            ("funding", place.funding),
            ("skip", place.skip),
        )
    }
    sorted_rows: dict[str, list[int]] = {"total": [], "funding": [], "skip": [], "data": []}
    for row in data_rows(sheet, heading_row + 1, last, every):
        labels = {normal(as_text(sheet.value(row, column))) for column in every}
        kind = next((kind for kind, texts in kinds.items() if labels & texts), "data")
        sorted_rows[kind].append(row)
    spread = next((name for name, texts in place.columns.items() if len(texts) > 1), "")
    records = (
        [
            Record(row, {**columns, spread: column}, {**place.constants, place.across: text})
            for row in sorted_rows["data"]
            for column, text in across.items()
        ]
        if across
        else [Record(row, columns, place.constants) for row in sorted_rows["data"]]
    )
    heads = {name: headings[column] for name, column in columns.items()}
    units = {
        name: unit for name, text in heads.items() if (unit := unit_in_heading(text)) is not None
    }
    have = {*columns, *place.constants, *({spread, place.across} if across else ())}
    return Region(
        role=place.role,
        sheet=sheet,
        range=Range(heading_row, every[0], max(last, heading_row), every[-1]),
        heading_row=heading_row,
        columns=columns,
        headings=heads,
        records=records,
        unit=place.unit,
        mapped=True,
        published=place.published,
        totals=tuple(sorted_rows["total"]),
        funding=tuple(sorted_rows["funding"]),
        missing=tuple(want for want in wanted if want.field not in have),
        units={**units, **place.units},
        text_columns=frozenset(
            column
            for column, text in headings.items()
            if any(same_heading(text, named) for named in place.text_columns)
        ),
        calculated=frozenset(parse_cell(cell) for cell in place.calculated),
    )
