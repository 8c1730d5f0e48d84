"""The head of a workbook's report: what was read, so that a wrong reading does not look well."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len

from commissioning_schemas.result import CheckedTable, Result
from commissioning_schemas.units import Unit

from ..checking import WorkbookResult
from .harmless import harmless
from .page import Page
from .wording import counted, place_of

_UNIT_WORDS = {
    Unit.POUNDS.value: "£ (pounds)",
    Unit.THOUSANDS.value: "£k (thousands of pounds)",
    Unit.MILLIONS.value: "£m (millions of pounds)",
}


def write_head(page: Page, workbook: WorkbookResult) -> None:
    """Write the workbook's name, its map, date and unit, and every table that was read."""
    page.rule()
    write_name(page, workbook.path, workbook.result.marking)
    if workbook.refusal is not None:
        page.line(refusal_words(workbook), indent=2)
        return
    result = workbook.result
    page.blank()
    page.labelled("Map    ", workbook.map or "none; tables were found by their headings", indent=2)
    page.labelled("As at  ", date_of(result), indent=2)
    if result.tables:
        page.labelled("Unit   ", unit_of(result), indent=2)
    if not result.tables:
        page.labelled("Read   ", ("no table was recognised", "bold"), indent=2)
        return
    rows = sum(table.rows for table in result.tables)
    page.labelled(
        "Read   ",
        f"{counted(len(result.tables), 'table')}, {counted(rows, 'row')} of data",
        indent=2,
    )
    page.blank()
    _write_tables(page, result.tables, say_unit=len({table.unit for table in result.tables}) > 1)


def write_name(page: Page, path: str, marking: str) -> None:
    """Write a workbook's name, and how it says that every page made of it must be marked."""
    page.line((path, "bold"))
    if marking:
        page.line((marking, "bold red"))


def refusal_words(workbook: WorkbookResult) -> str:
    """Return that nothing of a file was looked at, and why where that was no fault of its inside.

    A check that is ended because it takes too long finds the file too large, and so does reading.
    """
    if workbook.refusal == "too-large":
        (one, *_) = workbook.result.findings
        why = one.message.removeprefix(f"{place_of(one)}: ")
        return f"Nothing in this file was checked. {why}"
    return "This file could not be read. Nothing in it was checked."


def date_of(result: Result) -> str:
    """Return the date that the workbook gives for itself: ``18 March 2021``."""
    as_at = result.as_at
    return f"{as_at.day} {as_at:%B} {as_at.year}" if as_at is not None else "no date is given"


def unit_of(result: Result) -> str:
    """Return the unit of the tables in words."""
    units = list(dict.fromkeys(table.unit for table in result.tables))
    if len(units) == 1:
        return _UNIT_WORDS.get(units[0], units[0])
    return "not the same in every table: see below" if units else "no table was read"


def _write_tables(page: Page, tables: Sequence[CheckedTable], say_unit: bool) -> None:
    """Write the tables in columns that are read downwards."""
    cells = [[harmless(text) for text in _table(table, say_unit)] for table in tables]
    widths = [max(cell_len(cell[n]) for cell in cells) for n in range(3)]
    entry = sum(widths) + 6
    across = max(1, (page.width - 4 + 4) // (entry + 4))
    down = -(-len(cells) // across)
    for row in range(down):
        page.fixed(
            "    ".join(_entry(cell, widths) for cell in cells[row::down]),
            indent=4,
        )


def _table(table: CheckedTable, say_unit: bool) -> list[str]:
    name = table.table
    if table.sheet != table.table:
        name += f" (sheet {table.sheet})"
    rows = counted(table.rows, "row")
    return [name, table.range, f"{rows}, {table.unit}" if say_unit else rows]


def _entry(cell: list[str], widths: list[int]) -> str:
    name, area, rows = cell
    pad = " " * (widths[0] - cell_len(name))
    return f"{name}{pad}  {area:<{widths[1]}}  {rows:>{widths[2]}}"
