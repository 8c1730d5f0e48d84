"""The months of a profile, by its method: whole pence that add to the line's budget (C35)."""

from __future__ import annotations

from collections.abc import Mapping

from .figures.profiles import MONTHS
from .money import Pence
from .split import split_equally

MANUAL = "Manual"
"""The method by which a person types the months."""

_PAID_IN: Mapping[str, tuple[str, ...]] = {
    "Equal months": MONTHS,
    "Quarterly in advance": ("apr", "jul", "oct", "jan"),
    "Quarterly in arrears": ("jun", "sep", "dec", "mar"),
    "Half-yearly in arrears": ("sep", "mar"),
    "One payment": ("apr",),
}


def months_by(method: str, total: Pence) -> dict[str, Pence] | None:
    """Spread a year's amount over its months; the earliest of them take the left-over pence.

    ``None`` where the method is Manual, or none that is known. (domain.md B.2)
    """
    paid_in = _PAID_IN.get(method)
    if paid_in is None:
        return None
    parts = dict(zip(paid_in, split_equally(total, len(paid_in)), strict=True))
    return {month: parts.get(month, 0) for month in MONTHS}
