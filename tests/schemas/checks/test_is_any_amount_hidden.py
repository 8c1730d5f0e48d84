"""STR-008: amounts that nobody sees and that totals include."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.edited import edited, example
from tests.schemas.found import new, published, result, said, the_sheet, with_sheet

HIDDEN = "warning STR-008"


@pytest.mark.parametrize(
    ("hidden", "cell"),
    [
        ("Budget!14:14", "Budget!I14"),
        ("Budget!I:I", "Budget!I5"),
        ("Budget", "Budget!I5"),
        ("Years", "Years!E5"),
        ("Reserves!6:6", "Reserves!F6"),
    ],
)
def test_a_hidden_row_column_or_sheet_is_found_at_its_first_amount(hidden: str, cell: str) -> None:
    assert new(edited(example(), {}, hidden=[hidden])) == [f"{HIDDEN} {cell}"]


def test_the_message_says_how_much_is_hidden_and_where() -> None:
    rows = edited(example(), {}, hidden=["Budget!13:13", "Budget!16:16"])
    assert said(rows, "STR-008") == (
        "Budget!I13:I16: 2 rows from 13 to 16 are hidden. They hold £84,000 under "
        '"Original budget (£)", which the totals include.'
    )
    column = edited(example(), {}, hidden=["Reserves!F:F"])
    assert "column F is hidden. It holds £410,200 under" in said(column, "STR-008")


def test_rows_and_columns_of_one_table_are_two_causes() -> None:
    grid = edited(example(), {}, hidden=["Years!5:5", "Years!F:F"])
    assert new(grid) == [f"{HIDDEN} Years!E5", f"{HIDDEN} Years!F6"]
    (one,) = [f for f in result(grid).findings if f.code == "STR-008" and f.cell == "F6"]
    assert (one.found, one.impact_pence) == ("84000", 8_400_000)


def test_an_amount_in_a_hidden_row_and_column_is_said_with_its_row() -> None:
    assert new(edited(example(), {}, hidden=["Years!6:6", "Years!F:F"])) == [f"{HIDDEN} Years!E6"]


def test_a_hidden_row_below_its_table_counts_in_no_total() -> None:
    shorter = edited(example(), {}, tables={"Budget": "A4:O16"}, hidden=["Budget!17:17"])
    assert "STR-008" not in {one.split()[1] for one in new(shorter)}


def test_a_hidden_sheet_is_one_cause_whatever_else_is_hidden_on_it() -> None:
    assert new(edited(example(), {}, hidden=["Budget", "Budget!5:5", "Budget!I:I"])) == [
        f"{HIDDEN} Budget!I5"
    ]


def test_a_very_hidden_sheet_says_that_excel_does_not_offer_it() -> None:
    sheet = replace(the_sheet(example(), "Funding"), state="veryHidden")
    assert "Excel does not offer to unhide it" in said(with_sheet(example(), sheet), "STR-008")


@pytest.mark.parametrize(
    "hidden",
    [
        "Summary",
        "Codes",
        "Organisations",
        "Services",
        "Bids",
        "LiveChecks",
        "Budget!N:N",
        "Budget!J:L",
        "Budget!4:4",
        "Reserves!5:5",
        "Summary!8:8",
    ],
)
def test_totals_lists_notes_and_nil_may_be_hidden(hidden: str) -> None:
    assert new(edited(example(), {}, hidden=[hidden])) == []


def test_amounts_of_a_published_table_count_too() -> None:
    grid, map = published()
    hidden = edited(grid, {}, hidden=["Table 2!6:6"])
    assert said(hidden, "STR-008", map).startswith(
        'Table 2!B6: row 6 is hidden. It holds £623,000 under "Amount"'
    )
    total = edited(grid, {}, hidden=["Table 2!8:8"])
    assert "STR-008" not in {one.code for one in result(total, map).findings}
