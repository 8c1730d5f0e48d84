"""Is every cell filled that must be?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..tables.columns import Column, Kind
from .question import asks

REQUIRED_CELL_EMPTY = Code(
    code="TYP-019",
    name="required-cell-empty",
    severity=Severity.ERROR,
    kind="column",
    applies="working",
    rule='A required cell is filled in every row that holds anything else; "required if" counts '
    "too. A more particular rule is reported instead where there is one.",
    why="A row that lacks a part cannot be placed, dated or traced.",
    fix="Fill the cell in.",
    source="model",
    fails=Example("a line without a description", {"Budget!E5": None}),
    passes=Example("a line without notes", {"Budget!N5": None}),
)

_EXPECTED: Mapping[Kind, str] = {
    Kind.MONEY: "an amount",
    Kind.DATE: "a date such as 31/03/2021",
    Kind.YEAR: "a financial year such as 2020-21",
    Kind.INTEGER: "a whole number",
    Kind.NUMBER: "a number",
    Kind.SHARE: "a share",
    Kind.TEXT: "text",
    Kind.CODE: "text",
}


@asks("Is every required cell filled?", REQUIRED_CELL_EMPTY)
def is_the_cell_filled(evidence: Evidence) -> Iterator[Said]:
    """Say of each required cell that is empty in a row that holds something."""
    for failure in evidence.failed("TYP-019"):
        column = failure.row.columns[failure.field]
        place = Place.of(failure.row, column)
        yield Said("TYP-019", place, f"{place.column} is empty. Expected {_expected(column)}.")


def _expected(column: Column[Any]) -> str:
    if column.code_list:
        return f'a value of the list "{column.code_list}" in Codes'
    if column.kind is Kind.REFERENCE:
        return f"an id that stands in {' or '.join(column.refers_to)}"
    return _EXPECTED[column.kind]
