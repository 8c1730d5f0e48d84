"""Is an overspend positive, and an underspend negative, on every sheet?"""

from __future__ import annotations

from collections.abc import Iterator

from ..codes import Code, Example
from ..evidence import Evidence
from ..figures.rounding import Rounding
from ..findings import Place, Said, Severity
from ..money import Pence
from ..show import plain, show_pounds
from ..tables import Monitoring
from .question import asks

_COLUMNS = {
    "year": "Year",
    "period": "Period",
    "portfolio_id": "Portfolio",
    "forecast_outturn": "Forecast",
    "variance": "Variance",
}
_MAP = {
    "table": [
        {
            "role": "Monitoring",
            "sheet": "Outturn",
            "heading": "Period",
            "published": True,
            "columns": _COLUMNS,
        }
    ]
}
_ROW = {
    "Year": "2021-22",
    "Period": "OUT",
    "Portfolio": "Victims and Vulnerability",
    "Forecast": "£0.600m",
}

OTHER_SIGN = Code(
    code="ARI-013",
    name="variance-with-the-other-sign",
    severity=Severity.WARNING,
    kind="book",
    applies="both",
    rule="Sign convention of variances is the same on every sheet: overspend positive, underspend "
    "negative. Looked at where a mapped table shows a variance beside its forecast or outturn.",
    why="An underspend read as an overspend turns the report on its head.",
    fix="Switch the sign of the column, or show underspends in brackets.",
    source='Surrey table; Warwickshire "from/(to)"',
    fails=Example(
        "0.600 against 0.623 shown as plus",
        book="as-published",
        sheets={"Outturn": [{**_ROW, "Variance": "£0.023m"}]},
        map=_MAP,
    ),
    passes=Example(
        "the same in brackets",
        book="as-published",
        sheets={"Outturn": [{**_ROW, "Variance": "(£0.023m)"}]},
        map=_MAP,
    ),
    set="ext",
)


@asks("Is the variance signed right?", OTHER_SIGN)
def is_the_variance_signed_right(evidence: Evidence) -> Iterator[Said]:
    """A shown variance is the forecast less the budget, not the other way round."""
    if evidence.book.map is None:
        return
    rounding, doubtful = Rounding(evidence.book), evidence.doubt.years
    for row in evidence.book.rows(Monitoring):
        shown, forecast = row.variance, row.forecast_outturn
        if not shown or forecast is None or (row.revised_budget is None and row.year in doubtful):
            continue
        right = forecast - _budget(evidence, row)
        room = rounding.of(row, Monitoring.variance) + rounding.of(row, Monitoring.forecast_outturn)
        room += rounding.of(row, Monitoring.revised_budget) + rounding.requested(row.year)
        if shown * right < 0 and abs(shown + right) <= room < 2 * abs(shown):
            kind = "underspend" if right < 0 else "overspend"
            yield Said(
                "ARI-013",
                Place.of(row, Monitoring.variance),
                f"The {kind} of {row.line_id or row.portfolio_id} in {row.year} {row.period} is "
                f"shown as {show_pounds(shown)}; overspends are positive, underspends negative.",
                found=plain(shown),
                expected=plain(-shown),
            )


def _budget(evidence: Evidence, row: Monitoring) -> Pence:
    shown = row.revised_budget
    return shown if shown is not None else evidence.sums.monitored_budget(row)
