"""Builds the workbooks that the product ships: the template and the examples."""

from __future__ import annotations

from .build import build_workbook
from .office import ALL_MODULES, Office
from .published_workbook import published_workbook
from .stories import STORIES
from .working_office import working_office

__all__ = [
    "ALL_MODULES",
    "STORIES",
    "Office",
    "build_workbook",
    "published_workbook",
    "working_office",
]
