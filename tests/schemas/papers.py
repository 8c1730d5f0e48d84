"""The published example with another sentence, or another tie: what is found, what is not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from tests.edited import edited, example, example_map

from commissioning_schemas.check import check
from commissioning_schemas.findings import Finding
from commissioning_schemas.grid import Value
from commissioning_schemas.result import Result

Parts = Mapping[str, Sequence[Mapping[str, Any]]]


def tie(text: str, figure: str, key: str = "", cell: str = "Paper!B17", **more: Any) -> Parts:
    """Return a map's part with one tie."""
    return {"tie": [{"cell": cell, "text": text, "figure": figure, "key": key, **more}]}


def checked(cells: Mapping[str, Value] | None = None, added: Parts | None = None) -> Result:
    """Check the example with cells changed and parts added to its map."""
    grid = edited(example("as-published"), cells or {})
    result = check(grid, example_map("as-published", added))
    assert not result.faults, result.faults[0].trace
    return result


def say(text: str, added: Parts | None = None, cell: str = "Paper!B17") -> list[Finding]:
    """Put a sentence in a cell; return what is found there."""
    return at(checked({cell: text}, added), cell)


def at(result: Result, cell: str) -> list[Finding]:
    """Return what was found in one cell."""
    return [one for one in result.findings if f"{one.sheet}!{one.cell}" == cell]


def codes(findings: Sequence[Finding]) -> list[str]:
    return [one.code for one in findings]


def note(result: Result, cell: str) -> str:
    """Return why something of a cell was not checked; ``""`` where all of it was."""
    return "; ".join(one.why for one in result.not_checked if one.what == cell)
