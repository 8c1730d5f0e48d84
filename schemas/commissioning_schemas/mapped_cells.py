"""What belongs in a cell that a map calls calculated: the total of its rows, or a figure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from .address import a1, column_letters
from .book import Book, Table
from .cells import read_money
from .evidence import Evidence
from .figures import same
from .figures.model import FigureKind, Meant
from .figures.of_columns import KINDS
from .figures.of_rows import meanings
from .figures.profiles import MONTHS
from .formula import Result
from .grid import Value
from .layout import as_text
from .money import Pence, pence_from_number
from .profile_methods import months_by
from .tables import TABLES, Profile, Row
from .tables.columns import Column, Kind
from .units import Unit
from .words import clean, quote

_IN_ROW = re.compile(r"(\w+)\[\[#This Row\],\[([^\]]+)\]\]")
_OTHER_TABLE = re.compile(r"\b(\w+)\[")
_NAMED = re.compile(r"\blimit_|\bgross_basis")


@dataclass(frozen=True)
class Wanted:
    """What a cell should show: what the data mean, and the formula that gives it.

    ``formula`` is "" where no formula of the sheet's own cells gives it; then the value itself
    is written. ``of_its_row`` tells that it is what the formula makes of the other cells of the
    row, and ``meant`` is not known before. ``rows`` are the cells that a total adds up. Money is
    in ``unit``.
    """

    kind: FigureKind
    unit: Unit
    meant: Meant
    formula: str
    label: str
    figure: str = ""
    rows: Sequence[tuple[int, int]] = ()
    of_its_row: bool = False

    def is_shown_by(self, value: Value | Result, meant: Meant) -> bool:
        """Tell whether a cell that shows this value shows what is meant."""
        if meant is None:
            return False
        if self.kind == "money":
            return self.pence(value) == meant
        return same(self.kind, value, meant)

    def pence(self, value: Value | Result) -> Pence | None:
        """Return an amount in pence, be it a number of the unit or a text such as ``£1.646m``."""
        if isinstance(value, str):
            return read_money(value, self.unit).value
        return _pence(value, self.unit)


def wanted_in(evidence: Evidence, table: Table, row: int, column: int) -> Wanted | str:
    """Return what belongs in a cell, or in a sentence why that cannot be told."""
    if table.region.published:
        return "its table is published: a rounded total is not the sum of rounded rows."
    if row in table.region.totals:
        return _total(evidence, table, row, column)
    for record in table.rows:
        for field in record.columns if record.row_number == row else ():
            if record.places.cell(row, field) == (row, column):
                return _figure(evidence, table, record, record.columns[field])
    return (
        "the map calls it calculated, but it stands in no row that the map calls a total and in "
        "no calculated column."
    )


def _total(evidence: Evidence, table: Table, row: int, column: int) -> Wanted | str:
    found = [
        (record, field)
        for record in table.rows
        for field, one in record.columns.items()
        if one.kind is Kind.MONEY
        and record.row_number < row
        and record.places.cell(record.row_number, field) == (record.row_number, column)
    ]
    if not found:
        return "there is no amount above it that it could add up."
    label = _label(table, row)
    before = max((one for one in table.region.totals if one < row), default=0)
    since: Amounts = [pair for pair in found if pair[0].row_number > before]
    if len(since) < len(found):
        if "grand" in label.casefold():
            since = found
        elif "sub" in label.casefold() and since:
            pass
        elif told := _told_by_formula(evidence, table, (row, column), (before, found, since)):
            since = told
        else:
            return (
                f"{quote(label)} may be the total of all rows above it, or of those since the "
                "last total. Put a formula in; fill then keeps its result up to date."
            )
    field = since[0][1]
    unit = table.region.unit_of(field, column)
    unread = next((r for r, name in since if name in r.unread), None)
    if unread is not None:
        return f"the amount in {a1(unread.row_number, column)} cannot be read."
    meant = sum(getattr(record, name) or 0 for record, name in since)
    rows = [(record.row_number, column) for record, _ in since]
    formula = _sum_of([record.row_number for record, _ in since], column)
    calc = evidence.book.calc
    if _pence(calc.evaluate(formula, table.region.sheet.name, row, column), unit) != meant:
        return (
            f"Excel's {formula} leaves amounts out that are stored as text. Make them numbers, "
            "then fill."
        )
    return Wanted("money", unit, meant, formula, label, rows=rows)


Amounts = Sequence[tuple[Row, str]]


def _told_by_formula(
    evidence: Evidence, table: Table, spot: tuple[int, int], parts: tuple[int, Amounts, Amounts]
) -> Amounts:
    """Return which rows a total adds by its own formula, or by one beside it where it has none.

    ``parts`` are the row of the last total above it, all rows above, and those since that total.
    """
    (row, column), formulas = spot, table.region.sheet.formulas.get(spot[0], {})
    told = (column,) if column in formulas else sorted(formulas)
    ways = (_added(evidence, table, (row, at), parts) for at in told)
    return next((way for way in ways if way), ())


def _added(
    evidence: Evidence, table: Table, spot: tuple[int, int], parts: tuple[int, Amounts, Amounts]
) -> Amounts:
    """Return which rows the formula in a cell adds; none where it adds neither part."""
    (before, found, since), sheet, (row, column) = parts, table.region.sheet, spot
    reads = evidence.ranges(sheet.formula(row, column) or "", sheet.name, row, column)
    areas = [area for name, area in reads if name == sheet.name]

    def is_read(number: int) -> bool:
        return any(area.holds(number, column) for area in areas)

    if since and all(is_read(one.row_number) for one, _ in since):
        earlier = [one for one, _ in found if one.row_number < before]
        if not is_read(before) and not any(is_read(one.row_number) for one in earlier):
            return since
    totals = [number for number in table.region.totals if number < row]
    of_all = all(is_read(one.row_number) for one, _ in found)
    return found if of_all or any(is_read(number) for number in totals) else ()


def _sum_of(rows: Sequence[int], column: int) -> str:
    letters = column_letters(column)
    parts: list[list[int]] = []
    for row in rows:
        if parts and row == parts[-1][1] + 1:
            parts[-1][1] = row
        else:
            parts.append([row, row])
    areas = (
        f"{letters}{top}:{letters}{end}" if end > top else f"{letters}{top}" for top, end in parts
    )
    return f"=SUM({','.join(areas)})"


def _figure(evidence: Evidence, table: Table, row: Row, column: Column[Any]) -> Wanted | str:
    book, region = evidence.book, table.region
    spot = row.places.cell(row.row_number, column.field)
    unit = region.unit_of(column.field, spot[1] if spot else None)
    label = f"{region.headings.get(column.field, column.heading)}, {_label(table, row.row_number)}"
    if isinstance(row, Profile) and column.field in MONTHS:
        months = months_by(row.method, evidence.sums.revised_of(row.line_id))
        if months is None:
            return f"the method {quote(row.method)} leaves the months to people."
        return Wanted("money", unit, months[column.field], "", label, "C35")
    if not column.calculated:
        return "its column is one that people fill in."
    missing = next(_not_there(book, row, column), "")
    if missing:
        return f"it is worked out from {missing}, which the map does not name."
    kind = KINDS[column.kind]
    if formula := _in_this_row(table, row, column):
        return Wanted(kind, unit, None, formula, label, column.figure, of_its_row=True)
    return Wanted(kind, unit, meanings(book, evidence.sums)[column](row), "", label, column.figure)


def _not_there(book: Book, row: Row, column: Column[Any]) -> Iterator[str]:
    """Yield what a column is worked out from and the workbook does not show."""
    fields = {one.heading: one for one in row.columns.values()}
    for _, heading in _IN_ROW.findall(column.formula):
        if not row.has(fields[heading]) and not getattr(row, fields[heading].field):
            yield quote(fields[heading].heading)
    for name in _OTHER_TABLE.findall(column.formula):
        if name in TABLES and not book.holds(TABLES[name]):
            yield f"the table {name}"


def _in_this_row(table: Table, row: Row, column: Column[Any]) -> str:
    """Return a column's formula by the cells of its row; "" where it reads anything else."""
    fields = {one.heading: one for one in row.columns.values()}
    named = [fields[heading] for _, heading in _IN_ROW.findall(column.formula)]
    rest = _IN_ROW.sub("", column.formula)
    units = {table.region.unit_of(one.field) for one in (*named, column) if one.kind is Kind.MONEY}
    alone = all(row.has(one) for one in named) and len(units) < 2
    if not alone or _OTHER_TABLE.search(rest) or _NAMED.search(rest):
        return ""
    return _IN_ROW.sub(lambda match: row.cell(fields[match[2]]) or "", column.formula)


def _label(table: Table, row: int) -> str:
    """Return the first words of a row."""
    texts = (
        clean(as_text(value)) for _, value in sorted(table.region.sheet.rows.get(row, {}).items())
    )
    return next(filter(None, texts), f"row {row}")


def _pence(value: object, unit: Unit) -> Pence | None:
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return None
    return pence_from_number(value, unit)[0]
