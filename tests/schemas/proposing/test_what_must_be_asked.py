"""Tables that look like one of ours and are more, or other, than it: nothing is read wrongly."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from tests.schemas.grids import Cells, grid, sheet
from tests.schemas.layouts.office import asked

from commissioning_schemas.book import build_book
from commissioning_schemas.proposing import Proposal, propose
from commissioning_schemas.tables import Monitoring

ROWS: tuple[Cells, ...] = (("Victims", 444_000), ("Prevention", 151_000), ("Justice", 199_500))
PART = "portfolio_id"
STREAMS: Cells = ("Core", "Plus", "Digital", "Rural", "Pilot")


def look(*rows: Cells) -> Proposal:
    return propose(grid(sheet("Plan", *rows)))


@pytest.mark.parametrize("label", ["(To)/from smoothing reserve", "Transfer (to)/from reserves"])
@pytest.mark.parametrize("heading", ["Financing", "Funded by"])
def test_what_pays_under_a_heading_of_its_own_is_no_line(label: str, heading: str) -> None:
    below = [(heading,), (label, 50_000), ("Net budget", 744_500)]
    proposal = look(("Portfolio", "Budget 2024/25 £"), *ROWS, (), *below)
    (table,) = proposal.tables
    assert (table.funding, len(table.rows)) == ((label,), 3)


def test_a_move_from_a_reserve_without_a_heading_is_no_line_either() -> None:
    total: Cells = ("Total", 794_500)
    proposal = look(("Portfolio", "Budget 2024/25 £"), *ROWS, ("From/(to) reserves", -40), total)
    (table,) = proposal.tables
    assert (table.funding, len(table.rows)) == (("From/(to) reserves",), 3)


def test_a_row_below_what_is_net_is_asked_about_and_not_counted() -> None:
    below: list[Cells] = [("Net total", 794_500), ("Last year", 780_000)]
    proposal = look(("Portfolio", "Budget 2024/25 £"), *ROWS, *below)
    assert asked(proposal) == ["Plan!A6 row"]
    assert not proposal.tables


def test_a_unit_in_the_title_of_the_sheet_is_asked_about_below_another_table() -> None:
    heads: Cells = ("Charity", "Award (£)")
    later: list[Cells] = [("Charity", "Award 2025/26"), ("Harbour", 13_000), ("Orchard", 49_700)]
    first: list[Cells] = [("Harbour", 12_500), ("Orchard", 48_250)]
    proposal = look(("Awards to charities (£000)",), (), heads, *first, (), (), *later)
    assert "Plan!A8 unit" in asked(proposal)


def test_a_table_whose_amounts_would_mostly_stay_unread_is_asked_about() -> None:
    rows = [(code, *range(1_000, 1_005), 5_010) for code in ("K10", "K20", "K30")]
    proposal = look(("Ledger, 2025/26",), ("Cost code", *STREAMS, "Actual to date"), *rows)
    assert not proposal.tables
    assert "Plan!A2 role" in asked(proposal)


def test_one_budget_of_several_amounts_of_which_the_others_are_unknown_is_asked_about() -> None:
    rows = [(name, budget, budget // 3, 7) for name, budget in ROWS]
    proposal = look(("Portfolio", "Current budget (£)", "Rota (£)", "Left (£)"), *rows)
    assert "Plan!A1 role" in asked(proposal)


@pytest.mark.parametrize("summary", ["All portfolios", "All portfolios 2024-25"])
def test_a_summary_that_names_no_year_is_asked_about_as_the_same_money(summary: str) -> None:
    pages = [
        sheet(name, (f"{name}: budget 2024-25",), ("Service", "Budget £"), ("Hub", amount))
        for name, amount in ROWS
    ]
    whole = sheet("Summary", (summary,), ("Portfolio", "Budget £"), *ROWS, ("Total", 794_500))
    proposal = propose(grid(whole, *pages))
    assert "Summary!A2 repeats" in asked(proposal)
    assert "Summary" not in {one.sheet.name for one in proposal.tables}


def pages(*amounts: int, summary: Sequence[Cells] = ROWS) -> Proposal:
    """Look at a summary, and at a sheet for each of the three, with two lines each."""
    parts = [
        sheet(name, (f"{name} 2024-25",), ("Service", "Budget £"), ("Hub", n - 9), ("Van", 9))
        for (name, *_), n in zip(ROWS, amounts, strict=True)
    ]
    return propose(
        grid(sheet("Summary", ("All 2024-25",), ("Portfolio", "Budget £"), *summary), *parts)
    )


@pytest.mark.parametrize("amounts", [(444_000, 151_000, 199_200), (444_300, 151_100, 199_200)])
def test_a_summary_with_a_wrong_row_is_asked_about_all_the_same(amounts: Sequence[int]) -> None:
    proposal = pages(*amounts)
    (question,) = [one for one in proposal.questions if one.id == "Summary!A2 repeats"]
    assert "row 5 differs from what Justice!A2:B4 adds up to" in question.text
    assert "Summary" not in {one.sheet.name for one in proposal.tables}


def test_a_table_of_other_lines_beside_sheets_of_details_is_no_summary() -> None:
    proposal = pages(444_000, 151_000, 199_500, summary=[("Audit", 7_000), ("Hall", 3_000)])
    assert "Summary!A2 repeats" not in asked(proposal)


def test_sheets_that_a_column_of_portfolios_names_are_those_portfolios() -> None:
    (table,) = pages(444_000, 151_000, 199_500).map.tables
    assert (table.sheets, table.sheet_field) == (("Victims", "Prevention", "Justice"), PART)
    mixed = pages(444_000, 151_000, 199_500, summary=[*ROWS[:2], ("Audit", 5_000)])
    assert {one.sheet_field for one in mixed.map.tables} == {""}


def test_headings_with_slips_of_the_keyboard_are_asked_about() -> None:
    heads: Cells = ("Portfolio", "Rev Bugdet £", "Actual to date £", "Forecast £", "Commentry")
    rows: list[Cells] = [(name, n, n // 2, n, "as planned") for name, n in ROWS]
    proposal = look(("Month 6, 2024/25",), heads, *rows)
    assert {"Plan!B2 column", "Plan!E2 column"} <= {*asked(proposal)}
    assert not {"revised_budget", "narrative"} & {*proposal.waiting[0].columns}


def test_a_heading_of_another_column_is_no_slip_for_one_that_is_there() -> None:
    rows: list[Cells] = [(name, n, n // 2) for name, n in ROWS]
    proposal = look(("Portfolio", "Budget £", "Budgets £"), ("x", None, None), *rows)
    assert "Plan!C1 column" not in asked(proposal)


def test_a_table_of_amounts_under_unknown_headings_is_a_question() -> None:
    proposal = look(("Ffynhonnell", "Arian"), ("Llywodraeth", 1.6), ("Cyngor", 0.3))
    assert asked(proposal) == ["Plan!A1 table"]


def test_headings_without_a_row_below_are_asked_about() -> None:
    proposal = look(("Service", "Provider", "Annual value £k", "Our lead"))
    assert asked(proposal) == ["Plan!A1 role"]


def test_a_table_whose_every_heading_says_its_own_unit_is_not_asked_for_one() -> None:
    rows: list[Cells] = [(name, n / 1_000, n - 9, n / 1_000) for name, n in ROWS]
    heads: Cells = ("Portfolio", "Budget £k", "Spend to date £", "Forecast £k")
    title: Cells = ("Monitoring, quarter 3 2021-22",)
    page = grid(sheet("Plan", title, heads, *rows))
    proposal = propose(page)
    assert "Plan!A2 unit" not in asked(proposal)
    first = build_book(page, proposal.map).rows(Monitoring)[0]
    pence = (first.revised_budget, first.actual_to_date, first.forecast_outturn)
    assert pence == (44_400_000, 44_399_100, 44_400_000)
    mixed = propose(grid(sheet("Plan", title, (*heads[:2], "Spend to date", "Forecast £"), *rows)))
    assert "Plan!A2 unit" in asked(mixed)


@pytest.mark.parametrize(
    ("amounts", "is_asked"),
    [
        (("£12.5k", "£0.1m", "£20k"), True),
        (("£12.5k", "£14k", 20_000), True),
        (("£12.5k", "£14k", "£20k"), False),
        (("£12,500", "£14,000", 20_000), False),
    ],
)
def test_amounts_written_in_several_units_or_beside_bare_numbers_are_asked_about(
    amounts: Sequence[str | int], is_asked: bool
) -> None:
    rows: list[Cells] = [(name, one) for (name, *_), one in zip(ROWS, amounts, strict=True)]
    proposal = look(("Budget 2024/25",), ("Portfolio", "Budget"), *rows)
    assert ("Plan!A2 unit" in asked(proposal)) == is_asked
