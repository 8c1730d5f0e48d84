"""Acceptances as they stand on the sheet of findings, which people fill in beside each finding."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from ..address import a1
from ..cells.dates import read_date
from ..findings import Place
from ..grid import Grid, Sheet
from ..layout import plain_heading
from ..words import clean
from .model import Acceptance

TABLE = "Checks"
_INPUTS = ("reason", "accepted by", "accepted until")


def acceptances_in(grid: Grid) -> Iterator[Acceptance]:
    """Yield each row of the sheet of findings in which a person wrote why it is accepted."""
    found = grid.tables.get(TABLE.casefold())
    if found is None:
        return
    sheet, table = found
    columns = {plain_heading(text): n for n, text in enumerate(table.columns, table.range.left)}
    if not {"fingerprint", *_INPUTS} <= set(columns):
        return
    for row in range(table.range.top + 1, table.range.bottom + 1):
        words = {name: _text(sheet, row, column) for name, column in columns.items()}
        if words["fingerprint"] and any(words[name] for name in _INPUTS):
            yield _acceptance(sheet, row, columns, words)


def _acceptance(
    sheet: Sheet, row: int, columns: Mapping[str, int], words: Mapping[str, str]
) -> Acceptance:
    until = read_date(sheet.value(row, columns["accepted until"]), dt.date.min, dt.date.max)
    first = columns[next((name for name in _INPUTS if words[name]), "reason")]
    return Acceptance(
        fingerprint=words["fingerprint"],
        reason=words["reason"],
        by=words["accepted by"],
        until=until.value,
        place=Place(
            sheet.name, a1(row, first), None, TABLE, None, words["fingerprint"], "acceptance"
        ),
        told=words.get("status", "").casefold() == "lapsed",
    )


def _text(sheet: Sheet, row: int, column: int) -> str:
    value = sheet.value(row, column)
    return clean(value) if isinstance(value, str) else "" if value is None else str(value)
