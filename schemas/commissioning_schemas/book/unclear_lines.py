"""Lines of which nobody can tell the budget after virements, so that it accuses nobody."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence, Set

from ..formula import Calculator
from ..grid import CellError
from ..tables import BudgetLine, Virement


def unclear_lines(
    lines: Sequence[BudgetLine], virements: Sequence[Virement], calc: Calculator
) -> Set[str]:
    """Return the ids of lines whose revised budget is not known.

    Their id stands twice, an amount of theirs or of a virement is not known or below zero, what
    virements bring to them is an Excel error; where a virement names a line that is not there,
    it may be any line.
    """
    counts = Counter(line.line_id.casefold() for line in lines)
    known = {line.line_id for line in lines if line.line_id}
    unclear = {line.line_id for line in lines if counts[line.line_id.casefold()] > 1}
    unclear |= {
        line.line_id
        for line in lines
        if (line.original_budget is None and line.revised_budget is None)
        or (line.original_budget or 0) < 0
    }
    unclear |= {line.line_id for line in _in_error(lines, calc)}
    for virement in virements:
        ends = {virement.from_line, virement.to_line}
        if not ends <= known:
            return known
        if virement.amount is None or virement.amount < 0:
            unclear |= ends
    return unclear


def _in_error(lines: Sequence[BudgetLine], calc: Calculator) -> Iterator[BudgetLine]:
    """Yield lines of which nobody knows what virements bring: the workbook shows an error."""
    for field in ("virement_in", "virement_out"):
        for line in lines:
            spot = line.places.cell(line.row_number, field)
            if spot is not None:
                row, column = spot
                done = calc.done(line.places.sheet, column)
                shown = done[row] if row in done else calc.value(line.places.sheet, row, column)
                if isinstance(shown, CellError):
                    yield line
