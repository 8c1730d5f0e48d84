"""Our own proposal on published workbooks: nothing is read wrongly without a question."""

from __future__ import annotations

import pytest
from tests.drawn.compare import Score
from tests.drawn.measure import measure
from tests.drawn.ours import read
from tests.published.books import BOOKS
from tests.published.page import NEEDS_THE_CORPUS

pytestmark = NEEDS_THE_CORPUS

NAMED = 91
"""So many columns were named right without a question; more is better, and this is raised."""

ASKED = 13
"""So many questions were asked; fewer are better, and this is lowered."""


@pytest.fixture(scope="module")
def scores() -> dict[str, Score]:
    return measure(read, BOOKS)


@pytest.mark.parametrize("name", [book.name for book in BOOKS])
def test_nothing_is_read_wrongly_without_a_question(scores: dict[str, Score], name: str) -> None:
    assert scores[name].wrong == []


def test_as_many_columns_are_named_without_a_question_as_before(scores: dict[str, Score]) -> None:
    assert sum(score.right for score in scores.values()) >= NAMED


def test_no_more_is_asked_than_before(scores: dict[str, Score]) -> None:
    assert sum(score.questions for score in scores.values()) <= ASKED


def test_what_a_careful_person_asks_is_asked(scores: dict[str, Score]) -> None:
    assert [name for name, score in scores.items() if score.met < score.needed] == []
