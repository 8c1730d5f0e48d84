"""A strict reader of compound files: it takes nothing on trust that a lenient one lets pass."""

from __future__ import annotations

import struct
from dataclasses import dataclass

END, FREE, FAT, NONE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD, 0xFFFFFFFF


@dataclass(frozen=True)
class Entry:
    name: str
    kind: int
    red: bool
    left: int
    right: int
    child: int
    start: int
    size: int


class Strict:
    """A compound file whose every sector, chain and directory entry was looked at."""

    def __init__(self, data: bytes) -> None:
        assert len(data) % 512 == 0
        self.data = data
        self.count = len(data) // 512 - 1
        head = struct.unpack("<8s16sHHHHH6sIIIIIIIII", data[:76])
        assert head[0] == bytes.fromhex("D0CF11E0A1B11AE1")
        assert head[1] == bytes(16)
        assert head[2:8] == (0x3E, 3, 0xFFFE, 9, 6, bytes(6))
        assert head[8] == 0
        fats, directory, transaction, cutoff, mini_start, minis, difat, difats = head[9:]
        assert (transaction, cutoff, difat, difats) == (0, 4096, END, 0)
        places = struct.unpack("<109I", data[76:512])
        assert FREE not in places[:fats]
        assert set(places[fats:]) <= {FREE}
        self.fat = [n for place in places[:fats] for n in self.numbers(self.sector(place))]
        self.owned: set[int] = set(places[:fats])
        assert all(self.fat[place] == FAT for place in places[:fats])
        self.mini_fat = [
            n for place in self.chain(mini_start, minis) for n in self.numbers(self.sector(place))
        ]
        raw = b"".join(self.sector(place) for place in self.chain(directory))
        self.entries = [self.entry(raw[at : at + 128]) for at in range(0, len(raw), 128)]
        root = self.entries[0]
        assert root.kind == 5
        assert root.left == root.right == NONE
        assert not root.red
        self.mini = b"".join(map(self.sector, self.chain(root.start)))
        assert len(self.mini) >= root.size
        self.mini_owned: set[int] = set()
        self.seen = {0}
        self.streams = self.storage(root.child, ())
        unused = [n for n, one in enumerate(self.entries) if n not in self.seen]
        assert all(self.entries[n].kind == 0 for n in unused)
        assert self.owned == set(range(self.count))
        assert set(self.fat[self.count :]) <= {FREE}
        assert {n for n, to in enumerate(self.mini_fat) if to != FREE} == self.mini_owned

    @staticmethod
    def numbers(sector: bytes) -> tuple[int, ...]:
        return struct.unpack("<128I", sector)

    def sector(self, place: int) -> bytes:
        assert place < self.count
        return self.data[512 * (place + 1) : 512 * (place + 2)]

    def chain(self, place: int, length: int | None = None) -> list[int]:
        found = []
        while place != END:
            assert place not in self.owned
            self.owned.add(place)
            found.append(place)
            place = self.fat[place]
        assert length is None or len(found) == length
        return found

    @staticmethod
    def entry(raw: bytes) -> Entry:
        name, length, kind, colour, left, right, child, _, _, _, _, start, size = struct.unpack(
            "<64sHBBIII16sIQQIQ", raw
        )
        assert kind in (0, 1, 2, 5)
        if kind:
            assert name[length - 2 :] == bytes(66 - length)
        text = name[: max(0, length - 2)].decode("utf-16-le")
        return Entry(text, kind, colour == 0, left, right, child, start, size)

    def storage(self, child: int, path: tuple[str, ...]) -> dict[tuple[str, ...], bytes]:
        streams: dict[tuple[str, ...], bytes] = {}
        order: list[tuple[int, str]] = []
        depths: set[int] = set()

        def walk(number: int, blacks: int, parent_red: bool) -> None:
            if number == NONE:
                depths.add(blacks)
                return
            assert number not in self.seen
            self.seen.add(number)
            one = self.entries[number]
            assert not (parent_red and one.red)
            walk(one.left, blacks + (not one.red), one.red)
            order.append((len(one.name), one.name.upper()))
            if one.kind == 1:
                streams.update(self.storage(one.child, (*path, one.name)))
            else:
                assert one.kind == 2
                assert one.child == NONE
                streams[(*path, one.name)] = self.stream(one)
            walk(one.right, blacks + (not one.red), one.red)

        walk(child, 0, True)
        assert order == sorted(set(order))
        assert len(depths) == 1
        return streams

    def stream(self, one: Entry) -> bytes:
        if one.size >= 4096:
            places = self.chain(one.start)
            assert len(places) == -(-one.size // 512)
            return b"".join(map(self.sector, places))[: one.size]
        place, found = one.start, b""
        while place != END:
            assert place not in self.mini_owned
            self.mini_owned.add(place)
            found += self.mini[64 * place : 64 * place + 64]
            place = self.mini_fat[place]
        assert -(-one.size // 64) * 64 == len(found)
        return found[: one.size]
