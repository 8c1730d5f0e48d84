"""What is different, as JSON: the same two versions give the same bytes."""

from __future__ import annotations

from collections.abc import Sequence

from commissioning_schemas.comparing import Move, RowChange
from commissioning_schemas.findings import Finding

from ... import __version__
from ..json_report import finding_entry, visible_json
from .sections import Changes

SCHEMA_VERSION = 1


def json_changes(changes: Changes) -> str:
    """Return the changes as a JSON document; amounts that moved are in whole pence."""
    found = changes.difference
    more: dict[str, object] = {"redacted": True} if changes.redacted else {}
    if changes.markings:
        more["markings"] = list(changes.markings)
    return visible_json(
        {
            "schema_version": SCHEMA_VERSION,
            "tool": {"name": "commissioning", "version": __version__},
            "old": changes.old,
            "new": changes.new,
            "different": bool(found),
            **more,
            "structure": list(found.structure),
            "rows": [_row(row) for row in found.rows],
            "figures": [_move(move) for move in found.moves],
            "findings": {"come": _findings(found.come), "gone": _findings(found.gone)},
        }
    )


def _row(row: RowChange) -> dict[str, object]:
    cells = [
        {
            "place": cell.place,
            "column": cell.column,
            "was": cell.was,
            "now": cell.now,
            "moved_pence": cell.moved,
        }
        for cell in row.cells
    ]
    return {
        "kind": row.kind,
        "table": row.table or None,
        "key": row.key or None,
        "place": row.place,
        "cells": cells,
    }


def _move(move: Move) -> dict[str, object]:
    return {
        "id": move.figure or None,
        "name": move.name,
        "place": move.place or None,
        "was": move.was,
        "now": move.now,
        "moved_pence": move.moved,
    }


def _findings(findings: Sequence[Finding]) -> list[dict[str, object]]:
    return [finding_entry(one) for one in findings]
