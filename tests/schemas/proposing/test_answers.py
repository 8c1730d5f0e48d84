"""Answers: each question is settled by one, and the map says what the person said."""

from __future__ import annotations

import pytest
from tests.schemas.grids import Cells, grid, sheet
from tests.schemas.layouts.drawings import parts
from tests.schemas.layouts.office import NAMES, asked, budget, due, pounds, read

from commissioning_schemas.layout.looking import AnswerError
from commissioning_schemas.maps import parse_map
from commissioning_schemas.proposing import propose
from commissioning_schemas.proposing.fit import misfits
from commissioning_schemas.tables import Monitoring

YEAR = "2021-22"
ROWS = tuple(parts(YEAR))
MILLIONS: tuple[Cells, ...] = tuple((name, amount / 1_000_000) for name, amount in ROWS)


def plan() -> tuple[Cells, ...]:
    return ((f"Budget {YEAR} (£m)",), ("Portfolio", "Budget"), *MILLIONS)


@pytest.mark.parametrize(
    ("answer", "published"),
    [("all", [True, True]), ("none", [False, False]), ("two", [False, True])],
)
def test_sheets_of_rounded_amounts_are_named(answer: str, published: list[bool]) -> None:
    other = (("Budget 2022-23 (£m)",), ("Portfolio", "Budget"), *MILLIONS)
    pages = grid(sheet("One", *plan()), sheet("Two", *other))
    book, _ = read(pages, {"published": answer})
    assert [table.region.published for table in book.tables] == published


def test_a_sheet_that_is_not_there_is_refused() -> None:
    with pytest.raises(AnswerError, match='there is no sheet "Tow" with a table on it'):
        read(grid(sheet("Two", *plan())), {"published": "Tow"})


def test_columns_of_two_years_are_asked_about_and_one_is_read() -> None:
    head = ("Portfolio", "2020-21 actual £", "2021-22 budget £")
    rows = [(NAMES[one], pounds("2020-21", one), pounds(YEAR, one)) for one in NAMES]
    page = grid(sheet("Plan", ("Finance",), head, *rows))
    assert "Plan!A2 years" in asked(propose(page))
    answers = {"Plan!A2 years": YEAR, "Plan!A2 year": YEAR, "Plan!A2 period": "OUT"}
    book, _ = read(page, answers)
    assert {row.year for row in book.rows(Monitoring)} == {YEAR}


def test_a_column_may_be_left_out_by_its_answer() -> None:
    page = grid(
        sheet("Plan", (f"Budget {YEAR}",), ("Area", "Service", "Budget (£)"), ("x", "y", 50_000))
    )
    book, _ = read(page, {"Plan!A2 column": "nothing"})
    assert [(line.portfolio_id, line.description) for line in book.lines] == [("", "y")]


def test_a_title_over_labels_is_asked_about_where_they_are_no_names() -> None:
    page = grid(
        sheet("Plan", (f"Commissioning budget {YEAR}", "Amount £"), ("Some", 20_000), (*ROWS[0],))
    )
    assert asked(propose(page)) == ["Plan!A1 column"]
    book, _ = read(page, {"Plan!A1 column": "description"})
    assert [line.description for line in book.lines] == ["Some", ROWS[0][0]]


def test_headings_of_sections_that_are_no_names_are_asked_about() -> None:
    rows = (("Early help",), ("One", 10_000), ("Two", 20_000), ("Courts",), ("Three", 40_000))
    page = grid(sheet("Plan", (f"Budget {YEAR} £",), ("Description", "Budget"), *rows))
    assert asked(propose(page)) == ["Plan!A2 sections"]
    book, _ = read(page, {"Plan!A2 sections": "portfolio_id"})
    assert [line.portfolio_id for line in book.lines] == ["Early help", "Early help", "Courts"]
    book, _ = read(page, {"Plan!A2 sections": "nothing"})
    assert [line.description for line in book.lines] == ["One", "Two", "Three"]


def test_a_sheet_of_sentences_that_is_gone_does_not_fit() -> None:
    map = parse_map({"text": [{"sheet": "Paper", "text": "B"}]})
    assert misfits(grid(sheet("Other", ("x",))), map) == [
        'STR-001 Workbook: the map reads sentences from a sheet "Paper", which is not in the '
        "workbook."
    ]


def test_labels_of_rows_are_looked_for_on_every_sheet_of_a_table() -> None:
    head = ("What", "Budget")
    pages = grid(sheet("North", head, ("Bins", 1), ("Total", 1)), sheet("South", head, ("Bins", 2)))
    table = {
        "role": "Budget",
        "sheets": "*",
        "sheet_field": "portfolio_id",
        "heading": "What",
        "columns": {"description": "What", "original_budget": "Budget"},
        "rows": {"total": ["Total"]},
    }
    assert misfits(pages, parse_map({"table": [table]})) == []


def test_a_row_is_what_its_answer_says() -> None:
    page = grid(
        sheet(
            "Plan",
            (f"Budget {YEAR}",),
            ("Portfolio", "Budget (£)"),
            *ROWS,
            ("Sum total of it", 5_000),
        )
    )
    for answer in ("skip", "of_which", "total", "funding"):
        book, _ = read(page, {"Plan!A6 row": answer})
        assert budget(book) == due(YEAR)
    book, _ = read(page, {"Plan!A6 row": "data"})
    assert sum(budget(book).values()) == sum(due(YEAR).values()) + 5_000
