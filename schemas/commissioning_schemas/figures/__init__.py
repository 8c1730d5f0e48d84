"""Figures: the calculated cells of a workbook, each with what Excel gives and what is meant."""

from __future__ import annotations

from .collect import Figures
from .model import Figure, Meant, pence_of, same
from .overview import Overview, overviews
from .sums import Sums

__all__ = [
    "Figure",
    "Figures",
    "Meant",
    "Overview",
    "Sums",
    "overviews",
    "pence_of",
    "same",
]
