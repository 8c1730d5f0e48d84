"""The MTFS sheet: the medium-term plan, year by year (domain.md B.2, C36)."""

from __future__ import annotations

from collections.abc import Sequence

from ..address import column_letters
from .head import BEGIN, FIRST_ROW, HEADINGS_ROW, head
from .planned import Planned, Subject
from .summary_rows import SummaryRows

NAME = "MTFS"
_SENTENCE = "Amounts in £, from the Summary. Type nothing here."
_CHANGE_ROW = 9


def plan(years: Sequence[str], layout: SummaryRows) -> list[Planned]:
    """Plan every cell of the MTFS, with the Summary's layout; only its head with no year."""
    if not years or not layout.portfolios:
        return head(NAME, BEGIN)
    cells = [*head(NAME, _SENTENCE), Planned(HEADINGS_ROW, 1, "Year", "heading")]
    from_summary = {
        "Approved budget": layout.approved,
        "Requested": layout.total_requested,
        "Reserve draw": layout.draw,
        "Funding gap": layout.gap,
    }
    labels = [*from_summary, "Change in requested"]
    cells += [Planned(row, 1, label, "label") for row, label in enumerate(labels, FIRST_ROW)]
    for column, year in enumerate(years, 2):
        letters, about = column_letters(column), Subject(year=year)
        year_text = f"=Summary!{letters}{HEADINGS_ROW}"
        cells.append(
            Planned(HEADINGS_ROW, column, year_text, "heading", "C36", about, "Year", year)
        )
        for row, (label, source) in enumerate(from_summary.items(), FIRST_ROW):
            text = f"=Summary!{letters}{source}"
            cells.append(Planned(row, column, text, "money", "C36", about, label, year))
        if column > 2:
            change = f"={letters}6-{column_letters(column - 1)}6"
            place = (_CHANGE_ROW, column, change)
            cells.append(Planned(*place, "money", "C36", about, labels[-1], year))
    return sorted(cells, key=lambda cell: (cell.row, cell.column))
