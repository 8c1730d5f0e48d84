"""Do the dates of an award follow each other, and end before its money does?"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise

from ..cells.described import day_in_words
from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..tables import Award, Fund
from ..tables.columns import Column
from .question import asks

AWARD_DATES_DISAGREE = Code(
    code="GRT-012",
    name="award-dates-disagree",
    severity=Severity.ERROR,
    kind="book",
    applies="working",
    rule="Award dates: award ≤ start ≤ end ≤ fund spend_by; award date not in the future.",
    why="Work outside these dates is not covered by the award, or its money must go back.",
    fix="Correct the date.",
    source="360Giving data quality, dates",
    fails=Example("a day after the grant ends", {"Awards!L5": dt.date(2021, 4, 1)}),
    passes=Example(
        "awarded, begun and ended on one day",
        {
            "Awards!J5": dt.date(2021, 3, 18),
            "Awards!K5": dt.date(2021, 3, 18),
            "Awards!L5": dt.date(2021, 3, 18),
        },
    ),
)

Step = tuple[str, dt.date, Column[dt.date | None] | None]
"""A step of an award in words, its day, and the award's column that holds it, if one does."""


@asks(
    "Do the dates of an award agree?",
    AWARD_DATES_DISAGREE,
    needs=(Award.award_date, Award.start, Award.end, Fund.spend_by),
)
def do_the_dates_of_an_award_agree(evidence: Evidence) -> Iterator[Said]:
    """An award is made, begins and ends in this order, and its fund lasts to the end."""
    today = evidence.book.about.as_at
    funds = {fund.fund_id: fund for fund in reversed(evidence.book.funds) if fund.fund_id}
    for award in evidence.book.rows(Award):
        if award.published:
            continue
        fund = funds.get(award.fund_id)
        steps = _steps(award, fund.spend_by if fund is not None else None)
        in_order = True
        for (what, day, column), (then, limit, _) in pairwise(steps):
            if day > limit and column is not None:
                in_order &= column is not Award.award_date
                yield _too_late(award, column, what, day, then, limit)
        made = award.award_date
        if in_order and made is not None and today is not None and made > today:
            known = "the workbook is of"
            yield _too_late(award, Award.award_date, "the award is made on", made, known, today)


def _steps(award: Award, spend_by: dt.date | None) -> list[Step]:
    """Return the steps whose day is known, in the order in which they should come."""
    every: list[tuple[str, dt.date | None, Column[dt.date | None] | None]] = [
        ("the award is made on", award.award_date, Award.award_date),
        ("the award starts on", award.start, Award.start),
        ("the award ends on", award.end, Award.end),
        ("its fund must be spent by", spend_by, None),
    ]
    return [(what, day, column) for what, day, column in every if day is not None]


def _too_late(
    award: Award,
    column: Column[dt.date | None],
    what: str,
    day: dt.date,
    then: str,
    limit: dt.date,
) -> Said:
    return Said(
        "GRT-012",
        Place.of(award, column),
        f"{what} {day_in_words(day)}, but {then} {day_in_words(limit)}.",
        found=day.isoformat(),
        expected=f"{limit.isoformat()} or earlier",
    )
