"""Two versions of a workbook: rows by key, amounts in pence, figures and findings that moved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.edited import edited, example, example_map

from commissioning_schemas.address import Range
from commissioning_schemas.check import check
from commissioning_schemas.comparing import CellChange, Difference, Version, compare
from commissioning_schemas.grid import Grid, Sheet, Value


def version(grid: Grid, book: str = "working") -> Version:
    map = example_map(book)
    return Version(grid, map, check(grid, map))


def against(
    cells: Mapping[str, Value], book: str = "working", *, recalculated: bool = True
) -> Difference:
    old = example(book)
    new = edited(old, cells, recalculated=recalculated)
    return compare(version(old, book), version(new, book))


def with_sheet(grid: Grid, which: str, **changes: object) -> Grid:
    sheets = [replace(s, **changes) if s.name == which else s for s in grid.sheets]
    return replace(grid, sheets=tuple(sheets))


def with_rows_in_order(grid: Grid, name: str, order: list[int]) -> Grid:
    """Sort the rows of data of a sheet, which begin in row 5, into another order."""
    sheet = grid.sheet(name)
    assert sheet is not None
    rows, formulas = dict(sheet.rows), dict(sheet.formulas)
    for at, number in enumerate(order):
        rows[5 + at] = sheet.rows[number]
        formulas[5 + at] = sheet.formulas.get(number, {})
    return with_sheet(grid, name, rows=rows, formulas=formulas)


def test_a_workbook_does_not_differ_from_itself() -> None:
    for book in ("working", "as-published"):
        assert not against({}, book)


def test_an_amount_that_changed_is_told_by_its_row_and_heading_with_the_pence_it_moved() -> None:
    found = against({"Budget!I7": 490000})
    (row,) = found.rows
    assert (row.kind, row.table, row.key, row.place) == (
        *("changed", "Budget", "B2021-VV-01"),
        "Budget!A7",
    )
    (cell,) = row.cells
    assert cell == CellChange("Original budget (£)", "Budget!I7", "484300", "490000", 570_000)


def test_every_figure_that_follows_from_a_change_is_listed_with_what_it_meant_and_means() -> None:
    moves = {move.place: move for move in against({"Budget!I7": 490000}).moves}
    total = moves["Summary!B8"]
    assert (total.figure, total.name) == ("C05", "Total requested, 2020-21")
    assert (total.was, total.now, total.moved) == ("£1,645,900", "£1,651,600", 570_000)
    assert moves["Summary!B6"].name == "VV requested, 2020-21"
    assert moves["Summary!B15"].was == "43.2%"
    assert moves["Summary!B15"].moved is None
    assert "Summary!C8" not in moves


def test_findings_come_and_go_by_their_fingerprints() -> None:
    found = against({"Reserves!F7": 200000})
    assert "BUD-002" in {finding.code for finding in found.come}
    assert "BUD-003" in {finding.code for finding in found.gone}
    assert not {"GRT-007", "BUD-006"} & {one.code for one in (*found.come, *found.gone)}


@given(st.permutations(range(5, 18)))
@settings(max_examples=15)
def test_sorting_a_table_changes_no_row(order: list[int]) -> None:
    old = example()
    found = compare(version(old), version(with_rows_in_order(old, "Budget", order)))
    assert list(found.rows) == []


def test_a_row_that_came_is_one_row_with_what_was_typed_into_it() -> None:
    old = example()
    typed: dict[str, Value] = {
        "Virements!A6": "V-2021-02",
        "Virements!B6": old.sheet("Virements").value(5, 2),
        "Virements!D6": "B2021-DCP-02",
        "Virements!E6": "B2021-DCP-01",
        "Virements!F6": 100,
    }
    new = edited(old, typed, tables={"Virements": "A4:K6"})
    (row, *others) = compare(version(old), version(new)).rows
    assert others == []
    assert (row.kind, row.table, row.key, row.place) == (
        *("added", "Virements", "V-2021-02"),
        "Virements!A6",
    )
    cells = {cell.column: cell for cell in row.cells}
    assert cells["Amount (£)"].moved == 10_000
    assert cells["Date"].now == "2020-11-02"
    (back,) = compare(version(new), version(old)).rows
    assert (back.kind, {cell.now for cell in back.cells}) == ("removed", {""})
    assert {cell.moved for cell in back.cells if cell.column == "Amount (£)"} == {-10_000}


def test_a_key_that_was_renamed_is_one_row_gone_and_one_come() -> None:
    found = against({"Bids!A5": "BID-09"})
    assert [(row.kind, row.key) for row in found.rows] == [
        ("added", "BID-09"),
        ("removed", "BID-01"),
    ]


def test_an_emptied_amount_moves_by_all_that_it_was() -> None:
    ((cell,),) = (row.cells for row in against({"Funding!J8": None}).rows)
    assert (cell.was, cell.now, cell.moved) == ("205000", "", -20_500_000)


def test_a_total_typed_over_is_a_change_of_its_formula() -> None:
    (row,) = against({"Summary!B8": 1645900}).rows
    assert (row.table, row.key) == ("Summary", "Total requested")
    assert row.cells == [CellChange("2020-21", "Summary!B8", "=SUM(B5:B7)", "1645900")]


def test_a_result_that_follows_is_no_change_and_one_that_went_stale_is_none_either() -> None:
    found = against({"Awards!H25": 22953.38}, recalculated=False)
    assert [cell.place for row in found.rows for cell in row.cells] == ["Awards!H25"]


def test_a_calculated_column_typed_over_is_a_change_of_its_row() -> None:
    (row,) = against({"Budget!L7": 484300}).rows
    assert [(cell.place, cell.now) for cell in row.cells] == [("Budget!L7", "484300")]


def test_what_says_whose_workbook_it_is_is_compared_field_by_field() -> None:
    (row,) = against({"About!B11": "Approved"}).rows
    assert (row.table, row.cells[0].column, row.cells[0].was) == ("About", "status", "Draft")


def test_cells_outside_every_table_are_compared_and_an_inserted_note_moves_no_other() -> None:
    old = edited(example(), {"Years!A12": "first note", "Years!A13": "second", "Years!B13": 7})
    new = edited(
        example(),
        {"Years!A12": "new note", "Years!A13": "first note", "Years!A14": "second", "Years!B14": 8},
    )
    found = compare(version(old), version(new))
    assert [(row.kind, row.table, row.place) for row in found.rows] == [
        ("added", "", "Years!A12"),
        ("changed", "", "Years!B14"),
    ]
    assert found.rows[1].cells == [CellChange("", "Years!B14", "7", "8")]
    assert [row.kind for row in compare(version(new), version(old)).rows] == ["removed", "changed"]


def test_sheets_with_more_rows_than_can_be_aligned_are_compared_row_by_row() -> None:
    rows: dict[int, dict[int, Value]] = {row: {1: f"note {row}"} for row in range(1, 1601)}
    old = replace(example(), sheets=(*example().sheets, Sheet("Notes", rows=rows)))
    new = with_sheet(old, "Notes", rows={**rows, 7: {1: "other"}, 1700: {1: "last"}})
    found = compare(version(old), version(new))
    assert [(row.kind, row.place) for row in found.rows] == [
        ("changed", "Notes!A7"),
        ("added", "Notes!A1700"),
    ]


def test_sheets_that_came_went_or_were_hidden_are_said() -> None:
    old = example()
    without = replace(old, sheets=tuple(s for s in old.sheets if s.name != "Bids"))
    hidden = with_sheet(without, "Awards", state="hidden")
    assert list(compare(version(old), version(hidden)).structure) == [
        'Sheet "Bids" is gone.',
        'Sheet "Awards" is hidden now.',
    ]
    assert list(compare(version(hidden), version(old)).structure) == [
        'Sheet "Bids" is new.',
        'Sheet "Awards" is visible now.',
    ]


def test_a_sheet_that_was_renamed_is_known_by_its_table() -> None:
    old = example()
    new = with_sheet(old, "Bids", name="Pipeline")
    found = compare(version(old), version(new))
    assert list(found.structure) == ['Sheet "Bids" is called "Pipeline" now.']
    assert list(found.rows) == []


def test_a_column_that_came_or_went_is_said_once_and_not_for_every_row() -> None:
    old = example()
    sheet = old.sheet("Bids")
    assert sheet is not None
    (table,) = sheet.tables
    wider = replace(table, range=Range.parse("A4:P8"), columns=(*table.columns, "Colour"))
    rows = {n: {**cells, 16: "Colour" if n == 4 else "red"} for n, cells in sheet.rows.items()}
    new = with_sheet(old, "Bids", tables=(wider,), rows={n: rows[n] for n in rows if n > 3})
    new = with_sheet(new, "Bids", rows={**sheet.rows, **{n: rows[n] for n in rows if n > 3}})
    found = compare(version(old), version(new))
    assert list(found.structure) == ['Column "Colour" on sheet "Bids" is new.']
    assert list(found.rows) == []
    gone = compare(version(new), version(old))
    assert list(gone.structure) == ['Column "Colour" on sheet "Bids" is gone.']
    blue = {**new.sheet("Bids").rows}
    blue[6] = {**blue[6], 16: "blue"}
    (row,) = compare(version(new), version(with_sheet(new, "Bids", rows=blue))).rows
    assert row.cells == [CellChange("Colour", "Bids!P6", "red", "blue")]


def test_rows_that_share_a_key_are_held_against_each_other_in_their_order() -> None:
    old = edited(example(), {"Bids!A6": "BID-01"})
    new = edited(old, {"Bids!B6": "Another fund"})
    (row,) = compare(version(old), version(new)).rows
    assert [(cell.place, cell.now) for cell in row.cells] == [("Bids!B6", "Another fund")]


def test_a_mapped_workbook_without_figures_of_its_own_tells_the_money_that_moved() -> None:
    found = against({"Table 2!B5": "£0.639m"}, "as-published")
    moved = {move.name: move for move in found.moves}
    one = moved["What is asked for, and what pays for it, 2021-22, Requested"]
    assert (one.was, one.now, one.moved) == ("£1,851,000", "£1,861,000", 1_000_000)
    assert [cell.place for row in found.rows for cell in row.cells] == ["Table 2!B5"]


def test_an_amount_that_is_not_known_any_more_moved_by_nothing_that_can_be_told() -> None:
    found = against({"Years!B6": "TBC"}, "as-published")
    moved = {move.name: (move.was, move.now, move.moved) for move in found.moves}
    name = "What is asked for, and what pays for it, 2021-22, Approved budget"
    assert moved[name] == ("£1,646,000", "not known", None)
