"""Lines of which nobody can tell the budget after virements, so that it accuses nobody."""

from __future__ import annotations

from collections import Counter
from collections.abc import Set

from .book import Book
from .tables import Virement


def unclear_lines(book: Book) -> Set[str]:
    """Return the ids of lines whose revised budget is not known.

    Their id stands twice, an amount of the line or of a virement is not known; where a virement
    names a line that is not there, it may be any line.
    """
    counts = Counter(line.line_id.casefold() for line in book.lines)
    known = {line.line_id for line in book.lines if line.line_id}
    unclear = {line.line_id for line in book.lines if counts[line.line_id.casefold()] > 1}
    unclear |= {
        line.line_id
        for line in book.lines
        if line.original_budget is None and line.revised_budget is None
    }
    for virement in book.rows(Virement):
        ends = {virement.from_line, virement.to_line}
        if not ends <= known:
            return known
        if virement.amount is None:
            unclear |= ends
    return unclear
