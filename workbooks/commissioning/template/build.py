"""A whole workbook from an office's inputs: every sheet, name, drop-down and result."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from openpyxl import Workbook
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.worksheet import Worksheet

from commissioning_schemas.owned.head import head
from commissioning_schemas.tables import TABLES, Row
from commissioning_schemas.tables.columns import Column, Kind

from . import looks
from .about_sheet import build_about
from .checks_sheet import CHECKS_COLUMNS
from .codes import codes
from .drop_downs import defined_names, drop_down, letters_of
from .guide_sheet import build_guide
from .office import GUIDE, Office, Record
from .owned_sheets import build_result, plans
from .pack import packed
from .page import set_page
from .publish_sheet import NAME as PUBLISH
from .publish_sheet import publish_columns, publish_rows
from .results import with_results
from .sheet_words import INPUT_TAB, SENTENCES, TABS, TITLES
from .table_sheet import TableColumnPlan, build_table


def build_workbook(office: Office) -> bytes:
    """Return the .xlsx file of an office: the same bytes for the same inputs."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    code_rows: list[Record] = list(office.tables.get("Codes") or codes())
    results = plans(office)
    for name in office.sheets:
        sheet = workbook.create_sheet(name)
        if name in results:
            build_result(sheet, results[name], len(office.column("Years", "year")))
        else:
            _head(sheet)
            _build_input(sheet, office, code_rows)
        _show_status(sheet)
        set_page(sheet)
    for name, formula in defined_names(office, code_rows):
        workbook.defined_names.add(DefinedName(name, attr_text=formula))
    workbook.properties.title = str(office.about.get("body_name") or "Commissioning workbook")
    saved = io.BytesIO()
    workbook.save(saved)
    return packed(with_results(packed(saved.getvalue())))


def _head(sheet: Worksheet) -> None:
    name = sheet.title
    for planned in head(TITLES.get(name, name), SENTENCES[name]):
        sheet.cell(planned.row, planned.column, planned.content)
    sheet.sheet_properties.tabColor = TABS.get(name, INPUT_TAB)


def _show_status(sheet: Worksheet) -> None:
    sheet.sheet_properties.tabColor = TABS.get(sheet.title, INPUT_TAB)
    looks.show_head(*(looks.cell_at(sheet, row, 1) for row in (1, 2, 3)))
    attention = looks.mark_where('ISNUMBER(SEARCH("attention",$A$2))', filled=False)
    sheet.conditional_formatting.add("A2", attention)
    if sheet.title == "LiveChecks" and sheet.max_row > 4:
        states = looks.mark_where('$E5="CHECK"')
        sheet.conditional_formatting.add(f"E5:E{sheet.max_row}", states)


def _build_input(sheet: Worksheet, office: Office, code_rows: list[Record]) -> None:
    name = sheet.title
    if name == GUIDE:
        build_guide(sheet, office)
    elif name == "About":
        build_about(sheet, office)
    elif name == "Checks":
        build_table(sheet, CHECKS_COLUMNS, [])
    elif name == PUBLISH:
        build_table(sheet, publish_columns(), publish_rows(office))
    else:
        table = TABLES[name]
        records = code_rows if name == "Codes" else office.tables.get(name, ())
        rows = [[record.get(field) for field in table.columns] for record in records]
        build_table(sheet, list(_columns(table, office)), rows, _mark(table))


def _columns(table: type[Row], office: Office) -> Iterator[TableColumnPlan]:
    letters = letters_of(table.table)
    for column in table.columns.values():
        yield TableColumnPlan(
            column.heading,
            looks.number_format(column, table.table),
            column.calculated,
            _formula(column, office),
            drop_down(column, office, letters),
            _least(column),
        )


def _least(column: Column[Any]) -> float:
    """Return how wide a column is to be before anything stands in it."""
    if column.kind is Kind.TEXT and column.required is True:
        return 30
    return 15 if column.kind is Kind.KEY else 0


def _formula(column: Column[Any], office: Office) -> str:
    """Return a column's formula; nil where it names a table of a module that is not there."""
    absent = (name for name in TABLES if not office.has(name))
    return "=0" if any(f"{name}[" in column.formula for name in absent) else column.formula


def _mark(table: type[Row]) -> str:
    letters = letters_of(table.table)
    key = '&"|"&'.join(f"${letters[field]}5" for field in table.key_fields)
    return f'COUNTIFS(marks_sheet,"{table.table}",marks_key,{key},marks_column,A$4)>0'
