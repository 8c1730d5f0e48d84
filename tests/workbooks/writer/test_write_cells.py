"""Single cells changed: what is put in, where, and what stays."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from tests.workbooks.reader.making import both, parts, sheet, styles, zipped
from tests.workbooks.writer.spliced import SHEET, contents, edit, grid_after, rows_after

from commissioning.reader import Refused
from commissioning.writer import write_cells
from commissioning_schemas.edits import Edit
from commissioning_schemas.grid import CellError

ROWS = '<row r="2"><c r="B2"><v>1</v></c><c r="D2" s="1"><v>2</v></c></row><row r="4"/>'


@pytest.mark.parametrize(
    ("value", "stored"),
    [
        (7, "<v>7</v>"),
        (-205100, "<v>-205100</v>"),
        (Decimal("12.50"), "<v>12.5</v>"),
        (Decimal("1E+3"), "<v>1000</v>"),
        (0.1, "<v>0.1</v>"),
        (2.0, "<v>2</v>"),
        (1e300, "<v>1e+300</v>"),
        (True, ' t="b"><v>1</v>'),
        (CellError("#N/A"), ' t="e"><v>#N/A</v>'),
        ("plain", ' t="inlineStr"><is><t>plain</t></is>'),
        ("=1+1", ' t="inlineStr"><is><t>=1+1</t></is>'),
        ("", ' t="inlineStr"><is><t></t></is>'),
        (" a\nb", ' t="inlineStr"><is><t xml:space="preserve"> a\nb</t></is>'),
        ("a<b&c", ' t="inlineStr"><is><t>a&lt;b&amp;c</t></is>'),
        ("_x0041_", ' t="inlineStr"><is><t>_x005F_x0041_</t></is>'),
        ("a\r\0", ' t="inlineStr"><is><t>a_x000D__x0000_</t></is>'),
        (dt.date(2021, 3, 18), "<v>44273</v>"),
        (dt.date(1900, 1, 1), "<v>1</v>"),
        (dt.date(1900, 2, 28), "<v>59</v>"),
        (dt.date(1900, 3, 1), "<v>61</v>"),
        (dt.datetime(2021, 3, 18, 12), "<v>44273.5</v>"),
        (dt.time(6), "<v>0.25</v>"),
    ],
)
def test_a_value_is_stored_as_a_file_stores_it(value: object, stored: str) -> None:
    assert stored in rows_after(ROWS, edit("B2", value))


def test_dates_become_numbers_of_the_calendar_of_the_workbook() -> None:
    data = zipped(parts(sheet(ROWS), before='<workbookPr date1904="1"/>', style=styles(0, 14)))
    found = both(write_cells(data, [edit("D2", dt.date(2021, 3, 18)), edit("B2", dt.time(6))]))
    assert found.sheets[0].value(2, 4) == dt.date(2021, 3, 18)
    assert found.sheets[0].value(2, 2) == 0.25


def test_a_formula_is_stored_with_its_result_or_without_one() -> None:
    edits = [edit("B2", 3, '=IF("a"<"b",1,2)+1'), edit("D2", "x", "=C1"), edit("B4", None, "=D2")]
    assert rows_after(ROWS, *edits) == (
        '<row r="2"><c r="B2"><f>IF("a"&lt;"b",1,2)+1</f><v>3</v></c>'
        '<c r="D2" s="1" t="str"><f>C1</f><v>x</v></c></row>'
        '<row r="4"><c r="B4"><f>D2</f></c></row>'
    )


def test_an_emptied_cell_keeps_its_look_and_one_that_is_not_there_stays_away() -> None:
    rows = rows_after(ROWS, edit("D2"), edit("C2"), edit("Z99"))
    assert rows == '<row r="2"><c r="B2"><v>1</v></c><c r="D2" s="1"/></row><row r="4"/>'


def test_new_cells_and_rows_stand_in_their_order() -> None:
    edits = [edit(cell, place) for place, cell in enumerate(("E2", "C2", "A2", "B1", "A3", "C4"))]
    assert rows_after(ROWS, *edits) == (
        '<row r="1"><c r="B1"><v>3</v></c></row>'
        '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><v>1</v></c><c r="C2"><v>1</v></c>'
        '<c r="D2" s="1"><v>2</v></c><c r="E2"><v>0</v></c></row>'
        '<row r="3"><c r="A3"><v>4</v></c></row><row r="4"><c r="C4"><v>5</v></c></row>'
    )
    assert rows_after(ROWS, edit("A9", 1)).endswith('<row r="9"><c r="A9"><v>1</v></c></row>')


def test_cells_go_before_what_else_a_row_holds() -> None:
    rows = '<row r="1"><c r="A1"/><extLst><ext uri="x"/></extLst></row>'
    assert rows_after(rows, edit("B1", 1)) == (
        '<row r="1"><c r="A1"/><c r="B1"><v>1</v></c><extLst><ext uri="x"/></extLst></row>'
    )


@pytest.mark.parametrize("empty", ["<sheetData/>", "<sheetData />", "<sheetData></sheetData>"])
def test_the_first_cell_of_an_empty_sheet_is_written(empty: str) -> None:
    part = sheet().replace("<sheetData></sheetData>", empty)
    found = grid_after(part, edit("B2", 5), edit("A3", "x"))
    assert found.sheets[0].rows == {2: {2: 5}, 3: {1: "x"}}


def test_a_new_cell_looks_like_the_one_named_else_like_its_row_else_like_its_column() -> None:
    head = '<cols><col min="2" max="3" style="5"/><col min="4" max="4" width="9"/></cols>'
    rows = '<row r="1"><c r="A1" s="7"/></row><row r="2" s="3" customFormat="1"/><row r="3" s="4"/>'
    edits = [edit(cell, 1) for cell in ("B2", "B3", "D3")]
    edits += [edit("C3", 1, like="A1"), edit("E3", 1, like="Z9")]
    assert rows_after(rows, *edits, head=head) == (
        '<row r="1"><c r="A1" s="7"/></row>'
        '<row r="2" s="3" customFormat="1"><c r="B2" s="3"><v>1</v></c></row>'
        '<row r="3" s="4"><c r="B3" s="5"><v>1</v></c><c r="C3" s="7"><v>1</v></c>'
        '<c r="D3"><v>1</v></c><c r="E3"><v>1</v></c></row>'
    )


def test_a_cell_with_a_look_of_its_own_keeps_it() -> None:
    edits = [edit("D2", 9, like="B2"), edit("B2", 8, like="D2")]
    assert rows_after(ROWS, *edits).startswith(
        '<row r="2"><c r="B2" s="1"><v>8</v></c><c r="D2" s="1"><v>9</v></c></row>'
    )


def test_what_belongs_to_the_old_value_goes_and_what_belongs_to_the_cell_stays() -> None:
    rows = '<row r="1"><c r="A1" s="2" t="s" cm="1" vm="3" ph="1"><v>0</v></c></row>'
    kept = '<row r="1"><c r="A1" s="2" ph="1"><v>5</v></c></row>'
    assert rows_after(rows, edit("A1", 5)) == kept


def test_the_extent_and_the_spans_grow_with_new_cells() -> None:
    head = '<dimension ref="B2:D2"/>'
    part = sheet('<row r="2" spans="2:4"><c r="B2"/><c r="D2"/></row>', head)
    data = write_cells(zipped(parts(part)), [edit("F2", 1), edit("A7", 2)])
    text = contents(data)[SHEET].decode()
    assert '<dimension ref="A2:F7"/>' in text
    assert '<row r="2" spans="2:6">' in text
    data = write_cells(zipped(parts(part)), [edit("C2", 1), edit("Z99")])
    text = contents(data)[SHEET].decode()
    assert '<dimension ref="B2:D2"/>' in text
    assert '<row r="2" spans="2:4">' in text


def test_no_edit_is_no_change() -> None:
    data = zipped(parts(sheet(ROWS)))
    assert write_cells(data, []) is data


def test_sheets_are_found_by_name_in_upper_and_lower_case_alike() -> None:
    data = zipped(parts(sheet(ROWS), sheet(ROWS)))
    found = both(write_cells(data, [Edit("ONE", "b2", 5), Edit("two", "$B$2", 6)]))
    assert [each.value(2, 2) for each in found.sheets] == [5, 6]


def test_a_file_that_is_no_workbook_is_refused_by_the_reader() -> None:
    with pytest.raises(Refused):
        write_cells(b"no workbook", [edit("A1", 1)])
    data = zipped(parts(sheet(ROWS)) | {SHEET: "<worksheet"})
    with pytest.raises(ValueError, match="open it in Excel, save it as a new workbook"):
        write_cells(data, [edit("A1", 1)])
