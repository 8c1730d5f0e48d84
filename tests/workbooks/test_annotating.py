from __future__ import annotations

import datetime as dt
import io
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.formatting.formatting import ConditionalFormattingList
from openpyxl.worksheet.worksheet import Worksheet
from tests.workbooks.filled_files import WORKING, changed_parts, parts_of, typed
from tests.workbooks.plans import write_plan

from commissioning import check
from commissioning.annotating import annotated
from commissioning.checking import WorkbookResult
from commissioning.filling import NotFillableError
from commissioning.map_files import map_beside, read_map
from commissioning.reader import read
from commissioning.shipped import shipped
from commissioning.writer import resize_tables, write_cells
from commissioning_schemas.checks_list import HEADINGS, read_list
from commissioning_schemas.edits import Edit

FAULTY = typed({"Budget!C7": "Victims & Vulnerability", "Summary!B8": 1645000})


def copy_of(path: Path, data: bytes) -> bytes:
    path.write_bytes(data)
    result: WorkbookResult = check(path)
    assert result.grid is not None
    beside = map_beside(path)
    map = read_map(beside) if beside is not None else None
    return annotated(data, result.grid, result.result, map)


def checks_of(data: bytes) -> Worksheet:
    sheet = load_workbook(io.BytesIO(data))["Checks"]
    assert isinstance(sheet, Worksheet)
    return sheet


def test_the_copy_lists_every_finding_in_an_excel_table(tmp_path: Path) -> None:
    data = copy_of(tmp_path / "w.xlsx", FAULTY)
    findings = check(tmp_path / "w.xlsx").result.findings
    sheet = read(data).sheet("Checks")
    assert sheet is not None
    (table,) = sheet.tables
    assert (table.name, table.columns) == ("Checks", HEADINGS)
    assert table.range.a1 == f"A4:P{4 + len(findings)}"
    rows = list(read_list(read(data)))
    assert {row.fingerprint for row in rows} == {one.fingerprint for one in findings}
    assert rows[0].severity.value == "error"


def test_nothing_else_in_the_workbook_changes(tmp_path: Path) -> None:
    changed = changed_parts(FAULTY, copy_of(tmp_path / "w.xlsx", FAULTY))
    sheets = {name for name in changed if name.startswith("xl/worksheets/sheet")}
    tables = {name for name in changed if name.startswith("xl/tables/")}
    assert (len(sheets), len(tables)) == (1, 1)
    rels = {name for name in changed if name.endswith(".rels")}
    assert changed - sheets - tables - rels <= {"xl/workbook.xml", "xl/styles.xml"}


def _without_marks(data: bytes, sheet: str) -> bytes:
    book = load_workbook(io.BytesIO(data))
    book[sheet].conditional_formatting = ConditionalFormattingList()
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _marks_of(data: bytes, sheet: str) -> dict[str, list[str]]:
    formats = load_workbook(io.BytesIO(data))[sheet].conditional_formatting
    return {str(one.sqref): [rule.formula[0] for rule in one.rules] for one in formats}


@pytest.mark.parametrize("sheet", ["Budget", "Monitoring", "About"])
def test_a_table_that_lost_its_marks_gets_them_again(tmp_path: Path, sheet: str) -> None:
    lost = _without_marks(FAULTY, sheet)
    data = copy_of(tmp_path / "w.xlsx", lost)
    before = _marks_of(FAULTY, sheet)
    marks = {areas: [f for f in found if "marks_sheet" in f] for areas, found in before.items()}
    assert _marks_of(data, sheet) == {areas: found for areas, found in marks.items() if found}
    again = copy_of(tmp_path / "again.xlsx", data)
    assert _marks_of(again, sheet) == _marks_of(data, sheet)


def test_marks_that_end_above_the_last_row_are_put_over_all_rows(tmp_path: Path) -> None:
    longer = resize_tables(FAULTY, {"Budget": "A4:O18"})
    assert "A5:O18" in _marks_of(copy_of(tmp_path / "w.xlsx", longer), "Budget")


def test_each_cell_is_linked_and_what_people_fill_in_is_yellow(tmp_path: Path) -> None:
    sheet = checks_of(copy_of(tmp_path / "w.xlsx", FAULTY))
    cell = next(row[5] for row in sheet.iter_rows(min_row=5) if row[5].value == "C7")
    assert cell.hyperlink is not None
    assert cell.hyperlink.location == "'Budget'!C7"
    assert cell.font.underline == "single"
    assert [sheet.cell(5, column).fill.start_color.rgb for column in (13, 14, 16)] == [
        "FFEDEDED", "FFFFF8DC", "FFFFF8DC",
    ]  # fmt: skip
    assert sheet.cell(5, 16).number_format == "dd/mm/yyyy"


def test_the_marks_of_the_template_find_the_row_and_the_column(tmp_path: Path) -> None:
    grid = read(copy_of(tmp_path / "w.xlsx", FAULTY))
    row = next(row for row in read_list(grid) if row.cell == "C7")
    budget = grid.sheet("Budget")
    assert budget is not None
    assert (row.sheet, row.key, row.column) == (
        "Budget", budget.value(7, 1), budget.value(4, 3),
    )  # fmt: skip
    assert grid.names["marks_key"] == "Checks[Key]"


def test_what_people_answered_stays_when_the_workbook_is_checked_again(tmp_path: Path) -> None:
    first = copy_of(tmp_path / "w.xlsx", WORKING)
    place = next(
        number
        for number, row in enumerate(checks_of(first).iter_rows(min_row=5, values_only=True), 5)
        if row[0] == "GRT-007"
    )
    answered = write_cells(
        first,
        [
            Edit("Checks", f"N{place}", "Announced by the ministry"),
            Edit("Checks", f"O{place}", "CFO"),
            Edit("Checks", f"P{place}", dt.date(2021, 12, 31)),
        ],
    )
    rows = list(read_list(read(copy_of(tmp_path / "w.xlsx", answered))))
    row = next(row for row in rows if row.code == "GRT-007")
    assert (row.status, row.answer.by) == ("Accepted", "CFO")
    assert row.answer.until == dt.date(2021, 12, 31)
    assert {row.status for row in rows if row.code != "GRT-007"} == {"Open"}


def test_a_workbook_without_a_fault_gets_an_empty_table(tmp_path: Path) -> None:
    path = write_plan(tmp_path / "plan.xlsx")
    findings = check(path).result.findings
    data = copy_of(path, path.read_bytes())
    sheet = read(data).sheet("Checks")
    assert sheet is not None
    assert sheet.tables[0].range.bottom == 4 + max(1, len(findings))


def test_a_managers_workbook_gets_the_list_at_its_end_and_no_marks(tmp_path: Path) -> None:
    path = tmp_path / "as-published.xlsx"
    source = shipped("examples/as-published.xlsx")
    path.with_suffix(".map.toml").write_text(
        source.with_suffix(".map.toml").read_text("utf-8"), "utf-8"
    )
    data = copy_of(path, source.read_bytes())
    grid = read(data)
    assert grid.sheets[-1].name == "Checks"
    assert not [name for name in grid.names if name.startswith("marks_")]
    assert len(list(read_list(grid))) == 22
    before = parts_of(source.read_bytes())
    assert all(parts_of(data)[name] == before[name] for name in before if "/sheet" in name)
    path.write_bytes(data)
    assert "Checks" not in str(check(path).result.not_checked)


def test_a_sheet_checks_of_somebodys_own_is_not_written_over(tmp_path: Path) -> None:
    path = write_plan(tmp_path / "plan.xlsx")
    book = load_workbook(path)
    book.create_sheet("Checks").append(["Cheques paid"])
    book.save(path)
    with pytest.raises(NotFillableError, match="Give that sheet another name"):
        copy_of(path, path.read_bytes())
