"""Workbooks that are hard to read: what is not sure is asked or passed over, and said."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.schemas.grids import Cells, grid, sheet
from tests.schemas.layouts.drawings import (
    details,
    one_sheet_for_each_portfolio,
    parts,
    total,
)
from tests.schemas.layouts.office import PROFILE, asked, budget, due, read

from commissioning_schemas.check import check
from commissioning_schemas.grid import Grid, Sheet, Value
from commissioning_schemas.layout.looking import AnswerError
from commissioning_schemas.maps import parse_profile
from commissioning_schemas.proposing import Proposal, propose
from commissioning_schemas.tables import Monitoring

YEAR = "2021-22"
ROWS = tuple(parts(YEAR))
HEAD: Cells = ("Portfolio", "Budget (£)")


def look(*rows: Cells, name: str = "Plan") -> Proposal:
    return propose(grid(sheet(name, *rows)), PROFILE)


def test_two_rows_that_both_fit_as_headings_are_asked_about() -> None:
    page = grid(sheet("Plan", (f"Budget {YEAR}",), HEAD, ("Area", "Allocation £"), *ROWS))
    proposal = propose(page, PROFILE)
    assert asked(proposal) == ["Plan!A2 headings"]
    assert proposal.questions[0].text == (
        'Which row of "Plan" holds the headings: row 2 and row 3?'
    )
    assert not proposal.tables
    for row in ("2", "3"):
        book, after = read(page, {"Plan!A2 headings": row})
        assert (asked(after), budget(book)) == ([], due(YEAR))


def test_two_columns_that_both_fit_are_asked_about() -> None:
    rows = [(name, amount - 1, amount) for name, amount in ROWS]
    page = grid(sheet("Plan", (f"Plan {YEAR}, £",), ("Portfolio", "Budget", "Requested"), *rows))
    assert asked(propose(page, PROFILE)) == ["Plan!B2 original_budget"]
    book, _ = read(page, {"Plan!B2 original_budget": "C2"})
    assert budget(book) == due(YEAR)


def test_headings_in_welsh_are_asked_about_unless_the_profile_knows_them() -> None:
    rows = (("Cyllideb 2021-22",), ("Portffolio", "Cyllideb (£)"), *ROWS)
    proposal = look(*rows)
    assert [(question.id, question.text) for question in proposal.questions] == [
        (
            "Plan!A2 table",
            "What is the block Plan!A2:B5 (3 rows)? Its headings are no words that are known: "
            '"Portffolio", "Cyllideb (£)".',
        )
    ]
    words = {"Budget": {"portfolio_id": "Portffolio", "original_budget": "Cyllideb"}}
    told = replace(PROFILE, headings=parse_profile({"headings": words}).headings)
    known = propose(grid(sheet("Plan", *rows)), told)
    assert [table.columns for table in known.tables] == [
        {"portfolio_id": ("Portffolio",), "original_budget": ("Cyllideb (£)",)}
    ]


def test_a_pivot_table_is_passed_over_and_said() -> None:
    proposal = look(("Row Labels", "Sum of Amount"), *ROWS, ("Grand Total", total(YEAR)))
    assert not proposal.tables
    assert list(proposal.not_read()) == [
        (
            "Plan!A1:B5",
            "no table of ours was recognised (4 rows): its headings are no words that are known: "
            '"Row Labels", "Sum of Amount"',
        )
    ]


def test_an_empty_workbook_proposes_nothing() -> None:
    for book in (Grid(()), grid(sheet("Sheet1")), grid(sheet("Sheet1", ("  ",)))):
        proposal = propose(book, PROFILE)
        assert [*proposal.tables, *proposal.questions, *proposal.passed] == []
    (one,) = check(grid(sheet("Sheet1")), profile=PROFILE).findings
    assert one.message == (
        "Workbook: this workbook holds none of the tables that are checked here. Its sheets are "
        '"Sheet1".'
    )


def test_a_hundred_sheets_are_each_looked_at() -> None:
    pages = [sheet(f"Notes {n}", ("Nothing", "to see")) for n in range(99)]
    plan = sheet("Plan", (f"Budget {YEAR}",), HEAD, *ROWS)
    book, proposal = read(grid(*pages[:50], plan, *pages[50:]))
    assert (budget(book), asked(proposal)) == (due(YEAR), [])
    assert list(proposal.not_read()) == [
        (
            'sheets "Notes 0", "Notes 1", "Notes 2" and 96 more',
            "they hold words, and no table of ours was recognised on them",
        )
    ]


def test_many_rows_that_are_no_table_of_ours_are_passed_over_and_said() -> None:
    rows: dict[int, dict[int, Value]] = {1: {1: "Sensor", 2: "Reading"}}
    rows |= {row: {1: f"S{row}", 2: row} for row in range(2, 200_001)}
    result = check(Grid((Sheet("Raw", rows=rows),)))
    assert [(one.what, one.why) for one in result.not_checked] == [
        (
            "Raw!A1:B200000",
            "no table of ours was recognised (199,999 rows): its headings are no words that are "
            'known: "Sensor", "Reading"',
        )
    ]


def test_many_rows_of_words_that_headings_use_are_passed_over_and_said() -> None:
    words = ("Status", "Budget", "Notes", "Year", "Amount", "Reason")
    rows: dict[int, dict[int, Value]] = {
        row: {column: words[(row + column) % 6] for column in range(1, 5)}
        for row in range(1, 50_001)
    }
    (one,) = check(Grid((Sheet("Log", rows=rows),))).not_checked
    assert one.what.endswith(":D50000")


def test_a_total_that_is_right_and_a_line_that_is_wrong_do_not_add() -> None:
    rows = [(ROWS[0][0], ROWS[0][1] + 1_000), *ROWS[1:]]
    page = grid(sheet("Plan", (f"Budget {YEAR}",), HEAD, *rows, ("Total", total(YEAR))))
    found = [one.message for one in check(page, profile=PROFILE).findings if one.cell == "B6"]
    assert found == [
        "Plan!B6: shows £1,851,000; its rows add to £1,852,000, £1,000 more. These are working "
        "amounts, which reconcile to the penny."
    ]


@pytest.mark.parametrize(
    ("label", "amount", "suggestion"),
    [
        ("Everything together", total(YEAR), "total"),
        ("Total of something else", 17_000, ""),
    ],
)
def test_a_row_that_may_be_a_total_is_asked_about(label: str, amount: int, suggestion: str) -> None:
    proposal = look((f"Budget {YEAR}",), HEAD, *ROWS, (label, amount))
    question = proposal.undecided[0]
    assert (question.id, question.suggestion) == ("Plan!A6 row", suggestion)
    assert not proposal.tables


def test_a_row_that_adds_up_those_below_it_is_asked_about() -> None:
    rows = (("Services", 1_000_000), ("One service", 600_000), ("Another", 400_000))
    proposal = look((f"Budget {YEAR}",), ("Description", "Budget (£)"), *rows)
    assert asked(proposal) == ["Plan!A3 row"]


def test_an_amount_without_a_text_is_asked_about() -> None:
    proposal = look((f"Budget {YEAR}",), HEAD, *ROWS, (None, 5))
    assert asked(proposal) == ["Plan!A6 row"]


def test_a_unit_that_is_said_twice_is_asked_about() -> None:
    proposal = look((f"Budget {YEAR} (£m)",), HEAD, *ROWS)
    assert asked(proposal) == ["Plan!A2 unit"]
    assert "two things are said" in proposal.undecided[0].text


def test_large_numbers_in_thousands_are_asked_about() -> None:
    proposal = look((f"Budget {YEAR} £000",), ("Portfolio", "Budget"), *ROWS)
    assert asked(proposal) == ["Plan!A2 unit"]


def test_small_numbers_without_a_unit_are_asked_about() -> None:
    rows = [(name, amount // 1000) for name, amount in ROWS]
    proposal = look((f"Budget {YEAR}",), ("Portfolio", "Budget"), *rows)
    assert asked(proposal) == ["Plan!A2 unit"]


def test_a_year_that_nothing_names_is_asked_for() -> None:
    page = grid(sheet("Plan", ("Budget",), HEAD, *ROWS))
    assert asked(propose(page, PROFILE)) == ["Plan!A2 year"]
    book, _ = read(page, {"Plan!A2 year": "2021/22"})
    assert budget(book) == due(YEAR)


def test_changes_from_year_to_year_are_not_taken_for_amounts() -> None:
    rows = (("Base", -400_000, 0, 0), ("Pay", 10_000, 5_000, 6_000))
    head = ("Item", "2020/21", "2021/22", "2022/23")
    proposal = look(("Medium Term Financial Plan, £",), head, *rows)
    assert asked(proposal) == ["Plan!A2 levels"]
    assert not proposal.tables


def test_a_sign_that_nothing_shows_is_asked_for() -> None:
    head = ("Portfolio", "Forecast (£)", "Variance (£)")
    rows = [(name, amount, -5_000) for name, amount in ROWS]
    proposal = look((f"Budget monitoring {YEAR}, Month 11",), head, *rows)
    assert asked(proposal) == ["Plan!C2 sign"]
    assert [set(table.columns) for table in proposal.tables] == [
        {"portfolio_id", "forecast_outturn"}
    ]


@pytest.mark.parametrize(
    ("heading", "variance", "reversed_fields"),
    [
        ("(Under)/over", -5_000, ()),
        ("Under/(over)", 5_000, ("variance",)),
        ("Variance", 5_000, ("variance",)),
    ],
)
def test_a_sign_is_told_from_the_heading_and_the_amounts(
    heading: str, variance: int, reversed_fields: tuple[str, ...]
) -> None:
    head = ("Portfolio", "Budget £", "Forecast £", f"{heading} £")
    rows = [(name, amount, amount - 5_000, variance) for name, amount in ROWS]
    page = grid(sheet("M11", (f"Budget monitoring {YEAR}, Month 11",), head, *rows))
    book, proposal = read(page)
    assert proposal.tables[0].reversed == reversed_fields
    assert {one.variance for one in book.rows(Monitoring)} == {-500_000}


def test_an_answer_that_is_no_choice_is_refused() -> None:
    page = grid(sheet("Plan", ("Budget",), HEAD, *ROWS))
    with pytest.raises(AnswerError, match='There is no question "Plan!A2 yaer"'):
        propose(page, PROFILE, {"Plan!A2 yaer": "2021-22"})
    small = [(name, 1) for name, _ in ROWS]
    page = grid(sheet("Plan", (f"Budget {YEAR}",), ("Portfolio", "Budget"), *small))
    with pytest.raises(AnswerError, match="is none of the answers: £, £k, £m"):
        propose(page, PROFILE, {"Plan!A2 unit": "pounds"})


def test_a_workbook_that_lists_its_portfolios_needs_no_profile() -> None:
    names = [(one.id, one.name, "; ".join(one.aliases)) for one in PROFILE.portfolios]
    listed = sheet("Lists", ("Portfolio", "Name", "Also called"), *names)
    plan = sheet("Plan", (f"Budget {YEAR}",), ("Directorate", "Budget (£)"), *ROWS)
    proposal = propose(grid(plan, listed))
    assert asked(proposal) == []
    assert proposal.tables[0].columns["portfolio_id"] == ("Directorate",)


def test_a_summary_of_other_tables_is_not_read_a_second_time() -> None:
    summary = sheet("Summary", (f"Budget {YEAR}",), HEAD, *ROWS, ("Total", total(YEAR)))
    pages = one_sheet_for_each_portfolio().grid.sheets
    whole = sheet(
        "Detail", (f"Budget {YEAR}",), ("Portfolio", "Service", "Budget (£)"), *details(YEAR)
    )
    for others in (pages, (whole,)):
        book, proposal = read(Grid((summary, *others)))
        assert asked(proposal) == ["Summary!A2 repeats"]
        assert budget(book) == due(YEAR)
        more, _ = read(Grid((summary, *others)), {"Summary!A2 repeats": "more"})
        assert budget(more) == {key: 2 * pounds for key, pounds in due(YEAR).items()}


def test_a_sentence_above_a_table_does_not_give_its_year() -> None:
    prose = ("The outturn of 2019-20 was reported to the panel.",)
    page = grid(sheet("Plan", ("Budget",), prose, HEAD, *ROWS))
    assert asked(propose(page, PROFILE)) == ["Plan!A3 year"]


def test_a_label_that_stands_for_two_kinds_of_rows_is_not_mapped() -> None:
    rows = (("Other",), ("One", 10_000), ("Two", 20_000), ("Other", 40_000))
    proposal = look((f"Budget {YEAR} £",), ("Description", "Budget"), *rows)
    answered = propose(
        grid(sheet("Plan", (f"Budget {YEAR} £",), ("Description", "Budget"), *rows)),
        PROFILE,
        {"Plan!A2 sections": "nothing"},
    )
    assert asked(proposal) == ["Plan!A2 sections"]
    assert asked(answered) == ["Plan!A2 texts"]
    assert not answered.tables
