"""Excel Tables that get other last rows, with what their columns say of each row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from commissioning_schemas.address import Range

from .closed_areas import refuse_protected
from .document import Document
from .nodes import Node, with_attributes
from .sheet_part import SheetPart
from .splices import Splice
from .table_xml import resize_in, table_parts


def grow_tables(data: bytes, tables: Mapping[str, str]) -> bytes:
    """Return the workbook with new last rows, such as ``A4:O40``, for these Excel Tables.

    Drop-downs and conditional formats of their columns that end with a table's last row end with
    its new one. CannotWrite where there is no such table, it cannot have that range, or its sheet
    is protected with a password.
    """
    if not tables:
        return data
    document = Document(data)
    wanted = {name.casefold(): Range.parse(area) for name, area in tables.items()}
    reached = []
    for sheet, part in table_parts(document):
        stated = document.nodes(part).attributes
        name = (stated.get("displayName") or stated.get("name", "")).casefold()
        if name in wanted:
            reached.append((sheet, Range.parse(stated["ref"]), wanted[name].bottom))
    resize_in(document, tables)
    for sheet, old, bottom in reached:
        _reach(document, sheet, old, bottom)
    return document.finish()


def _reach(document: Document, name: str, old: Range, bottom: int) -> None:
    part = document.sheet(name).part
    sheet = SheetPart(document.read(part), name, part)
    refuse_protected(sheet)
    splices = []
    for node in _ruled(sheet.root):
        areas = node.attributes.get("sqref", "").split()
        ending = " ".join(_ending(area, old, bottom) for area in areas)
        if ending != " ".join(areas):
            tag = sheet.xml[node.start : node.inner]
            splices.append(Splice(node.start, node.inner, with_attributes(tag, {"sqref": ending})))
    document.change(part, sheet.xml, splices)


def _ruled(root: Node) -> Iterator[Node]:
    """Yield what says something of areas: conditional formats and drop-downs."""
    yield from root.all("conditionalFormatting")
    for listed in root.all("dataValidations"):
        yield from listed.all("dataValidation")


def _ending(text: str, old: Range, bottom: int) -> str:
    try:
        area = Range.parse(text)
    except ValueError:
        return text
    inside = old.left <= area.left and area.right <= old.right and area.top > old.top
    if not inside or area.bottom != old.bottom or area.top > bottom:
        return text
    return replace(area, bottom=bottom).a1
