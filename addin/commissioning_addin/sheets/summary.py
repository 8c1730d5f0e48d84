"""The summary of the last check: what is worst, kept for Help and for the way through the list."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from commissioning_schemas.checks_list import ListedFinding
from commissioning_schemas.grid import Value

from ..ribbon.log import log_folder

_KEPT = "last-check.json"


def worst_three(rows: Sequence[ListedFinding]) -> Iterator[str]:
    """Yield the three worst findings: errors first, then by the pounds that they move."""
    moved = [
        (amount, row) for row in rows if (amount := _amount(row.pounds)) and not is_settled(row)
    ]
    for amount, row in sorted(moved, key=lambda pair: (pair[1].severity.rank, -pair[0]))[:3]:
        yield f"£{amount:,.0f}  {place(row)}\n{row.code}: {row.message}"


def is_settled(row: ListedFinding) -> bool:
    """Tell whether a person has accepted a finding, and it still holds."""
    return row.status == "Accepted"


def place(row: ListedFinding) -> str:
    """Return where a finding is, as people say it."""
    return f"{row.sheet}!{row.cell}" if row.cell else row.sheet or "The whole workbook"


def _amount(value: Value) -> int | float:
    return value if isinstance(value, int | float) and not isinstance(value, bool) else 0


def keep_summary(name: str, text: str) -> None:
    """Keep the summary of the last check of a workbook."""
    _keep({"workbook": name, "summary": text, "at": ""})


def keep_place(name: str, fingerprint: str) -> None:
    """Keep which finding was shown last."""
    kept = kept_summary()
    _keep({**kept, "workbook": name, "at": fingerprint})


def kept_summary() -> dict[str, str]:
    """Return what was kept; nothing where there is nothing to read."""
    try:
        found = json.loads((log_folder() / _KEPT).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(key): str(value) for key, value in found.items()} if isinstance(found, dict) else {}


def _keep(what: dict[str, str]) -> None:
    path = log_folder() / _KEPT
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(what), "utf-8")
    except OSError:
        # Without it the way through the list only begins at the top again.
        return
