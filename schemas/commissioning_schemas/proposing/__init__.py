"""Proposing a map: a workbook is looked at, and what is sure of it is put into a Map."""

from __future__ import annotations

from .columns import MappedColumn, corrected, field_names, is_column, mapped_columns
from .propose import Proposal, propose

__all__ = [
    "MappedColumn",
    "Proposal",
    "corrected",
    "field_names",
    "is_column",
    "mapped_columns",
    "propose",
]
