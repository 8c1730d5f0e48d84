"""Some parts of a zip file replaced, added or left out, every other entry copied as it stands."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Collection, Iterator, Mapping
from itertools import pairwise

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_DEFLATED = 8
_UTF8_NAME = 0x800
_OFFSET = 42
_LONG = 0xFFFFFFFF
_PIECE = 1 << 20
_EARLIEST = (1980, 1, 1, 0, 0, 0)


def replace_parts(
    data: bytes,
    parts: Mapping[str, bytes],
    *,
    added: Mapping[str, bytes] | None = None,
    removed: Collection[str] = (),
) -> bytes:
    """Return the zip file with new contents for these parts; KeyError if it lacks one.

    Entries that are not replaced keep their packed bytes, their times and their remarks.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        entries = source.infolist()
        directory_start = source.start_dir
        remark = source.comment
    if absent := {*parts, *removed} - {entry.filename for entry in entries}:
        raise KeyError(sorted(absent)[0])
    starts = sorted({entry.header_offset for entry in entries} | {directory_start})
    following = dict(pairwise(starts))
    body, directory = bytearray(), bytearray()
    view = memoryview(data)
    count = 0
    for entry, listed in zip(entries, _records(data, directory_start), strict=True):
        if entry.filename in removed:
            continue
        offset = len(body)
        count += 1
        if entry.filename in parts:
            body += _packed(entry, parts[entry.filename])
            directory += _listed(entry, offset)
        else:
            body += view[entry.header_offset : following[entry.header_offset]]
            directory += _moved(listed, offset)
    for name, content in (added or {}).items():
        entry = zipfile.ZipInfo(name, _EARLIEST)
        entry.create_system = 0
        directory += _listed_at(entry, content, body)
        count += 1
    end = _END.pack(b"PK\5\6", 0, 0, count, count, len(directory), len(body), len(remark))
    return b"".join((body, directory, end, remark))


def _records(data: bytes, place: int) -> Iterator[bytes]:
    """Yield the record of each entry in the directory as it stands."""
    while data[place : place + 4] == b"PK\1\2":
        end = place + _CENTRAL.size + sum(struct.unpack_from("<3H", data, place + 28))
        yield data[place:end]
        place = end


def _moved(record: bytes, offset: int) -> bytes:
    """Return the record of an entry that now stands elsewhere."""
    changed = bytearray(record)
    sizes = struct.unpack_from("<2L", record, 20)
    if struct.unpack_from("<L", record, _OFFSET)[0] != _LONG:
        struct.pack_into("<L", changed, _OFFSET, offset)
        return bytes(changed)
    # Its place is among the numbers of 64 bits, after those sizes that are there too.
    place = _CENTRAL.size + struct.unpack_from("<H", record, 28)[0]
    while struct.unpack_from("<H", record, place)[0] != 1:
        place += 4 + struct.unpack_from("<H", record, place + 2)[0]
    struct.pack_into("<Q", changed, place + 4 + 8 * sizes.count(_LONG), offset)
    return bytes(changed)


def _listed_at(entry: zipfile.ZipInfo, content: bytes, body: bytearray) -> bytes:
    offset = len(body)
    body += _packed(entry, content)
    return _listed(entry, offset)


def _packed(entry: zipfile.ZipInfo, content: bytes) -> bytes:
    deflate = zlib.compressobj(wbits=-15)
    view = memoryview(content)
    pieces = [deflate.compress(view[at : at + _PIECE]) for at in range(0, len(view), _PIECE)]
    packed = b"".join([*pieces, deflate.flush()])
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
