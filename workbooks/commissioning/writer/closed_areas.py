"""The areas of a sheet that Excel fills or relies on itself, so that nothing is put into them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator

from commissioning_schemas.address import Range

from ..reader.archive import Archive
from ..reader.markup import tree, true
from ..reader.parts import Link
from ..reader.tables import read_table
from .cannot import CannotWrite
from .sheet_part import FormulaSpan, SheetPart

Area = tuple[Range, str]
Place = tuple[int, int]

_BLOCKS = {"array": "array", "dataTable": "data-table"}


def refuse_protected(sheet: SheetPart) -> None:
    """Raise CannotWrite where the sheet is protected with a password."""
    for protection in sheet.root.all("sheetProtection"):
        stated = protection.attributes
        if true(stated.get("sheet")) and (stated.get("password") or stated.get("hashValue")):
            raise CannotWrite("protected", sheet.sheet)


def refuse_closed(sheet: SheetPart, areas: Iterable[Area], places: Iterable[Place]) -> None:
    """Raise CannotWrite for the first place that lies in an area, with the area's reason."""
    wanted = defaultdict(list)
    for row, column in sorted(places):
        wanted[row].append(column)
    rows = sorted(wanted)
    for area, reason in areas:
        for row in rows[bisect_left(rows, area.top) : bisect_right(rows, area.bottom)]:
            for column in wanted[row]:
                first = (row, column) == (area.top, area.left)
                if area.holds(row, column) and not (first and reason == "merged"):
                    place = Range(row, column, row, column).a1
                    raise CannotWrite(reason, sheet.sheet, place, f"{area.a1}")


def closed_areas(
    archive: Archive, sheet: SheetPart, links: Iterable[Link], formulas: Iterable[FormulaSpan]
) -> Iterator[Area]:
    """Yield each area with the reason for which it is closed."""
    for formula in formulas:
        if reason := _BLOCKS.get(formula.attributes["t"]):
            yield from _stated(formula.attributes.get("ref", ""), _spilled(sheet, formula, reason))
    for merged in sheet.root.all("mergeCells"):
        for cell in merged.children:
            yield from _stated(cell.attributes.get("ref", ""), "merged")
    for link in links:
        if link.kind == "table":
            yield from _table(archive, link.target)
        elif link.kind == "pivotTable":
            yield from _pivot(archive, link.target)


def _spilled(sheet: SheetPart, formula: FormulaSpan, reason: str) -> str:
    """Tell an array formula of today, which spills, from one of old by its cell's metadata."""
    cell = sheet.scan[sheet.scan.rfind(b"<", 0, formula.start) : formula.start]
    return "spill" if reason == "array" and b" cm=" in cell else reason


def _stated(text: str, reason: str) -> Iterator[Area]:
    try:
        yield Range.parse(text.strip()), reason
    except ValueError:
        return


def _table(archive: Archive, part: str) -> Iterator[Area]:
    table = read_table(archive, part)
    area = table.range
    if table.has_header:
        yield Range(area.top, area.left, area.top, area.right), "table-heading"
    if table.has_totals:
        yield Range(area.bottom, area.left, area.bottom, area.right), "table-totals"


def _pivot(archive: Archive, part: str) -> Iterator[Area]:
    location = tree(archive.read(part), part).find("{*}location")
    if location is None:
        return
    for area, reason in _stated(location.get("ref", ""), "pivot"):
        yield area, reason
        high, wide = location.get("rowPageCount", "0"), location.get("colPageCount", "1")
        if high.isdigit() and wide.isdigit() and int(high):
            # The filters of the report stand over it, two columns each, with one empty row and
            # one empty column between.
            top, right = max(1, area.top - 1 - int(high)), area.left + 3 * int(wide) - 2
            yield Range(top, area.left, max(1, area.top - 2), right), reason


def is_signed(archive: Archive, names: Iterable[str]) -> bool:
    """Tell whether the workbook itself, and not only its macros, carries a signature."""
    if any(name.casefold().startswith("_xmlsignatures/") for name in names):
        return True
    if "_rels/.rels" not in archive:
        return False
    relations = tree(archive.read("_rels/.rels"), "_rels/.rels")
    return any("digital-signature" in each.get("Type", "") for each in relations)
