"""Headings of sections in the column whose cells they fill: the portfolio stands once, above."""

from __future__ import annotations

from tests.schemas.grids import Cells, grid, sheet
from tests.schemas.layouts.office import asked

from commissioning_schemas.book import Book, build_book
from commissioning_schemas.check import check
from commissioning_schemas.proposing import Proposal, propose

ROWS: list[Cells] = [
    ("Portfolio", "Service", "2021-22"),
    ("Victims", None, None),
    (None, "Hub", 400_000),
    (None, "of which SARC", 60_000),
    (None, "Sub-total Victims", 400_000),
    ("Demand", None, None),
    (None, "Diversion", 300_000),
    (None, "Outreach", 200_000),
    (None, "Sub-total Demand", 500_000),
    ("Grand total", None, 900_000),
]


def look(*rows: Cells) -> tuple[Proposal, Book]:
    page = grid(sheet("Plan", *rows))
    proposal = propose(page)
    return proposal, build_book(page, proposal.map)


def test_they_give_the_rows_below_them_their_portfolio_and_nobody_is_asked() -> None:
    proposal, book = look(*ROWS)
    assert asked(proposal) == []
    assert [(one.portfolio_id, one.description) for one in book.lines] == [
        ("Victims", "Hub"),
        ("Demand", "Diversion"),
        ("Demand", "Outreach"),
    ]
    page = grid(sheet("Plan", *ROWS))
    assert [one.code for one in check(page, proposal.map).findings] == []


def test_a_row_that_says_its_own_portfolio_keeps_it() -> None:
    proposal, _ = look(*ROWS)
    rows = [*ROWS[:-1], ("Justice", "Housing", 50_000), ("Grand total", None, 950_000)]
    book = build_book(grid(sheet("Plan", *rows)), proposal.map)
    assert [one.portfolio_id for one in book.lines] == ["Victims", "Demand", "Demand", "Justice"]


def test_where_most_rows_say_their_own_a_lone_text_is_no_section() -> None:
    filled: list[Cells] = [("Demand", name, n) for _, name, n in ROWS[6:8]]
    proposal, book = look(ROWS[0], ("To be agreed", None, None), *filled)
    assert [one.sections for one in proposal.map.tables] == [""]
    assert [one.portfolio_id for one in book.lines] == ["Demand", "Demand"]
