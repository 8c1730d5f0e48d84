"""Comparing two versions of a workbook: what people changed, what moved, what is found now."""

from __future__ import annotations

from .compare import compare
from .model import CellChange, Difference, Move, RowChange, Version

__all__ = ["CellChange", "Difference", "Move", "RowChange", "Version", "compare"]
