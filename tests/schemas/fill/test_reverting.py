from __future__ import annotations

import pytest
from tests.edited import example
from tests.schemas.fill.offices import cells_of, changed, left_of

from commissioning_schemas.edited import edited, with_sheet
from commissioning_schemas.edits import Edit
from commissioning_schemas.fill import Entry, Filling, fill, logged, revert
from commissioning_schemas.fill_log import HEADINGS, HEADINGS_ROW, NAME, Kind, read_log
from commissioning_schemas.grid import CellError, Grid, Sheet, Value


def log_of(entries: list[Entry]) -> Sheet:
    rows: dict[int, dict[int, Value]] = {HEADINGS_ROW: dict(enumerate(HEADINGS, 1))}
    for row, entry in enumerate(entries, HEADINGS_ROW + 1):
        cells = enumerate(entry.cells, 1)
        rows[row] = {column: cell for column, cell in cells if cell is not None}
    return Sheet(NAME, state="hidden", rows=rows)


def after(grid: Grid, filling: Filling) -> Grid:
    return with_sheet(filling.grid, log_of(logged(grid, filling)))


def but_the_log(grid: Grid) -> dict[str, tuple[Value, str | None]]:
    return {place: cell for place, cell in cells_of(grid).items() if not place.startswith(NAME)}


BEFORE = changed({"Awards!H25": 22953.38, "Summary!B8": 1645000, "Budget!L7": None}, stale=True)
FILLED = after(BEFORE, fill(BEFORE, restore=True))


def test_every_cell_gets_back_what_it_had() -> None:
    reverting = revert(FILLED)
    assert (reverting.run, list(reverting.left), list(reverting.entries)) == (1, [], [])
    assert but_the_log(edited(FILLED, reverting.edits)) == cells_of(BEFORE)


def test_a_workbook_without_a_log_has_nothing_to_take_back() -> None:
    reverting = revert(example())
    assert (reverting.run, reverting.edits) == (0, [])


def test_a_sheet_of_that_name_that_is_no_log_is_not_read() -> None:
    own = Sheet(NAME, rows={4: {1: "Diesel", 2: "Litres"}, 5: {1: 1, 2: "Summary", 3: "B8"}})
    assert read_log(with_sheet(example(), own)) == []


def test_a_cell_that_a_person_changed_since_is_listed_and_left() -> None:
    since = edited(FILLED, [Edit("Summary", "B8", 7), Edit("Budget", "L7", 5, "=I7")])
    reverting = revert(since)
    assert [(f"{one.sheet}!{one.cell}", one.reason) for one in reverting.left] == [
        ("Summary!B8", "changed-since"),
        ("Budget!L7", "changed-since"),
    ]
    assert "it holds 7 now" in reverting.left[0].message
    assert "it holds =I7 now" in reverting.left[1].message
    assert not {"B8", "L7"} & {one.cell for one in reverting.edits}


def test_a_formula_that_excel_has_worked_out_since_is_still_what_fill_wrote() -> None:
    since = edited(FILLED, [Edit("Summary", "B8", 99, "=SUM( B5:B7 )")])
    edit = next(one for one in revert(since).edits if one.cell == "B8")
    assert (edit.value, edit.formula) == (1645000, None)


def test_a_cell_that_is_as_before_already_needs_nothing() -> None:
    since = edited(FILLED, [Edit("Summary", "B8", 1645000)])
    assert not {"B8"} & {one.cell for one in revert(since).edits if one.sheet == "Summary"}


def test_a_log_that_names_an_input_gets_nothing_changed() -> None:
    forged = Entry(1, "Budget", "I5", "number", 1, None, 10000)
    reverting = revert(with_sheet(example(), log_of([forged])))
    assert reverting.edits == []
    assert [one.reason for one in reverting.left] == ["not-ours"]


@pytest.mark.parametrize(
    ("sheet", "cell"), [("Gone", "A1"), ("Budget", "nowhere"), ("Budget", "L5:L9")]
)
def test_a_log_that_names_no_cell_is_listed(sheet: str, cell: str) -> None:
    entry = Entry(1, sheet, cell, "blank", None, "=1", 1)
    reverting = revert(with_sheet(example(), log_of([entry])))
    assert reverting.edits == []
    assert [one.reason for one in reverting.left] == ["changed-since"]


def test_an_array_formula_that_stood_there_is_left_to_excel() -> None:
    entry = Entry(1, "Summary", "B8", "formula", "{=SUM(B5:B7)}", "=SUM(B5:B7)", 1645900)
    reverting = revert(with_sheet(example(), log_of([entry])))
    assert reverting.edits == []
    assert [one.reason for one in reverting.left] == ["array-formula"]


@pytest.mark.parametrize(
    ("sheet", "cell", "kind", "known"),
    [
        ("Summary", "C", "width", True),
        ("Summary", "7", "height", True),
        ("Summary", "7", "width", False),
        ("Summary", "C", "height", False),
        ("Budget", "C", "width", False),
    ],
)
def test_only_sheets_of_results_get_back_their_sizes(
    sheet: str, cell: str, kind: Kind, known: bool
) -> None:
    entry = Entry(1, sheet, cell, kind, 12.5, None, 16)
    reverting = revert(with_sheet(example(), log_of([entry])))
    assert [(one.before, one.after) for one in reverting.sizes] == ([(16, 12.5)] if known else [])
    assert reverting.left == []


def test_a_log_without_looks_leaves_the_sheet_built_anew_as_it_looks() -> None:
    entry = Entry(1, "Summary", "A5", "text", "DCP", None, "VV")
    grid = edited(with_sheet(example(), log_of([entry])), [Edit("Summary", "A5", "VV")])
    assert [one.reason for one in revert(grid).left] == ["look"]


def test_a_table_that_is_gone_or_has_its_former_range_is_left() -> None:
    gone = Entry(1, "Budget", "A4:O18", "table", "A4:O17", None, "Gone")
    same = Entry(1, "Budget", "A4:O18", "table", "A4:O17", None, "Budget")
    reverting = revert(with_sheet(example(), log_of([gone, same])))
    assert reverting.shrunk == []
    assert [one.reason for one in reverting.left] == ["changed-since"]


@pytest.mark.parametrize("typed", [True, CellError("#N/A"), "see note", 12.5, "=1+1"])
def test_whatever_was_typed_over_a_formula_is_put_back_as_it_was(typed: Value) -> None:
    formula = typed if isinstance(typed, str) and typed.startswith("=") else None
    edit = Edit("Summary", "B8", 2 if formula else typed, formula)
    grid = edited(example(), [edit])
    filled = after(grid, fill(grid, restore=True))
    back = edited(filled, revert(filled).edits)
    assert cells_of(back)["Summary!B8"] == cells_of(grid)["Summary!B8"]


def test_only_the_last_ten_fills_are_kept() -> None:
    old = [Entry(run, "Budget", "L5", "blank", None, "=1", 1) for run in range(1, 15)]
    grid = with_sheet(BEFORE, log_of(old))
    kept = {one.run for one in logged(grid, fill(grid))}
    assert kept == set(range(6, 16))


def test_a_fill_of_a_workbook_that_was_filled_before_is_number_two() -> None:
    again = edited(FILLED, [Edit("Budget", "L5")])
    second = after(again, fill(again))
    reverting = revert(second)
    assert reverting.run == 2
    assert left_of(fill(again)) == []
    assert {one.run for one in reverting.entries} == {1}
