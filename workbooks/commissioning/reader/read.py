"""From a file to a Grid."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import BinaryIO

from commissioning_schemas.grid import Grid, Sheet

from ..collector import collector_paused
from .archive import Archive, Broken
from .book import Book
from .cells import Cells
from .entities import Odd
from .exact import SheetElements
from .likeness import Looks
from .markup import Parser
from .number_formats import NumberFormat, number_formats
from .parts import links
from .quick import QuickSheet
from .recognise import check_is_zip
from .refused import Refused
from .strings import shared_strings
from .tables import read_table
from .workbook import SheetEntry, Workbook, read_workbook


def read(data: bytes, *, exact: bool = False) -> Grid:
    """Return the Grid of a workbook file; Refused where it is none or is not safe to open.

    With ``exact`` every part goes through an XML parser: slower, and equal in its result.
    """
    return _read(io.BytesIO(data), exact)


def read_file(path: str | Path, data: bytes | None = None) -> tuple[Grid, str]:
    """Return the Grid of a workbook file and the SHA-256 of its bytes, as hexadecimal digits.

    ``data`` are its bytes where they were read before. A file that is refused is never read
    whole. OSError where the file cannot be opened.
    """
    path = Path(path)
    if path.name.startswith("~$"):
        raise Refused("owner-file")
    with path.open("rb") if data is None else io.BytesIO(data) as file:
        grid = _read(file, exact=False)
        file.seek(0)
        return grid, hashlib.file_digest(file, "sha256").hexdigest()


def _read(file: BinaryIO, exact: bool) -> Grid:
    check_is_zip(file)
    with collector_paused():
        archive = Archive(file)
        workbook = read_workbook(archive)
        try:
            book = _book(archive, workbook, exact)
        except Broken as error:
            raise Refused("damaged", str(error)) from error
        looks = None if exact else Looks(book)
        sheets: list[Sheet] = []
        unreadable: list[tuple[str, str]] = []
        for entry in workbook.sheets:
            try:
                sheets.append(_sheet(archive, book, looks, entry))
            except Broken as error:
                unreadable.append((entry.name, str(error)))
        if not sheets:
            raise Refused("damaged", unreadable[0][1])
        return Grid(
            tuple(sheets),
            workbook.names,
            workbook.date1904,
            tuple(unreadable),
            charts=workbook.charts,
        )


def _book(archive: Archive, workbook: Workbook, exact: bool) -> Book:
    strings: list[str] = []
    formats: Sequence[NumberFormat] = ()
    if part := workbook.part("sharedStrings"):
        strings = shared_strings(partial(archive.pieces, part), exact, part)
    if part := workbook.part("styles"):
        formats = number_formats(archive.read(part), part)
    return Book(strings, formats, workbook.date1904)


def _sheet(archive: Archive, book: Book, looks: Looks | None, entry: SheetEntry) -> Sheet:
    if not entry.part:
        raise Broken("the workbook lists the sheet but does not say where it is")
    cells, elements = _cells(archive, book, looks, entry.part)
    related = links(archive, entry.part) if elements.table_ids else {}
    tables = [related[name].target for name in elements.table_ids if name in related]
    return Sheet(
        name=entry.name,
        state=entry.state,
        rows=cells.rows,
        formulas=cells.formulas,
        formats=cells.formats,
        merged=tuple(elements.merged),
        hidden_rows=frozenset(elements.hidden_rows),
        hidden_columns=frozenset(elements.hidden_columns),
        tables=tuple(read_table(archive, table) for table in tables),
        protected=elements.protected,
    )


def _cells(
    archive: Archive, book: Book, looks: Looks | None, part: str
) -> tuple[Cells, SheetElements]:
    if looks is not None:
        quick = QuickSheet(book, looks, part)
        try:
            quick.read(archive.pieces(part))
        except Odd:
            pass
        else:
            return quick.cells, quick.elements
    cells = Cells(book)
    elements = SheetElements(cells)
    Parser(elements, "worksheet", part).feed_all(archive.pieces(part))
    cells.finish()
    return cells, elements
