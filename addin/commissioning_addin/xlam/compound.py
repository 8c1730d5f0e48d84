"""A writer of compound files ([MS-CFB], version 3), as much of it as a VBA project needs."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

_SECTOR = 512
_MINI = 64
_NUMBERS = _SECTOR // 4
_CUTOFF = 4096
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_NONE = 0xFFFFFFFF
_ENTRY = struct.Struct("<64sHBBIII16sIQQIQ")
_FATS_IN_HEADER = 109

Tree = Mapping[str, "bytes | Tree"]


@dataclass
class _Entry:
    """One entry of the directory: the root, a storage or a stream."""

    name: str
    kind: int
    data: bytes = b""
    children: list[int] = field(default_factory=list)
    left: int = _NONE
    right: int = _NONE
    child: int = _NONE
    depth: int = 0
    red: bool = False
    start: int = 0
    size: int = 0


def compound_file(tree: Tree) -> bytes:
    """Return the bytes of a compound file: streams by name, and storages as mappings of them."""
    entries = [_Entry("Root Entry", 5)]
    _add(entries, 0, tree)
    for entry in entries:
        entry.child = _balanced(entries, entry.children)
        _coloured(entries, entry.children)
    small = [entry for entry in entries if entry.kind == 2 and len(entry.data) < _CUTOFF]
    mini, mini_fat = _chained(small, _MINI)
    root = entries[0]
    root.data = mini
    directory = _Entry("", 0)
    mini_fat += [_FREE] * (-len(mini_fat) % _NUMBERS)
    table = _Entry("", 0, _numbers(mini_fat))
    directory.data = b"\0" * (-(-len(entries) // 4) * _SECTOR)
    large = [entry for entry in entries if entry.kind == 2 and len(entry.data) >= _CUTOFF]
    body, fat = _chained([directory, table, root, *large], _SECTOR)
    written = _directory(entries)
    body = body[: directory.start * _SECTOR] + written + body[len(written) :]
    return _whole(body, fat, directory, table)


def _add(entries: list[_Entry], parent: int, tree: Tree) -> None:
    for name in sorted(tree, key=_order):
        content = tree[name]
        number = len(entries)
        entries[parent].children.append(number)
        if isinstance(content, bytes):
            entries.append(_Entry(name, 2, content))
        else:
            entries.append(_Entry(name, 1))
            _add(entries, number, content)


def _order(name: str) -> tuple[int, str]:
    """Order names as the directory does: the shorter first, then by their capitals."""
    return len(name), name.upper()


def _balanced(entries: list[_Entry], children: Sequence[int], depth: int = 0) -> int:
    """Return the middle of sorted siblings with the halves below it."""
    if not children:
        return _NONE
    middle = len(children) // 2
    own = entries[children[middle]]
    own.left = _balanced(entries, children[:middle], depth + 1)
    own.right = _balanced(entries, children[middle + 1 :], depth + 1)
    own.depth = depth
    return children[middle]


def _coloured(entries: list[_Entry], children: Sequence[int]) -> None:
    """Make the last level red where it has gaps, so that each way down meets as many blacks."""
    full = (1 << len(children).bit_length()) - 1
    for number in children:
        lowest = entries[number].depth == len(children).bit_length() - 1
        entries[number].red = lowest and len(children) != full


def _chained(entries: Sequence[_Entry], size: int) -> tuple[bytes, list[int]]:
    """Lay streams one after another in sectors; return the sectors and the table of chains."""
    body, table = bytearray(), list[int]()
    for entry in entries:
        count = -(-len(entry.data) // size)
        entry.size = len(entry.data)
        entry.start = len(table) if count else _END
        table += [*range(len(table) + 1, len(table) + count), _END] if count else []
        body += entry.data.ljust(count * size, b"\0")
    return bytes(body), table


def _directory(entries: Sequence[_Entry]) -> bytes:
    written = b"".join(map(_packed, entries))
    blank = _ENTRY.pack(b"", 0, 0, 0, _NONE, _NONE, _NONE, b"", 0, 0, 0, 0, 0)
    return written + blank * (-len(entries) % 4)


def _packed(entry: _Entry) -> bytes:
    name = entry.name.encode("utf-16-le")
    start = 0 if entry.kind == 1 else entry.start
    size = 0 if entry.kind == 1 else entry.size
    links = (entry.left, entry.right, entry.child)
    colour = 0 if entry.red else 1
    return _ENTRY.pack(name, len(name) + 2, entry.kind, colour, *links, b"", 0, 0, 0, start, size)


def _whole(body: bytes, fat: list[int], directory: _Entry, mini_table: _Entry) -> bytes:
    sectors = len(fat)
    fats = 1
    while fats * (_NUMBERS) < sectors + fats:
        fats += 1
    if fats > _FATS_IN_HEADER:
        raise ValueError("the project is larger than this writer's compound files")
    table = fat + [_FAT] * fats
    table += [_FREE] * (fats * (_NUMBERS) - len(table))
    places = [*range(sectors, sectors + fats), *[_FREE] * (_FATS_IN_HEADER - fats)]
    return b"".join(_header(fats, directory, mini_table, places)) + body + _numbers(table)


def _header(fats: int, directory: _Entry, mini_table: _Entry, places: list[int]) -> Iterator[bytes]:
    yield bytes.fromhex("D0CF11E0A1B11AE1") + bytes(16)
    yield struct.pack("<HHHHH6xII", 0x3E, 3, 0xFFFE, 9, 6, 0, fats)
    mini = -(-mini_table.size // _SECTOR)
    yield struct.pack("<IIIIIII", directory.start, 0, _CUTOFF, mini_table.start, mini, _END, 0)
    yield _numbers(places)


def _numbers(values: Sequence[int]) -> bytes:
    return b"".join(value.to_bytes(4, "little") for value in values)
