"""A workbook file that is being changed: its parts as they stand after what was done so far."""

from __future__ import annotations

import io
import posixpath
from collections.abc import Iterable, Mapping
from zipfile import ZipFile
from zlib import crc32

from ..reader.archive import Archive, Broken
from ..reader.markup import STRICT
from ..reader.parts import Link, links
from ..reader.recognise import check_is_zip
from ..reader.refused import Refused
from ..reader.workbook import SheetEntry, read_workbook, workbook_part
from .cannot import CannotWrite
from .closed_areas import is_signed
from .encoding import encoding_of, from_utf8, to_utf8
from .nodes import Node, nodes
from .package import replace_parts
from .prove_parts import prove_parts
from .splices import Splice, spliced

CONTENT_TYPES = "[Content_Types].xml"


class Document:
    """The parts by name, in UTF-8 as long as they are worked on."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        check_is_zip(io.BytesIO(data))
        self.archive = Archive(io.BytesIO(data))
        self.workbook = read_workbook(self.archive)
        self.workbook_part = workbook_part(self.archive)
        with ZipFile(io.BytesIO(data)) as file:
            self._names = {name.casefold(): name for name in file.namelist()}
            self._said = {entry.filename: (entry.file_size, entry.CRC) for entry in file.infolist()}
        if is_signed(self.archive, self._names):
            raise CannotWrite("signed")
        self._changed: dict[str, bytes] = {}
        self._removed: set[str] = set()
        self._encodings: dict[str, str] = {}
        self.next_table = 1

    def __contains__(self, part: str) -> bool:
        key = part.casefold()
        return key not in self._removed and (key in self._names or key in self._changed)

    @property
    def is_strict(self) -> bool:
        """Tell whether the workbook uses the strict generation of namespaces."""
        return self.nodes(self.workbook_part).namespace == STRICT

    def sheet(self, name: str) -> SheetEntry:
        """Return a worksheet by its name, upper and lower case alike."""
        for entry in self.workbook.sheets:
            if entry.name.casefold() == name.casefold() and entry.part:
                return entry
        raise CannotWrite("no-sheet", name)

    def read(self, part: str) -> bytes:
        """Return a part in UTF-8."""
        changed = self._changed.get(part.casefold())
        raw = self._raw(part) if changed is None else changed
        encoding = self._encodings[part.casefold()] = encoding_of(raw)
        return to_utf8(raw, encoding)

    def nodes(self, part: str) -> Node:
        """Return the elements of a part."""
        return nodes(self.read(part), part)

    def links(self, part: str) -> Mapping[str, Link]:
        """Return what a part pointed at when the file was opened."""
        return links(self.archive, part)

    def change(self, part: str, xml: bytes, splices: Iterable[Splice]) -> None:
        """Put these changes into a part that was read as this; it stays in its encoding."""
        if made := list(splices):
            self.put(part, from_utf8(spliced(xml, made), self._encodings[part.casefold()]))

    def put(self, part: str, content: bytes) -> None:
        """Give a part new contents, or add it."""
        key = part.casefold()
        self._names.setdefault(key, part)
        self._removed.discard(key)
        if self._said.get(self._names[key]) == (len(content), crc32(content)):
            self._changed.pop(key, None)
        else:
            self._changed[key] = content

    def remove(self, part: str) -> None:
        """Leave a part out."""
        self._changed.pop(part.casefold(), None)
        self._removed.add(part.casefold())

    def finish(self) -> bytes:
        """Return the file with all that was changed; the same bytes where nothing was.

        CannotWrite where another part is not packed as it was.
        """
        there = {key for key in self._changed if key in self.archive}
        removed = [self._names[key] for key in self._removed if key in self.archive]
        if not self._changed and not removed:
            return self._data
        added = {key: part for key, part in self._changed.items() if key not in there}
        after = replace_parts(
            self._data,
            {self._names[key]: self._changed[key] for key in there},
            added={self._names[key]: part for key, part in added.items()},
            removed=removed,
        )
        prove_parts(self._data, after, changed=there, removed=self._removed, added=added)
        return after

    def _raw(self, part: str) -> bytes:
        try:
            return self.archive.read(part)
        except Broken as error:
            raise Refused("damaged", str(error)) from error


def relations_of(part: str) -> str:
    """Return the name of the part that lists what a part points at."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")
