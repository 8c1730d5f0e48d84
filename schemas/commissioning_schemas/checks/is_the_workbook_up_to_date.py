"""Do the results that the workbook shows agree with its own formulas?"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ..address import parse_cell
from ..codes import Code, Example
from ..evidence import Evidence
from ..figures import Figure, pence_of
from ..findings import Said, Severity
from ..grid import CellError
from ..spots import Spots
from ..values import show_value, write_value
from .question import asks
from .what_reading_said import read_by_region

STALE_RESULT = Code(
    code="ARI-009",
    name="stale-result",
    severity=Severity.ERROR,
    kind="formula",
    applies="working",
    rule="The stored result of a calculated cell differs from what its own formula gives on the "
    "cells as they are. Only the first cell of a chain is reported; LiveChecks and the master "
    "cells are not looked at.",
    why="Whoever opens or copies the workbook sees yesterday's total as today's.",
    fix="Open it in Excel, let it recalculate (F9), and save.",
    source="ICAEW 18",
    fails=Example(
        "an award changed, nothing recalculated", {"Awards!H25": 22953.38}, recalculated=False
    ),
    passes=Example("an award changed and recalculated", {"Awards!H25": 22953.38}),
)

_CHAIN = ("FRM-001", "FRM-002", "FRM-003")


@asks("Is the workbook recalculated?", STALE_RESULT)
def is_the_workbook_up_to_date(evidence: Evidence) -> Iterator[Said]:
    """Say of the first stale cell of each chain what it shows and what its formula gives."""
    stale = [figure for figure in evidence.figures.all if figure.stale and _known(figure)]
    carriers: set[tuple[str | None, str | None]] = {(f.sheet, f.cell) for f in stale}
    carriers |= {(s.place.sheet, s.place.cell) for code in _CHAIN for s in evidence.has_said(code)}
    behind = _Behind(evidence, carriers)
    for figure in stale:
        if behind.is_first(figure):
            shown, right = pence_of(figure.stored), pence_of(figure.excel)
            money = figure.kind == "money" and shown is not None and right is not None
            yield Said(
                "ARI-009",
                figure.place,
                f"shows {show_value(figure.stored, figure.kind)}; its formula gives "
                f"{show_value(figure.excel, figure.kind)} on the cells as they are. The workbook "
                "was saved without recalculating.",
                found=write_value(figure.stored, figure.kind),
                expected=write_value(figure.excel, figure.kind),
                impact=abs((shown or 0) - (right or 0)) if money else None,
            )


def _known(figure: Figure) -> bool:
    """Tell whether the formula's result could be worked out here, and is no error for an error.

    Programs name the error of a broken formula differently; TYP-006 says that it is broken.
    """
    if isinstance(figure.excel, CellError) and isinstance(figure.stored, CellError):
        return False
    if figure.excel == CellError("#CIRCULAR!"):
        return False
    return figure.excel is None or isinstance(figure.excel, bool | int | str | Decimal | CellError)


class _Behind:
    """Tells whether a figure reads, at any distance, a cell that is wrong already."""

    def __init__(self, evidence: Evidence, carriers: set[tuple[str | None, str | None]]) -> None:
        self.evidence = evidence
        self.carriers = carriers
        self.clean: set[tuple[str, int, int]] = set()
        self.texts = Spots(
            (said.place.sheet, *parse_cell(said.place.cell))
            for said in evidence.said
            if read_by_region(said) and said.place.sheet and said.place.cell
        )

    def is_first(self, figure: Figure) -> bool:
        """Tell whether nothing behind a figure is wrong already, however long the chain."""
        met: set[tuple[str, int, int]] = set()
        if self._reads_text(figure):
            return False
        waiting = list(self._read_by(figure))
        while waiting:
            other = waiting.pop()
            place = (other.sheet, other.row, other.column)
            if place in met or place in self.clean:
                continue
            if (other.sheet, other.cell) in self.carriers or self._reads_text(other):
                return False
            met.add(place)
            waiting += self._read_by(other)
        self.clean.update(met)
        return True

    def _reads_text(self, figure: Figure) -> bool:
        """Tell whether a figure reads a text that one region takes for a number, another not."""
        return any(self.texts.meets(*read) for read in self.evidence.reads(figure))

    def _read_by(self, figure: Figure) -> Iterator[Figure]:
        for sheet, area in self.evidence.reads(figure):
            yield from self.evidence.figures.within(sheet, area, but=figure)
