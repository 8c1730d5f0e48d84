from __future__ import annotations

from dataclasses import replace

import pytest
from tests.edited import edited, example
from tests.schemas.fill.offices import (
    cells_of,
    changed,
    changes_of,
    emptied,
    filled_twice,
    formula,
    left_of,
    value,
)

from commissioning_schemas.edited import edited as with_edits
from commissioning_schemas.edits import Edit
from commissioning_schemas.fill import fill
from commissioning_schemas.grid import Grid


def test_a_workbook_that_is_up_to_date_is_left_as_it_is() -> None:
    filling = fill(example())
    assert not filling.is_stale
    assert (filling.changes, filling.rebuilt, filling.left) == ([], [], [])
    assert filling.grid == example()
    formulas = [one for _, one in cells_of(example()).values() if one is not None]
    assert filling.cells == len(formulas)


def test_every_calculated_cell_that_was_emptied_comes_back_with_its_formula_and_result() -> None:
    grid = emptied()
    assert len(cells_of(grid)) < len(cells_of(example())) - 300
    filling = filled_twice(grid)
    assert cells_of(filling.grid) == cells_of(example())
    assert filling.left == []


def test_a_new_cell_takes_its_look_from_the_row_above_in_its_table() -> None:
    filling = fill(changed({"Budget!L7": None, "Budget!L5": None}))
    likes = {c.edit.cell: c.edit.like for c in filling.changes if c.figure == "C03"}
    assert likes == {"L5": "L6", "L7": "L6"}


def test_results_that_are_old_are_brought_up_to_date_with_the_pounds_moved() -> None:
    filling = filled_twice(changed({"Awards!H25": 22953.38}, stale=True))
    assert changes_of(filling) == {"LiveChecks!C11": 1, "LiveChecks!E11": "CHECK", "Awards!R25": 1}
    award = next(one for one in filling.changes if one.edit.sheet == "Awards" and one.moved)
    assert (award.moved, award.old, award.figure) == (100, 0, "C27")
    assert award.label == "Balance (£ calc), A-2021-021"
    assert value(filling.grid, "Summary!A2") == "1 of 14 live checks needs attention"


def test_a_formula_without_a_result_gets_one_and_nobody_can_say_what_moved() -> None:
    grid = with_edits(example(), [Edit("Summary", "B8", None, "=SUM(B5:B7)")])
    (change,) = fill(grid).changes
    assert (change.edit.value, change.edit.formula, change.moved) == (1645900, "=SUM(B5:B7)", None)


def test_a_total_that_a_person_typed_is_left_and_listed() -> None:
    filling = fill(changed({"Summary!B8": 1645000}))
    assert left_of(filling) == [("Summary!B8", "typed-over")]
    (left,) = filling.left
    assert left.message == (
        "£1,645,000 is typed over the formula =SUM(B5:B7), which gives £1,645,900. "
        "--restore puts the right one back."
    )
    assert (left.moved, left.figure) == (90_000, "C05")
    assert changes_of(filling) == {}


def test_restore_puts_the_formula_back_and_all_that_reads_it_follows() -> None:
    filling = fill(changed({"Summary!B8": 1645000}), restore=True)
    assert filling.left == []
    assert cells_of(filling.grid) == cells_of(changed({}))
    total = next(one for one in filling.changes if one.edit.cell == "B8")
    assert (total.old, total.old_formula, total.moved) == (1645000, None, 90_000)


def test_a_formula_that_leaves_rows_out_is_left_and_listed_and_its_result_kept_up() -> None:
    filling = fill(changed({"Summary!B8": "=SUM(B5:B6)"}, stale=True))
    assert left_of(filling) == [("Summary!B8", "other-formula")]
    assert "It gives £1,194,600, the right one £1,645,900." in filling.left[0].message
    assert changes_of(filling)["Summary!B8"] == 1194600
    assert formula(filling.grid, "Summary!B8") == "=SUM(B5:B6)"


def test_a_formula_that_gives_the_same_today_is_still_not_the_right_one() -> None:
    grid = changed({"Summary!D8": "=SUM(D5:D6)"})
    filling = fill(grid)
    assert left_of(filling) == [("Summary!D8", "other-formula")]
    assert "It gives the same today." in filling.left[0].message
    assert formula(fill(grid, restore=True).grid, "Summary!D8") == "=SUM(D5:D7)"


@pytest.mark.parametrize("own", ["=$I5+J5-Budget!K5", "= Budget[[#This Row],[Original budget (£)]]"
                                 "+Budget[@[Virement in (£ calc)]]-K5"])  # fmt: skip
def test_a_correct_formula_of_another_shape_is_no_fault(own: str) -> None:
    for restore in (False, True):
        filling = fill(changed({"Budget!L5": own}), restore=restore)
        assert (filling.is_stale, filling.left) == (False, [])


def test_a_day_before_the_calendar_begins_stays_the_number_that_excel_has() -> None:
    grid = with_edits(example(), [Edit("Services", "H5"), Edit("Services", "W5")])
    assert value(fill(grid).grid, "Services!W5") == -180


def test_an_array_formula_is_never_written_over() -> None:
    filling = fill(changed({"Summary!B8": "=SUM(B5:B6)"}), restore=True)
    assert left_of(filling) == []
    grid = with_edits(example(), [Edit("Summary", "B8", 1194600, "{=SUM(B5:B6)}")])
    filling = fill(grid, restore=True)
    assert left_of(filling)[0] == ("Summary!B8", "array-formula")
    assert formula(filling.grid, "Summary!B8") == "{=SUM(B5:B6)}"


def test_a_formula_of_a_person_that_cannot_be_worked_out_here_is_left_to_excel() -> None:
    grid = with_edits(example(), [Edit("Budget", "L13", 3, "=WEBSERVICE(A1)")])
    filling = fill(grid)
    assert ("Budget!L13", "not-worked-out") in left_of(filling)
    assert all(one.edit.value is not None for one in filling.changes)


def test_a_row_typed_below_its_table_is_named_and_gets_no_formulas() -> None:
    cells = {"Budget!A19": "NEW", "Budget!B19": "2020-21", "Budget!C19": "VV", "Budget!I19": 100}
    filling = fill(changed(cells))
    assert [one for one in left_of(filling) if one[1] == "outside-table"] == [
        ("Budget!A19", "outside-table")
    ]
    assert "row 19 stands below the table Budget" in filling.left[0].message


def test_a_new_row_inside_its_table_gets_the_formulas_of_its_columns() -> None:
    cells = {"Budget!A18": "NEW", "Budget!B18": "2020-21", "Budget!C18": "VV", "Budget!I18": 100}
    filling = filled_twice(changed(cells, {"Budget": "A4:O18"}, stale=True))
    new = changes_of(filling)
    assert (new["Budget!J18"], new["Budget!L18"], new["Summary!B6"]) == (0, 100, 484400)
    assert formula(filling.grid, "Budget!L18") == formula(filling.grid, "Budget!L17")


def test_what_a_formula_would_need_and_is_not_there_is_said_and_nothing_written() -> None:
    grid = example()
    lacking = replace(grid, names={k: v for k, v in grid.names.items() if k != "limit_red"})
    filling = fill(with_edits(lacking, [Edit("Monitoring", "M5")]))
    assert left_of(filling) == [("Monitoring!M5", "not-there")]
    assert 'the defined name "limit_red"' in filling.left[0].message


def test_a_table_that_is_no_excel_table_gets_no_formulas_that_name_it() -> None:
    grid = emptied()
    plain = replace(
        grid,
        sheets=tuple(
            replace(sheet, tables=()) if sheet.name == "Budget" else sheet for sheet in grid.sheets
        ),
    )
    filling = fill(plain)
    assert ("Budget!L5", "not-there") in left_of(filling)
    assert "an Excel Table of the name Budget" in "".join(one.message for one in filling.left)
    assert not any("Budget[" in (one.edit.formula or "") for one in filling.changes)


def test_without_its_module_a_calculated_column_holds_nil() -> None:
    grid = edited(example(), {}, deleted_sheet="Virements")
    filling = fill(
        with_edits(grid, [Edit("Budget", f"{c}{r}") for c in "JK" for r in range(5, 18)])
    )
    assert formula(filling.grid, "Budget!J5") == "=0"
    assert value(filling.grid, "Budget!L5") == 10000


def test_a_workbook_of_another_kind_has_nothing_to_fill() -> None:
    filling = fill(Grid(()))
    assert (filling.is_stale, filling.cells) == (False, 0)


def test_figures_whose_table_is_gone_are_named_once_and_left() -> None:
    filling = fill(edited(example(), {}, deleted_sheet="Codes"))
    lacking = [one for one in filling.left if one.reason == "not-there"]
    assert [(one.sheet, one.cell) for one in lacking] == [("Monitoring", "M5")]
    assert "needs Codes, which is not in the workbook (and 6 more like it)" in lacking[0].message


def test_an_edit_of_a_sheet_that_is_not_there_is_an_error() -> None:
    with pytest.raises(KeyError, match="nowhere"):
        with_edits(example(), [Edit("Nowhere", "A1", 1)])
