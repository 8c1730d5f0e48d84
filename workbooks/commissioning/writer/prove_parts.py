"""Proof that the parts of a file that were not to change are there, packed as they were."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Collection

from .cannot import CannotWrite


def prove_parts(
    before: bytes,
    after: bytes,
    *,
    changed: Collection[str],
    removed: Collection[str] = (),
    added: Collection[str] = (),
) -> list[str]:
    """Return the parts that are gone; CannotWrite where any other part is not as it was.

    The names of those that may have changed, gone or come are in lower case. All others must be
    there in the same order and in the same packed bytes.
    """
    with zipfile.ZipFile(io.BytesIO(before)) as first, zipfile.ZipFile(io.BytesIO(after)) as second:
        names = [name for name in second.namelist() if name.casefold() not in added]
        gone = [name for name in first.namelist() if name.casefold() in removed]
        gone = [name for name in gone if name not in names]
        if [name for name in first.namelist() if name not in gone] != names:
            raise CannotWrite("harmed", detail="the list of parts")
        for name in names:
            if name.casefold() not in changed:
                packed = _packed(before, first.getinfo(name))
                if packed != _packed(after, second.getinfo(name)):
                    raise CannotWrite("harmed", detail=name)
    return gone


def _packed(data: bytes, entry: zipfile.ZipInfo) -> tuple[object, ...]:
    """Return the packed bytes of an entry, and what the directory says of it."""
    start = entry.header_offset
    place = start + 30 + sum(struct.unpack_from("<2H", data, start + 26))
    packed = memoryview(data)[place : place + entry.compress_size]
    said = (entry.CRC, entry.file_size, entry.compress_type, entry.date_time, entry.comment)
    return bytes(packed), *said
