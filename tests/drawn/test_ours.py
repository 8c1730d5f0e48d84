"""Our own proposal on the drawn workbooks: nothing is read wrongly without a question."""

from __future__ import annotations

import pytest
from tests.drawn.books import BOOKS
from tests.drawn.compare import Score
from tests.drawn.measure import measure
from tests.drawn.ours import read

NAMED = 192
"""So many columns were named right without a question; more is better, and this is raised."""

ASKED = 12
"""So many of the questions that a careful person asks were asked."""


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
