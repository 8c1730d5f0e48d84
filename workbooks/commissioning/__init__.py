"""Check and complete the money workbooks of public commissioners.

``commissioning.check("plan.xlsx")`` returns what the command of the same name reports;
``commissioning.fill("plan.xlsx")`` what would be filled in, and the filled workbook as bytes.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .checking import WorkbookResult as WorkbookResult
    from .checking import check as check
    from .filling import FilledWorkbook as FilledWorkbook
    from .filling import NotFillableError as NotFillableError
    from .filling import RevertedWorkbook as RevertedWorkbook
    from .filling import fill as fill
    from .filling import revert as revert
    from .map_files import MapFileError as MapFileError

__version__ = "0.1.0"

_HOMES = {
    "FilledWorkbook": "filling",
    "MapFileError": "map_files",
    "NotFillableError": "filling",
    "RevertedWorkbook": "filling",
    "WorkbookResult": "checking",
    "check": "checking",
    "fill": "filling",
    "revert": "filling",
}

__all__ = [
    "FilledWorkbook",
    "MapFileError",
    "NotFillableError",
    "RevertedWorkbook",
    "WorkbookResult",
    "__version__",
    "check",
    "fill",
    "revert",
]


def __getattr__(name: str) -> object:
    # Checking imports much; asking for the version or for help must not wait for it.
    if name in _HOMES:
        return getattr(import_module(f".{_HOMES[name]}", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
