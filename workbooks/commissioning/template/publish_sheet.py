"""The sheet Publish: the awards marked for publication, in the columns of 360Giving (part G)."""

from __future__ import annotations

from collections.abc import Sequence

from commissioning_schemas.owned import publish
from commissioning_schemas.tables import Award

from .office import Office
from .table_sheet import TableColumnPlan

NAME = publish.NAME
_LEAST_ROWS, _SPARE_ROWS = 100, 50
_FORMATS = {"text": "General", "money": "0.00", "date": "yyyy-mm-dd", "number": "0"}


def publish_rows(office: Office) -> Sequence[Sequence[None]]:
    """Return the rows of the table: room for every award of the office, and for more."""
    awards = len(office.tables.get(Award.table, ()))
    return [[None] * len(publish.columns())] * max(_LEAST_ROWS, awards + _SPARE_ROWS)


def publish_columns() -> list[TableColumnPlan]:
    """Return the columns of the table, as they are built."""
    return [
        TableColumnPlan(title, _FORMATS[kind], True, formula, least=0 if kind == "number" else 18)
        for title, formula, kind in publish.columns()
    ]
