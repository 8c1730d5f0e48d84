"""What is different without the words and amounts of the workbooks: places, kinds and counts."""

from __future__ import annotations

from dataclasses import replace

from commissioning_schemas.comparing import CellChange, Difference, Move, RowChange

from ..redact import LEFT_OUT, redacted_findings
from .sections import Changes

_LAYOUT = "A sheet, table or column came, went or changed."


def redacted_changes(changes: Changes) -> Changes:
    """Return the changes with nothing of the workbooks but where something is different."""
    found = changes.difference
    left = Difference(
        structure=[_LAYOUT for _ in found.structure],
        rows=[_row(one) for one in found.rows],
        moves=[_move(one) for one in found.moves],
        come=redacted_findings(found.come),
        gone=redacted_findings(found.gone),
    )
    return replace(changes, difference=left, redacted=True)


def _row(row: RowChange) -> RowChange:
    cells = [CellChange("", cell.place, _hidden(cell.was), _hidden(cell.now)) for cell in row.cells]
    return RowChange(row.kind, row.table, "", row.place, cells)


def _move(move: Move) -> Move:
    name = f"Figure {move.figure}" if move.figure else "A figure"
    return Move(move.figure, name, move.place, _hidden(move.was), _hidden(move.now))


def _hidden(text: str) -> str:
    return LEFT_OUT if text else ""
