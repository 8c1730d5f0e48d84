"""What a workbook does not say of itself: its office, its base year, its date and its status."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from ..cells import read_date
from ..grid import Value
from ..layout.looking import AnswerError, Asking, Question
from ..maps import MappedTable
from ..years import read_year

_STATUSES = ("Draft", "Reviewed", "Approved")
_MOST_YEARS = 3


def settle_about(
    tables: Sequence[MappedTable], years: Iterable[str], has_body: bool, asking: Asking
) -> dict[str, Value]:
    """Return what the map says under [about]; what nobody said stays out."""
    found: dict[str, Value] = {}
    if not has_body:
        _free(
            "body_name", "What is the name of the office?", "", "no profile names it", asking, found
        )
    labels = sorted(set(years))
    first = labels[0] if labels else ""
    few = 0 < len(labels) <= _MOST_YEARS
    question = Question(
        id="about base_year",
        text="Which is the base year, the first of the plan?",
        suggestion=first if few else "",
        evidence=f"the tables hold {', '.join(labels)}" if labels else "no table names a year",
        optional=True,
    )
    answer = asking.settle(question, "base year", 0.85 if few else 0.0)
    if answer:
        found["base_year"] = read_year(answer).label or answer
    _as_at(asking, found)
    choices = [(status, status) for status in _STATUSES]
    question = Question(
        id="about status",
        text="Is the workbook a draft, reviewed or approved?",
        choices=choices,
        evidence="nothing in the workbook says it",
        optional=True,
    )
    if answer := asking.settle(question, "status", 0.0):
        found["status"] = answer
    return found


def _free(
    name: str, text: str, suggestion: str, why: str, asking: Asking, found: dict[str, Value]
) -> None:
    question = Question(f"about {name}", text, (), suggestion, why, optional=True)
    if answer := asking.settle(question, name, 0.0):
        found[name] = answer


def _as_at(asking: Asking, found: dict[str, Value]) -> None:
    question = Question(
        id="about as_at",
        text="On what date do the figures stand (such as 2021-03-18)?",
        evidence="nothing in the workbook says it",
        optional=True,
    )
    answer = asking.settle(question, "as at", 0.0)
    if not answer:
        return
    day = read_date(answer, dt.date(1900, 1, 1), dt.date(2199, 12, 31)).value
    if day is None:
        raise AnswerError(f"about as_at: {answer!r} is no date. Write one such as 2021-03-18.")
    found["as_at"] = day
