"""The findings of all workbooks as one workbook: text stays text, and nothing in it calculates."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import TypeAlias

from openpyxl import Workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from commissioning_schemas.address import column_letters

from ..checking import WorkbookResult
from ..template.pack import packed
from .findings_workbook import SHEETS, TITLE
from .harmless import harmless
from .run import Run
from .wording import SEVERITY_WORDS, closing, sentence_of

_MOST_LETTERS = 32_000  # A cell holds 32,767.
_MOST_ROWS = 1_000_000  # A sheet holds 1,048,576.
_POUNDS = "#,##0.00;[Red]-#,##0.00"

Content: TypeAlias = str | int | Decimal | None
_FINDINGS = {
    "Workbook": 28,
    "Severity": 11,
    "Code": 11,
    "Name": 26,
    "Sheet": 20,
    "Cell": 10,
    "Table": 18,
    "Column": 24,
    "What is wrong": 60,
    "What to do": 50,
    "Found": 20,
    "Expected": 20,
    "At stake (£)": 16,
    "Status": 11,
    "Fingerprint": 22,
    "Marking": 22,
}
_WORKBOOKS = {
    "Workbook": 40,
    "Checked in full": 16,
    "Errors": 10,
    "Warnings": 10,
    "Notes": 10,
    "As at": 14,
    "Marking": 22,
}
_NOT_CHECKED = {"Workbook": 40, "What": 50, "Why": 80}


def xlsx_report(run: Run) -> bytes:
    """Return the findings as a workbook, with what was checked and what was not beside them.

    The same run gives the same bytes.
    """
    book = Workbook()
    book.properties.title = TITLE
    first = book.active
    assert isinstance(first, Worksheet)
    first.title, *others = SHEETS
    rows = [row for workbook in run.workbooks for row in _findings(workbook)]
    _fill(first, _FINDINGS, rows[:_MOST_ROWS])
    workbooks, not_checked = map(book.create_sheet, others)
    _fill(workbooks, _WORKBOOKS, [_workbook(one) for one in run.workbooks])
    said = workbooks.cell(len(run.workbooks) + 3, 1)
    _write(said, closing(run, "on the sheet Not checked"))
    said.alignment = Alignment(wrap_text=False)
    left = [row for workbook in run.workbooks for row in _not_checked(workbook)]
    _fill(not_checked, _NOT_CHECKED, left[:_MOST_ROWS])
    out = io.BytesIO()
    book.save(out)
    return packed(out.getvalue())


def _findings(workbook: WorkbookResult) -> Iterator[Sequence[Content]]:
    for one in workbook.result.findings:
        stake = None if one.impact_pence is None else Decimal(one.impact_pence).scaleb(-2)
        yield (
            workbook.path,
            SEVERITY_WORDS[one.severity],
            one.code,
            one.name,
            one.sheet,
            one.range or one.cell,
            one.table,
            one.column,
            sentence_of(one),
            one.fix,
            one.found,
            one.expected,
            stake,
            workbook.standing(one),
            one.fingerprint,
            workbook.result.marking or None,
        )


def _workbook(workbook: WorkbookResult) -> Sequence[Content]:
    result = workbook.result
    return (
        workbook.path,
        "yes" if result.complete else "no",
        *(sum(one.severity is severity for one in workbook.fresh) for severity in SEVERITY_WORDS),
        result.as_at.isoformat() if result.as_at is not None else None,
        result.marking or None,
    )


def _not_checked(workbook: WorkbookResult) -> Iterator[Sequence[Content]]:
    for one in workbook.result.not_checked:
        yield workbook.path, one.what, one.why


def _fill(sheet: Worksheet, columns: dict[str, int], rows: Sequence[Sequence[Content]]) -> None:
    for column, (heading, width) in enumerate(columns.items(), 1):
        cell = sheet.cell(1, column)
        _write(cell, heading)
        cell.font = Font(bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", start_color="1F3A5F")
        sheet.column_dimensions[column_letters(column)].width = width
    for number, row in enumerate(rows, 2):
        for column, content in enumerate(row, 1):
            if content is not None:
                _write(sheet.cell(number, column), content)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{column_letters(len(columns))}{len(rows) + 1}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = "1:1"


def _write(cell: Cell | MergedCell, content: Content) -> None:
    """Write a value; a text is none of Excel's formulas, not even once somebody edits it."""
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    if isinstance(content, str):
        cell.value = harmless(content)[:_MOST_LETTERS]
        cell.data_type = "s"
        cell.number_format = "@"
        cell.quotePrefix = True
        return
    cell.value = content
    if isinstance(content, Decimal):
        cell.number_format = _POUNDS
