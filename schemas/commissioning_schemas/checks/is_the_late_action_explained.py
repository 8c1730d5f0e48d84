"""Is an action that is late said to be late, or explained?"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from ..cells.described import day_in_words
from ..codes import ByHeading, Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..tables import Action
from .question import asks

_ACTION: ByHeading = {
    "Action id": "D-01",
    "Portfolio": "RRO",
    "Objective": "Reduce reoffending",
    "Action": "Renew the housing support agreement",
    "Lead (role)": "Commissioning manager",
    "Due": dt.date(2021, 3, 17),
    "Complete (%)": 0.6,
    "Status": "On track",
}

LATE_ACTION_NOT_EXPLAINED = Code(
    code="GOV-009",
    name="late-action-not-explained",
    severity=Severity.WARNING,
    kind="book",
    applies="working",
    rule="Overdue action is not On track or Complete without an update. An action is overdue when "
    "it was due before the day of the workbook and is not 100% complete.",
    why="A delay that nobody names is managed by nobody.",
    fix="Update the status, or say in Update how things stand.",
    source="S-8, S-43",
    fails=Example("due the day before, 60% done, on track", sheets={"Delivery": [_ACTION]}),
    passes=Example(
        "due on the day of the workbook",
        sheets={"Delivery": [{**_ACTION, "Due": dt.date(2021, 3, 18)}]},
    ),
)


@asks("Is a late action explained?", LATE_ACTION_NOT_EXPLAINED)
def is_the_late_action_explained(evidence: Evidence) -> Iterator[Said]:
    """An overdue action that is On track or Complete has an update."""
    today = evidence.book.about.as_at
    for action in evidence.book.rows(Action) if today is not None else ():
        if action.published or action.due is None or today is None or action.due >= today:
            continue
        if action.status not in ("On track", "Complete") or action.update:
            continue
        if {"update", "pct_complete"} & action.unread:
            continue
        done = _done(action)
        if done is None or done < 1:
            so_far = f"{done:.0%} is done" if done is not None else "how much is done is not said"
            yield Said(
                "GOV-009",
                Place.of(action, Action.status),
                f"The action was due on {day_in_words(action.due)} and {so_far}, but it is "
                f"{action.status} and has no update. The workbook is of {day_in_words(today)}.",
                found=action.status,
                expected="At risk, Delayed or an update",
            )


def _done(action: Action) -> Decimal | None:
    """Return how much is done, as a share; 60 under a heading in per cent is 60%."""
    done = action.pct_complete
    return done / 100 if done is not None and done > 1 else done
