"""Whole sheets added to a workbook file, or written anew in their place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import count
from xml.sax.saxutils import quoteattr

from commissioning_schemas.address import Range

from ..reader.markup import MAIN, true
from .app_properties import list_sheet
from .calculation import calculate_on_load, forget_order
from .cannot import CannotWrite
from .closed_areas import refuse_protected
from .document import Document, relations_of
from .growth import SHEET, grown
from .names import is_name, put_name
from .new_sheet import NewSheet, NewTable
from .registry import add_part, relate, remove_part, unrelate
from .sheet_part import SheetPart
from .sheet_xml import OWNED, SheetXml
from .splices import Splice
from .styles import Styles
from .table_xml import table_parts, table_xml

_RELATIONS = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
)
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\\x00-\x1f]")


def put_sheets(data: bytes, sheets: Sequence[NewSheet]) -> bytes:
    """Return the workbook with these sheets: new ones at the end, others written anew.

    A sheet that is there keeps its part, its id, its place and whether it is hidden, its view,
    page set-up, comments and pictures. Styles are added to those of the workbook. All other
    sheets and parts stay as they are, to the byte. CannotWrite where that cannot be done.
    """
    document = Document(data)
    styles = Styles(document)
    _check_names(sheets)
    for sheet in sheets:
        there = {entry.name.casefold(): entry for entry in document.workbook.sheets}
        entry = there.get(sheet.name.casefold())
        if entry is None or not entry.part:
            _add(document, styles, sheet)
        else:
            _renew(document, styles, sheet, entry.part)
    styles.finish()
    if sheets:
        calculate_on_load(document)
        forget_order(document)
    return document.finish()


def _check_names(sheets: Sequence[NewSheet]) -> None:
    seen: set[str] = set()
    for sheet in sheets:
        name = sheet.name
        fits = 0 < len(name) <= 31 and not _NOT_IN_NAMES.search(name)
        if not fits or name[0] == "'" or name[-1] == "'" or name.casefold() == "history":
            raise CannotWrite("name", name)
        tables = [f"{sheet.table.name} (table)"] if sheet.table else []
        _check_headings(sheet)
        for each in (name, *tables):
            if each.casefold() in seen:
                raise CannotWrite("twice", each)
            seen.add(each.casefold())


def _check_headings(sheet: NewSheet) -> None:
    """Raise CannotWrite where a table names other headings than those that stand in its cells."""
    table = sheet.table
    if table is None:
        return
    area = Range.parse(table.range)
    said = {cell.column: cell.value for cell in sheet.cells if cell.row == area.top}
    shown = tuple(said.get(column) for column in range(area.left, area.right + 1))
    if shown != table.columns or len({name.casefold() for name in table.columns}) < len(shown):
        raise CannotWrite("table", sheet.name, table.range, table.name)
    if not is_name(table.name):
        raise CannotWrite("name", sheet.name, detail=table.name)


def _add(document: Document, styles: Styles, sheet: NewSheet) -> None:
    book = document.workbook_part
    root = document.nodes(book)
    for locked in root.all("workbookProtection"):
        secret = {"workbookPassword", "workbookHashValue"} & locked.attributes.keys()
        if true(locked.attributes.get("lockStructure")) and secret:
            raise CannotWrite("protected", detail="the list of its sheets")
    listed = root.child("sheets")
    assert listed is not None
    names = [node.attributes.get("name", "") for node in listed.children]
    if sheet.name.casefold() in [name.casefold() for name in names]:
        raise CannotWrite("name", sheet.name, detail="it is there, and is no worksheet")
    part = _free(document, "xl/worksheets/sheet{}.xml")
    writer = SheetXml(sheet, styles, "", document.workbook.date1904)
    children = {**writer.framed(), **writer.owned()}
    if sheet.table:
        children["tableParts"] = _table(document, part, sheet.table, "")
    inside = "".join(children[name] for name in SHEET if name in children)
    xml = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<worksheet xmlns="{MAIN[document.is_strict]}">{inside}</worksheet>'
    )
    add_part(document, part, "worksheet", xml.encode())
    target = relate(document, book, "worksheet", part)
    number = 1 + max(int(node.attributes.get("sheetId", 0)) for node in listed.children)
    state = "" if sheet.state == "visible" else f' state="{sheet.state}"'
    new = (
        f'<{root.prefix}sheet name={quoteattr(sheet.name)} sheetId="{number}"{state} '
        f'xmlns:r="{_RELATIONS[document.is_strict]}" r:id="{target}"/>'
    )
    document.change(book, document.read(book), grown(document.read(book), listed, new.encode()))
    list_sheet(document, names, sheet.name)
    if sheet.repeated:
        name = "'" + sheet.name.replace("'", "''") + "'"
        rows = "$" + sheet.repeated.replace(":", ":$")
        put_name(document, "_xlnm.Print_Titles", f"{name}!{rows}", len(names))


def _renew(document: Document, styles: Styles, sheet: NewSheet, part: str) -> None:
    old = SheetPart(document.read(part), sheet.name, part)
    refuse_protected(old)
    if any(link.kind == "pivotTable" for link in document.links(part).values()):
        raise CannotWrite("pivot", sheet.name)
    prefix = old.root.prefix
    new = SheetXml(sheet, styles, prefix, document.workbook.date1904).owned()
    if tables := _table(document, part, sheet.table, prefix):
        new["tableParts"] = tables
    pieces = [(SHEET.index(name), text.encode()) for name, text in new.items()]
    place = 0
    for child in old.root.children:
        # What stands between known elements, as in a choice for newer programs, stays there.
        place = SHEET.index(child.name) if child.name in SHEET else place
        if child.name not in OWNED:
            pieces.append((place, old.xml[child.start : child.end]))
    pieces.sort(key=lambda piece: piece[0])
    inside = b"".join(text for _, text in pieces)
    document.change(part, old.xml, [Splice(old.root.inner, old.root.close, inside)])


def _table(document: Document, part: str, table: NewTable | None, prefix: str) -> str:
    """Put the sheet's one Excel Table into its part, and return the element that names it."""
    old = {link.target: key for key, link in document.links(part).items() if link.kind == "table"}
    others = {target: _stated(document, target) for _, target in table_parts(document)}
    if table is None:
        kept = ""
    else:
        kept = next((target for target in old if others[target][0] == table.name), "")
        kept = kept or next(iter(old), "")
        names = {name.casefold() for target, (name, _) in others.items() if target not in old}
        if table.name.casefold() in names:
            raise CannotWrite("name", detail=table.name)
    for target in old:
        if target != kept:
            unrelate(document, part, target)
            remove_part(document, target)
    if table is None:
        return ""
    if kept:
        key, number = old[kept], others[kept][1]
        document.put(kept, table_xml(table, number, strict=document.is_strict))
    else:
        number = 1 + max((number for _, number in others.values()), default=0)
        number = max(number, document.next_table)
        document.next_table = number + 1
        kept = _free(document, "xl/tables/table{}.xml")
        add_part(document, kept, "table", table_xml(table, number, strict=document.is_strict))
        key = relate(document, part, "table", kept)
    named = f'xmlns:r="{_RELATIONS[document.is_strict]}" r:id="{key}"'
    return f'<{prefix}tableParts count="1"><{prefix}tablePart {named}/></{prefix}tableParts>'


def _stated(document: Document, part: str) -> tuple[str, int]:
    attributes = document.nodes(part).attributes
    name = attributes.get("displayName") or attributes.get("name", "")
    return name, int(attributes.get("id", 0))


def _free(document: Document, pattern: str) -> str:
    """Return the first name in a row that no part has, nor pointers left of one."""
    parts = (pattern.format(number) for number in count(1))
    return next(p for p in parts if p not in document and relations_of(p) not in document)
