"""From two versions of a workbook to what is different in the newer one."""

from __future__ import annotations

from collections.abc import Sequence

from ..book import build_book
from ..findings import Finding
from .elsewhere import other_changes
from .model import Difference, Version
from .moves import money_moves, moves, owned_changes
from .rows import about_changes, row_changes
from .structure import structure


def compare(old: Version, new: Version) -> Difference:
    """Return what people changed, which figures that moved, and which findings came and went."""
    books = build_book(old.grid, old.map), build_book(new.grid, new.map)
    figures = old.result.figures, new.result.figures
    return Difference(
        structure=list(structure(*books)),
        rows=[
            *about_changes(*books),
            *row_changes(*books),
            *owned_changes(*figures),
            *other_changes(*books),
        ],
        moves=list(
            moves(*figures)
            if all(figures)
            else money_moves(old.result.overviews, new.result.overviews)
        ),
        come=_without(new.result.findings, old.result.findings),
        gone=_without(old.result.findings, new.result.findings),
    )


def _without(findings: Sequence[Finding], others: Sequence[Finding]) -> list[Finding]:
    known = {other.fingerprint for other in others}
    return [finding for finding in findings if finding.fingerprint not in known]
