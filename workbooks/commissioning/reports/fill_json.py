"""What a fill changes, for programs: schema version 1, the same bytes for the same workbook."""

from __future__ import annotations

import datetime as dt
import json

from commissioning_schemas.edited import value_of
from commissioning_schemas.fill import Change, Growth, LeftAlone
from commissioning_schemas.grid import CellError, Value

from .. import __version__
from ..filling import FilledWorkbook, RevertedWorkbook, Source

SCHEMA_VERSION = 1


def fill_json(filled: FilledWorkbook, written: str | None) -> str:
    """Return a fill as a JSON document; ``written`` is the path that it was written to."""
    filling = filled.filling
    return _document(
        filled.source,
        written,
        {
            "stale": filling.is_stale,
            "cells": filling.cells,
            "rebuilt": [
                {"sheet": one.name, "why": one.why, "new": one.is_new} for one in filling.rebuilt
            ],
            "tables": [_table(one) for one in filling.grown],
            "changes": [_change(one) for one in filling.shown],
            "left": [_left(one) for one in filling.left],
        },
    )


def revert_json(reverted: RevertedWorkbook, written: str | None) -> str:
    """Return the taking back of a fill as a JSON document."""
    reverting = reverted.reverting
    return _document(
        reverted.source,
        written,
        {
            "run": reverting.run or None,
            "tables": [_table(one) for one in reverting.shrunk],
            "changes": [_change(one) for one in reverting.changes],
            "left": [_left(one) for one in reverting.left],
        },
    )


def _document(source: Source, written: str | None, content: dict[str, object]) -> str:
    head = {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "commissioning", "version": __version__},
        "path": source.path,
        "sha256": source.sha256,
        "map": source.map_path,
        "written": written,
    }
    return json.dumps({**head, **content}, ensure_ascii=True, indent=1) + "\n"


def _table(one: Growth) -> dict[str, object]:
    return {"table": one.table, "sheet": one.sheet, "old": one.before, "new": one.after}


def _change(change: Change) -> dict[str, object]:
    return {
        "sheet": change.edit.sheet,
        "cell": change.edit.cell,
        "figure": change.figure or None,
        "label": change.label,
        "kind": change.kind,
        "unit": change.unit.value,
        "old": _plain(change.old),
        "old_formula": change.old_formula,
        "new": _plain(value_of(change.edit)),
        "new_formula": change.edit.formula,
        "impact_pence": change.moved,
    }


def _left(one: LeftAlone) -> dict[str, object]:
    return {
        "sheet": one.sheet,
        "cell": one.cell,
        "figure": one.figure or None,
        "reason": one.reason,
        "message": one.message,
        "impact_pence": one.moved,
    }


def _plain(value: Value) -> object:
    if isinstance(value, CellError):
        return value.name
    return value.isoformat() if isinstance(value, dt.date | dt.time) else value
