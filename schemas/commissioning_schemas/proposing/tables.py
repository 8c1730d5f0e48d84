"""From tables that were found to tables of a map; the same on several sheets become one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ..address import column_number
from ..layout.looking.table import LookedTable
from ..maps import MappedTable
from ..units import Unit
from ..vocabulary import NAME_FIELD
from .calculated import calculated


def mapped(table: LookedTable, usual: Unit, published: bool) -> MappedTable:
    """Return what a map says of a table."""
    without = table.heading_rows == 0
    return MappedTable(
        role=table.role,
        sheet=table.sheet.name,
        columns=table.columns,
        heading="" if without else table.heading,
        range=table.area if without else None,
        heading_rows=table.heading_rows,
        letters={name: column_number(text) for name, text in table.letters.items()},
        across=table.gives,
        values=table.values,
        signs=table.signs,
        below=table.below,
        until=table.until,
        unit=table.unit if table.unit is not None and table.unit is not usual else None,
        published=published,
        text_columns=table.text_columns,
        constants=table.constants,
        totals=table.totals,
        funding=table.funding,
        of_which=table.of_which,
        skip=table.skip,
        sections=table.sections,
        reversed=table.reversed,
        calculated=() if published else calculated(table),
    )


def grouped(tables: Iterable[MappedTable]) -> list[MappedTable]:
    """Put together tables that differ in nothing but the sheet that names their part.

    The labels of rows are those of all sheets together.
    """
    found: list[MappedTable] = []
    for table in tables:
        number = next((n for n, one in enumerate(found) if _alike(one, table)), None)
        if number is None:
            found.append(table)
        else:
            found[number] = _joined(found[number], table)
    return found


def _alike(one: MappedTable, other: MappedTable) -> bool:
    return (
        _named_by_sheet(one)
        and _named_by_sheet(other)
        and other.sheet not in one.sheets
        and _bare(one) == _bare(other)
    )


def _named_by_sheet(table: MappedTable) -> bool:
    name = table.constants.get(NAME_FIELD)
    return bool(table.sheets) or name == table.sheet


def _bare(table: MappedTable) -> MappedTable:
    return replace(
        table,
        sheet="",
        sheets=(),
        sheet_field="",
        constants={n: value for n, value in table.constants.items() if n != NAME_FIELD},
        totals=(),
        funding=(),
        of_which=(),
        skip=(),
        calculated=(),
    )


def _joined(one: MappedTable, other: MappedTable) -> MappedTable:
    return replace(
        _bare(one),
        sheets=(*(one.sheets or (one.sheet,)), other.sheet),
        sheet_field=NAME_FIELD,
        totals=_both(one.totals, other.totals),
        funding=_both(one.funding, other.funding),
        of_which=_both(one.of_which, other.of_which),
        skip=_both(one.skip, other.skip),
        calculated=tuple(text for text in one.calculated if text in other.calculated),
    )


def _both(one: Sequence[str], other: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*one, *other)))
