"""What was made of small parts, kept: the workbooks of a batch share most of these."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TypeAlias, TypeVar

T = TypeVar("T")
Makes: TypeAlias = Callable[[bytes, str], T]
"""Makes something of a part: of its bytes, and of its name."""

_LARGEST = 1 << 17
_MOST = 256
"""So many parts are kept, of so many bytes at most: 32 MB if all are large, which few are."""


def kept(make: Makes[T]) -> Makes[T]:
    """Return a function that gives the very same for a part that was the same before.

    What it gives must never be changed.
    """
    known = lru_cache(maxsize=_MOST)(make)

    def made(data: bytes, part: str) -> T:
        return known(data, part) if len(data) <= _LARGEST else make(data, part)

    return made
