"""A part in spans that end where an element ends, so that the whole is never in memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .entities import Odd

LONGEST = 32 * 1024 * 1024


def spans(pieces: Iterable[bytes], closing: bytes) -> Iterator[tuple[bytes, bool]]:
    """Yield spans that end with the closing tag, then the rest with True; Odd if one is huge."""
    rest = b""
    for piece in pieces:
        rest += piece
        cut = rest.rfind(closing)
        if cut >= 0:
            cut += len(closing)
            yield rest[:cut], False
            rest = rest[cut:]
        elif len(rest) > LONGEST:
            raise Odd
    yield rest, True
