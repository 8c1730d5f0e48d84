"""Check and complete the money workbooks of public commissioners.

``commissioning.check("plan.xlsx")`` returns what the command of the same name reports.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .checking import WorkbookResult as WorkbookResult
    from .checking import check as check
    from .map_files import MapFileError as MapFileError

__version__ = "0.1.0"

_HOMES = {"MapFileError": "map_files", "WorkbookResult": "checking", "check": "checking"}

__all__ = ["MapFileError", "WorkbookResult", "__version__", "check"]


def __getattr__(name: str) -> object:
    # Checking imports much; asking for the version or for help must not wait for it.
    if name in _HOMES:
        return getattr(import_module(f".{_HOMES[name]}", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
