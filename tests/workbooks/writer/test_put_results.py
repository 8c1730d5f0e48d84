from __future__ import annotations

import io
import zipfile
from decimal import Decimal

import pytest
from openpyxl import Workbook

from commissioning.reader import read
from commissioning.writer import Result, put_results, replace_parts
from commissioning_schemas.grid import CellError, Sheet

KEPT = ("date_time", "comment", "external_attr", "compress_type", "CRC", "create_system")
NASTY = 'a < b & "c" \n£'


def workbook(**cells: str | int) -> bytes:
    book = Workbook()
    book.worksheets[0].title = "One"
    for address, content in cells.items():
        book["One"][address] = content
    book.create_sheet("Two")["A1"] = "=1+1"
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


def first_sheet(data: bytes) -> Sheet:
    return read(data).sheets[0]


@pytest.mark.parametrize(
    ("result", "stored"),
    [
        (7, 7),
        (-205100, -205100),
        (Decimal("0.1"), 0.1),
        (Decimal("-205100.50"), -205100.5),
        (Decimal("5"), 5),
        (Decimal(1) / 3, 1 / 3),
        (0.25, 0.25),
        (True, True),
        (False, False),
        ("", ""),
        ("M01", "M01"),
        (NASTY, NASTY),
        ("_x0041_", "_x0041_"),
        (CellError("#N/A"), CellError("#N/A")),
        (None, None),
    ],
)
def test_a_result_reads_back_as_it_was_put(result: Result, stored: object) -> None:
    data = put_results(workbook(A1="=B1", B1=3), {"One": {(1, 1): result}})
    found = first_sheet(data).value(1, 1)
    assert (type(found), found) == (type(stored), stored)
    assert first_sheet(data).formula(1, 1) == "=B1"


def test_a_result_takes_the_place_of_an_earlier_one_of_another_kind() -> None:
    data = put_results(workbook(A1="=B1"), {"One": {(1, 1): "text"}})
    again = put_results(data, {"One": {(1, 1): 5}})
    assert first_sheet(again).value(1, 1) == 5
    assert first_sheet(put_results(again, {"One": {(1, 1): None}})).value(1, 1) is None


def test_every_other_cell_and_part_stays_as_it_was() -> None:
    before = workbook(A1="=B1", B1=3, A2="=A1", C2="text", A3="=A1")
    after = put_results(before, {"One": {(2, 1): 9}})
    old, new = (zipfile.ZipFile(io.BytesIO(data)) for data in (before, after))
    names = old.namelist()
    assert new.namelist() == names
    assert new.testzip() is None
    changed = [name for name in names if old.read(name) != new.read(name)]
    assert changed == ["xl/worksheets/sheet1.xml"]
    assert first_sheet(after).rows == {1: {2: 3}, 2: {1: 9, 3: "text"}}
    assert first_sheet(after).formulas == first_sheet(before).formulas


def test_a_cell_after_an_empty_one_is_not_mistaken_for_it() -> None:
    data = workbook(B1="=1", C1="=2")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        xml = archive.read("xl/worksheets/sheet1.xml")
    xml = xml.replace(b'<c r="B1"', b'<c r="A1" s="0"/><c r="B1"')
    empty_before = replace_parts(data, {"xl/worksheets/sheet1.xml": xml})
    assert b'<c r="A1" s="0"/>' in xml
    found = first_sheet(put_results(empty_before, {"One": {(1, 2): 1, (1, 3): 2}}))
    assert found.rows == {1: {2: 1, 3: 2}}


def test_a_result_for_a_cell_without_a_formula_is_refused() -> None:
    with pytest.raises(KeyError, match="One has no formula in row 1, column 2"):
        put_results(workbook(A1="=B1", B1=3), {"One": {(1, 1): 1, (1, 2): 4}})
    with pytest.raises(KeyError, match="Three"):
        put_results(workbook(A1="=B1"), {"Three": {(1, 1): 1}})


def test_a_part_that_is_not_there_cannot_be_replaced() -> None:
    with pytest.raises(KeyError, match=r"xl/absent\.xml"):
        replace_parts(workbook(), {"xl/absent.xml": b""})


def test_parts_that_are_not_replaced_keep_their_packed_bytes_and_times() -> None:
    source = io.BytesIO()
    with zipfile.ZipFile(source, "w") as archive:
        for name, method in (("a.txt", zipfile.ZIP_DEFLATED), ("ü.txt", zipfile.ZIP_STORED)):
            entry = zipfile.ZipInfo(name, (2021, 3, 18, 9, 30, 58))
            entry.comment, entry.external_attr, entry.create_system = b"remark", 0o644 << 16, 0
            archive.writestr(entry, "contents " * 50, method)
        archive.writestr("b.txt", "old")
    data = b"junk in front" + source.getvalue()
    changed = replace_parts(data, {"b.txt": b"new " * 100})
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(io.BytesIO(changed)) as new:
        assert new.testzip() is None
        assert new.read("b.txt") == b"new " * 100
        for name in ("a.txt", "ü.txt"):
            before, after = old.getinfo(name), new.getinfo(name)
            assert new.read(name) == old.read(name)
            for field in KEPT:
                assert getattr(after, field) == getattr(before, field)
    packed = source.getvalue()[: source.getvalue().index(b"PK\3\4", 4)]
    assert changed.startswith(packed)
