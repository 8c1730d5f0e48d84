"""The result of checking one workbook."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from .acceptances import Acceptance
from .figures import Figure, Overview
from .findings import Finding, Severity


@dataclass(frozen=True, slots=True)
class CheckedTable:
    """One table that was looked at: its role, where it stands, its rows of data and its unit."""

    table: str
    sheet: str
    range: str
    rows: int
    unit: str


@dataclass(frozen=True, slots=True)
class NotChecked:
    """Something that was not looked at, and why."""

    what: str
    why: str


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault of the program itself: the check that stopped, and the trace of it."""

    check: str
    trace: str


@dataclass(frozen=True)
class Result:
    """What was found in one workbook, and what was looked at: a value, which no part of changes.

    ``complete`` is false when something that is in the workbook could not be used;
    ``overviews`` are what its data mean in money, whatever its sheets show; ``accepted`` are the
    acceptances that hold, by the fingerprint of their finding; ``marking`` is what the workbook
    says must stand on every page made of it, such as OFFICIAL-SENSITIVE. ``figures`` and
    ``overviews`` of a result that was kept are read when they are first looked at; they and
    ``accepted`` are compared, but no part of the hash.
    """

    complete: bool
    findings: tuple[Finding, ...]
    figures: Sequence[Figure] = field(hash=False)
    tables: tuple[CheckedTable, ...]
    not_checked: tuple[NotChecked, ...]
    as_at: dt.date | None
    tolerance_pence: int
    cells: int
    faults: tuple[Fault, ...] = ()
    overviews: Sequence[Overview] = field(default=(), hash=False)
    accepted: Mapping[str, Acceptance] = field(default_factory=dict, hash=False)
    marking: str = ""

    def count(self, severity: Severity) -> int:
        """Return how many findings have a severity."""
        return sum(finding.severity is severity for finding in self.findings)
