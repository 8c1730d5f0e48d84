"""Formulas written once for a group of cells stay right when cells of the group are changed."""

from __future__ import annotations

import re

import pytest
from tests.workbooks.reader.making import both, parts, sheet, zipped
from tests.workbooks.writer.spliced import SHEET, contents, edit, grid_after, rows_after

from commissioning.writer import CannotWrite, write_cells
from commissioning_schemas.edits import Edit
from commissioning_schemas.grid import Grid


def group(cells: str, text: str = "B1*2", number: int = 0, area: str = "") -> str:
    """Return rows whose cells share a formula, the first of them saying it."""
    first, *others = cells.split()
    held = {
        first: f'<f t="shared" ref="{area or f"{first}:{others[-1]}"}" si="{number}">{text}</f>'
    }
    held |= dict.fromkeys(others, f'<f t="shared" si="{number}"/>')
    rows: dict[int, str] = {}
    for cell in sorted(held, key=lambda cell: (int(cell[1:]), cell)):
        row = int(cell[1:])
        rows[row] = rows.get(row, "") + f'<c r="{cell}" s="1">{held[cell]}<v>7</v></c>'
    return "".join(f'<row r="{row}">{text}</row>' for row, text in rows.items())


def without(grid: Grid, *cells: tuple[int, int]) -> dict[tuple[int, int], object]:
    (only,) = grid.sheets
    return {
        (row, column): (text, only.value(row, column))
        for row, texts in only.formulas.items()
        for column, text in texts.items()
        if (row, column) not in cells
    }


COLUMN = group("A1 A2 A3 A4")
ROW = group("A1 B1 C1", "A9*2")
BLOCK = group("A1 B1 A2 B2", "D1*$D$1", area="A1:B2")


@pytest.mark.parametrize("rows", [COLUMN, ROW, BLOCK], ids=["column", "row", "block"])
@pytest.mark.parametrize("cells", ["A1", "A2", "B1", "A1 A2", "A1 B1", "A1 A2 A3 A4 B1 B2 C1"])
def test_every_cell_that_stays_keeps_its_formula_and_its_result(rows: str, cells: str) -> None:
    places = [(int(cell[1:]), ord(cell[0]) - 64) for cell in cells.split()]
    before = both(zipped(parts(sheet(rows))))
    after = grid_after(sheet(rows), *(edit(cell, 1) for cell in cells.split()))
    assert without(after) == without(before, *places)


def test_the_formula_of_a_column_goes_on_to_the_next_cell() -> None:
    after = rows_after(COLUMN, edit("A1", 1))
    assert '<c r="A2" s="1"><f t="shared" si="0" ref="A2:A4">B2*2</f><v>7</v></c>' in after
    assert after.count('<f t="shared" si="0"/>') == 2


def test_the_last_cell_of_a_group_gets_a_formula_of_its_own() -> None:
    after = rows_after(group("A1 A2"), edit("A1", None, "=9"))
    assert after == (
        '<row r="1"><c r="A1" s="1"><f>9</f></c></row>'
        '<row r="2"><c r="A2" s="1"><f>B2*2</f><v>7</v></c></row>'
    )


def test_a_cell_that_only_names_its_group_leaves_it_alone() -> None:
    after = rows_after(COLUMN, edit("A3", 1))
    assert after == COLUMN.replace(
        '<c r="A3" s="1"><f t="shared" si="0"/><v>7</v></c>', '<c r="A3" s="1"><v>1</v></c>'
    )


def test_a_number_that_is_given_out_again_is_another_group() -> None:
    rows = COLUMN + group("A7 A8 A9", "C7+1")
    before = both(zipped(parts(sheet(rows))))
    for cell, place in (("A1", (1, 1)), ("A7", (7, 1))):
        assert without(grid_after(sheet(rows), edit(cell, 1))) == without(before, place)


def test_members_that_come_before_the_cell_that_says_the_formula_count_too() -> None:
    rows = group("A3 A1 A2", "B3*2")
    before = both(zipped(parts(sheet(rows))))
    assert without(grid_after(sheet(rows), edit("A3", 1))) == without(before, (3, 1))


def test_what_a_formula_says_in_quotes_brackets_and_sections_goes_along() -> None:
    text = 'IF(B1&lt;3,"B1 &amp; <![CDATA[<C1>]]>",T[[#This Row],[B1]])'
    after = grid_after(sheet(group("A1 A2 A3", text)), edit("A1", 1))
    assert after.sheets[0].formula(3, 1) == '=IF(B3<3,"B1 & <C1>",T[[#This Row],[B1]])'


def test_a_formula_that_cannot_be_said_from_the_next_cell_is_refused() -> None:
    rows = group("B3 A2 A1", "A1+1")
    with pytest.raises(CannotWrite, match="enter the formula anew") as refused:
        rows_after(rows, edit("B3", 1))
    assert (refused.value.reason, refused.value.cell) == ("shared", "B3")


def test_prefixes_and_blanks_of_the_formula_stay() -> None:
    rows = COLUMN.replace("<row", "<x:row").replace("</row", "</x:row")
    rows = re.sub(r"<(/?)(c|f|v)\b", r"<\1x:\2", rows).replace("/>", " />")
    text = sheet(rows).replace("xmlns=", "xmlns:x=")
    text = re.sub(r"<(/?)(worksheet|sheetData)", r"<\1x:\2", text)
    data = write_cells(zipped(parts(text)), [Edit("One", "A1", 1)])
    assert '<x:f t="shared" si="0" ref="A2:A4">B2*2</x:f>' in contents(data)[SHEET].decode()
