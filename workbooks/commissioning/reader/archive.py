"""The parts of a workbook file, unpacked in memory piece by piece and never beyond their size."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from .directory import Entry, read_directory
from .refused import Refused

PIECE = 1 << 20
_PACKED_PIECE = 1 << 18


class Broken(Exception):  # noqa: N818 - it says what the part is
    """A part that is there and cannot be used; its text says why."""


class Archive:
    """The parts of a zip file by name, upper and lower case alike."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._entries = read_directory(file)

    def __contains__(self, name: str) -> bool:
        return name.casefold() in self._entries

    def read(self, name: str) -> bytes:
        """Return a whole part; Broken if it is missing or damaged."""
        # Unlike joined pieces, a file in memory gives its bytes away without a copy of them.
        whole = io.BytesIO()
        whole.writelines(self.pieces(name))
        return whole.getvalue()

    def pieces(self, name: str) -> Iterator[bytes]:
        """Yield a part in pieces of about a megabyte; Broken if it is missing or damaged."""
        entry = self._entries.get(name.casefold())
        if entry is None:
            raise Broken(f"the part {name} is missing")
        if entry.locked:
            raise Refused("encrypted")
        size, crc = 0, 0
        for piece in self._unpacked(entry):
            size += len(piece)
            crc = zlib.crc32(piece, crc)
            if size > entry.size:
                raise Broken(f"the part {name} is larger than the file says")
            yield piece
        if size != entry.size or crc != entry.crc:
            raise Broken(f"the part {name} is damaged")

    def _packed(self, entry: Entry) -> Iterator[bytes]:
        self._file.seek(entry.offset)
        header = self._file.read(30)
        if len(header) < 30 or header[:4] != b"PK\3\4":
            raise Broken(f"the part {entry.name} is not where it should be")
        place = entry.offset + 30 + sum(struct.unpack_from("<2H", header, 26))
        left = entry.packed
        while left > 0:
            # Another part may have been read since the last piece was asked for.
            self._file.seek(place)
            piece = self._file.read(min(left, _PACKED_PIECE))
            if not piece:
                raise Broken(f"the part {entry.name} is cut off")
            place += len(piece)
            left -= len(piece)
            yield piece

    def _unpacked(self, entry: Entry) -> Iterator[bytes]:
        if entry.method == 0:
            yield from self._packed(entry)
            return
        if entry.method != 8:
            raise Broken(f"the part {entry.name} is packed in a way that Excel does not use")
        inflate = zlib.decompressobj(-15)
        try:
            for packed in self._packed(entry):
                piece = inflate.decompress(packed, PIECE)
                while piece:
                    yield piece
                    piece = inflate.decompress(inflate.unconsumed_tail, PIECE)
            yield inflate.flush(PIECE)
        except zlib.error as error:
            raise Broken(f"the part {entry.name} is damaged") from error
