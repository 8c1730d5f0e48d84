"""The checks: one question, one file. A file here is found by being here.

Each module declares the codes that its question can raise and, but for those that the reader
itself raises, a function marked with ``@asks``.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache

from ..codes import FAMILIES, Code, RuleSet
from .question import Check, asks


@dataclass(frozen=True)
class Catalogue:
    """Every code that this version can raise, and every check, in the order they run."""

    codes: Mapping[str, Code]
    checks: Sequence[Check]

    def of_set(self, rules: RuleSet) -> Set[str]:
        """Return the codes of one set."""
        return {code for code, one in self.codes.items() if one.set == rules}


@lru_cache(maxsize=1)
def catalogue() -> Catalogue:
    """Walk the package, and return what it declares."""
    codes: dict[str, Code] = {}
    checks: list[Check] = []
    for found in sorted(module.name for module in pkgutil.iter_modules(__path__)):
        module = importlib.import_module(f"{__name__}.{found}")
        for value in vars(module).values():
            if isinstance(value, Code):
                if codes.setdefault(value.code, value) is not value:
                    raise ValueError(f"{value.code} is declared twice")
            elif isinstance(value, Check) and value.module == module.__name__:
                checks.append(value)
    order = _order()
    checks.sort(key=lambda check: (order[check.codes[0][:3]] if check.codes else -1, check.codes))
    return Catalogue(dict(sorted(codes.items(), key=lambda item: order_of(item[0]))), checks)


def _order() -> dict[str, int]:
    # Formulas come before arithmetic: a stale result is passed over behind a typed one.
    families = [family for family in FAMILIES if family != "FRM"]
    families.insert(families.index("ARI"), "FRM")
    return {family: place for place, family in enumerate(families)}


def order_of(code: str) -> tuple[int, str]:
    """Return the place of a code in the catalogue: by family, then by number."""
    return (list(FAMILIES).index(code[:3]), code)


__all__ = ["Catalogue", "Check", "asks", "catalogue", "order_of"]
