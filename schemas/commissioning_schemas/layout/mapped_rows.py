"""The rows of a mapped table by what the map calls them, and the records of its data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ..grid import Sheet, Value
from ..words import clean, normal
from .headings import as_text
from .place import MappedPlace
from .region import Record
from .rows import data_rows, is_blank
from .shape import counts_columns, repeats_headings
from .sums import adds_to, is_sum_of_above


@dataclass(frozen=True)
class MappedColumns:
    """The columns of a mapped table: by field, and those side by side by what they give."""

    by_field: Mapping[str, int]
    spread: str
    across: Mapping[int, Mapping[str, Value]]
    lost: tuple[str, ...]

    @property
    def every(self) -> list[int]:
        """All columns that are read, from the left."""
        return sorted({*self.by_field.values(), *self.across})


@dataclass
class MappedRows:
    """The rows of a table; ``sections`` gives each row of data the text of its section."""

    data: list[int] = field(default_factory=list)
    total: list[int] = field(default_factory=list)
    funding: list[int] = field(default_factory=list)
    skip: list[int] = field(default_factory=list)
    sections: dict[int, str] = field(default_factory=dict)


def sorted_rows(
    sheet: Sheet,
    place: MappedPlace,
    first: int,
    last: int,
    columns: Sequence[int],
    headings: Mapping[int, str],
) -> MappedRows:
    """Sort the rows of a table by the labels that the map names."""
    labels = {
        "total": place.totals,
        "funding": place.funding,
        "skip": (*place.skip, *place.of_which),
    }
    kinds = {normal(text): kind for kind, texts in labels.items() for text in texts}
    found = MappedRows()
    rows = data_rows(sheet, first, last, columns)
    if rows and counts_columns(sheet, rows[0], columns):
        found.skip.append(rows.pop(0))
    section = ""
    for row in rows:
        kind = _kind(sheet, row, columns, headings, kinds)
        if kind == "data" and repeats_headings(sheet, row, headings):
            kind = "skip"
        if kind == "data" and _is_bare_sum(sheet, row, columns, found.data, headings):
            kind = "total"
        if kind == "data" and place.sections and (alone := _lone_text(sheet, row, columns)):
            section, kind = alone, "skip"
        getattr(found, kind).append(row)
        if kind == "data":
            found.sections[row] = section
    return found


def _kind(
    sheet: Sheet,
    row: int,
    columns: Sequence[int],
    headings: Mapping[int, str],
    kinds: Mapping[str, str],
) -> str:
    """Return what the label of a row makes it: one in a column that is read comes first."""
    others = [column for column in headings if column not in columns]
    texts = (normal(as_text(sheet.value(row, column))) for column in (*columns, *others))
    return next((kinds[text] for text in texts if text in kinds), "data")


def _is_bare_sum(
    sheet: Sheet,
    row: int,
    columns: Sequence[int],
    above: Sequence[int],
    headings: Mapping[int, str],
) -> bool:
    """Tell whether a row has no text at all, and adds up the rows above it."""
    spots = {*columns, *headings}
    if not above or any(as_text(sheet.value(row, column)).strip() for column in spots):
        return False
    if row in sheet.formulas and is_sum_of_above(sheet, row, above[0], columns):
        return True
    return len(above) > 1 and adds_to(sheet, row, above, columns)


def _lone_text(sheet: Sheet, row: int, columns: Sequence[int]) -> str:
    """Return the text of a row that shows nothing else in the columns; ``""`` where it does."""
    cells = sheet.rows.get(row, {})
    shown = [cells.get(column) for column in columns if not is_blank(cells.get(column))]
    return clean(as_text(shown[0])) if len(shown) == 1 else ""


def records(
    sheet: Sheet, place: MappedPlace, columns: MappedColumns, rows: MappedRows
) -> list[Record]:
    """Return the records of the rows of data: one each, or one for each column side by side.

    Where a column stands for more than a year, an empty cell says that there is nothing of it.
    A heading of a section fills the empty cells of the column that it stands in.
    """
    parts = [(columns.by_field, place.constants)]
    if columns.across:
        parts = [
            ({**columns.by_field, columns.spread: column}, {**place.constants, **given})
            for column, given in columns.across.items()
        ]
    bare = [{n: c for n, c in own.items() if n != place.sections} for own, _ in parts]
    found = []
    for row in rows.data:
        section = {place.sections: rows.sections[row]} if place.sections else {}
        said = columns.by_field.get(place.sections)
        by_section = said is not None and is_blank(sheet.value(row, said))
        for (own, constants), without in zip(parts, bare, strict=True):
            if place.gives and is_blank(sheet.value(row, own[columns.spread])):
                continue
            # Records that share their columns are read alike.
            here = without if by_section else own
            found.append(Record(row, here, {**constants, **section} if section else constants))
    return found
