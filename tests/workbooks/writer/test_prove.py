"""A change that does more than was asked does not pass, whichever part or byte it touches."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.workbooks.reader.making import Part, parts, relations, sheet, strings, zipped
from tests.workbooks.writer.spliced import SHEET, contents, edit

from commissioning.writer import CannotWrite, prove, replace_parts, write_cells
from commissioning.writer import write as writing
from commissioning_schemas.edits import Edit

ROWS = (
    '<row r="1" ht="20"><c r="A1" s="1"><v>1</v></c><c r="B1"><v>2</v></c></row>'
    '<row r="2"><c r="A2"><f t="shared" si="0" ref="A2:A4">B2</f><v>7</v></c></row>'
    '<row r="3"><c r="A3"><f t="shared" si="0"/><v>8</v></c></row>'
    '<row r="4"><c r="A4"><f t="shared" si="0"/><v>9</v></c></row><row r="6"/>'
)
EDITS = (edit("A1", 5), edit("C1", "text"), edit("A2", 6), edit("B6", 1), edit("A9", 3, "=1+2"))


def made(rows: str = ROWS) -> bytes:
    book = parts(
        sheet(rows, '<dimension ref="A1:B6"/><cols/>'),
        sheet(ROWS),
        shared=strings("<t>a</t>"),
        after='<calcPr calcId="1"/>',
        more={"xl/media/picture.png": bytes(range(256)), "xl/calcChain.xml": "<calcChain/>"},
    )
    book["xl/_rels/workbook.xml.rels"] = relations(
        {
            "rId1": ("worksheet", "worksheets/sheet1.xml"),
            "rId2": ("worksheet", "worksheets/sheet2.xml"),
            "rId7": ("calcChain", "calcChain.xml"),
            "rId8": ("sharedStrings", "sharedStrings.xml"),
        }
    )
    return zipped(book)


BEFORE = made()
AFTER = write_cells(BEFORE, EDITS)


def harmed(after: bytes, *edits: Edit, before: bytes = BEFORE) -> bool:
    try:
        prove(before, after, edits or EDITS)
    except CannotWrite as error:
        return error.reason == "harmed"
    return False


def sheet_changed(old: str, new: str) -> bytes:
    text = contents(AFTER)[SHEET].decode()
    assert old in text
    return replace_parts(AFTER, {SHEET: text.replace(old, new, 1).encode()})


def test_what_was_asked_and_no_more_is_proved() -> None:
    prove(BEFORE, AFTER, EDITS)
    prove(BEFORE, BEFORE, [])
    assert "xl/calcChain.xml" not in contents(AFTER)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('<c r="B1"><v>2</v>', '<c r="B1"><v>3</v>'),
        ('<c r="A1" s="1"><v>5</v>', '<c r="A1" s="1"><v>50</v>'),
        ('<c r="A1" s="1"><v>5</v>', '<c r="A1" s="2"><v>5</v>'),
        ('<c r="A1" s="1"><v>5</v>', '<c r="A1" s="1" t="b"><v>1</v>'),
        ('<c r="A1" s="1"><v>5</v></c>', ""),
        ("<t>text</t>", "<t>texts</t>"),
        ("<f>1+2</f>", "<f>1+3</f>"),
        ("<f>1+2</f>", ""),
        ('<row r="1" ht="20">', '<row r="1" ht="21">'),
        ('<row r="1" ht="20">', '<row r="1" hidden="1" ht="20">'),
        ('<row r="9">', '<row r="9"><c r="Z9"><v>1</v></c>'),
        ('<c r="B6"><v>1</v></c>', '<c r="A6"><v>1</v></c><c r="B6"><v>1</v></c>'),
        ('<row r="6">', '<row r="6" hidden="1">'),
        ('<row r="6">', '<row r="5"/><row r="6">'),
        ("<cols/>", ""),
        ("B3</f>", "B4</f>"),
        ("<v>8</v>", "<v>80</v>"),
        ("<v>9</v>", "<v>90</v>"),
        ('<c r="A4">', '<c r="A4" s="3">'),
        ("</sheetData>", "</sheetData><!---->"),
    ],
)
def test_any_other_byte_of_the_sheet_is_harm(old: str, new: str) -> None:
    assert harmed(sheet_changed(old, new))


def test_a_cell_that_cannot_be_read_again_is_harm() -> None:
    assert harmed(sheet_changed("<v>5</v>", "<v>5"))
    assert harmed(sheet_changed("<v>5</v>", "<w>5</w>"))


@pytest.mark.parametrize(
    "part",
    ["xl/media/picture.png", "xl/worksheets/sheet2.xml", "xl/sharedStrings.xml", "_rels/.rels"],
)
def test_any_byte_of_another_part_is_harm(part: str) -> None:
    content = contents(AFTER)[part]
    assert harmed(replace_parts(AFTER, {part: content + b" "}))
    assert harmed(replace_parts(AFTER, {}, removed=[part])) or part == "_rels/.rels"


@pytest.mark.parametrize(
    "part", ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", "[Content_Types].xml"]
)
def test_in_the_lists_of_the_workbook_only_the_orders_to_calculate_may_change(part: str) -> None:
    content = contents(AFTER)[part]
    assert harmed(replace_parts(AFTER, {part: content + b" "}))


def test_a_part_that_was_not_there_is_harm() -> None:
    assert harmed(replace_parts(AFTER, {}, added={"xl/new.xml": b"<new/>"}))


def test_the_first_cells_of_an_empty_sheet_are_proved() -> None:
    before = zipped(parts(sheet().replace("<sheetData></sheetData>", "<sheetData/>")))
    after = write_cells(before, [edit("A1", 1), edit("B2", 2)])
    prove(before, after, [edit("A1", 1), edit("B2", 2)])
    assert harmed(after, edit("A1", 1), before=before)


def test_a_cell_in_a_row_without_one_is_proved_wherever_its_bytes_come_to_lie() -> None:
    for extent in ("A1", "A1 ", "A1:B2", "A1:C3"):
        head = f'<dimension ref="{extent.strip()}"{" " * extent.count(" ")}/>'
        for row in ('<row r="3"/>', '<row r="3" />', '<row r="3"  />', '<row r="3"   />'):
            before = zipped(parts(sheet(row, head)))
            prove(before, write_cells(before, [edit("C3", 5)]), [edit("C3", 5)])


def test_a_change_that_fails_its_proof_is_not_handed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    make: Callable[..., bytes] = writing._written

    def clumsy(*asked: object) -> bytes:
        return replace_parts(make(*asked), {"xl/media/picture.png": b"lost"})

    monkeypatch.setattr(writing, "_written", clumsy)
    with pytest.raises(CannotWrite, match="nothing was written") as error:
        write_cells(BEFORE, EDITS)
    assert (error.value.reason, error.value.detail) == ("harmed", "xl/media/picture.png")


def test_a_part_may_be_a_part_of_any_case() -> None:
    book: dict[str, Part] = parts(sheet(ROWS))
    book["xl/Worksheets/Sheet1.xml"] = book.pop(SHEET)
    data = zipped(book)
    after = write_cells(data, [edit("A1", 5)])
    assert list(contents(after)) == list(contents(data))
