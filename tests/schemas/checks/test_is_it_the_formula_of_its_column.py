"""FRM-003: cells that are worked out in another way than their column."""

from __future__ import annotations

import pytest
from tests.edited import edited, example
from tests.schemas.found import converted, new, result, said, typed

from commissioning_schemas.grid import Value

ODD = "warning FRM-003"


@pytest.mark.parametrize(
    ("cell", "formula"),
    [
        ("Budget!L6", "=I6+J6"),
        ("Budget!L6", "=Budget[[#This Row],[Original budget (£)]]"),
        ("Budget!L6", "=Budget!I7+J6-K6"),
        ("Reserves!G6", "=F6"),
        ("Summary!B8", "=B5+B6+B7"),
        ("Summary!C10", "=C9-C8+0"),
        ("Summary!B8", '=SUM(B5:B7)&""'),
        ("Summary!B8", "=SUM(B5:B7"),
    ],
)
def test_another_formula_than_the_column_holds_is_found_at_its_cell(
    cell: str, formula: str
) -> None:
    found = [one for one in typed({cell: formula}) if "FRM" in one]
    assert found == [f"{ODD} {cell}"]


@pytest.mark.parametrize(
    ("cell", "formula"),
    [
        ("Budget!L6", "=$I6 + J6 - (Budget!K6)"),
        ("Budget!L6", "=[@[Original budget (£)]]+J6-K6"),
        ("Summary!B8", "=sum( $B$5:B7 )"),
        ("Summary!C10", "=Summary!C9-$C$8"),
    ],
)
def test_the_same_formula_in_other_words_is_right(cell: str, formula: str) -> None:
    assert typed({cell: formula}) == []


def test_the_message_says_what_the_difference_comes_to() -> None:
    grid = edited(example(), {"Budget!L6": "=I6"})
    assert said(grid, "FRM-003").startswith(
        "Budget!L6: the formula =I6 is not that of its column. It gives £700,300 instead of "
        "£702,800. Expected the formula =Budget[[#This Row]"
    )
    (one,) = [one for one in result(grid).findings if one.code == "FRM-003"]
    assert (one.found, one.impact_pence) == ("=I6", 250_000)
    same = edited(example(), {"Summary!B8": "=B5+B6+B7"})
    assert "is not that of its sheet. It gives the same today." in said(same, "FRM-003")


def test_a_formula_that_is_no_money_says_no_amount() -> None:
    grid = edited(example(), {"Monitoring!L5": "=K5/1000000"})
    assert "of its column. Expected the formula" in said(grid, "FRM-003")


def test_a_column_that_was_changed_as_a_whole_is_one_cause() -> None:
    whole: dict[str, Value] = {f"Reserves!G{row}": f"=F{row}" for row in (5, 6, 7)}
    assert [one for one in typed(whole) if "FRM" in one] == [f"{ODD} Reserves!G5"]
    assert "the formula =F5 in all 3 rows" in said(edited(example(), whole), "FRM-003")
    two = {cell: formula for cell, formula in whole.items() if cell != "Reserves!G7"}
    assert [one for one in typed(two) if "FRM" in one] == [
        f"{ODD} Reserves!G5",
        f"{ODD} Reserves!G6",
    ]


def test_a_formula_that_leaves_rows_out_or_was_typed_over_is_not_another_formula() -> None:
    assert [one for one in typed({"Summary!B8": "=SUM(B5:B6)"}) if "FRM" in one] == [
        "error FRM-002 Summary!B8"
    ]
    assert [one for one in typed({"Summary!B8": 1645900}) if "FRM" in one] == [
        "error FRM-001 Summary!B8"
    ]


def test_a_formula_that_reads_itself_is_not_another_formula_and_its_readers_are() -> None:
    cells: dict[str, Value] = {"Summary!B5": "=B5", "Summary!C5": "=B5"}
    assert [one for one in typed(cells) if "FRM" in one] == [
        "error FRM-007 Summary!B5",
        f"{ODD} Summary!C5",
    ]


def test_a_stale_cell_behind_another_formula_is_passed_over() -> None:
    found = typed({"Budget!L6": "=I6"}, recalculated=False)
    assert f"{ODD} Budget!L6" in found
    assert not [one for one in found if "ARI-009 Summary" in one]


def test_formulas_that_excel_rewrote_for_a_table_made_a_range_are_right() -> None:
    own = {
        f"Budget!L{row}": f"=Budget!$I{row}+Budget!$J{row}-Budget!$K{row}" for row in range(5, 18)
    }
    cells: dict[str, Value] = {
        **own,
        "Summary!B9": "=INDEX(Years!$E$5:$E$7,MATCH(B4,Years!$A$5:$A$7,0))",
    }
    grid = converted(edited(example(), cells), "Budget", "Years")
    assert not [one for one in new(grid) if "FRM-003" in one]
