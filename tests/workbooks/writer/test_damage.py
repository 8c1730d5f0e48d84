"""Files that are damaged or built unlike any other are refused, or written to in their own way."""

from __future__ import annotations

import io
import struct
import zipfile

import pytest
from tests.workbooks.reader.making import MAIN, Part, both, parts, relations, sheet, zipped
from tests.workbooks.writer.spliced import SHEET, contents, edit, rows_after

from commissioning.reader import Refused
from commissioning.writer import CannotWrite, NewCell, NewSheet, NewTable, put_sheets, write_cells
from commissioning.writer.splices import Splice, spliced

ROWS = '<row r="1"><c r="A1"><v>1</v></c></row>'


def with_long_offset(data: bytes, name: str) -> bytes:
    """Return the file with the place of one part among the numbers of 64 bits."""
    end = data.rindex(b"PK\5\6")
    start = struct.unpack_from("<L", data, end + 16)[0]
    directory = b""
    place = start
    while data[place : place + 4] == b"PK\1\2":
        named, extra, remark = struct.unpack_from("<3H", data, place + 28)
        record = bytearray(data[place : place + 46 + named + extra + remark])
        place += len(record)
        if record[46 : 46 + named] == name.encode():
            size, offset = (
                struct.unpack_from("<L", record, 24)[0],
                struct.unpack_from("<L", record, 42)[0],
            )
            struct.pack_into("<L", record, 24, 0xFFFFFFFF)
            struct.pack_into("<L", record, 42, 0xFFFFFFFF)
            long = struct.pack("<2H4s2H2Q", 0x7777, 4, b"more", 1, 16, size, offset)
            struct.pack_into("<H", record, 30, len(long))
            record[46 + named : 46 + named] = long
        directory += record
    ending = bytearray(data[end:])
    struct.pack_into("<L", ending, 12, len(directory))
    return data[:start] + directory + ending


def test_a_part_whose_place_is_a_long_number_is_found_where_it_goes() -> None:
    data = with_long_offset(zipped(parts(sheet(ROWS), sheet(ROWS))), "xl/worksheets/sheet2.xml")
    after = write_cells(data, [edit("A1", "x" * 30_000), edit("B1", 2)])
    assert both(after).sheets[1] == both(data).sheets[1]
    extra = zipfile.ZipFile(io.BytesIO(after)).getinfo("xl/worksheets/sheet2.xml").extra
    assert b"more" in extra


def test_a_damaged_part_is_refused_by_the_reader() -> None:
    data = bytearray(zipped(parts(sheet(ROWS)), method=0))
    place = data.index(b"<v>1</v>")
    data[place + 3] = ord("7")
    with pytest.raises(Refused) as refused:
        write_cells(bytes(data), [edit("A1", 1)])
    assert refused.value.reason == "damaged"


def test_an_excel_table_that_cannot_be_read_is_refused() -> None:
    listing = "xl/worksheets/_rels/sheet1.xml.rels"
    more: dict[str, Part] = {listing: relations({"rId1": ("table", "../gone.xml")})}
    with pytest.raises(Refused) as refused:
        write_cells(zipped(parts(sheet(ROWS), more=more)), [edit("A1", 1)])
    assert refused.value.reason == "damaged"


def test_a_document_type_is_refused() -> None:
    part = sheet(ROWS).replace("<worksheet", "<!DOCTYPE worksheet><worksheet")
    with pytest.raises(Refused) as refused:
        write_cells(zipped(parts(part)), [edit("A1", 1)])
    assert refused.value.reason == "doctype"


@pytest.mark.parametrize("head", ["<cols>", "<cols a=1/>", "<cols/></worksheet>"])
def test_a_part_that_is_not_well_formed_is_refused(head: str) -> None:
    with pytest.raises(CannotWrite, match="not well-formed") as refused:
        rows_after(ROWS, edit("A1", 1), head=head)
    assert refused.value.reason == "unusual"


@pytest.mark.parametrize(
    ("rows", "detail"),
    [
        ('<row r="1"><c r="A1"><v>1</v></row>', "a cell has no end"),
        ('<row r="1"><c r="A1"/>', "row 1 has no end"),
    ],
)
def test_an_element_without_an_end_is_refused(rows: str, detail: str) -> None:
    with pytest.raises(CannotWrite, match=detail):
        rows_after(rows, edit("A1", 1))


def test_an_extent_that_names_no_cells_is_left_as_it_is() -> None:
    data = zipped(parts(sheet(ROWS, '<dimension ref="nowhere"/>')))
    after = contents(write_cells(data, [edit("C3", 1)]))[SHEET]
    assert b'<dimension ref="nowhere"/>' in after


def test_an_excel_table_that_is_written_anew_is_in_utf_8() -> None:
    table = f'<?xml version="1.0" encoding="UTF-16"?><table xmlns="{MAIN}" id="4" name="t"/>'
    listing = "xl/worksheets/_rels/sheet1.xml.rels"
    more: dict[str, Part] = {
        listing: relations({"rId1": ("table", "../t.xml")}),
        "xl/t.xml": table.encode("utf-16"),
    }
    new = NewSheet("One", [NewCell(1, 1, "£")], table=NewTable("t", "A1:A2", ("£",)))
    after = contents(put_sheets(zipped(parts(sheet(ROWS), more=more)), [new]))
    assert 'id="4" name="t"' in after["xl/t.xml"].decode()


def test_changes_that_meet_are_a_mistake_of_the_program() -> None:
    assert spliced(b"abc", [Splice(1, 2, b"X"), Splice(1, 1, b"-"), Splice(2, 2, b"+")]) == b"a-X+c"
    with pytest.raises(AssertionError, match="two changes meet"):
        spliced(b"abc", [Splice(0, 2, b""), Splice(1, 3, b"")])
