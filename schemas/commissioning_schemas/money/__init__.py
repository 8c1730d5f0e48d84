"""Money as whole pence: units, rounding, comparing, splitting and showing (D.3)."""

from .amounts import (
    Pence,
    change,
    compare_total,
    pence_from_number,
    published_range,
    resolution_of,
    round_half_away,
    round_to,
    shortest,
)
from .show import plain, show_pence_in, show_pounds
from .split import shares, split_by, split_equally
from ..units import Unit, unit_in_heading

__all__ = [
    "Pence",
    "Unit",
    "change",
    "compare_total",
    "pence_from_number",
    "plain",
    "published_range",
    "resolution_of",
    "round_half_away",
    "round_to",
    "shares",
    "shortest",
    "show_pence_in",
    "show_pounds",
    "split_by",
    "split_equally",
    "unit_in_heading",
]
