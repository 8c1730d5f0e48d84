"""Check and complete the money workbooks of public commissioners.

``commissioning.check("plan.xlsx")`` returns what the command of the same name reports, and
``commissioning.check_many(paths)`` the same for many workbooks at once;
``commissioning.fill("plan.xlsx")`` what would be filled in, and the filled workbook as bytes.
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
    from .filling import FilledWorkbook as FilledWorkbook
    from .filling import NotFillableError as NotFillableError
    from .filling import RevertedWorkbook as RevertedWorkbook
    from .filling import fill as fill
    from .filling import revert as revert
    from .map_files import MapFileError as MapFileError

__version__ = "0.1.0"

_HOMES = {
    "CacheError": "commissioning.cache",
    "FilledWorkbook": "commissioning.filling",
    "Finding": "commissioning_schemas.findings",
    "MapFileError": "commissioning.map_files",
    "NotFillableError": "commissioning.filling",
    "Result": "commissioning_schemas.result",
    "RevertedWorkbook": "commissioning.filling",
    "Severity": "commissioning_schemas.findings",
    "WorkbookResult": "commissioning.checking",
    "WorkersError": "commissioning.batch.crew",
    "check": "commissioning.checking",
    "check_many": "commissioning.batch.many",
    "fill": "commissioning.filling",
    "revert": "commissioning.filling",
}

__all__ = [
    "CacheError",
    "FilledWorkbook",
    "Finding",
    "MapFileError",
    "NotFillableError",
    "Result",
    "RevertedWorkbook",
    "Severity",
    "WorkbookResult",
    "WorkersError",
    "__version__",
    "check",
    "check_many",
    "fill",
    "revert",
]


def __getattr__(name: str) -> object:
    # Checking imports much; asking for the version or for help must not wait for it.
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
