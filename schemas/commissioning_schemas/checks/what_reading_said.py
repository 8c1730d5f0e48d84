"""What did reading the cells bring to light, and what does Excel make of those cells?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..address import parse_cell
from ..book import Table
from ..evidence import Evidence
from ..findings import Said, Severity
from ..left_out import LeftOut, left_out_of
from ..show import show_pounds
from ..shown_totals import shown_totals
from .question import asks

RAISED_WHERE_LEFT_OUT = frozenset({"TYP-005", "TYP-010", "TYP-018", "REF-003"})
"""Warnings that become errors where a formula of the workbook leaves the cell's row out."""


@asks("What did reading the cells bring to light?")
def what_reading_said(evidence: Evidence) -> Iterator[Said]:
    """Relay what reading said; say how many pounds Excel leaves out because of it."""
    wanted = {
        (said.place.sheet, parse_cell(said.place.cell)[0])
        for said in evidence.book.said
        if said.place.cell is not None and said.code in RAISED_WHERE_LEFT_OUT
    }
    missed = _left_out(evidence, wanted) if wanted else {}
    for table in evidence.book.tables:
        yield from _of_totals(table)
    for said in evidence.book.said:
        out = missed.get((said.place.sheet, said.place.cell))
        if out is None or said.code not in RAISED_WHERE_LEFT_OUT:
            yield said
        else:
            yield replace(
                said,
                severity=Severity.ERROR,
                impact=abs(out.pence),
                message=f"{said.message} Excel leaves {show_pounds(out.pence)} out of "
                f"{out.figure.place}.",
            )


def _of_totals(table: Table) -> Iterator[Said]:
    """Say what reading the total rows of a mapped table brings to light."""
    for total in shown_totals(table) if table.region.mapped and table.rows else ():
        for problem in total.reading.problems:
            yield Said(problem.code, total.place, problem.said, problem.found, problem.expected)


def _left_out(
    evidence: Evidence, wanted: set[tuple[str | None, int]]
) -> dict[tuple[str | None, str | None], LeftOut]:
    found: dict[tuple[str | None, str | None], LeftOut] = {}
    for table in evidence.book.tables:
        for row in table.rows:
            if (row.places.sheet, row.row_number) in wanted:
                for out in left_out_of(evidence.book, evidence.figures, row):
                    found[row.places.sheet, row.cell(out.column)] = out
    return found
