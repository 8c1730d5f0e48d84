"""Our own proposal in the neutral words of a reading: ``python -m tests.drawn.measure
tests.drawn.ours:read``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from commissioning_schemas.address import column_letters, parse_cell
from commissioning_schemas.grid import Grid
from commissioning_schemas.layout.headings import only_year, year_in
from commissioning_schemas.layout.joined import joined_headings
from commissioning_schemas.layout.looking import Question as Asked
from commissioning_schemas.layout.looking.table import LookedTable
from commissioning_schemas.proposing import propose
from commissioning_schemas.tables import TABLES
from commissioning_schemas.tables.columns import Kind
from commissioning_schemas.units import unit_in_heading
from commissioning_schemas.words import normal

from .reading import Question, Reading, TableRead

_KINDS = {"totals": "total", "funding": "funding", "of_which": "of which", "skip": "note"}
_SKIPPED_AMOUNTS = "net"
"""Rows with amounts are passed over only where they say what is left after others."""

_ABOUT = {"row": "rows", "also": "role", "table": "role", "repeats": "role", "years": "year"}


def read(grid: Grid) -> Reading:
    """Return what is proposed for a workbook, without any answer."""
    proposal = propose(grid)
    looked = (*proposal.tables, *proposal.waiting)
    places = Counter((one.role, one.place) for one in looked)
    tables = [_table(one, places[one.role, one.place] > 1) for one in looked]
    asked = [one for question in proposal.undecided for one in _question(question)]
    return Reading(tuple(tables), tuple(asked))


def _table(table: LookedTable, by_year: bool) -> TableRead:
    """Return a table; one ``by_year`` is the part of one year of a table with several across."""
    row = table.area.top + table.heading_rows - 1
    texts = joined_headings(table.sheet, row, table.heading_rows) if table.heading_rows else {}
    columns, units = {}, {}
    role = TABLES[table.role]
    money = any(role.columns[name].kind is Kind.MONEY for name in table.spots.values())
    known = {name: str(value) for name, value in table.constants.items()}
    year = known.pop("year") if by_year else ""
    for column, name in table.spots.items():
        text = texts.get(column, "")
        across = len(table.columns.get(name, ())) > 1
        said = table.gives.get(text, {})
        named = (
            _said(said) if said else year_in(text) if across else year if only_year(text) else ""
        )
        columns[f"{name}@{named}" if named else name] = column_letters(column)
        own = unit_in_heading(text)
        if own is not None and own is not table.unit:
            units[column_letters(column)] = own.value
    return TableRead(
        sheet=table.sheet.name,
        role=table.role,
        heading_row=row if table.heading_rows else None,
        columns=columns,
        unit=table.unit.value if table.unit is not None and money else None,
        units=units,
        rows=dict(_rows(table, row)),
        known=known,
        sections=table.sections,
    )


def _said(given: Mapping[str, str]) -> str:
    """Return what a heading side by side gives, the year last."""
    return " ".join(value for _, value in sorted(given.items(), key=lambda one: one[0] == "year"))


def _rows(table: LookedTable, heading_row: int) -> Iterator[tuple[int, str]]:
    labels = {
        normal(text): kind for field, kind in _KINDS.items() for text in getattr(table, field)
    }
    for row in range(heading_row + 1, table.area.bottom + 1):
        texts = [normal(v) for v in table.sheet.rows.get(row, {}).values() if isinstance(v, str)]
        kind = next((labels[text] for text in texts if text in labels), "")
        if row in table.rows:
            yield row, "data"
        elif kind == "note" and _has_amount(table, row):
            yield row, _SKIPPED_AMOUNTS
        elif kind:
            yield row, kind
        elif texts and table.sections:
            yield row, "section"


def _has_amount(table: LookedTable, row: int) -> bool:
    return any(isinstance(table.sheet.value(row, column), int | float) for column in table.spots)


def _question(question: Asked) -> Iterator[Question]:
    place, _, what = question.id.rpartition(" ")
    sheet, _, spot = place.rpartition("!")
    if not sheet:
        return
    row, column = parse_cell(spot.partition(":")[0])
    letters = column_letters(column)
    if what == "table" and "it has no headings" in question.evidence:
        # What its columns are is asked too, once somebody has said what it is.
        yield Question(sheet, "headings", row, letters)
    if what == "column":
        yield Question(sheet, letters, row, letters)
        what = question.suggestion
    yield Question(sheet, _ABOUT.get(what, what), row, letters)
