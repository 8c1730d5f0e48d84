"""The MTFS as it stands, and what the data mean in its cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..grid import Grid, Sheet
from ..owned import Planned, Subject, mtfs, summary
from .model import Meant
from .summary_layout import SummarySheet
from .sums import Sums


@dataclass(frozen=True)
class MtfsSheet:
    """The MTFS of a workbook, which shows the years of its Summary."""

    sheet: Sheet
    shown: SummarySheet
    labels: Sequence[str]
    sums: Sums

    name = mtfs.NAME

    @property
    def plan(self) -> list[Planned]:
        """Every cell that should stand on this sheet; its row of years is no figure."""
        layout = summary.rows(len(self.shown.portfolios), len(self.shown.reserves))
        cells = mtfs.plan(self.shown.years, layout)
        return [cell for cell in cells if cell.look != "heading"]

    def subject(self, planned: Planned) -> Subject:
        """Return what a cell is about."""
        return Subject(year=self._year(planned))

    def of(self, planned: Planned) -> Meant:
        """Return what the data mean in one cell."""
        year, sums = self._year(planned), self.sums
        if not year:
            return None
        if planned.row_label == "Approved budget":
            return sums.approved(year)
        if planned.row_label == "Requested":
            return sums.requested(year)
        if planned.row_label == "Reserve draw":
            return sums.drawn(year)
        if planned.row_label == "Funding gap":
            return sums.gap(year)
        before = self.labels[planned.column - 3]
        return sums.requested(year) - sums.requested(before) if before else None

    def _year(self, planned: Planned) -> str:
        return self.labels[planned.column - 2]


def read_mtfs(grid: Grid, shown: SummarySheet, sums: Sums) -> MtfsSheet | None:
    """Return the MTFS of a workbook that has one."""
    sheet = grid.sheet(mtfs.NAME)
    return None if sheet is None else MtfsSheet(sheet, shown, shown.labels, sums)
