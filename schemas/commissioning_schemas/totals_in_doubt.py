"""Totals that cannot be compared with their rows, because a part of them is in doubt."""

from __future__ import annotations

from .evidence import UNDERSTOOD, Evidence
from .findings import Place
from .shown_totals import ShownTotal


def why_not_compared(evidence: Evidence, total: ShownTotal) -> str:
    """Return what is in doubt of a total or of one of its rows; ``""`` where nothing is."""
    doubts = [one.code for one in total.reading.problems if one.code not in UNDERSTOOD]
    if doubts:
        return f"not compared with its rows: {doubts[0]} at {total.place.cell}"
    for row in total.above:
        place = Place.of(row, total.column)
        if evidence.is_troubled(row, total.column):
            here = place.sheet, place.cell
            said = evidence.book.said
            codes = [one.code for one in said if (one.place.sheet, one.place.cell) == here]
            listed = " and ".join(dict.fromkeys(codes))
            return f"not compared with its rows: {listed} at {place.cell}"
        if place in evidence.book.unknown:
            return f"not compared with its rows: {place.cell} is not known yet"
    return ""
