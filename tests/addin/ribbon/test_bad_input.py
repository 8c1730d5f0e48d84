"""Workbooks that are not as they should be: checked as the file is, and unharmed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from tests.addin.excel import Excel
from tests.addin.ribbon.conftest import Click
from tests.edited import edited, example

from commissioning_addin.ribbon import desk
from commissioning_schemas.address import Range
from commissioning_schemas.check import check
from commissioning_schemas.checks_list import list_findings, read_list
from commissioning_schemas.grid import CellError, Grid, Sheet


def with_budget(**parts: object) -> Grid:
    grid = example()
    sheets = [replace(sheet, **parts) if sheet.name == "Budget" else sheet for sheet in grid.sheets]
    return replace(grid, sheets=tuple(sheets))


def budget() -> Sheet:
    sheet = example().sheet("Budget")
    assert sheet is not None
    return sheet


def in_pounds() -> Grid:
    """Every amount of Budget in a currency format, which Excel hands over as a Decimal."""
    cells = {(row, column) for row, column, value in budget().filled() if isinstance(value, int)}
    formats: dict[int, dict[int, str]] = {}
    for row, column in cells:
        formats.setdefault(row, {})[column] = "£#,##0.00"
    return with_budget(formats=formats)


BAD = {
    "merged inputs": with_budget(merged=(Range(5, 2, 6, 2),)),
    "a filter that hides rows": with_budget(hidden_rows=frozenset({5, 6})),
    "a hidden column": with_budget(hidden_columns=frozenset({3})),
    "a very hidden sheet": with_budget(state="veryHidden"),
    "#SPILL! among the amounts": edited(example(), {"Budget!J5": CellError("#SPILL!")}),
    "currency as Decimal": in_pounds(),
    "text that begins with =": with_budget(
        rows={**budget().rows, 5: {**budget().rows[5], 6: "=1+1"}}
    ),
    "half of the sheets": replace(example(), sheets=example().sheets[::2]),
}


FILLED = ("merged inputs", "#SPILL! among the amounts")
"""To look at what a fill would do takes as long as the check again."""


@pytest.mark.parametrize("name", BAD)
def test_it_is_checked_as_its_file_is_and_unharmed(excel: Excel, click: Click, name: str) -> None:
    grid = BAD[name]
    book = excel.open(grid, "it's £5 & more.xlsx")
    click("validate")
    assert list(read_list(book.saved())) == list_findings(grid, check(grid))
    if name in FILLED:
        click("fill_totals")
    saved = {sheet.name: sheet for sheet in book.saved().sheets}
    for sheet in grid.sheets:
        if sheet.name != "Checks":
            assert saved[sheet.name] == sheet


@pytest.mark.parametrize(
    "folder", ["https://office.sharepoint.com/sites/x/Documents", "C:/nowhere/at all"]
)
def test_a_workbook_that_lies_online_keeps_its_map_on_its_sheet(
    excel: Excel, click: Click, folder: str, tmp_path: Path
) -> None:
    book = excel.open(example("as-published"), "plan.xlsx", folder)
    click("map_workbook")
    assert "The map is on that sheet" in excel.alerts[-1]
    click("validate")
    assert list(read_list(book.saved()))
    assert not list(tmp_path.rglob("*.toml"))


def test_a_workbook_whose_copy_xlwings_does_not_find_is_checked(
    excel: Excel, click: Click, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lost(_: object) -> str:
        raise RuntimeError("Couldn't find your local OneDrive folder.")

    book = excel.open(example())
    monkeypatch.setattr("tests.addin.excel.Book.fullname", property(lost))
    click("validate")
    assert list(read_list(book.saved()))


def test_a_workbook_in_which_no_table_can_be_made_is_told(
    excel: Excel, click: Click, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise RuntimeError("Exception occurred.")

    grid = edited(example(), {}, deleted_sheet="Checks")
    book = excel.open(grid)
    monkeypatch.setattr("tests.addin.excel.Tables.add", refuse)
    click("validate")
    assert "Excel makes no table of it" in excel.alerts[-1]
    monkeypatch.undo()
    kept = [sheet for sheet in book.saved().sheets if sheet.name != "Checks"]
    assert kept == list(grid.sheets)


def test_a_read_that_takes_long_names_each_sheet_in_the_status_bar(
    excel: Excel, click: Click, monkeypatch: pytest.MonkeyPatch
) -> None:
    excel.open(example())
    click("validate")
    assert "Commissioning: reading Budget ..." not in excel.bars
    monkeypatch.setattr(desk, "_PATIENCE", 0.0)
    click("validate")
    assert "Commissioning: reading Budget ..." in excel.bars
    assert excel.bars[-1] is False
