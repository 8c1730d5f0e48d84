"""The first rows of every sheet that the product owns: title, live status and one sentence."""

from __future__ import annotations

from .planned import Planned

HEADINGS_ROW = 4
FIRST_ROW = 5

LIVE_STATUS = "=live_status"
"""What A2 shows on every sheet but LiveChecks, where the status is worked out."""

BEGIN = (
    "Fill in Years and Portfolios, then choose Fill totals in Excel, or run commissioning fill: "
    "this sheet is then built from them."
)
"""What A3 says on a sheet that has nothing to show yet."""


def head(title: str, sentence: str, status: str = LIVE_STATUS) -> list[Planned]:
    """Plan A1, A2 and A3 of a sheet."""
    return [
        Planned(1, 1, title, "title"),
        Planned(2, 1, status, "state"),
        Planned(3, 1, sentence, "text"),
    ]
