"""Some parts of a zip file replaced, every other entry copied as it stands."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping
from itertools import pairwise

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_DEFLATED = 8
_UTF8_NAME = 0x800


def replace_parts(data: bytes, parts: Mapping[str, bytes]) -> bytes:
    """Return the zip file with new contents for these parts; KeyError if it lacks one.

    Entries that are not replaced keep their packed bytes, their times and their remarks.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        entries = source.infolist()
        directory_start = source.start_dir
    if absent := set(parts) - {entry.filename for entry in entries}:
        raise KeyError(sorted(absent)[0])
    starts = sorted({entry.header_offset for entry in entries} | {directory_start})
    following = dict(pairwise(starts))
    body, directory = bytearray(), bytearray()
    for entry in entries:
        offset = len(body)
        if entry.filename in parts:
            body += _replaced(entry, parts[entry.filename])
        else:
            body += data[entry.header_offset : following[entry.header_offset]]
        directory += _listed(entry, offset)
    count = len(entries)
    end = _END.pack(b"PK\5\6", 0, 0, count, count, len(directory), len(body), 0)
    return bytes(body + directory + end)


def _replaced(entry: zipfile.ZipInfo, content: bytes) -> bytes:
    deflate = zlib.compressobj(zlib.Z_BEST_COMPRESSION, zlib.DEFLATED, -15)
    packed = deflate.compress(content) + deflate.flush()
    entry.CRC, entry.file_size, entry.compress_size = zlib.crc32(content), len(content), len(packed)
    entry.compress_type, entry.flag_bits = _DEFLATED, entry.flag_bits & _UTF8_NAME
    name = _name(entry)
    header = _LOCAL.pack(
        b"PK\3\4", 20, entry.flag_bits, _DEFLATED, *_moment(entry),
        entry.CRC, len(packed), len(content), len(name), 0,
    )  # fmt: skip
    return header + name + packed


def _listed(entry: zipfile.ZipInfo, offset: int) -> bytes:
    name = _name(entry)
    header = _CENTRAL.pack(
        b"PK\1\2", entry.create_version | entry.create_system << 8, entry.extract_version,
        entry.flag_bits, entry.compress_type, *_moment(entry), entry.CRC, entry.compress_size,
        entry.file_size, len(name), 0, len(entry.comment), 0, entry.internal_attr,
        entry.external_attr, offset,
    )  # fmt: skip
    return header + name + entry.comment


def _name(entry: zipfile.ZipInfo) -> bytes:
    return entry.orig_filename.encode("utf-8" if entry.flag_bits & _UTF8_NAME else "cp437")


def _moment(entry: zipfile.ZipInfo) -> tuple[int, int]:
    year, month, day, hour, minute, second = entry.date_time
    return hour << 11 | minute << 5 | second // 2, (year - 1980) << 9 | month << 5 | day
