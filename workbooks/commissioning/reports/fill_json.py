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


def fill_json(filled: FilledWorkbook, written: str | None, *, redact: bool = False) -> str:
    """Return a fill as a JSON document; ``written`` is the path that it was written to.

    With ``redact`` nothing is said of a cell but where it is, which figure and why.
    """
    filling = filled.filling
    return _document(
        filled.source,
        written,
        filling.marking,
        redact,
        {
            "stale": filling.is_stale,
            "cells": filling.cells,
            "rebuilt": [
                {"sheet": one.name, "why": one.why, "new": one.is_new} for one in filling.rebuilt
            ],
            "tables": [_table(one) for one in filling.grown],
            "changes": [_change(one, redact) for one in filling.shown],
            "left": [_left(one, redact) for one in filling.left],
        },
    )


def revert_json(reverted: RevertedWorkbook, written: str | None, *, redact: bool = False) -> str:
    """Return the taking back of a fill as a JSON document; ``redact`` as for a fill."""
    reverting = reverted.reverting
    return _document(
        reverted.source,
        written,
        reverting.marking,
        redact,
        {
            "run": reverting.run or None,
            "tables": [_table(one) for one in reverting.shrunk],
            "changes": [_change(one, redact) for one in reverting.changes],
            "left": [_left(one, redact) for one in reverting.left],
        },
    )


def _document(
    source: Source, written: str | None, marking: str, redact: bool, content: dict[str, object]
) -> str:
    head: dict[str, object] = {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "commissioning", "version": __version__},
        "path": source.path,
        "sha256": source.sha256,
        "map": source.map_path,
        "written": written,
    }
    if marking:
        head["marking"] = marking
    if redact:
        head["redacted"] = True
    return json.dumps({**head, **content}, ensure_ascii=True, indent=1) + "\n"


def _table(one: Growth) -> dict[str, object]:
    return {"table": one.table, "sheet": one.sheet, "old": one.before, "new": one.after}


def _change(change: Change, redact: bool) -> dict[str, object]:
    entry: dict[str, object] = {
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
    said = ("label", "old", "old_formula", "new", "new_formula", "impact_pence")
    return entry | dict.fromkeys(said if redact else ())


def _left(one: LeftAlone, redact: bool) -> dict[str, object]:
    entry: dict[str, object] = {
        "sheet": one.sheet,
        "cell": one.cell,
        "figure": one.figure or None,
        "reason": one.reason,
        "message": one.message,
        "impact_pence": one.moved,
    }
    return entry | dict.fromkeys(("message", "impact_pence") if redact else ())


def _plain(value: Value) -> object:
    if isinstance(value, CellError):
        return value.name
    return value.isoformat() if isinstance(value, dt.date | dt.time) else value
