"""Conditional formats added to sheets that are there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from commissioning_schemas.address import Range

from .closed_areas import refuse_protected
from .document import Document
from .growth import SHEET, following, placed
from .new_sheet import Mark
from .nodes import text_of
from .sheet_part import SheetPart
from .sheet_xml import marked
from .styles import Styles


def put_marks(data: bytes, marks: Mapping[str, Sequence[Mark]]) -> bytes:
    """Return the workbook with these conditional formats, by sheet, after those it has.

    One that is there already, with the same range and formula, is left as it is. CannotWrite
    where there is no such sheet, or it is protected with a password.
    """
    document = Document(data)
    styles = Styles(document)
    for name, wanted in marks.items():
        _mark(document, styles, name, wanted)
    styles.finish()
    return document.finish()


def _mark(document: Document, styles: Styles, name: str, wanted: Sequence[Mark]) -> None:
    part = document.sheet(name).part
    sheet = SheetPart(document.read(part), name, part)
    refuse_protected(sheet)
    there = set()
    last = 0
    for formats in sheet.root.all("conditionalFormatting"):
        for rule in formats.all("cfRule"):
            last = max(last, int(rule.attributes.get("priority", 0)))
            texts = [text_of(sheet.xml, child) for child in rule.all("formula")]
            there.add((formats.attributes.get("sqref", ""), *texts))
    new = ""
    for mark in wanted:
        if (Range.parse(mark.range).a1, mark.formula.removeprefix("=")) not in there:
            last += 1
            new += marked(mark, styles.mark(mark.look), last, sheet.root.prefix)
    if new:
        splice = placed(sheet.root, new.encode(), following(SHEET, "conditionalFormatting"))
        document.change(part, sheet.xml, [splice])
