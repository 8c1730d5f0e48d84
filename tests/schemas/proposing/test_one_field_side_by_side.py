"""One field in many columns: what each heading says is read, or asked where it is not sure."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.schemas.grids import Cells, grid, sheet
from tests.schemas.layouts.office import asked

from commissioning_schemas.book import build_book
from commissioning_schemas.grid import Grid
from commissioning_schemas.layout.looking.table import LookedTable
from commissioning_schemas.maps import MappedPortfolio
from commissioning_schemas.maps import Profile as Office
from commissioning_schemas.proposing import Proposal, propose
from commissioning_schemas.tables import BudgetLine, CoFunding, LedgerEntry, Movement, Profile, Row

OFFICE = Office(portfolios=(MappedPortfolio("V", "Victims"), MappedPortfolio("Y", "Youth")))
MATRIX: tuple[Cells, ...] = (
    ("Commissioning budget 2025/26 (£000)",),
    ("Type of spend", "Victims", "Youth", "Total", "Remarks"),
    ("Contracts", 890, 210, 1100, "one round"),
    ("Grants", 320, None, 320),
    ("Total", 1210, 210, 1420),
)
MONTHS: Cells = ("Cost code", "April", "May", "June", "Qtr 1", "Jul 25", "Sept-25")
LEDGER: tuple[Cells, ...] = (
    ("General ledger, 2025/26, £",),
    MONTHS,
    ("K10", 22_140.55, 18_000, 61_200.1, 101_340.65, "1,250.00-", 3),
    ("K20", 0, 4_100.25, 8_000, 12_100.25, 500, None),
)
HEADS: Cells = ("Reserve", "31 March 2024", "2024/25 in", "2024/25 out", "31 March 2025")
RESERVES: tuple[Cells, ...] = (
    ("Statement of reserves, £",),
    HEADS,
    ("Commissioning", 410_000, 120_000, -85_000, 445_000),
    ("Innovation", 150_000, 0, -40_000, 110_000),
    ("Total", 560_000, 120_000, -125_000, 555_000),
)
SHARES: tuple[Cells, ...] = (
    ("Joint commissioning 2024/25",),
    ("Joint service", "Police £", "County £", "All £", "Agreement"),
    ("Refuge", 210_000, 480_000, 690_000, "signed"),
    ("Centre", 92_000, None, 92_000, "draft"),
)


def page(*rows: Cells) -> Grid:
    return grid(sheet("Page", *rows))


def rows_of(kind: type[Row], found: Proposal, pages: Grid) -> list[tuple[object, ...]]:
    book = build_book(pages, found.map)
    fields = {
        BudgetLine: ("description", "portfolio_id", "year", "original_budget"),
        LedgerEntry: ("ledger_code", "period", "year", "amount"),
        Movement: ("reserve_id", "movement", "year", "amount"),
        CoFunding: ("service_id", "partner_org_id", "year", "amount"),
    }[kind]
    return [tuple(getattr(row, name) for name in fields) for row in book.rows(kind)]


def only(found: Proposal) -> LookedTable:
    (table,) = (*found.tables, *found.waiting)
    return table


def test_portfolios_that_the_office_has_listed_are_read_across() -> None:
    found = propose(page(*MATRIX), OFFICE)
    assert rows_of(BudgetLine, found, page(*MATRIX)) == [
        ("Contracts", "Victims", "2025-26", 89_000_000),
        ("Contracts", "Youth", "2025-26", 21_000_000),
        ("Grants", "Victims", "2025-26", 32_000_000),
    ]
    assert only(found).totals == ("Total",)


def test_names_that_nobody_has_listed_are_asked_about() -> None:
    found = propose(page(*MATRIX))
    assert (found.tables, only(found).is_open) == ([], True)
    question = next(one for one in found.questions if one.id == "Page!B2 original_budget")
    assert 'the "portfolio" that its heading names' in question.text
    yes = propose(page(*MATRIX), None, {"Page!B2 original_budget": "side by side"})
    assert len(rows_of(BudgetLine, yes, page(*MATRIX))) == 3
    no = propose(page(*MATRIX), None, {"Page!B2 original_budget": "nothing"})
    assert no.tables == []


def test_a_column_more_that_the_total_holds_is_asked_about() -> None:
    rows = [(*MATRIX[1][:3], "Whole office", "Total")]
    rows += [(one, 10, 20, 5 * n, 30 + 5 * n) for n, one in enumerate(("A", "B", "C"))]
    found = propose(page(MATRIX[0], *rows), OFFICE)
    assert "Page!B2 original_budget" in asked(found)
    assert "Whole office" in str(only(found).columns)


def test_months_of_the_ledger_are_read_and_quarters_are_not() -> None:
    found = propose(page(*LEDGER))
    assert rows_of(LedgerEntry, found, page(*LEDGER)) == [
        ("K10", "M01", "2025-26", 2_214_055),
        ("K10", "M02", "2025-26", 1_800_000),
        ("K10", "M03", "2025-26", 6_120_010),
        ("K10", "M04", "2025-26", -125_000),
        ("K10", "M06", "2025-26", 300),
        ("K20", "M01", "2025-26", 0),
        ("K20", "M02", "2025-26", 410_025),
        ("K20", "M03", "2025-26", 800_000),
        ("K20", "M04", "2025-26", 50_000),
    ]
    assert any('the numbers under "Qtr 1"' in part.why for part in found.passed)


def test_the_same_month_twice_is_not_read() -> None:
    heads: Cells = ("Cost code", "April", "May", "Apr")
    rows = [("K10", 20_000, 30_000, 40_000), ("K20", 20_001, 30_001, 40_001)]
    assert not propose(page(("General ledger 2025/26",), heads, *rows)).tables


def test_reserves_rolled_forward_are_read_as_movements() -> None:
    found = propose(page(*RESERVES))
    assert asked(found) == []
    assert rows_of(Movement, found, page(*RESERVES)) == [
        ("Commissioning", "Opening", "2024-25", 41_000_000),
        ("Commissioning", "Contribution", "2024-25", 12_000_000),
        ("Commissioning", "Draw", "2024-25", 8_500_000),
        ("Innovation", "Opening", "2024-25", 15_000_000),
        ("Innovation", "Contribution", "2024-25", 0),
        ("Innovation", "Draw", "2024-25", 4_000_000),
    ]


def test_years_of_reserves_side_by_side_open_once() -> None:
    heads: Cells = (*HEADS, "2025/26 in", "2025/26 out", "31 March 2026")
    rows = [("Commissioning", 400_000, 0, -85_000, 315_000, 5_000, -20_000, 300_000)]
    rows += [("Innovation", 100_000, 0, -5_000, 95_000, 5_000, -20_000, 80_000)]
    found = propose(page(RESERVES[0], heads, *rows))
    moves = rows_of(Movement, found, page(RESERVES[0], heads, *rows))
    assert [one[1:3] for one in moves[:5]] == [
        ("Opening", "2024-25"),
        ("Contribution", "2024-25"),
        ("Draw", "2024-25"),
        ("Contribution", "2025-26"),
        ("Draw", "2025-26"),
    ]
    assert moves[4][3] == 2_000_000


def test_a_minus_that_no_balance_explains_is_asked_about() -> None:
    rows = [tuple(row[:4]) for row in RESERVES[1:4]]
    found = propose(page(RESERVES[0], *rows))
    assert (asked(found), found.tables) == (["Page!D2 sign"], [])
    pages = page(RESERVES[0], *rows)
    for answer, pence in (("taken out", 8_500_000), ("put back", -8_500_000)):
        told = propose(pages, None, {"Page!D2 sign": answer})
        assert rows_of(Movement, told, pages)[2][3] == pence


def test_words_that_may_mean_a_transfer_between_reserves_are_asked_about() -> None:
    heads: Cells = ("Reserve", "31 March 2024", "Transfers in", "Transfers out", "31 March 2025")
    found = propose(page(RESERVES[0], heads, *RESERVES[2:]))
    assert "Page!B2 amount" in asked(found)


def test_shares_of_partners_that_add_up_to_a_total_are_read_across() -> None:
    found = propose(page(*SHARES))
    assert rows_of(CoFunding, found, page(*SHARES)) == [
        ("Refuge", "Police", "2024-25", 21_000_000),
        ("Refuge", "County", "2024-25", 48_000_000),
        ("Centre", "Police", "2024-25", 9_200_000),
    ]


def test_shares_that_add_up_to_nothing_are_not_guessed() -> None:
    rows = [SHARES[0], SHARES[1], ("Refuge", 210_000, 480_000, 700_000, "signed"), SHARES[3]]
    found = propose(page(*rows))
    assert (found.tables, asked(found)) == ([], ["Page!B2 amount"])
    assert only(found).columns["amount"] == ("Police £", "County £")


@pytest.mark.parametrize(
    ("heading", "suggestion"),
    [("From/(to) reserves", "Draw"), ("To / (from) reserves", "Contribution"), ("Value", "")],
)
def test_what_a_plus_of_a_reserve_means_is_always_asked(heading: str, suggestion: str) -> None:
    rows: list[Cells] = [("Commissioning", "2024-25", 85_000), ("Innovation", "2024-25", -6_000)]
    pages = page(("Reserve movements, £",), ("Reserve", "Year", heading), *rows)
    found = propose(pages)
    assert (asked(found), found.tables) == (["Page!C2 sign"], [])
    assert found.questions[0].suggestion == suggestion
    for answer, other in (("Draw", "Contribution"), ("Contribution", "Draw")):
        told = propose(pages, None, {"Page!C2 sign": answer})
        assert [one[1] for one in rows_of(Movement, told, pages)] == [answer, other]
        assert [one[3] for one in rows_of(Movement, told, pages)] == [8_500_000, 600_000]


@pytest.mark.parametrize(
    ("word", "answer", "moved"),
    [("In", "Contribution", ["Contribution"]), ("b/f", "", ["Opening"])],
)
def test_words_of_movements_are_asked_about_unless_they_are_plain(
    word: str, answer: str, moved: list[str]
) -> None:
    rows: list[Cells] = [("Reserve", "Movement", "Amount (£)", "Year")]
    rows += [("Commissioning", word, 240_000, "2024-25")]
    pages = page(("Reserves",), *rows)
    found = propose(pages, None, {"Page!B3 values": answer} if answer else {})
    assert [one[1] for one in rows_of(Movement, found, pages)] == moved
    assert ("Page!B3 values" in asked(propose(pages))) is bool(answer)


def test_columns_that_may_be_shares_of_partners_are_asked_about() -> None:
    rows = [tuple(row[:3]) for row in SHARES[1:]]
    assert "Page!B2 amount" in asked(propose(page(SHARES[0], *rows)))


def test_months_with_their_year_are_read_as_months_of_a_profile() -> None:
    names = ["Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar"]
    heads: Cells = ("Line", *(f"{name}-{25 if n > 8 else 24}" for n, name in enumerate(names)))
    found = propose(page(("Profile 2024/25, £",), heads, ("L1", *[1_000] * 12)))
    assert found.tables[0].columns["sep"] == ("Sep-24",)


def test_months_that_are_dates_are_read_as_months_of_a_profile() -> None:
    days = [dt.date(2024, month, 1) for month in range(4, 13)]
    days += [dt.date(2025, month, 1) for month in range(1, 4)]
    rows: list[Cells] = [("Profile 2024/25, £",), ("Line", *days), ("L1", *range(1_000, 1_012))]
    found = propose(page(*rows))
    assert found.tables[0].columns["sep"] == ("Sep 2024",)
    (profile,) = build_book(page(*rows), found.map).rows(Profile)
    assert (profile.apr, profile.mar) == (100_000, 101_100)


def test_dates_that_do_not_follow_each_other_are_no_headings() -> None:
    days = [dt.date(2024, month, 1) for month in (4, 6, 5)]
    assert not propose(page(("Profile 2024/25, £",), ("Line", *days), ("L1", 1, 2, 3))).tables


def test_numbered_months_are_read_and_years_that_do_not_agree_are_not() -> None:
    rows: list[Cells] = [("K10", 20_000, 30_000, 40_000)]
    numbered = propose(page(LEDGER[0], ("Cost code", "Month 1", "P02", "Period 3"), *rows))
    assert [*numbered.tables[0].gives.values()] == [{"period": f"M0{n}"} for n in (1, 2, 3)]
    mixed = propose(page(LEDGER[0], ("Cost code", "Apr 23", "Apr 24", "May"), *rows))
    assert mixed.tables == []


def test_the_only_amounts_of_a_table_are_what_a_person_says() -> None:
    rows: list[Cells] = [("Opportunity", "Funder", "How much (£)", "Stage")]
    rows += [("Parks", "Home Office", 450_000, "Idea"), ("Buses", "Fund", 75_000, "Submitted")]
    assert "Page!C1 column" in asked(propose(page(*rows)))
    told = propose(page(*rows), None, {"Page!C1 column": "amount_high"})
    assert told.tables[0].columns["amount_high"] == ("How much (£)",)
    left = propose(page(*rows), None, {"Page!C1 column": "nothing"})
    assert "amount_high" not in left.tables[0].columns


def test_one_word_for_two_fields_is_the_one_that_a_person_says() -> None:
    rows: list[Cells] = [("Risk register",), ("Risk", "Likelihood", "Impact", "Owner")]
    rows += [("Grant ends", 3, 4, "Chief"), ("Provider fails", 2, 5, "Manager")]
    assert {"Page!B2 column", "Page!C2 column"} <= set(asked(propose(page(*rows))))
    answers = {"Page!B2 column": "residual_likelihood", "Page!C2 column": "inherent_impact"}
    (table,) = propose(page(*rows), None, answers).tables
    assert table.columns["residual_likelihood"] == ("Likelihood",)
    assert table.columns["inherent_impact"] == ("Impact",)
