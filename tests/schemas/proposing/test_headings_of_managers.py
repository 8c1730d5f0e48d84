"""Headings as managers write them: days, short words, two languages, two rows, other tables."""

from __future__ import annotations

import pytest
from tests.schemas.grids import Cells, grid, sheet
from tests.schemas.layouts.office import asked

from commissioning_schemas.proposing import Proposal, propose

ROWS: tuple[Cells, ...] = (("Victims", 444_000), ("Prevention", 151_000), ("Justice", 199_500))
TITLE: Cells = ("Monitor, month 5, 2024/25",)


def look(*rows: Cells) -> Proposal:
    return propose(grid(sheet("Plan", *rows)))


def columns(proposal: Proposal) -> dict[str, dict[str, int]]:
    tables = (*proposal.tables, *proposal.waiting)
    return {one.role: {name: spot for spot, name in one.spots.items()} for one in tables}


@pytest.mark.parametrize(
    "heading",
    [
        "Spend to 31 Aug (£)",
        "Actual to Sept £",
        "Actual to 30 September 2024 £",
        "Act YTD £",
        "Paid out so far (£)",
    ],
)
def test_what_is_spent_to_a_day_or_in_short_words_is_known(heading: str) -> None:
    rows: list[Cells] = [(name, n, n // 2) for name, n in ROWS]
    found = columns(look(TITLE, ("Portfolio", "Budget £", heading), *rows))
    assert found == {"Monitoring": {"portfolio_id": 1, "revised_budget": 2, "actual_to_date": 3}}


def test_headings_in_two_languages_are_known_by_the_one() -> None:
    rows: list[Cells] = [("Clwb Aber", 4_800, "Football"), ("Y Lloches", 3_250, "Beds")]
    heads: Cells = ("Sefydliad / Organisation", "Award (£)", "Prosiect / Project")
    assert columns(look(heads, *rows)) == {
        "Awards": {"recipient_org_id": 1, "amount_awarded": 2, "title": 3}
    }


def test_one_heading_of_two_words_is_not_taken_for_the_second() -> None:
    heads: Cells = ("Portfolio", "Budget £", "Notes", "Colour / Actual £")
    rows: list[Cells] = [(name, n, "as planned", n // 2) for name, n in ROWS]
    (found,) = columns(look(heads, *rows)).values()
    assert 4 not in found.values()


def test_of_two_rows_of_headings_the_lower_is_what_a_column_holds() -> None:
    rows: list[Cells] = [("Hub", "Hearth", "2024-04-01", "2026-03-31", 640_000)]
    heads: list[Cells] = [
        ("Service", "Supplier", "Term", None, "Value (£)"),
        (None, None, "Start", "End", "Per annum"),
    ]
    (found,) = columns(look(*heads, *rows, *rows)).values()
    assert found == {"name": 1, "provider_org_id": 2, "start": 3, "end": 4, "annual_value": 5}


def test_a_title_above_headings_is_no_upper_row_of_them() -> None:
    (table,) = look(("Plans of 2024-25", None), ("Portfolio", "Budget £"), *ROWS).tables
    assert (table.heading_rows, table.area.a1) == (1, "A2:B5")


def test_a_table_ends_before_the_headings_of_another_one_blank_row_below() -> None:
    other: list[Cells] = [("Ffynhonnell", "Arian"), ("Llywodraeth", 1.6), ("Cyngor", 0.3)]
    proposal = look(("Portfolio", "Budget 2024/25 £"), *ROWS, (), ("Ffynonellau",), *other)
    (table,) = proposal.tables
    assert (table.area.a1, table.until) == ("A1:B4", "Ffynonellau")


@pytest.mark.parametrize("label", ["Sum", "Tot", "All themes", "Whole pot", "Gross spend"])
def test_words_of_sums_make_a_total_where_the_sum_is_right(label: str) -> None:
    heads: Cells = ("Portfolio", "Budget 2024/25 £")
    (table,) = look(heads, *ROWS, (label, 794_500)).tables
    assert table.totals == (label,)
    (table,) = look(heads, *ROWS, (label, 900_000)).tables
    assert (table.totals, len(table.rows)) == ((), 4)


def test_labels_that_come_again_are_codes_and_no_sums() -> None:
    rows: list[Cells] = [("K10", 100), ("K20", 200), ("K10", 300), ("K20", 600)]
    heads: Cells = ("Cost centre", "Year", "Period", "Net amount £")
    listed = [(code, "2024-25", "M01", amount) for code, amount in rows]
    assert asked(look(heads, *listed)) == []


def test_a_unit_in_the_corner_is_that_of_the_table() -> None:
    rows: list[Cells] = [("Victims", 1.914, 1.952), ("Offenders", 1.062, 1.083)]
    proposal = look(("Commissioning budget",), ("£m", "2024/25", "2025/26"), *rows)
    (table,) = (*proposal.tables, *proposal.waiting)
    assert table.unit is not None
    assert table.unit.value == "£m"


def test_the_word_of_an_id_over_names_means_the_names_where_no_other_heading_does() -> None:
    heads: Cells = ("Bid", "Funder", "Result", "Date told")
    rows: list[Cells] = [("Hotspots", "Home Office", "Won", "2024-04-30")] * 2
    (found,) = columns(look(("Bids decided this year",), heads, *rows)).values()
    assert found == {"opportunity": 1, "funder_org_id": 2, "stage": 3, "decided_on": 4}
