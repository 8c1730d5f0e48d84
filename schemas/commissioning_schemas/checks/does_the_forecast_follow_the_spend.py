"""Does the forecast follow from what was spent so far?"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from ..codes import Code, Example
from ..evidence import Evidence
from ..figures.profiles import Profiles, months_to
from ..figures.rounding import Rounding
from ..figures.underspend import period_rank
from ..findings import Place, Said, Severity
from ..show import plain, show_pounds
from ..tables import Monitoring, Profile
from .question import asks

FORECAST_BELOW_SPEND = Code(
    code="BUD-012",
    name="forecast-below-spend",
    severity=Severity.WARNING,
    kind="book",
    applies="both",
    rule="Forecast is not lower than spend already made (actual + accruals).",
    why="A year cannot cost less than what it has cost already, unless money comes back.",
    fix="Update the forecast, or say in the narrative what comes back.",
    source="practice",
    fails=Example("a penny below actual and accruals", {"Monitoring!J5": 1289999.99}),
    passes=Example("what was spent, and no more", {"Monitoring!J5": 1290000}),
    set="ext",
)

FORECAST_NOT_REVISED = Code(
    code="BUD-013",
    name="forecast-not-revised",
    severity=Severity.WARNING,
    kind="book",
    applies="working",
    rule="Forecast is not left equal to budget after month 6 while spend (actual + accruals) is "
    "far from profile: more than a quarter of it, in the latest period of a line or portfolio.",
    why="A forecast that nobody revises ends in a large underspend that nobody planned.",
    fix="Forecast again.",
    source="HM Treasury forecasting handbook; practice",
    fails=Example(
        "the forecast is the budget, 40% of the profile is spent",
        {"Monitoring!G5": 500000, "Monitoring!H5": 40000, "Monitoring!J5": 1645900},
    ),
    passes=Example(
        "the forecast was lowered",
        {"Monitoring!G5": 500000, "Monitoring!H5": 40000, "Monitoring!J5": 1645899.99},
    ),
    set="ext",
)

FAR = Fraction(1, 4)
"""How far spend may lie from its profile, as a share of the profile."""


@asks("Does the forecast follow the spend?", FORECAST_BELOW_SPEND, FORECAST_NOT_REVISED)
def does_the_forecast_follow_the_spend(evidence: Evidence) -> Iterator[Said]:
    """The forecast covers what was spent, and moves when spend is far from the profile."""
    rounding = Rounding(evidence.book)
    for row in evidence.book.rows(Monitoring):
        spent, forecast = _spent(row), row.forecast_outturn
        if spent is None or forecast is None:
            continue
        shown = (Monitoring.forecast_outturn, Monitoring.actual_to_date, Monitoring.accruals)
        short = spent - forecast
        if short > 0 and short >= sum(rounding.of(row, column) for column in shown):
            yield Said(
                "BUD-012",
                Place.of(row, Monitoring.forecast_outturn),
                f"The forecast of {show_pounds(forecast)} is {show_pounds(short)} below what is "
                f"spent to {row.period}, {show_pounds(spent)} with accruals.",
                found=plain(forecast),
                expected=plain(spent),
                impact=short,
            )
    if evidence.book.holds(Profile):
        yield from _not_revised(evidence)


def _not_revised(evidence: Evidence) -> Iterator[Said]:
    profiles, doubt = Profiles(evidence.book), evidence.doubt
    for row in _latest(evidence):
        spent, budget = _spent(row), evidence.sums.monitored_budget(row)
        profile = profiles.to_date(row)
        if row.published or spent is None or row.forecast_outturn != budget or profile <= 0:
            continue
        if row.year in doubt.years or not months_to(row.period) > 6 or row.period == "OUT":
            continue
        share = Fraction(spent, profile)
        if abs(share - 1) > FAR:
            yield Said(
                "BUD-013",
                Place.of(row, Monitoring.forecast_outturn),
                f"The forecast is still the budget of {show_pounds(budget)}, but by {row.period} "
                f"{show_pounds(spent)} is spent, {float(share):.0%} of the profile to date "
                f"({show_pounds(profile)}).",
                found=plain(budget),
                impact=abs(spent - profile),
            )


def _latest(evidence: Evidence) -> list[Monitoring]:
    """Return the row of the latest period of each line, portfolio and year."""
    found: dict[tuple[str, str, str], Monitoring] = {}
    for row in evidence.book.rows(Monitoring):
        key = row.year, row.portfolio_id, row.line_id
        if key not in found or period_rank(row.period) > period_rank(found[key].period):
            found[key] = row
    return list(found.values())


def _spent(row: Monitoring) -> int | None:
    """Return actual and accruals; ``None`` where one of them is not known."""
    if row.actual_to_date is None or "accruals" in row.unread:
        return None
    return row.actual_to_date + (row.accruals or 0)
