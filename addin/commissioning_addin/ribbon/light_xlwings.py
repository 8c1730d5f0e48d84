"""xlwings without the libraries that it loads where they are installed, and no button needs.

They take most of the time from a click to the first sign of life.
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING, cast

_HEAVY = ("pandas", "numpy", "polars", "matplotlib", "PIL", "cryptography")


def _import_light() -> ModuleType:
    if "xlwings" in sys.modules:
        return sys.modules["xlwings"]
    hidden = [name for name in _HEAVY if name not in sys.modules]
    for name in hidden:
        # A name that stands for nothing here makes "import" fail, as if it were not installed.
        sys.modules[name] = cast(ModuleType, None)
    try:
        import xlwings
    finally:
        for name in hidden:
            del sys.modules[name]
    return xlwings


if TYPE_CHECKING:
    import xlwings as xw
else:
    xw = _import_light()

__all__ = ["xw"]
