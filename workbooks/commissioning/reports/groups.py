"""Groups: the same fault down a column is one thing to read and one thing to mend."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from commissioning_schemas.address import Range, a1, column_letters, parse_cell
from commissioning_schemas.findings import Finding, Severity
from commissioning_schemas.money import Pence


@dataclass(frozen=True)
class Group:
    """Findings that say the same of cells of one column, in the order of their rows."""

    findings: Sequence[Finding]

    @property
    def first(self) -> Finding:
        """The topmost finding, which speaks for the others."""
        return self.findings[0]

    @property
    def severity(self) -> Severity:
        """How much is at stake."""
        return self.first.severity

    @property
    def impact(self) -> Pence | None:
        """The money at stake in all cells together; ``None`` where there is none."""
        amounts = [one.impact_pence for one in self.findings if one.impact_pence is not None]
        return sum(amounts) if amounts else None

    @property
    def areas(self) -> Sequence[Range]:
        """The cells, as they are marked in the sheet."""
        return [Range.parse(one.range or one.cell) for one in self.findings if one.cell is not None]

    @property
    def place(self) -> str:
        """Where the group is, such as ``Plan!H5:H9, H12``."""
        if self.first.sheet is None:
            return "The whole workbook"
        if len(self.findings) == 1:
            spot = self.first.range or self.first.cell
            return f"{self.first.sheet}!{spot}" if spot else f"Sheet {self.first.sheet}"
        return f"{self.first.sheet}!{', '.join(_joined(self.findings))}"


def groups(findings: Iterable[Finding]) -> list[Group]:
    """Return the findings in groups, the worst first, then by the money at stake."""
    found: dict[object, list[Finding]] = {}
    for number, one in enumerate(findings):
        found.setdefault(_likeness(one, number), []).append(one)
    # Sorting keeps the order of the sheet among groups that weigh the same.
    return sorted((Group(each) for each in found.values()), key=_weight)


def _likeness(one: Finding, number: int) -> object:
    if one.cell is None or one.range is not None:
        return number
    column = parse_cell(one.cell)[1]
    return one.code, one.severity, one.sheet, one.table, column, one.column, one.fix


def _weight(group: Group) -> tuple[int, int]:
    return group.severity.rank, -(group.impact or 0)


def _joined(findings: Sequence[Finding]) -> list[str]:
    """Return the cells of one column, neighbours joined: ``H5:H9``, ``H12``."""
    cells = sorted({parse_cell(one.cell) for one in findings if one.cell is not None})
    runs: list[list[int]] = []
    for row, _ in cells:
        if runs and row == runs[-1][-1] + 1:
            runs[-1].append(row)
        else:
            runs.append([row])
    column = cells[0][1]
    return [
        a1(run[0], column) + (f":{column_letters(column)}{run[-1]}" if len(run) > 1 else "")
        for run in runs
    ]
