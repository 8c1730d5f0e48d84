"""Short headings that managers write: what stands below them is read, so that it is checked."""

from __future__ import annotations

import datetime as dt

from tests.schemas.grids import Cells, grid, sheet

from commissioning_schemas.check import check
from commissioning_schemas.proposing import propose

START, END = dt.date(2021, 6, 1), dt.date(2022, 3, 31)


def found_in(*rows: Cells) -> dict[str, str]:
    """Return the code at each cell that is an error where a sheet is read as it is proposed."""
    page = grid(sheet("Page", *rows))
    findings = check(page, propose(page).map).findings
    return {one.cell: one.code for one in findings if one.cell and one.severity.value == "error"}


def test_an_award_numbered_twice_under_no_is_found() -> None:
    heads: Cells = (
        "No.",
        "Organisation",
        "Project",
        "Amount awarded (£)",
        "From",
        "To",
        "Paid so far",
    )
    rows: list[Cells] = [
        (f"A-00{n}", f"Charity {n}", "Music", 1_000, START, END, 500) for n in range(1, 5)
    ]
    assert found_in(heads, *rows) == {}
    assert found_in(heads, *rows, ("A-004", *rows[0][1:])) == {"A6": "REF-001"}


def test_a_line_numbered_twice_under_ref_is_found() -> None:
    heads: Cells = ("Ref", "Portfolio", "Service", "Budget 2021-22 (£)")
    rows: list[Cells] = [(f"D{n}", "Demand", f"Service {n}", 1_000) for n in range(1, 5)]
    assert found_in(heads, *rows, ("D1", "Demand", "Another", 1_000)) == {"A6": "REF-001"}


def test_a_ref_that_many_rows_share_is_asked_about_and_no_row_is_accused() -> None:
    heads: Cells = ("Ref", "Portfolio", "Service", "Budget 2021-22 (£)")
    rows: list[Cells] = [(f"D{n // 2}", "Demand", f"Service {n}", 1_000) for n in range(6)]
    assert found_in(heads, *rows) == {}
    proposal = propose(grid(sheet("Page", heads, *rows)))
    assert "Page!A1 column" in {one.id for one in proposal.questions}


def test_what_remains_of_a_grant_is_compared_with_what_was_spent() -> None:
    heads: Cells = ("Funder", "Grant name", "Year", "Awarded (£)", "Received", "Spent", "Remaining")
    rows: list[Cells] = [
        ("MoJ", f"Core {n}", "2020-21", 900, 900, 800 + n, 100 - n) for n in range(3)
    ]
    assert found_in(heads, *rows, ("HO", "Streets", "2020-21", 60, 60, 62, 2)) == {"G5": "ARI-003"}


def test_one_text_among_years_does_not_leave_all_of_them_unread() -> None:
    heads: Cells = ("Funder", "Grant name", "Financial year", "Amount awarded (£)")
    years = ("2020-21", "2020-21", "2021-22", "Apr 21 to Mar 24")
    rows: list[Cells] = [("MoJ", f"Grant {n}", year, 900) for n, year in enumerate(years)]
    assert found_in(heads, *rows) == {"C5": "TYP-009"}
