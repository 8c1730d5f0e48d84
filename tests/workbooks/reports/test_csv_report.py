"""Findings as CSV: they open in a spreadsheet as text, and say the same as the JSON."""

from __future__ import annotations

import csv
import io

import pytest
from tests.workbooks.reports.made import finding, workbook

from commissioning.reports.csv_report import csv_report
from commissioning.reports.run import Run


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_finding_is_a_row_with_every_field_of_it() -> None:
    found = finding("B5", found="1,5", expected='"x"', impact_pence=20510000, range="B5:B7")
    (row,) = rows(csv_report(Run([workbook(found, path="in/a.xlsx")], 60, 60)))
    assert row == {
        "workbook": "in/a.xlsx",
        "severity": "error",
        "code": "TYP-002",
        "name": "malformed-amount",
        "sheet": "Plan",
        "cell": "B5",
        "range": "B5:B7",
        "table": "Plan",
        "column": "Allocation",
        "message": "Plan!B5:B7: is not an amount.",
        "fix": "Type the amount again.",
        "found": "1,5",
        "expected": '"x"',
        "impact_pence": "20510000",
        "fingerprint": "0123456789abcdef",
        "status": "new",
        "marking": "",
    }


def test_workbooks_follow_each_other_under_one_heading() -> None:
    run = Run([workbook(finding(), path="a.xlsx"), workbook(finding(), path="b.xlsx")], 60, 60)
    text = csv_report(run)
    assert [row["workbook"] for row in rows(text)] == ["a.xlsx", "b.xlsx"]
    assert text.count("\r\n") == 3


@pytest.mark.parametrize("start", ["=", "+", "-", "@"])
def test_no_cell_can_be_taken_for_a_formula(start: str) -> None:
    evil = f"{start}HYPERLINK(0)"
    (row,) = rows(csv_report(Run([workbook(finding(found=evil, column=evil))], 60, 60)))
    assert row["found"] == row["column"] == f"'{evil}"


def test_a_line_break_or_tab_in_a_cell_becomes_a_space() -> None:
    (row,) = rows(csv_report(Run([workbook(finding(found="\ta\r\nb"))], 60, 60)))
    assert row["found"] == " a  b" or row["found"] == "' a  b"


def test_nothing_found_is_a_heading_alone() -> None:
    assert csv_report(Run([workbook()], 60, 60)).startswith("workbook,severity,code,")
    assert rows(csv_report(Run([workbook()], 60, 60))) == []
