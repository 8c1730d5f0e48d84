"""Widths, heights and the workbook's own styles, as they are read and put back."""

from __future__ import annotations

import pytest
from tests.workbooks.reader.making import parts, sheet, zipped
from tests.workbooks.writer.spliced import SHEET, contents

from commissioning.writer import CannotWrite, LooksThere, put_sizes, write_cells
from commissioning_schemas.edits import Edit

ROWS = (
    '<row r="2" ht="30" customHeight="1"><c r="A2" s="3"><v>1</v></c><c r="B2"/></row>'
    '<row r="4" ht="15"><c r="A4" s="1"/></row>'
)
COLUMNS = (
    '<cols><col min="1" max="2" width="20" customWidth="1"/>'
    '<col min="3" max="16384" width="9.5" style="2"/></cols>'
)


def workbook(columns: str = COLUMNS) -> bytes:
    return zipped(parts(sheet(ROWS, head=columns)))


def sheet_of(data: bytes) -> str:
    return contents(data)[SHEET].decode()


def test_what_a_sheet_says_of_its_looks_is_read() -> None:
    there = LooksThere(workbook())
    assert there.styles("One") == {(2, 1): "3", (2, 2): "0", (4, 1): "1"}
    assert there.styles("One", [4]) == {(4, 1): "1"}
    assert there.heights("One") == {2: 30}
    widths = there.widths("One")
    assert (widths[1], widths[2], widths[3], max(widths)) == (20, 20, 9.5, 256)
    assert LooksThere(workbook("")).widths("One") == {}


def test_widths_are_put_in_and_other_columns_keep_what_is_said_of_them() -> None:
    after = sheet_of(put_sizes(workbook(), {"One": {2: None, 4: 33.5}}, {}))
    assert after.partition("<cols>")[2].partition("</cols>")[0] == (
        '<col min="1" max="1" width="20" customWidth="1"/>'
        '<col min="3" max="3" width="9.5" style="2"/>'
        '<col min="4" max="4" width="33.5" style="2" customWidth="1"/>'
        '<col min="5" max="16384" width="9.5" style="2"/>'
    )
    bare = sheet_of(put_sizes(workbook(""), {"One": {1: 7}}, {}))
    assert '<cols><col min="1" max="1" width="7" customWidth="1"/></cols><sheetData>' in bare
    assert "<cols>" not in sheet_of(put_sizes(workbook(""), {"One": {1: None}}, {}))


def test_heights_are_put_in_and_taken_away() -> None:
    after = sheet_of(put_sizes(workbook(), {}, {"One": {2: None, 3: 22.5, 4: 40, 9: None}}))
    assert '<row r="2"><c r="A2"' in after
    assert '<row r="3" ht="22.5" customHeight="1"/><row r="4" ht="40" customHeight="1">' in after
    assert 'r="9"' not in after


def test_nothing_to_put_is_no_change_and_a_password_is_respected() -> None:
    data = workbook()
    assert put_sizes(data, {}, {}) == data
    book = parts(sheet(ROWS, tail='<sheetProtection sheet="1" password="CC1A"/>'))
    with pytest.raises(CannotWrite, match="password"):
        put_sizes(zipped(book), {"One": {1: 5}}, {})


def test_a_cell_takes_the_look_of_another_whatever_its_own_is() -> None:
    edits = [
        Edit("One", "A2", 5, look="One!A4"),
        Edit("One", "C2", None, look="One!A2"),
        Edit("One", "A4", 7, look="One!Z9"),
        Edit("One", "D4", None, look="One!B2"),
    ]
    after = sheet_of(write_cells(workbook(), edits))
    assert '<c r="A2" s="1"><v>5</v></c><c r="B2"/><c r="C2" s="3"/>' in after
    assert '<c r="A4"><v>7</v></c></row>' in after


def test_a_look_that_is_no_cell_is_refused() -> None:
    with pytest.raises(CannotWrite, match="not the address of a cell"):
        write_cells(workbook(), [Edit("One", "A2", 5, look="One!nowhere")])
