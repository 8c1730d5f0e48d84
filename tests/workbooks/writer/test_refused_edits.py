"""What is not written to, with one word for the reason and a sentence that says what to do."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

import pytest
from tests.workbooks.reader.making import MAIN, Part, both, parts, relations, sheet, zipped
from tests.workbooks.writer.spliced import edit, rows_after

from commissioning.writer import CannotWrite, put_marks, write_cells
from commissioning.writer.cannot import REASONS
from commissioning_schemas.edits import Edit
from commissioning_schemas.grid import CellError

FILLED = '<row r="1"><c r="A1"><v>1</v></c></row>'
TABLE = (
    f'<table xmlns="{MAIN}" id="1" name="T" displayName="T" ref="B2:C5" {{}}>'
    '<tableColumns count="2"><tableColumn id="1" name="a"/><tableColumn id="2" name="b"/>'
    "</tableColumns></table>"
)
PIVOT = f'<pivotTableDefinition xmlns="{MAIN}"><location ref="B6:C9" {{}}/></pivotTableDefinition>'


def refused(data: bytes, *edits: Edit) -> CannotWrite:
    with pytest.raises(CannotWrite) as refused:
        write_cells(data, edits)
    return refused.value


def reason(part: Part, cell: str, more: Mapping[str, Part] | None = None) -> str:
    """Return why a cell is not written to; empty where it is."""
    data = zipped(parts(part, more=more))
    try:
        written = write_cells(data, [edit(cell, 5)])
    except CannotWrite as error:
        return f"{error.reason}{'' if error.sheet == 'One' else error.sheet}"
    both(written)
    return ""


def related(kind: str, content: str) -> dict[str, Part]:
    listing = "xl/worksheets/_rels/sheet1.xml.rels"
    return {listing: relations({"rId1": (kind, f"../{kind}.xml")}), f"xl/{kind}.xml": content}


@pytest.mark.parametrize("cell", ["B2", "B3", "C3"])
@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ('t="array" ref="B2:C3"', "array"),
        ('t="dataTable" ref="B2:C3" dt2D="1" r1="A1" r2="A2"', "data-table"),
    ],
)
def test_a_cell_of_a_block_that_excel_fills_is_refused(
    cell: str, stated: str, expected: str
) -> None:
    rows = f'<row r="2"><c r="B2"><f {stated}>1</f><v>1</v></c></row>'
    assert reason(sheet(rows), cell) == expected
    assert reason(sheet(rows), "D3") == ""


def test_a_cell_under_a_formula_that_spills_is_refused() -> None:
    rows = '<row r="2"><c r="B2" cm="1"><f t="array" ref="B2:B4">A1:A3</f><v>1</v></c></row>'
    assert reason(sheet(rows), "B4") == "spill"
    assert reason(sheet(rows), "B5") == ""


def test_headings_and_totals_of_an_excel_table_are_refused_and_its_data_are_not() -> None:
    part = sheet(FILLED, tail='<tableParts><tablePart r:id="rId1"/></tableParts>')
    both_rows = related("table", TABLE.format('totalsRowCount="1"'))
    plain = related("table", TABLE.format('headerRowCount="0"'))
    found = {cell: reason(part, cell, both_rows) for cell in ("B2", "C5", "B3", "B6", "D2")}
    assert found == {"B2": "table-heading", "C5": "table-totals", "B3": "", "B6": "", "D2": ""}
    assert {reason(part, cell, plain) for cell in ("B2", "C5")} == {""}


def test_what_a_pivottable_fills_is_refused_with_its_filters() -> None:
    filtered = related("pivotTable", PIVOT.format('rowPageCount="2" colPageCount="1"'))
    plain = related("pivotTable", PIVOT.format(""))
    cells = ("B6", "C9", "B3", "C4", "B5", "D4", "B2", "D6")
    found = [reason(sheet(FILLED), cell, filtered) for cell in cells]
    assert found == ["pivot"] * 4 + [""] * 4
    assert [reason(sheet(FILLED), cell, plain) for cell in cells] == ["pivot"] * 2 + [""] * 6


def test_a_pivottable_that_does_not_say_where_it_is_closes_nothing() -> None:
    nowhere = related("pivotTable", f'<pivotTableDefinition xmlns="{MAIN}"/>')
    lost = related("pivotTable", PIVOT.format("").replace("B6:C9", "#REF!"))
    assert reason(sheet(FILLED), "B6", nowhere) == reason(sheet(FILLED), "B6", lost) == ""


def test_of_merged_cells_only_the_first_is_written_to() -> None:
    part = sheet(FILLED, tail='<mergeCells><mergeCell ref="B2:C3"/></mergeCells>')
    found = {cell: reason(part, cell) for cell in ("B2", "C2", "B3", "D2")}
    assert found == {"B2": "", "C2": "merged", "B3": "merged", "D2": ""}


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ('sheet="1" password="CC1A"', "protected"),
        ('sheet="true" algorithmName="SHA-512" hashValue="x=="', "protected"),
        ('sheet="1" objects="1"', ""),
        ('sheet="0" password="CC1A"', ""),
    ],
)
def test_a_sheet_is_refused_where_a_password_protects_it(stated: str, expected: str) -> None:
    part = sheet(FILLED, tail=f"<sheetProtection {stated}/>")
    assert reason(part, "A1") == expected


@pytest.mark.parametrize("more", [
    {"_xmlsignatures/origin.sigs": ""},
    {"_rels/.rels": relations({"rId1": ("officeDocument", "xl/workbook.xml")}).replace(
        "</Rel", '<Relationship Id="rId2" Target="sig" Type="http://schemas.openxmlformats.org/'
        'package/2006/relationships/digital-signature/origin"/></Rel')},
])  # fmt: skip
def test_a_signed_workbook_is_refused(more: dict[str, Part]) -> None:
    error = refused(zipped(parts(sheet(FILLED), more=more)), edit("A1", 1))
    assert (error.reason, error.sheet, error.cell) == ("signed", "", "")
    assert str(error).startswith("The workbook cannot be written: the workbook carries a digital")


def test_a_signature_of_macros_alone_is_no_hindrance() -> None:
    more = {"xl/vbaProject.bin": b"macros", "xl/vbaProjectSignature.bin": b"signed"}
    assert reason(sheet(FILLED), "A1", more) == ""


def test_a_place_that_is_not_there_or_is_named_twice_is_refused() -> None:
    data = zipped(parts(sheet(FILLED)))
    assert refused(data, Edit("Nowhere", "A1", 1)).reason == "no-sheet"
    for cell in ("", "A0", "XFE1", "1", "A1:B2"):
        assert refused(data, edit(cell, 1)).reason == "no-cell"
    assert refused(data, edit("A1", 1, like="here")).reason == "no-cell"
    assert refused(data, edit("A1", 1), edit("$A$1", 2)).reason == "twice"


@pytest.mark.parametrize(
    ("value", "formula", "expected"),
    [
        (float("nan"), None, "not-a-value"),
        (float("inf"), None, "not-a-value"),
        (10**400, None, "not-a-value"),
        (dt.date(1899, 12, 31), None, "not-a-value"),
        (dt.datetime(2021, 1, 1, tzinfo=dt.UTC), None, "not-a-value"),
        (dt.time(1, tzinfo=dt.UTC), None, "not-a-value"),
        (CellError("<v>"), None, "not-a-value"),
        ("\ud800", None, "not-a-value"),
        ("x" * 32_768, None, "too-long"),
        ("😀" * 16_384, None, "too-long"),
        (1, "=" + "1" * 8193, "too-long"),
        (1, "1+1", "not-a-formula"),
        (1, "= ", "not-a-formula"),
        (1, "", "not-a-formula"),
    ],
)
def test_what_no_cell_holds_is_refused(value: object, formula: str | None, expected: str) -> None:
    with pytest.raises(CannotWrite) as error:
        rows_after(FILLED, edit("A1", value, formula))
    assert (error.value.reason, error.value.sheet, error.value.cell) == (expected, "One", "A1")


def test_the_longest_text_is_written() -> None:
    assert "😀" * 16_383 in rows_after(FILLED, edit("A1", "😀" * 16_383))


def test_one_edit_that_is_refused_keeps_all_others_from_being_made() -> None:
    part = sheet(FILLED, tail='<mergeCells><mergeCell ref="B2:C3"/></mergeCells>')
    error = refused(zipped(parts(part)), edit("A1", 5), edit("C3", 5))
    assert str(error) == (
        "One C3 cannot be written: the cell is hidden under a merged cell: use the first cell of "
        "the merged area, or unmerge it in Excel (B2:C3)."
    )


def test_every_reason_says_what_to_do() -> None:
    for reason, words in REASONS.items():
        assert ": " in words, reason
        assert words[0].islower(), reason
        assert not words.endswith("."), reason


def test_marks_are_refused_on_a_sheet_that_a_password_protects() -> None:
    part = sheet(FILLED, tail='<sheetProtection sheet="1" password="CC1A"/>')
    with pytest.raises(CannotWrite, match="unprotect it in Excel"):
        put_marks(zipped(parts(part)), {"One": []})
