"""Registers of awards: lines that happen to add up, references that are numbers, empty columns."""

from __future__ import annotations

import datetime as dt

from tests.schemas.grids import Cells, grid, sheet
from tests.schemas.layouts.office import asked, read

from commissioning_schemas.proposing import propose
from commissioning_schemas.tables import Award

HEAD = ("Award reference", "Recipient", "Title", "Award date", "Amount awarded (£)")
SUMS = (4_000, 6_000, 10_000, 7_500, 2_500, 5_000)


def line(number: int, amount: int) -> Cells:
    day = dt.date(2021, 4, 1) + dt.timedelta(days=number)
    return (f"A-{number}", f"Charity {number}", f"Project {number}", day, amount)


def test_a_line_with_its_own_date_is_no_sum_of_the_lines_around_it() -> None:
    page = grid(sheet("Awards", HEAD, *(line(*one) for one in enumerate(SUMS, 1))))
    assert asked(propose(page)) == []
    book, _ = read(page, {})
    assert len(book.rows(Award)) == len(SUMS)


def test_a_sum_without_a_date_is_asked_about_still() -> None:
    lines = [line(number, amount) for number, amount in enumerate((4_000, 6_000), 1)]
    whole = ("Riverside", "three of them", "both", None, 10_000)
    page = grid(sheet("Awards", HEAD, *lines, whole))
    assert asked(propose(page)) == ["Awards!A4 row"]


def test_references_may_be_numbers() -> None:
    head = ("Award number", *HEAD[1:])
    rows = [(n, *line(n, 1_000 * n + 70)[1:]) for n in range(101, 107)]
    book, _ = read(grid(sheet("Awards", head, *rows)), {})
    assert [row.award_id for row in book.rows(Award)] == [str(n) for n in range(101, 107)]


def test_numbers_of_charities_are_no_amounts_that_stay_unread() -> None:
    head = (*HEAD, "Charity number", "Company number")
    rows = [(*line(n, 1_000 * n + 70), 1_000_000 + n, 2_000_000 + n) for n in range(1, 7)]
    assert asked(propose(grid(sheet("Awards", head, *rows)))) == []


def test_rows_that_fill_no_column_that_is_read_are_not_passed_over_in_silence() -> None:
    rows = [(None,) * len(HEAD) + (f"XX-{n}",) for n in range(1, 9)]
    page = grid(sheet("Awards", (*HEAD, "Given by whom"), *rows))
    assert asked(propose(page)) == ["Awards!A1 rows"]
    assert asked(propose(page, None, {"Awards!A1 rows": "empty"})) == []
