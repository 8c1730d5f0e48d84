"""Our own proposal on the drawn workbooks: nothing is read wrongly without a question."""

from __future__ import annotations

import pytest
from tests.drawn.books import BOOKS
from tests.drawn.compare import Score
from tests.drawn.measure import measure
from tests.drawn.ours import read
from tests.drawn.page import Drawn

from commissioning.reports.groups import groups
from commissioning_schemas.check import check
from commissioning_schemas.proposing import propose

NAMED = 225
"""So many columns were named right without a question; more is better, and this is raised."""

ASKED = 20
"""So many of the questions that a careful person asks were asked."""

DOZEN = 12
"""A first report has no more groups: a manager reads them all."""


@pytest.fixture(scope="module")
def scores() -> dict[str, Score]:
    return measure(read)


@pytest.mark.parametrize("name", [book.name for book in BOOKS])
def test_nothing_is_read_wrongly_without_a_question(scores: dict[str, Score], name: str) -> None:
    assert scores[name].wrong == []


def test_as_many_columns_are_named_without_a_question_as_before(scores: dict[str, Score]) -> None:
    assert sum(score.right for score in scores.values()) >= NAMED


def test_as_many_of_the_needed_questions_are_asked_as_before(scores: dict[str, Score]) -> None:
    assert sum(score.met for score in scores.values()) >= ASKED


@pytest.mark.parametrize("book", BOOKS, ids=lambda book: book.name)
def test_a_first_report_is_a_dozen_groups_at_most_the_largest_sums_first(book: Drawn) -> None:
    found = groups(check(book.grid, propose(book.grid).map).findings)
    assert len(found) <= DOZEN
    errors = [group.impact or 0 for group in found if group.severity.value == "error"]
    assert errors == sorted(errors, reverse=True)


def test_something_worth_telling_is_found_in_some_of_them() -> None:
    first = [groups(check(book.grid, propose(book.grid).map).findings)[:1] for book in BOOKS]
    assert sum(bool(each and each[0].impact) for each in first) >= 4
