"""The compression of VBA source text in its streams ([MS-OVBA] 2.4.1)."""

from __future__ import annotations

_CHUNK = 4096
_SHORTEST = 3
_FLAGS = 8


def compress(data: bytes) -> bytes:
    """Return the compressed container of a stream; the same bytes for the same text, anywhere."""
    container = bytearray(b"\x01")
    for start in range(0, len(data), _CHUNK):
        chunk = data[start : start + _CHUNK]
        packed = _tokens(chunk)
        if len(packed) < _CHUNK:
            container += _header(len(packed), compressed=True) + packed
        else:
            raw = chunk.ljust(_CHUNK, b"\0")
            container += _header(_CHUNK, compressed=False) + raw
    return bytes(container)


def _header(size: int, *, compressed: bool) -> bytes:
    return ((size - 1) | 0x3000 | (0x8000 if compressed else 0)).to_bytes(2, "little")


def _tokens(chunk: bytes) -> bytes:
    """Return a chunk as groups of eight tokens, each a byte or a copy of what came before."""
    packed = bytearray()
    seen: dict[bytes, list[int]] = {}
    here = 0
    while here < len(chunk):
        flags, group = 0, bytearray()
        for bit in range(_FLAGS):
            if here >= len(chunk):
                break
            length, source = _longest(chunk, here, seen)
            if length:
                flags |= 1 << bit
                group += _copy(here, here - source, length)
            else:
                group.append(chunk[here])
            for at in range(here, here + max(length, 1)):
                seen.setdefault(chunk[at : at + _SHORTEST], []).append(at)
            here += max(length, 1)
        packed.append(flags)
        packed += group
    return bytes(packed)


def _longest(chunk: bytes, here: int, seen: dict[bytes, list[int]]) -> tuple[int, int]:
    """Return the length and the place of the longest text before ``here`` that comes again."""
    best, source = 0, 0
    most = min(len(chunk) - here, (0xFFFF >> _bits(here)) + _SHORTEST)
    if most < _SHORTEST:
        return 0, 0
    for candidate in seen.get(chunk[here : here + _SHORTEST], ()):
        length = _SHORTEST
        while length < most and chunk[candidate + length] == chunk[here + length]:
            length += 1
        if length > best:
            best, source = length, candidate
    return best, source


def _bits(here: int) -> int:
    """Return how many bits of a copy token hold its offset, which grows with the place."""
    return max((here - 1).bit_length(), 4)


def _copy(here: int, offset: int, length: int) -> bytes:
    token = ((offset - 1) << (16 - _bits(here))) | (length - _SHORTEST)
    return token.to_bytes(2, "little")
