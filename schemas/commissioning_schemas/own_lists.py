"""The sheets that the product keeps its lists on, which hold nothing of a workbook's money."""

from __future__ import annotations

from .checks_list import is_list
from .fill_log import is_log
from .grid import Sheet
from .map_sheet import is_map


def is_own_list(sheet: Sheet) -> bool:
    """Tell whether a sheet is a list of findings, a log of fills or a map."""
    return is_list(sheet) or is_log(sheet) or is_map(sheet)
