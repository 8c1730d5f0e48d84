"""All that people put into workbooks is there, to the byte, after a few cells were changed."""

from __future__ import annotations

import pytest
from tests.workbooks.reader.making import both
from tests.workbooks.writer.rich import HEAD, TAIL, rich
from tests.workbooks.writer.spliced import SHEET, contents, edit

from commissioning.writer import (
    CannotWrite,
    Look,
    Mark,
    NewCell,
    NewSheet,
    put_marks,
    put_names,
    put_sheets,
    write_cells,
)  # fmt: skip
from commissioning_schemas.edits import Edit

RICH = rich()
EDITS = [
    edit("B1", 6),
    edit("A3", "text", like="A1"),
    edit("B2", 12, "=B1+B1"),
    Edit("Three", "C3", 1),
]
LISTS = {"[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"}


def changed(after: bytes) -> set[str]:
    before, found = contents(RICH), contents(after)
    assert list(found)[: len(before)] == list(before)
    return {name for name in found if before.get(name) != found[name]}


def test_single_cells_change_their_sheets_and_the_order_to_calculate() -> None:
    after = write_cells(RICH, EDITS)
    assert changed(after) == {"xl/workbook.xml", SHEET, "xl/worksheets/sheet3.xml"}
    text = contents(after)[SHEET].decode()
    assert HEAD in text
    assert text.endswith(f"</sheetData>{TAIL}</worksheet>")
    assert both(after).sheets[0].rows == {
        1: {1: "text", 2: 6}, 2: {1: "text", 2: 12}, 3: {1: "text"}, 30: {1: 1},
    }  # fmt: skip


def test_a_new_sheet_changes_the_lists_of_the_workbook_alone() -> None:
    after = put_sheets(RICH, [NewSheet("New", [NewCell(1, 1, "x", look=Look(bold=True))])])
    assert changed(after) == LISTS | {"xl/worksheets/sheet4.xml"}


def test_marks_and_names_change_what_they_are_in() -> None:
    after = put_marks(RICH, {"One": [Mark("A1:A9", "A1>1", Look(bold=True))]})
    assert changed(after) == {SHEET, "xl/styles.xml"}
    assert changed(put_names(RICH, {"m": "1"})) == {"xl/workbook.xml"}


def test_a_sheet_written_anew_keeps_its_pictures_comments_and_controls() -> None:
    after = put_sheets(RICH, [NewSheet("One", [NewCell(1, 1, "x")])])
    assert changed(after) == {"xl/workbook.xml", SHEET, "xl/styles.xml"}
    kept = TAIL.partition("<pageMargins")[2]
    assert contents(after)[SHEET].decode().endswith(f"{kept}</worksheet>")


def test_the_cells_of_a_pivottable_are_left_alone() -> None:
    with pytest.raises(CannotWrite, match="choose a cell outside the PivotTable"):
        write_cells(RICH, [Edit("Two", "A4", 1)])
    assert both(write_cells(RICH, [Edit("Two", "D4", 1)])).sheets[1].value(4, 4) == 1
