"""Previous finding: select the cell before on the list."""

from __future__ import annotations

from ..ribbon.desk import Desk
from ..sheets.way import step


def act(desk: Desk) -> None:
    """Go one back on the list; before the first comes the last."""
    step(desk, -1)
