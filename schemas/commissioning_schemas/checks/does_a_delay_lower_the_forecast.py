"""Does a delayed action lower the forecast of the line that pays for it?"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ..codes import ByHeading, Code, Example
from ..evidence import Evidence
from ..figures.underspend import period_rank
from ..findings import Place, Said, Severity
from ..grid import Value
from ..show import plain, show_pounds
from ..tables import Action, Monitoring
from .question import asks

_ACTION: ByHeading = {
    "Action id": "D-01",
    "Portfolio": "DCP",
    "Objective": "1.1",
    "Action": "Open the sports hall",
    "Lead (role)": "Commissioning manager",
    "Due": dt.date(2021, 3, 31),
    "Status": "Delayed",
    "Line": "B2021-DCP-01",
}
_MONITORED: dict[str, Value] = {
    "Monitoring!C5": "DCP",
    "Monitoring!D5": "B2021-DCP-01",
    "Monitoring!G5": 5000,
    "Monitoring!H5": 0,
    "Monitoring!I5": 0,
}

DELAY_NOT_IN_FORECAST = Code(
    code="GOV-011",
    name="delay-not-in-forecast",
    severity=Severity.WARNING,
    kind="book",
    applies="working",
    rule="Delayed action with a budget line has a matching forecast underspend, in the latest "
    "period of that line in Monitoring. A line without a row there is not looked at.",
    why="Work that comes later is paid later: the underspend is there, and nobody has said so.",
    fix="Forecast again, or say in the update why the delay costs nothing less this year.",
    source="S-33, delays that leave money unspent",
    fails=Example(
        "the line still forecasts all of its budget",
        {**_MONITORED, "Monitoring!J5": 7500},
        sheets={"Delivery": [_ACTION]},
    ),
    passes=Example(
        "the line forecasts a penny less",
        {**_MONITORED, "Monitoring!J5": 7499.99},
        sheets={"Delivery": [_ACTION]},
    ),
    set="ext",
)


@asks("Does a delay lower the forecast?", DELAY_NOT_IN_FORECAST)
def does_a_delay_lower_the_forecast(evidence: Evidence) -> Iterator[Said]:
    """The line of a delayed action forecasts less than its budget."""
    latest: dict[str, Monitoring] = {}
    for one in evidence.book.rows(Monitoring):
        known = latest.get(one.line_id)
        if known is None or period_rank(one.period) > period_rank(known.period):
            latest[one.line_id] = one
    unclear = evidence.book.unclear_lines
    for action in evidence.book.rows(Action):
        name, row = action.line_id, latest.get(action.line_id)
        if action.published or action.status != "Delayed" or not name or row is None:
            continue
        forecast, budget = row.forecast_outturn, evidence.sums.monitored_budget(row)
        if name in unclear or forecast is None or budget <= 0 or forecast < budget:
            continue
        yield Said(
            "GOV-011",
            Place.of(action, Action.line_id),
            f"The action is Delayed, and its line {name} still forecasts {show_pounds(forecast)} "
            f"of {show_pounds(budget)} in {row.year} {row.period}.",
            found=plain(forecast),
            expected=f"less than {plain(budget)}",
        )
