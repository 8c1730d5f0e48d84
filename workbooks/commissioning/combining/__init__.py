"""Combining managers' workbooks into one workbook of the template."""

from __future__ import annotations

from .combine import CombinedWorkbook, NotCombinableError, combine

__all__ = ["CombinedWorkbook", "NotCombinableError", "combine"]
