"""Check and complete the money workbooks of public commissioners.

``commissioning.check("plan.xlsx")`` returns what the command of the same name reports, and
``commissioning.check_many(paths)`` the same for many workbooks at once.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from commissioning_schemas.findings import Finding as Finding
    from commissioning_schemas.findings import Severity as Severity
    from commissioning_schemas.result import Result as Result

    from .batch.crew import WorkersError as WorkersError
    from .batch.many import check_many as check_many
    from .cache import CacheError as CacheError
    from .checking import WorkbookResult as WorkbookResult
    from .checking import check as check
    from .map_files import MapFileError as MapFileError

__version__ = "0.1.0"

_HOMES = {
    "CacheError": "commissioning.cache",
    "Finding": "commissioning_schemas.findings",
    "MapFileError": "commissioning.map_files",
    "Result": "commissioning_schemas.result",
    "Severity": "commissioning_schemas.findings",
    "WorkbookResult": "commissioning.checking",
    "WorkersError": "commissioning.batch.crew",
    "check": "commissioning.checking",
    "check_many": "commissioning.batch.many",
}

__all__ = [
    "CacheError",
    "Finding",
    "MapFileError",
    "Result",
    "Severity",
    "WorkbookResult",
    "WorkersError",
    "__version__",
    "check",
    "check_many",
]


def __getattr__(name: str) -> object:
    # Checking imports much; asking for the version or for help must not wait for it.
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
