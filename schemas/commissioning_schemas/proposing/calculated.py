"""What of a table its own formulas work out: totals and columns that fill may keep up to date."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..address import a1
from ..layout.looking.table import LookedTable
from ..tables import TABLES
from ..tables.columns import Kind
from ..words import clean, normal

_IN_ROW = re.compile(r"\w+\[\[#This Row\],\[([^\]]+)\]\]")
_ELSEWHERE = re.compile(r"\b\w+\[|\blimit_|\bgross_basis")


def calculated(table: LookedTable) -> tuple[str, ...]:
    """Return the labels of totals and the headings of columns whose cells hold formulas.

    Of a total that holds formulas in some of its amounts alone, those cells.
    """
    return tuple(dict.fromkeys([*_totals(table), *_columns(table)]))


def _totals(table: LookedTable) -> Iterator[str]:
    fields = TABLES[table.role].columns
    amounts = [column for column, name in table.spots.items() if fields[name].kind is Kind.MONEY]
    by_label: dict[str, list[int]] = {}
    for row in table.sums:
        by_label.setdefault(_label(table, row), []).append(row)
    for label, rows in by_label.items():
        cells = [(row, column) for row in rows for column in amounts]
        formulas = [spot for spot in cells if table.sheet.formula(*spot) is not None]
        if label and formulas and len(formulas) == len(cells):
            yield label
        else:
            yield from (a1(*spot) for spot in formulas)


def _label(table: LookedTable, row: int) -> str:
    texts = {normal(text): text for text in table.totals}
    values = table.sheet.rows[row].values()
    found = (normal(clean(value)) for value in values if isinstance(value, str))
    return next((texts[text] for text in found if text in texts), "")


def _columns(table: LookedTable) -> Iterator[str]:
    """Yield the headings of calculated columns whose formula the table itself can give."""
    fields = TABLES[table.role].columns
    shown = {fields[name].heading for name in table.spots.values()}
    for column, name in table.spots.items():
        field, headings = fields[name], table.columns.get(name, ())
        needs = _IN_ROW.findall(field.formula)
        elsewhere = _ELSEWHERE.search(_IN_ROW.sub("", field.formula))
        alone = needs and set(needs) <= shown and not elsewhere
        if not field.calculated or not alone or name in table.reversed or len(headings) != 1:
            continue
        formulas = sum(table.sheet.formula(row, column) is not None for row in table.rows)
        if formulas and 2 * formulas > len(table.rows):
            yield headings[0]
