"""Does the underspend cover what is put into reserves?"""

from __future__ import annotations

from collections.abc import Iterator

from ..codes import Code, Example
from ..evidence import Evidence
from ..figures.profiles import months_to
from ..figures.rounding import Rounding, is_above
from ..figures.underspend import latest_rows, underspend
from ..findings import Place, Said, Severity
from ..needs import DRAWN, REQUESTED, VARIANCES, YEARS
from ..show import plain, show_pounds
from ..tables import Monitoring, Movement
from .question import asks

CONTRIBUTION_ABOVE_UNDERSPEND = Code(
    code="RES-004",
    name="contribution-above-underspend",
    severity=Severity.ERROR,
    kind="book",
    applies="both",
    rule="Contributions of a year from underspend are not more than the underspend, in the "
    "latest Monitoring period, of lines not paid externally.",
    why="What is not left over cannot be set aside; the next year would be promised money that "
    "is not there.",
    fix="Reduce the contribution, or correct the forecast.",
    source="S-34",
    fails=Example("a penny more than is left over is set aside", {"Reserves!F6": 205100.01}),
    passes=Example("what is left over is set aside, to the penny"),
)


_PLACING = (Monitoring.year, Monitoring.portfolio_id, Monitoring.line_id)


@asks(
    "Does the underspend cover what is set aside?",
    CONTRIBUTION_ABOVE_UNDERSPEND,
    needs=(*YEARS, *DRAWN, *VARIANCES, *REQUESTED),
)
def is_the_contribution_covered(evidence: Evidence) -> Iterator[Said]:
    """A year puts no more into reserves than it leaves unspent."""
    book, sums, rounding = evidence.book, evidence.sums, Rounding(evidence.book)
    doubt = evidence.doubt
    for year in book.year_labels:
        rows = [m for m in book.movements if m.movement == "Contribution" and m.year == year]
        left = underspend(book, sums, year)
        if not rows or left is None or year in doubt.years | doubt.sources:
            continue
        if doubt.is_astray or _is_unclear(evidence):
            continue
        put = sum(row.amount or 0 for row in rows)
        latest = latest_rows(book, year)
        room = rounding.of_all(rows, Movement.amount) + sum(
            rounding.of(row, Monitoring.variance) or rounding.of(row, Monitoring.forecast_outturn)
            for row in latest
        )
        if is_above(put - left, room):
            yield Said(
                "RES-004",
                Place.of(rows[-1], Movement.amount),
                f"Contributions of {year} are {show_pounds(put)}; the underspend in "
                f"{latest[0].period} is {show_pounds(left)}.",
                found=plain(put),
                expected=plain(left),
                impact=put - left,
            )


def _is_unclear(evidence: Evidence) -> bool:
    """Tell whether a row of monitoring cannot be placed: it may hold what is left over."""
    return any(
        not months_to(row.period) or any(evidence.is_troubled(row, one) for one in _PLACING)
        for row in evidence.book.rows(Monitoring)
    )
