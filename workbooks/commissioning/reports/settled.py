"""Findings that count no more: known from a baseline, or accepted by a person with a reason."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from commissioning_schemas.acceptances import Acceptance
from commissioning_schemas.cells.described import day_in_words
from commissioning_schemas.findings import Finding

from ..checking import WorkbookResult
from .groups import groups
from .wording import message_of, place_of


def settled(workbook: WorkbookResult) -> Iterator[tuple[str, Sequence[str]]]:
    """Yield the title of each kind of settled findings, with one line for each group of them."""
    of: dict[str, list[Finding]] = {"known": [], "accepted": []}
    for one in workbook.result.findings:
        of.setdefault(workbook.standing(one), []).append(one)
    if of["known"]:
        lines = [
            f"{group.first.code} {group.first.name}, {group.place}" for group in groups(of["known"])
        ]
        yield "Known from the baseline", lines
    if of["accepted"]:
        accepted = workbook.result.accepted
        yield "Accepted", [_accepted(one, accepted[one.fingerprint]) for one in of["accepted"]]


def reason_of(acceptance: Acceptance) -> str:
    """Return why a finding is accepted, by whom, and until when."""
    until = f" until {day_in_words(acceptance.until)}" if acceptance.until is not None else ""
    return f"accepted by {acceptance.by}{until}: {acceptance.reason}"


def _accepted(one: Finding, acceptance: Acceptance) -> str:
    return f"{one.code} {one.name}, {place_of(one)}: {message_of(one)} – {reason_of(acceptance)}"
