"""What a comparison says: plain values, in the order of the newer workbook."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..findings import Finding
from ..grid import Grid
from ..maps import Map
from ..money import Pence
from ..result import Result


@dataclass(frozen=True)
class Version:
    """One version of a workbook: its cells, the map that it is read by, and what was found."""

    grid: Grid
    map: Map | None
    result: Result


@dataclass(frozen=True, slots=True)
class CellChange:
    """A cell that a person changed, by the words in which a person knows it.

    ``was`` and ``now`` are what the cell shows, or its formula; empty text is an empty cell.
    ``moved`` is the difference in pence where both are amounts.
    """

    column: str
    place: str
    was: str
    now: str
    moved: Pence | None = None


@dataclass(frozen=True, slots=True)
class RowChange:
    """A row that came, went or changed. ``kind`` is "added", "removed" or "changed"."""

    kind: str
    table: str
    key: str
    place: str
    cells: Sequence[CellChange]


@dataclass(frozen=True, slots=True)
class Move:
    """A figure that is another now; ``moved`` in pence where both are amounts."""

    figure: str
    name: str
    place: str
    was: str
    now: str
    moved: Pence | None = None


@dataclass(frozen=True)
class Difference:
    """What is different in the newer of two versions.

    ``structure`` holds sentences on sheets, tables and columns. ``come`` are findings that only
    the newer version has, ``gone`` those that only the older one had.
    """

    structure: Sequence[str]
    rows: Sequence[RowChange]
    moves: Sequence[Move]
    come: Sequence[Finding]
    gone: Sequence[Finding]

    def __bool__(self) -> bool:
        """Tell whether anything is different at all."""
        return bool(self.structure or self.rows or self.moves or self.come or self.gone)
