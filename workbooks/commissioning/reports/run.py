"""A run: the workbooks that were checked together, and what they were checked against."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from commissioning_schemas.findings import Severity
from commissioning_schemas.result import Fault

from ..checking import Standing, WorkbookResult


@dataclass(frozen=True)
class Run:
    """What one command checked.

    ``rules`` counts the codes that this version can raise, ``asked`` those that were asked
    for, and ``codes`` names these: code and name. ``partial`` is true when the run was
    interrupted, ``redacted`` when nothing but codes, places and counts is said of workbooks.
    """

    workbooks: Sequence[WorkbookResult]
    rules: int
    asked: int
    partial: bool = False
    codes: Sequence[tuple[str, str]] = ()
    redacted: bool = False

    def count(self, severity: Severity) -> int:
        """Return how many findings of all workbooks have a severity."""
        return sum(workbook.result.count(severity) for workbook in self.workbooks)

    def fresh(self, severity: Severity) -> int:
        """Return how many findings count: neither known from a baseline nor accepted."""
        return sum(
            one.severity is severity for workbook in self.workbooks for one in workbook.fresh
        )

    def count_of(self, standing: Standing) -> int:
        """Return how many findings of all workbooks have a standing."""
        return sum(
            workbook.standing(one) == standing
            for workbook in self.workbooks
            for one in workbook.result.findings
        )

    @property
    def markings(self) -> list[str]:
        """What must stand on every page made of the workbooks, such as OFFICIAL-SENSITIVE."""
        given = (workbook.result.marking for workbook in self.workbooks)
        return list(dict.fromkeys(filter(None, given)))

    @property
    def complete(self) -> int:
        """How many of the workbooks were checked in full."""
        return sum(workbook.result.complete for workbook in self.workbooks)

    @property
    def faults(self) -> list[Fault]:
        """The faults of this program that stopped something."""
        return [fault for workbook in self.workbooks for fault in workbook.result.faults]

    @property
    def not_checked(self) -> int:
        """How many things in all workbooks were not looked at."""
        return sum(len(workbook.result.not_checked) for workbook in self.workbooks)

    @property
    def cells(self) -> int:
        """How many cells were read."""
        return sum(workbook.result.cells for workbook in self.workbooks)
