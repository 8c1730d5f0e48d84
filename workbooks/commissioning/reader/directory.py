"""The directory at the end of a zip file, read and judged before anything is unpacked."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from .refused import Refused

MEGABYTE = 1 << 20
LARGEST_PART = 256 * MEGABYTE
LARGEST_TOTAL = 1024 * MEGABYTE
LARGEST_RATIO = 250
RATIO_COUNTS_ABOVE = 10 * MEGABYTE
MOST_PARTS = 10_000
LONGEST_LIST = 8 * MEGABYTE

_END = struct.Struct("<4s4H2LH")
_LOCATOR = struct.Struct("<4sLQL")
_END64 = struct.Struct("<4sQ2H2L4Q")
_ENTRY = struct.Struct("<4s6H3L5H2L")


@dataclass(frozen=True, slots=True)
class Entry:
    """One part as the directory lists it."""

    name: str
    offset: int
    packed: int
    size: int
    crc: int
    method: int
    locked: bool


def read_directory(file: BinaryIO) -> dict[str, Entry]:
    """Return the parts by lower-case name; Refused where the directory is missing or unsafe."""
    start, length, count, shift = _find(file)
    if count > MOST_PARTS:
        raise Refused("zip-bomb", f"{count} parts")
    if length > LONGEST_LIST:
        raise Refused("damaged", "the list of parts has the wrong length")
    file.seek(start)
    listing = file.read(length)
    entries: dict[str, Entry] = {}
    place = 0
    while place + _ENTRY.size <= len(listing) and listing[place : place + 4] == b"PK\1\2":
        entry, place = _entry(listing, place, shift)
        _check_name(entry.name)
        if entry.name.casefold() in entries:
            raise Refused("duplicate-part", entry.name)
        entries[entry.name.casefold()] = entry
    if len(entries) != count:
        raise Refused("damaged", "the list of parts is incomplete")
    _check_sizes(list(entries.values()))
    return entries


def _find(file: BinaryIO) -> tuple[int, int, int, int]:
    """Return where the directory starts, its length, its count and how far offsets are off."""
    size = file.seek(0, io.SEEK_END)
    tail_start = max(0, size - _END.size - 65_535)
    file.seek(tail_start)
    tail = file.read()
    at = tail.rfind(b"PK\5\6")
    if at < 0 or at + _END.size > len(tail):
        raise Refused("truncated")
    _, _, _, _, count, length, offset, _ = _END.unpack_from(tail, at)
    end = tail_start + at
    if count == 0xFFFF or 0xFFFFFFFF in (length, offset):
        count, length, offset, end = _find64(file, end, (count, length, offset))
    start = end - length
    if start < 0 or start < offset:
        raise Refused("damaged", "the list of parts is not where it should be")
    return start, length, count, start - offset


def _find64(file: BinaryIO, end: int, short: tuple[int, int, int]) -> tuple[int, int, int, int]:
    if end >= _LOCATOR.size:
        file.seek(end - _LOCATOR.size)
        magic, _, at, _ = _LOCATOR.unpack(file.read(_LOCATOR.size))
        if magic == b"PK\6\7":
            file.seek(at)
            record = file.read(_END64.size)
            if len(record) == _END64.size and record[:4] == b"PK\6\6":
                *_, count, length, offset = _END64.unpack(record)
                return count, length, offset, at
            raise Refused("damaged", "the list of parts is not where it should be")
    return *short, end


def _entry(listing: bytes, place: int, shift: int) -> tuple[Entry, int]:
    (_, _, _, flags, method, _, _, crc, packed, size, names, extras, remarks, _, _, _, offset) = (
        _ENTRY.unpack_from(listing, place)
    )
    start = place + _ENTRY.size
    name = listing[start : start + names].decode("utf-8" if flags & 0x800 else "cp437", "replace")
    long = _long_sizes(listing[start + names : start + names + extras])
    numbers = [
        next(long, value) if value == 0xFFFFFFFF else value for value in (size, packed, offset)
    ]
    entry = Entry(name, numbers[2] + shift, numbers[1], numbers[0], crc, method, bool(flags & 1))
    return entry, start + names + extras + remarks


def _long_sizes(extra: bytes) -> Iterator[int]:
    """Yield the 64-bit numbers that stand in for those too large for the entry itself."""
    while len(extra) >= 4:
        kind, length = struct.unpack_from("<2H", extra)
        if kind == 1:
            yield from struct.unpack_from(f"<{min(length, len(extra) - 4) // 8}Q", extra, 4)
        extra = extra[4 + length :]


def _check_name(name: str) -> None:
    steps = name.split("/")
    if ".." in steps or steps[0] == "" or "\\" in name or "\0" in name or name[1:2] == ":":
        raise Refused("path-traversal", name)


def _check_sizes(entries: list[Entry]) -> None:
    for entry in entries:
        if entry.size > LARGEST_PART:
            raise Refused("zip-bomb", f"{entry.name} unpacks to {entry.size // MEGABYTE} MB")
        if entry.size > RATIO_COUNTS_ABOVE and entry.size > LARGEST_RATIO * entry.packed:
            raise Refused("zip-bomb", f"{entry.name} unpacks to more than 250 times its size")
    total = sum(entry.size for entry in entries)
    if total > LARGEST_TOTAL:
        raise Refused("zip-bomb", f"it unpacks to {total // MEGABYTE} MB")
