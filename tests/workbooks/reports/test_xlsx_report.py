"""The findings as a workbook: one row each, safe to open, to filter and to edit."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from openpyxl import Workbook as OpenpyxlWorkbook
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from tests.workbooks.cli.running import run
from tests.workbooks.plans import write_plan
from tests.workbooks.reports.made import finding, workbook
from tests.workbooks.reports.test_hostile_text import HOSTILE

from commissioning.checking import WorkbookResult
from commissioning.reader import read
from commissioning.reports.run import Run
from commissioning.reports.xlsx_report import xlsx_report
from commissioning_schemas.findings import Severity
from commissioning_schemas.result import NotChecked


def book_of(*workbooks: WorkbookResult) -> OpenpyxlWorkbook:
    return load_workbook(io.BytesIO(xlsx_report(Run(workbooks, 60, 60))))


def rows_of(book: OpenpyxlWorkbook, name: str) -> list[dict[object, object]]:
    sheet = book[name]
    assert isinstance(sheet, Worksheet)
    headings, *rows = sheet.iter_rows(values_only=True)
    return [dict(zip(headings, row, strict=True)) for row in rows]


def test_every_finding_of_every_workbook_is_a_row() -> None:
    first = workbook(finding(impact_pence=123456, found="5"), path="a.xlsx")
    second = workbook(finding("C9", severity=Severity.INFO), path="in/b.xlsx")
    one, two = rows_of(book_of(first, second), "Findings")
    assert (one["Workbook"], one["Severity"], one["Cell"]) == ("a.xlsx", "error", "B4")
    assert (one["At stake (£)"], one["Found"], one["Status"]) == (1234.56, "5", "new")
    assert one["What is wrong"] == "Is not an amount. Found: 5."
    assert (two["Workbook"], two["Severity"], two["Cell"]) == ("in/b.xlsx", "note", "C9")


def test_what_was_checked_and_what_was_not_stands_beside_the_findings() -> None:
    book = book_of(workbook(complete=False, not_checked=[NotChecked("Plan!B4", "no result")]))
    (entry, _, said) = rows_of(book, "Workbooks")
    assert (entry["Checked in full"], entry["As at"]) == ("no", "2021-03-08")
    assert "1 workbook could not be checked in full." in str(said["Workbook"])
    (left,) = rows_of(book, "Not checked")
    assert (left["What"], left["Why"]) == ("Plan!B4", "no result")


@pytest.mark.parametrize(
    "evil", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://x","y")', HOSTILE]
)
def test_text_of_a_workbook_stays_text_even_when_it_is_edited(evil: str) -> None:
    sheet = book_of(workbook(finding(found=evil, column=evil, message=evil)))["Findings"]
    assert isinstance(sheet, Worksheet)
    for cell in sheet[2]:
        if isinstance(cell.value, str):
            assert (cell.data_type, cell.number_format, cell.quotePrefix) == ("s", "@", True)
            assert cell.value.isprintable()
            assert cell.hyperlink is None
    assert not any(one.formulas for one in read(xlsx_report(Run([workbook()], 60, 60))).sheets)


def test_it_can_be_filtered_and_its_heading_stays_in_view() -> None:
    sheet = book_of(workbook(finding(), finding("B5")))["Findings"]
    assert isinstance(sheet, Worksheet)
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:P3")
    assert sheet.column_dimensions["I"].width == 60


def test_a_text_longer_than_a_cell_may_be_is_cut() -> None:
    (row,) = rows_of(book_of(workbook(finding(message="x" * 40_000))), "Findings")
    assert len(str(row["What is wrong"])) == 32_000


def test_the_same_run_gives_the_same_bytes() -> None:
    same = Run([workbook(finding())], 60, 60)
    assert xlsx_report(same) == xlsx_report(same)
    assert b"openpyxl" not in xlsx_report(same)


def test_it_replaces_an_earlier_report_and_no_other_workbook(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    plan = write_plan(Path("plan.xlsx"), 1000, "£22,10")
    for _ in range(2):
        assert run("check", plan, "--report", "xlsx=found.xlsx").exit_code == 1
    other = write_plan(Path("other.xlsx")).read_bytes()
    for name, said in (
        ("other.xlsx", "is there already and is no report"),
        ("plan.xlsx", "has the name of a workbook or map"),
        ("found.txt", "should end in .xlsx"),
    ):
        done = run("check", plan, "--report", f"xlsx={name}")
        assert (done.exit_code, done.stdout) == (2, "")
        assert said in done.stderr
    assert Path("other.xlsx").read_bytes() == other


def test_a_file_that_is_no_zip_is_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("found.xlsx").write_text("mine", "utf-8")
    done = run("check", write_plan(Path("plan.xlsx")), "--report", "xlsx=found.xlsx")
    assert done.exit_code == 2
    assert Path("found.xlsx").read_text("utf-8") == "mine"


def test_standard_output_is_told_that_a_workbook_goes_to_a_file(tmp_path: Path) -> None:
    done = run("check", write_plan(tmp_path / "plan.xlsx"), "--format", "xlsx")
    assert done.exit_code == 2
    assert "--report xlsx=findings.xlsx" in done.stderr
