"""Lines of which a workbook shows the budget as it stands, and not as it was first set."""

from __future__ import annotations

from collections.abc import Sequence

from ..figures.sums import Sums
from ..findings import Severity
from ..show import show_pounds
from ..tables import BudgetLine
from .entries import Entry, in_pounds
from .model import Across, Source


def original_budgets(source: Source, entries: Sequence[Entry]) -> list[Across]:
    """Work the original budget out where a line shows only the revised one, and say so.

    It is the revised budget less what virements of the same workbook moved into the line, plus
    what they moved out of it.
    """
    sums = Sums(source.book)
    found: list[Entry] = []
    for entry in entries:
        line = entry.row
        if not isinstance(line, BudgetLine) or line.revised_budget is None:
            continue
        if line.original_budget is None and "original_budget" not in line.unread:
            moved = sums.virement_in(line) - sums.virement_out(line)
            line.original_budget = line.revised_budget - moved
            entry.values["original_budget"] = in_pounds(line.original_budget)
            found.append(entry)
    if not found:
        return []
    pence = sum(entry.row.__dict__["original_budget"] for entry in found)
    return [
        Across(
            "TYP-019",
            "Budget",
            found[0].key,
            "original_budget",
            f"{source.file} shows no original budget in {len(found)} of its lines "
            f"({show_pounds(pence)}), the first in {found[0].spot('revised_budget')}. Here it is "
            "worked out from the budget as it stands there.",
            Severity.INFO,
            "Put the original budgets in where they were others.",
            found=found[0].key,
        )
    ]
