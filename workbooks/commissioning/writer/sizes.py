"""Widths of columns and heights of rows, put into a sheet that is there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from .closed_areas import refuse_protected
from .document import Document
from .growth import SHEET, following, placed
from .nodes import with_attributes
from .sheet_part import SheetPart
from .splices import Splice

Sizes = Mapping[int, float | None]


def put_sizes(data: bytes, widths: Mapping[str, Sizes], heights: Mapping[str, Sizes]) -> bytes:
    """Return the workbook with these widths and heights, by sheet and then by number.

    ``None`` is what Excel gives to a column or row of which nothing is said. CannotWrite where
    there is no such sheet, or it is protected with a password.
    """
    document = Document(data)
    for name in dict.fromkeys([*widths, *heights]):
        part = document.sheet(name).part
        sheet = SheetPart(document.read(part), name, part)
        refuse_protected(sheet)
        splices = [*_columns(sheet, widths.get(name, {})), *_rows(sheet, heights.get(name, {}))]
        document.change(part, sheet.xml, splices)
    return document.finish()


def _columns(sheet: SheetPart, wanted: Sizes) -> Iterator[Splice]:
    if not wanted:
        return
    listed = sheet.root.child("cols")
    said: dict[int, dict[str, str]] = defaultdict(dict)
    last = max(wanted)
    rest = b""
    for columns in listed.children if listed is not None else ():
        at = dict(columns.attributes)
        first, end = int(at.pop("min")), int(at.pop("max"))
        for number in range(first, min(end, last) + 1):
            said[number] = dict(at)
        if end > last:
            tag = sheet.xml[columns.start : columns.end]
            rest += with_attributes(tag, {"min": str(max(first, last + 1))})
    for number, wide in wanted.items():
        said[number] |= {} if wide is None else {"width": f"{wide:g}", "customWidth": "1"}
        if wide is None:
            said.pop(number)
    p = sheet.root.prefix
    made = "".join(
        f'<{p}col min="{number}" max="{number}"'
        + "".join(f' {name}="{text}"' for name, text in at.items())
        + "/>"
        for number, at in sorted(said.items())
    )
    inside = made.encode() + rest
    new = f"<{p}cols>".encode() + inside + f"</{p}cols>".encode() if inside else b""
    if listed is None:
        yield placed(sheet.root, new, following(SHEET, "cols"))
    else:
        yield Splice(listed.start, listed.end, new)


def _rows(sheet: SheetPart, wanted: Sizes) -> Iterator[Splice]:
    rows, places = sheet.find(wanted)
    p = sheet.data.prefix
    for number, high in sorted(wanted.items()):
        stated = {"ht": None if high is None else f"{high:g}",
                  "customHeight": None if high is None else "1"}  # fmt: skip
        row = rows.get(number)
        if row is not None:
            tag = sheet.xml[row.start : row.inner]
            yield Splice(row.start, row.inner, with_attributes(tag, stated))
        elif high is not None and not sheet.data.empty:
            new = f'<{p}row r="{number}" ht="{high:g}" customHeight="1"/>'
            yield Splice(places[number], places[number], new.encode())
