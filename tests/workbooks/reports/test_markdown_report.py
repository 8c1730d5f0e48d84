"""Markdown for the page of a job: a table of what was found, within a million bytes."""

from __future__ import annotations

from tests.workbooks.reports.made import finding, workbook
from tests.workbooks.reports.test_hostile_text import HOSTILE, strange

from commissioning.checking import WorkbookResult
from commissioning.reports.markdown import markdown_report
from commissioning.reports.run import Run
from commissioning_schemas.findings import Severity
from commissioning_schemas.result import NotChecked


def page(*workbooks: WorkbookResult) -> list[str]:
    return markdown_report(Run(workbooks, 60, 60)).splitlines()


def test_the_heading_counts_and_each_finding_is_a_row() -> None:
    lines = page(workbook(finding(impact_pence=123450), path="in/plan.xlsx"))
    assert lines[0] == "## Commissioning check: 1 error, 0 warnings, 0 notes"
    assert "### in/plan.xlsx" in lines
    assert (
        "| error | TYP-002 malformed-amount | Plan!B4 | Is not an amount. | Type the amount again. "
        "| £1,234.50 |" in lines
    )


def test_the_same_fault_down_a_column_is_one_row() -> None:
    found = [finding("B4", message="one."), finding("B5", message="two.")]
    (row,) = [line for line in page(workbook(*found)) if line.startswith("| error")]
    assert "| Plan!B4:B5 | One. (and 1 more like this) |" in row


def test_the_worst_comes_first() -> None:
    found = [finding(severity=Severity.INFO), finding("C4", code="TYP-001")]
    rows = [line for line in page(workbook(*found)) if line.startswith(("| error", "| note"))]
    assert [row.split(" ")[1] for row in rows] == ["error", "note"]


def test_a_clean_workbook_says_so_and_what_was_not_checked_is_listed() -> None:
    lines = page(workbook(not_checked=[NotChecked("sheet Notes", "not in the map")]))
    assert "Nothing wrong was found." in lines
    assert "- sheet Notes: not in the map" in lines


def test_a_workbook_that_is_not_complete_never_looks_well() -> None:
    lines = page(workbook(complete=False))
    assert "**This workbook could not be checked in full.**" in lines
    assert "Nothing wrong was found." not in lines


def test_no_text_of_a_workbook_is_markup_a_link_or_a_mention() -> None:
    evil = "A|b <img src=x> [x](http://y) **c** `d` @team #12 www.z.uk ~~e~~"
    (row,) = [line for line in page(workbook(finding(message=evil))) if line.startswith("| error")]
    text = row.split(" | ")[3]
    assert text == (
        "A\\|b &lt;img src=x&gt; \\[x\\](http&#58;//y) \\*\\*c\\*\\* \\`d\\` &#64;team \\#12 "
        "www&#46;z.uk \\~\\~e\\~\\~"
    )
    assert strange(markdown_report(Run([workbook(finding(message=HOSTILE))], 60, 60))) == set()


def test_a_page_that_is_full_counts_what_it_leaves_out() -> None:
    found = [
        finding(f"B{n}", code="TYP-001", range=f"B{n}", message="x" * 900) for n in range(2000)
    ]
    text = markdown_report(Run([workbook(*found)], 60, 60))
    assert len(text.encode()) <= 1_000_000
    shown = sum(line.startswith("| error") for line in text.splitlines())
    assert f"The page is full: {2000 - shown:,} more rows left out here." in text
