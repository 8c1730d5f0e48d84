"""The measure finds each way of reading a workbook wrongly, and lets a question excuse it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from tests.drawn.books import BOOKS
from tests.drawn.compare import Score, compare
from tests.drawn.crosswise import quarrington
from tests.drawn.every import every_book
from tests.drawn.habits import inglewood
from tests.drawn.measure import main, measure, table
from tests.drawn.page import Book, Drawn
from tests.drawn.panel_papers import marlshire
from tests.drawn.perfect import perfect
from tests.drawn.reading import Question, Reading, TableRead
from tests.drawn.several_years import eastholm, fenmoor, westray
from tests.drawn.sheet_each import highmoor

from commissioning_schemas.grid import Grid

Change = Callable[[TableRead], TableRead]


def score(book: Book, reading: Reading) -> Score:
    return compare(book.grid, book.truth, reading)


def changed(book: Drawn, number: int, change: Change, *asks: Question) -> Score:
    """Return the score of a perfect reading with one table read otherwise."""
    best = perfect(book)
    tables = [change(one) if at == number else one for at, one in enumerate(best.tables)]
    return score(book, Reading(tuple(tables), (*best.questions, *asks)))


def columns(**names: str) -> Change:
    def change(read: TableRead) -> TableRead:
        dotted = {f"{read.role}.{name}": letters for name, letters in names.items()}
        return replace(read, columns={**read.columns, **dotted})

    return change


def rows(**kinds: str) -> Change:
    named = {int(row.strip("_")): kind for row, kind in kinds.items()}
    return lambda read: replace(read, rows={**read.rows, **named})


FAULTS = [
    (marlshire, 0, lambda read: replace(read, role="Funding"), "role", 1),
    (marlshire, 0, lambda read: replace(read, heading_row=4), "headings", 1),
    (marlshire, 0, lambda read: replace(read, unit="£"), "unit", 1),
    (marlshire, 0, rows(_9="data"), "rows", 1),
    (marlshire, 1, rows(_18="data", _19="data"), "rows", 2),
    (marlshire, 1, rows(_18="total"), "rows", 1),
    (marlshire, 0, rows(_7="total"), "rows", 1),
    (marlshire, 0, rows(_11="data"), "rows", 1),
    (marlshire, 0, lambda read: replace(read, rows={6: "data", 9: "total"}), "rows", 2),
    (marlshire, 0, lambda read: replace(read, known={"year": "2023-24"}), "year", 1),
    (marlshire, 0, lambda read: replace(read, known={"portfolio_id": "Paper"}), "portfolio_id", 1),
    (marlshire, 2, columns(amount_awarded="D", year="C"), "D", 2),
    (marlshire, 2, columns(fund_name="D"), "fund_name", 1),
    (quarrington, 0, columns(forecast_outturn="C", actual_to_date="D"), "role", 2),
    (quarrington, 1, columns(amount_received="J"), "J", 1),
    (eastholm, 0, columns(**{"original_budget@2023-24": "D"}), "original_budget", 1),
    (fenmoor, 1, lambda read: replace(read, units={}), "C", 1),
    (eastholm, 0, lambda read: replace(read, sections="line_type"), "line_type", 1),
    (inglewood, 0, lambda read: replace(read, role="Organisations"), "role", 1),
    (highmoor, 1, columns(annual_value="D", end="E"), "headings", 2),
    (highmoor, 2, lambda read: replace(read, known={"portfolio_id": "Drugs"}), "portfolio_id", 1),
]


@every_book
def test_a_perfect_reading_asks_what_must_be_asked_and_is_nowhere_wrong(book: Book) -> None:
    found = score(book, perfect(book))
    assert (found.wrong, found.met) == ([], found.needed)
    asked = [one for one in book.truth.tables if "role" in {ask.about for ask in one.asks}]
    assert found.right == found.columns - sum(len(one.certain) for one in asked)


@every_book
def test_who_reads_nothing_is_right_nowhere_and_wrong_nowhere(book: Book) -> None:
    found = score(book, Reading())
    assert (found.right, found.questions, found.met, found.wrong) == (0, 0, 0, [])


@pytest.mark.parametrize(("book", "number", "change", "about", "wrong"), FAULTS)
def test_a_wrong_reading_counts_unless_it_is_asked(
    book: Drawn, number: int, change: Change, about: str, wrong: int
) -> None:
    read = perfect(book).tables[number]
    top = next(iter(read.rows))
    assert len(changed(book, number, change).wrong) == wrong
    column = book.truth.tables[number].area[0]
    asks = Question(read.sheet, about, top, column)
    remaining = changed(book, number, change, asks).wrong
    assert len(remaining) < wrong
    elsewhere = Question("another sheet", about, top, column)
    assert len(changed(book, number, change, elsewhere).wrong) == wrong


def test_a_table_where_none_stands_is_wrong() -> None:
    read = TableRead("Stuff", "Budget", 5, {"original_budget": "C"}, rows={6: "data"})
    assert score(inglewood, Reading((read,))).wrong == [
        "Stuff: read as Budget, and no table is there"
    ]
    asks = Question("Stuff", "role", 5)
    assert score(inglewood, Reading((read,), (asks,))).wrong == []


def test_changes_that_are_added_up_as_amounts_are_wrong_unless_that_is_asked() -> None:
    years = {f"original_budget@202{n}-2{n + 1}": "CDEF"[n - 4] for n in range(4, 8)}
    found = changed(westray, 0, columns(**years))
    assert found.wrong == []
    best = perfect(westray)
    tables = (columns(**years)(best.tables[0]), best.tables[1])
    found = score(westray, Reading(tables))
    assert found.wrong == ["Appendix D!B7:F17: changes read as amounts"]


def test_what_must_be_asked_and_is_not_is_wrong() -> None:
    for book in BOOKS:
        best = perfect(book)
        silent = score(book, Reading(best.tables))
        roles = [one for one in book.truth.tables if one.role and "role" in str(one.asks)]
        assert len(silent.wrong) >= len(roles), book.name


def test_a_question_about_a_table_says_nothing_of_the_one_beside_it() -> None:
    asks = Question("Board Q3", "role", 5, "H")
    assert changed(quarrington, 0, columns(variance="F"), asks).wrong != []
    assert changed(quarrington, 1, columns(stage="K"), asks).wrong == []


def test_the_table_of_scores_ends_in_their_sum() -> None:
    scores = {book.name: score(book, perfect(book)) for book in BOOKS[:3]}
    shown = table(scores).splitlines()
    assert len(shown) == 5
    right, columns_there = (
        sum(getattr(one, of) for one in scores.values()) for of in ("right", "columns")
    )
    assert f"{right} of {columns_there}" in shown[-1]
    scores["Marlshire"] = changed(marlshire, 0, rows(_9="data"))
    assert "    Paper Sept!B6:C9: row 9 is total, read as data" in table(scores, verbose=True)


def nothing(grid: Grid) -> Reading:
    return Reading()


def reckless(grid: Grid) -> Reading:
    return Reading(tuple(TableRead(sheet.name, "Budget", None) for sheet in grid.sheets))


def test_the_measure_runs_from_the_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([f"{__name__}:nothing"]) == 0
    assert main([f"{__name__}:reckless", "-v"]) == 1
    assert "and no table is there" in capsys.readouterr().out
    assert len(measure(nothing)) == len(BOOKS)
