"""Does every acceptance hold: is its finding still there, its day not past, its words complete?

These codes are raised once all findings are known.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from ..codes import Code, Example
from ..findings import Severity
from ..grid import Value

_GRANT_CHANGE = "b8f814924b0b6f75"
_ACCEPTED: Mapping[str, Value] = {
    "Checks!N5": "The funder cut it for everyone.",
    "Checks!O5": "Chief finance officer",
    "Checks!P5": dt.date(2021, 6, 30),
}
_HOLDS = Example("GRT-007 is accepted until a later day", {"Checks!L5": _GRANT_CHANGE, **_ACCEPTED})

ACCEPTANCE_RAN_OUT = Code(
    code="ACC-001",
    name="acceptance-ran-out",
    severity=Severity.WARNING,
    kind="book",
    applies="both",
    rule="The last day of an acceptance is not before the day that the workbook is as at.",
    why="What was right for one quarter has to be looked at again in the next.",
    fix="Look at the finding again: mend it, or accept it anew with a later day.",
    source="E.4",
    fails=Example(
        "it was accepted until the end of 2020",
        {"Checks!L5": _GRANT_CHANGE, **_ACCEPTED, "Checks!P5": dt.date(2020, 12, 31)},
    ),
    passes=_HOLDS,
)

ACCEPTANCE_UNUSED = Code(
    code="ACC-002",
    name="acceptance-unused",
    severity=Severity.WARNING,
    kind="book",
    applies="both",
    rule="An acceptance belongs to a finding that is still there, with the same value.",
    why="An acceptance holds for one value. If that changed, somebody has to look again.",
    fix="Remove it, or look at the finding that took its place.",
    source="E.4",
    fails=Example("nothing has this fingerprint", {"Checks!L5": "0123456789abcdef", **_ACCEPTED}),
    passes=_HOLDS,
)

ACCEPTANCE_NOT_ALLOWED = Code(
    code="ACC-003",
    name="acceptance-not-allowed",
    severity=Severity.WARNING,
    kind="book",
    applies="both",
    rule="A warning or note is accepted with a reason, a name and a day; an error is not accepted, "
    "but for TXT-001.",
    why="Where money or law is at stake, a remark beside a figure does not put it right.",
    fix="Mend what the finding names.",
    source="part C, severity",
    fails=Example("it names nobody", {"Checks!L5": _GRANT_CHANGE, **_ACCEPTED, "Checks!O5": None}),
    passes=_HOLDS,
)
