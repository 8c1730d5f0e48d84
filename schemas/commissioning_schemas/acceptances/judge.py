"""Which acceptances hold on a day, and what is to be said of those that do not."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..cells.described import day_in_words
from ..findings import Finding, Said, Severity
from ..words import listing
from .model import Acceptance

ERRORS_THAT_CAN_BE = frozenset({"TXT-001"})
"""Errors that a person may accept: of two sources, one has to be named as right (part C)."""


@dataclass(frozen=True)
class Judged:
    """The acceptances that hold, by fingerprint, and what is said of the others."""

    holding: Mapping[str, Acceptance]
    said: Sequence[Said]


def judge_acceptances(
    acceptances: Iterable[Acceptance], findings: Sequence[Finding], as_at: dt.date | None
) -> Judged:
    """Tell which acceptances hold on the day that the workbook gives for itself.

    Without such a day none runs out.
    """
    known = {finding.fingerprint: finding for finding in findings}
    holding: dict[str, Acceptance] = {}
    said = []
    for one in acceptances:
        finding = known.get(one.fingerprint)
        fault = _unused(one) if finding is None else _fault(one, finding, as_at)
        if fault is not None:
            said.append(fault)
        elif finding is not None:
            holding[one.fingerprint] = one
    return Judged(holding, said)


def _unused(one: Acceptance) -> Said | None:
    if one.told:
        return None
    return Said(
        "ACC-002",
        one.place,
        f"{_begin(one)} accepts a finding that is not there: it was mended, or its value changed.",
        found=one.fingerprint,
    )


def _fault(one: Acceptance, finding: Finding, as_at: dt.date | None) -> Said | None:
    what = f"{finding.code} at {finding.sheet}!{finding.cell}" if finding.cell else finding.code
    if finding.severity is Severity.ERROR and finding.code not in ERRORS_THAT_CAN_BE:
        return Said(
            "ACC-003",
            one.place,
            f"{_begin(one)} accepts {what}, which is an error: errors are mended, not accepted.",
            found=one.fingerprint,
            fix="Mend what the finding names, and empty the three cells of its acceptance.",
        )
    if one.lacking:
        return Said(
            "ACC-003",
            one.place,
            f"{_begin(one)} of {what} lacks {listing(one.lacking)}.",
            found=one.fingerprint,
            fix="Give a reason, the name of who accepts it, and the last day on which it holds.",
        )
    if as_at is not None and one.until is not None and one.until < as_at:
        return Said(
            "ACC-001",
            one.place,
            f"{_begin(one)} of {what} ran out on {day_in_words(one.until)}; the workbook is as at "
            f"{day_in_words(as_at)}.",
            found=one.until.isoformat(),
        )
    return None


def _begin(one: Acceptance) -> str:
    by = f" by {one.by}" if one.by else ""
    return f"the acceptance{by}" + (f" in {one.source}" if one.source else "")
