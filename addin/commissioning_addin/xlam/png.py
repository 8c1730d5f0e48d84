"""A writer of PNG pictures whose bytes do not depend on the compressor that is installed."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence

Pixel = tuple[int, int, int, int]

_MOST = 0xFFFF


def png(pixels: Sequence[Sequence[Pixel]]) -> bytes:
    """Return a picture of rows of red, green, blue and opacity, each 0 to 255."""
    raw = b"".join(b"\0" + bytes(part for pixel in row for part in pixel) for row in pixels)
    size = struct.pack(">IIBBBBB", len(pixels[0]), len(pixels), 8, 6, 0, 0, 0)
    chunks = ((b"IHDR", size), (b"IDAT", _stored(raw)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _stored(data: bytes) -> bytes:
    """Return data as a zlib stream of blocks that are stored as they are."""
    blocks = [data[at : at + _MOST] for at in range(0, len(data), _MOST)]
    body = b"".join(
        struct.pack("<BHH", number == len(blocks), len(block), len(block) ^ 0xFFFF) + block
        for number, block in enumerate(blocks, 1)
    )
    return b"\x78\x01" + body + struct.pack(">I", zlib.adler32(data))
