"""Excel Tables: the part of a new one, and a new range for one that is there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.sax.saxutils import escape, quoteattr

from commissioning_schemas.address import Range

from ..reader.markup import MAIN
from .cannot import CannotWrite
from .document import Document
from .new_sheet import NewTable
from .nodes import with_attributes
from .splices import Splice
from .text import escaped


def table_xml(table: NewTable, number: int, *, strict: bool) -> bytes:
    """Return the part of an Excel Table; CannotWrite where it has no row of data."""
    area = Range.parse(table.range)
    if area.bottom == area.top:
        raise CannotWrite("table", cell=table.range, detail=table.name)
    columns = "".join(
        f'<tableColumn id="{place}" name={_attribute(heading)}'
        + (
            f"><calculatedColumnFormula>{escape(formula.removeprefix('='))}"
            "</calculatedColumnFormula></tableColumn>"
            if (formula := table.formulas.get(heading))
            else "/>"
        )
        for place, heading in enumerate(table.columns, 1)
    )
    name = quoteattr(table.name)
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<table xmlns="{MAIN[strict]}" id="{number}" name={name} displayName={name} '
        f'ref="{area.a1}" totalsRowShown="0"><autoFilter ref="{area.a1}"/>'
        f'<tableColumns count="{len(table.columns)}">{columns}</tableColumns>'
        f'<tableStyleInfo name="{table.style}" showFirstColumn="0" showLastColumn="0" '
        f'showRowStripes="{int(table.stripes)}" showColumnStripes="0"/></table>'
    ).encode()


def table_parts(document: Document) -> Iterator[tuple[str, str]]:
    """Yield the sheet and the part of every Excel Table."""
    for entry in document.workbook.sheets:
        if entry.part:
            for link in document.links(entry.part).values():
                if link.kind == "table" and link.target in document:
                    yield entry.name, link.target


def resize_tables(data: bytes, tables: Mapping[str, str]) -> bytes:
    """Return the workbook with new ranges, such as ``A4:O40``, for these Excel Tables.

    A table keeps its headings and its columns: only its last row can be another one. CannotWrite
    where there is no such table, or it cannot have that range.
    """
    document = Document(data)
    resize_in(document, tables)
    return document.finish()


def resize_in(document: Document, tables: Mapping[str, str]) -> None:
    """Give these Excel Tables new ranges in a document."""
    left = {name.casefold(): (name, area) for name, area in tables.items()}
    for sheet, part in table_parts(document):
        xml, root = document.read(part), document.nodes(part)
        stated = root.attributes.get("displayName") or root.attributes.get("name", "")
        name, area = left.pop(stated.casefold(), ("", ""))
        if name:
            old, new = Range.parse(root.attributes["ref"]), _range(name, area)
            totals = root.attributes.get("totalsRowCount", "0") != "0"
            least = old.top + (root.attributes.get("headerRowCount", "1") != "0") + totals
            same = (old.top, old.left, old.right) == (new.top, new.left, new.right)
            if not same or new.bottom < least or (totals and new != old):
                raise CannotWrite("table", sheet, area, name)
            filtered = Range(new.top, new.left, new.bottom - totals, new.right)
            splices = [_with_range(xml, root.start, root.inner, new)]
            for child in root.all("autoFilter"):
                splices.append(_with_range(xml, child.start, child.inner, filtered))
            document.change(part, xml, splices)
    for name, area in left.values():
        raise CannotWrite("table", cell=area, detail=name)


def _with_range(xml: bytes, start: int, end: int, area: Range) -> Splice:
    return Splice(start, end, with_attributes(xml[start:end], {"ref": area.a1}))


def _range(name: str, area: str) -> Range:
    try:
        return Range.parse(area)
    except ValueError as error:
        raise CannotWrite("table", cell=area, detail=name) from error


def _attribute(text: str) -> str:
    return quoteattr(escaped(text).replace("\n", "_x000a_"))
