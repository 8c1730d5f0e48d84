"""Spans of bytes replaced, and everything around them left as it stands."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Splice(NamedTuple):
    """The bytes from ``start`` up to ``end`` give way to ``new``."""

    start: int
    end: int
    new: bytes


def spliced(data: bytes, splices: Iterable[Splice]) -> bytes:
    """Return the bytes with every splice made; those at one place stay in their order."""
    view = memoryview(data)
    pieces: list[bytes | memoryview] = []
    place = 0
    for start, end, new in sorted(splices, key=lambda splice: splice[:2]):
        if start < place:
            raise AssertionError("two changes meet in one place")
        pieces += (view[place:start], new)
        place = end
    pieces.append(view[place:])
    return b"".join(pieces)
