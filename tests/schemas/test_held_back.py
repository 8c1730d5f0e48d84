"""Rules that are held back: what they lack or rest on has a finding, and they are listed."""

from __future__ import annotations

import pytest
from tests.edited import edited, example
from tests.schemas.found import listed, new, published, result, usual, without
from tests.schemas.in_excel import renamed_in_excel

from commissioning_schemas.grid import CellError, Grid, Value

BOOK = ("ARI", "BUD", "RES", "GRT", "SVC", "BID", "PUB")


def why(grid: Grid) -> dict[str, str]:
    """Return the reasons for which rules were held back, with their codes."""
    return {one.why: one.what for one in result(grid).not_checked}


def accused(grid: Grid) -> list[str]:
    """Return what the rules about the book say beyond the example's own findings."""
    return [
        one for one in listed(result(grid)) if one not in usual() and one.split()[1][:3] in BOOK
    ]


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("Reserves", "BUD-002, BUD-003, BUD-004, BUD-017, RES-002, RES-004"),
        ("Budget", "GRT-015 and RES-004"),
        ("Years", "ARI-006, BUD-002"),
        ("Portfolios", "BUD-014"),
    ],
)
def test_without_a_table_the_rules_that_need_it_accuse_nobody(name: str, codes: str) -> None:
    grid = without(example(), name)
    assert accused(grid) == []
    verb = "it needs" if name == "Portfolios" else "they need"
    assert codes in why(grid)[f"{verb} {name}, which is not in the workbook"]


def test_without_about_nobody_is_asked_to_fill_it_in() -> None:
    grid = without(example(), "About")
    assert accused(grid) == []
    assert why(grid) == {"PUB-001 needs About, to name the funder": "Workbook"}


def test_without_a_table_the_other_rules_still_hold() -> None:
    grid = edited(without(example(), "Reserves"), {"Awards!H25": 22953.38})
    assert accused(grid) == ["error GRT-002 Awards!H25"]


def test_a_column_that_is_not_there_holds_back_the_rules_that_need_it() -> None:
    grid = renamed_in_excel("Budget", "Paid from", "Money from")
    assert accused(grid) == []
    needs = 'they need the column "Paid from" of Budget, which is not in the workbook'
    assert why(grid)[needs].startswith("BUD-002, BUD-003, ")


def test_lists_and_the_summary_may_be_missing_and_that_is_said() -> None:
    for name, what in (
        ("Organisations", "the organisations that other sheets refer to"),
        ("Codes", "the values of lists, and the office's own limits"),
        ("Summary", "the totals of the Summary"),
    ):
        assert why(without(example(), name))[f"{name} is not in the workbook"] == what
        assert result(without(example(), name)).complete


DOUBTS: dict[str, dict[str, Value]] = {
    "the type of a draw": {"Reserves!E7": "Drawn"},
    "no type of a draw": {"Reserves!E7": None},
    "the amount of a draw": {"Reserves!F7": CellError("#REF!")},
    "the amount of a draw is to come": {"Reserves!F7": "TBC"},
    "the year of a draw": {"Reserves!C7": "2021"},
    "what pays for a line": {"Budget!G8": "Externally"},
    "the type of a contribution": {"Budget!F13": "Contribute"},
    "the id of a line that money was moved to": {"Budget!A6": None},
    "the line that money was moved to": {"Virements!E5": "B2021-DCP-99"},
    "the year of a line": {"Budget!B7": "2021"},
    "the amount of a line": {"Budget!I7": "see the paper"},
    "an amount of a line below zero": {"Budget!I7": -484300},
    "an amount of a draw below zero": {"Reserves!F7": -205100},
    "the approved budget": {"Years!E6": "see the paper"},
    "the portfolio of a variance": {"Monitoring!C5": "Everything"},
    "no portfolio of a variance": {"Monitoring!C5": None},
    "a year that is listed twice": {"Years!A6": "2020-21"},
    "what pays for a line of the office's own": {"Budget!G5": "Own"},
    "the status of a year": {"Years!D7": "Planned"},
    "no status of a year": {"Years!D7": None},
    "an approved budget below zero": {"Years!E5": -1645900},
    "the year of a line that a reserve pays": {"Budget!B17": "1990-91"},
    "the year of a line of the office's own": {"Budget!B5": "1990-91"},
}


@pytest.mark.parametrize("cells", DOUBTS.values(), ids=DOUBTS)
def test_a_cell_in_doubt_accuses_no_other(cells: dict[str, Value]) -> None:
    grid = edited(example(), cells)
    assert accused(grid) == []
    (place,) = cells
    known = [reason for reason in why(grid) if place in reason or "not known yet" in reason]
    assert len(known) == 1
    assert all(one.split()[-1].split("!")[0] == place.split("!")[0] for one in new(grid))


def test_rules_that_rest_on_a_cell_in_doubt_are_listed_with_it() -> None:
    reasons = why(edited(example(), {"Funding!F7": "Annual formulas"}))
    assert reasons == {"it rests on Funding!F7, where TYP-014 was found": "GRT-007"}
    many = why(edited(example(), {f"Awards!H{row}": "see letter" for row in range(5, 9)}))
    assert list(many) == [
        "they rest on Awards!H5 and 3 more cells of its column, where TYP-001 was found"
    ]


def test_a_line_that_does_not_say_who_pays_counts_as_the_offices_own() -> None:
    grid = edited(example(), {"Budget!G5": None, "Budget!I5": 10000.01})
    assert "error BUD-002 Summary!B8" in accused(grid)


def test_a_source_that_is_on_no_list_asks_for_no_reserve_or_fund() -> None:
    assert new(edited(example(), {"Budget!G5": "Own"})) == ["error TYP-014 Budget!G5"]


@pytest.mark.parametrize(
    ("cell", "codes"),
    [
        ("Years!B6", "BUD-002, BUD-003, BUD-004"),
        ("Table 1!A6", "BUD-005, BUD-011 and BUD-014"),
        ("Reserves!B6", "ARI-006, BUD-002"),
    ],
)
def test_rules_that_rest_on_a_cell_left_empty_in_print_are_listed_with_it(
    cell: str, codes: str
) -> None:
    grid, map = published()
    listed_ = result(edited(grid, {cell: None}), map).not_checked
    reasons = {one.why: one.what for one in listed_}
    (why_not,) = [why for why in reasons if f" {cell}, which is empty" in why]
    assert reasons[why_not].startswith(codes)
