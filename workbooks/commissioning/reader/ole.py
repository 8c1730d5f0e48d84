"""The old compound file that holds both .xls workbooks and encrypted new ones."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import BinaryIO

_LAST = 0xFFFFFFFA
_MOST_SECTORS = 4096


def ole_reason(file: BinaryIO, size: int) -> str:
    """Tell why a compound file is refused: ``encrypted``, ``xls``, ``damaged`` or another."""
    names: set[str] = set()
    whole = True
    try:
        for name in _stream_names(file, size):
            names.add(name.casefold())
    except (struct.error, EOFError):
        whole = False
    if "encryptedpackage" in names:
        return "encrypted"
    if names & {"workbook", "book"}:
        return "xls"
    if not whole:
        return "truncated"
    return "not-a-workbook" if "root entry" in names else "damaged"


def _stream_names(file: BinaryIO, size: int) -> Iterator[str]:
    """Yield the names in the directory of a compound file, following its chain of sectors.

    EOFError or struct.error where the chain leads beyond the end of the file.
    """
    file.seek(0)
    header = file.read(512)
    shift = struct.unpack_from("<H", header, 30)[0]
    sector = struct.unpack_from("<L", header, 48)[0]
    tables = struct.unpack_from("<109L", header, 76)
    if not 7 <= shift <= 16:
        return
    for _ in range(_MOST_SECTORS):
        if sector >= _LAST:
            return
        if (sector + 1) << shift >= size:
            raise EOFError
        file.seek((sector + 1) << shift)
        entries = file.read(1 << shift)
        for place in range(0, len(entries) - 127, 128):
            length = struct.unpack_from("<H", entries, place + 64)[0]
            if 2 <= length <= 64:
                yield entries[place : place + length - 2].decode("utf-16-le", "replace")
        table, index = divmod(sector, 1 << (shift - 2))
        if table >= len(tables) or tables[table] >= _LAST:
            return
        file.seek(((tables[table] + 1) << shift) + 4 * index)
        sector = struct.unpack("<L", file.read(4))[0]
