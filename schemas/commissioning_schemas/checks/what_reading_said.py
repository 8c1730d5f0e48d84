"""What did reading the cells bring to light, and what does Excel make of those cells?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from ..address import parse_cell
from ..book import Table
from ..counted_otherwise import Otherwise, counted_otherwise
from ..evidence import Evidence
from ..findings import Said, Severity
from ..grid import CellError, Value
from ..left_out import left_out_of
from ..money import Pence
from ..shown_totals import shown_totals
from ..spots import Spots
from ..summary_labels import doubtful_labels
from ..tables import Row
from ..tables.columns import Column, Kind
from ..values import show_value
from ..words import quote
from .question import asks

RAISED_WHERE_LEFT_OUT = ("REF-003", "TYP-010", "TYP-005", "TYP-018", "TYP-007")
"""Warnings that become errors where a formula of the workbook counts the cell otherwise.

Of two on one cell, the first in this order tells of the pounds.
"""

Spot = tuple[str, int, int]

_LOOKED_UP = "C06"
"""The figure that shows an error where it does not find its row; sums pass rows over."""


@asks("What did reading the cells bring to light?")
def what_reading_said(evidence: Evidence) -> Iterator[Said]:
    """Relay what reading said; say how many pounds Excel leaves out because of it."""
    doubtful: dict[Spot, Said] = {}
    for said in evidence.book.said:
        if said.code in RAISED_WHERE_LEFT_OUT and said.place.sheet and said.place.cell:
            spot = (said.place.sheet, *parse_cell(said.place.cell))
            doubtful[spot] = min(doubtful.get(spot, said), said, key=_rank)
    dates = list(_dates_as_text(evidence))
    doubtful |= {(one.place.sheet or "", *parse_cell(one.place.cell or "")): one for one in dates}
    labels = {label.spot: label for label in doubtful_labels(evidence.figures)}
    doubtful |= {spot: label.said for spot, label in labels.items()}
    told = _told(evidence, doubtful, {spot: labels[spot].right for spot in labels})
    raised = {id(doubtful[spot]): str(one) for spot, one in told.items()}
    raised |= {id(one): text for one, text in _read_otherwise(evidence, doubtful, told)}
    pence = {id(doubtful[spot]): one.pence for spot, one in told.items()}
    for table in evidence.book.tables:
        yield from _of_totals(table)
    for said in [*evidence.book.said, *(label.said for label in labels.values())]:
        one = raised.get(id(said))
        yield (_as_asked(evidence, said) if one is None else _raise(said, one, pence.get(id(said))))
    for said in dates:
        if id(said) in raised:
            yield _raise(said, raised[id(said)], pence.get(id(said)))


def read_by_region(said: Said) -> bool:
    """Tell whether something was said of a text that Excel reads, or does not, by its region.

    "£10000" counts as a number in one country and is #VALUE! in another; "10000" is the same
    everywhere.
    """
    text = said.found or ""
    is_plain = text.strip().removeprefix("-").replace(".", "", 1).isdecimal()
    return said.code in ("TYP-005", "TYP-008") and not is_plain


def _read_otherwise(
    evidence: Evidence, doubtful: Mapping[Spot, Said], told: Mapping[Spot, Otherwise]
) -> Iterator[tuple[Said, str]]:
    """Yield the texts that whoever saved the workbook read otherwise than Excel does here."""
    texts = {s: one for s, one in doubtful.items() if s not in told and read_by_region(one)}
    spots = Spots(texts)
    for figure in evidence.figures.all if texts else ():
        if figure.stale:
            shown = show_value(figure.stored, figure.kind)
            for name, area in evidence.reads(figure):
                for at in spots.within(name, area):
                    yield texts[name, *at], f"{figure.place} shows {shown} because of it."


def _as_asked(evidence: Evidence, said: Said) -> Said:
    """Return what was said, under the code of a year that became a date where that is asked for.

    Only of such a cell does reading say which year it expected.
    """
    became_a_date = said.code == "TYP-009" and said.expected is not None
    return replace(said, code="TYP-011") if became_a_date and evidence.wants("TYP-011") else said


def _dates_as_text(evidence: Evidence) -> Iterator[Said]:
    """Yield what to say of dates that were typed as text, if a formula takes them for none."""
    for place in evidence.book.dates_as_text:
        sheet = evidence.book.grid.sheet(place.sheet or "")
        if sheet is not None and place.cell is not None:
            text = str(sheet.value(*parse_cell(place.cell)))
            message = f"{quote(text)} is text, which Excel does not count as a date. Format the "
            message += "cell as a date, then type it again."
            yield Said("TYP-008", place, message, found=text)


def _rank(said: Said) -> int:
    return RAISED_WHERE_LEFT_OUT.index(said.code)


def _raise(said: Said, why: str, pence: Pence | None) -> Said:
    return replace(
        said,
        severity=Severity.ERROR,
        impact=None if pence is None else abs(pence),
        message=f"{said.message} {why}",
    )


def _of_totals(table: Table) -> Iterator[Said]:
    """Say what reading the total rows of a mapped table brings to light."""
    for total in shown_totals(table) if table.region.mapped and table.rows else ():
        for problem in total.reading.problems:
            if problem.code == "TYP-005" and table.region.published:
                continue  # What is printed is text.
            yield Said(problem.code, total.place, problem.said, problem.found, problem.expected)


def _told(
    evidence: Evidence, doubtful: Mapping[Spot, Said], labels: Mapping[Spot, Value]
) -> Mapping[Spot, Otherwise]:
    """Return what Excel makes of the cells in doubt: row by row where a tally counts the row.

    ``labels`` are those that stand on the Summary, with what they should hold.
    """
    cells = list(_cells(evidence, doubtful))
    found: dict[Spot, Otherwise] = {}
    for row in {id(cell.row): cell.row for cell in cells}.values():
        for out in left_out_of(evidence.book, evidence.figures, row):
            at = row.places.cell(row.row_number, out.column.field)
            if at is not None and (spot := (row.places.sheet, *at)) in doubtful:
                shown = out.figure.excel
                masked = isinstance(shown, CellError) and out.figure.id != _LOOKED_UP
                found[spot] = Otherwise(out.figure, shown, out.pence, masked=masked)
    others = {**labels, **{cell.spot: cell.right for cell in cells if cell.spot not in found}}
    return {**found, **counted_otherwise(evidence, others)}


@dataclass(frozen=True)
class _Cell:
    """A cell in doubt, with what it should hold so that Excel counts it as it is meant.

    A key that stands in the table already has another fault, and is none.
    """

    row: Row
    spot: Spot
    right: Value


def _cells(evidence: Evidence, doubtful: Mapping[Spot, Said]) -> Iterator[_Cell]:
    wanted = {spot[:2] for spot in doubtful}
    for table in evidence.book.tables:
        for row in table.rows:
            if (row.places.sheet, row.row_number) in wanted:
                first = evidence.first_by_key(table.kind).get(row.key.casefold())
                for field, column in row.columns.items():
                    if field in row.key_fields and first is not row:
                        continue
                    at = row.places.cell(row.row_number, field)
                    if at is not None and (spot := (row.places.sheet, *at)) in doubtful:
                        pence = table.region.unit_of(field, at[1]).pence
                        yield _Cell(row, spot, _right(row, column, pence))


def _right(row: Row, column: Column[Any], unit: int) -> Value:
    value = getattr(row, column.field)
    if column.kind is Kind.MONEY and value is not None:
        value = Decimal(value) / unit
    return float(value) if isinstance(value, Decimal) else value
