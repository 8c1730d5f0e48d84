"""Conditional formats added to sheets that are there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

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


def rules_there(data: bytes, sheets: Iterable[str]) -> Mapping[str, Sequence[tuple[str, str]]]:
    """Return, by sheet, the areas and the formula of each conditional format that has one."""
    document = Document(data)
    found = {}
    for name in sheets:
        part = document.sheet(name).part
        sheet = SheetPart(document.read(part), name, part)
        found[name] = [(areas, text) for areas, texts, _ in _rules(sheet) for text in texts]
    return found


def _rules(sheet: SheetPart) -> Iterator[tuple[str, list[str], int]]:
    """Yield the areas, the formulas and the priority of every rule."""
    for formats in sheet.root.all("conditionalFormatting"):
        for rule in formats.all("cfRule"):
            texts = [text_of(sheet.xml, child) for child in rule.all("formula")]
            priority = int(rule.attributes.get("priority", 0))
            yield formats.attributes.get("sqref", ""), texts, priority


def _mark(document: Document, styles: Styles, name: str, wanted: Sequence[Mark]) -> None:
    part = document.sheet(name).part
    sheet = SheetPart(document.read(part), name, part)
    refuse_protected(sheet)
    rules = list(_rules(sheet))
    there = {(areas, *texts) for areas, texts, _ in rules}
    last = max((priority for _, _, priority in rules), default=0)
    new = ""
    for mark in wanted:
        if (Range.parse(mark.range).a1, mark.formula.removeprefix("=")) not in there:
            last += 1
            new += marked(mark, styles.mark(mark.look), last, sheet.root.prefix)
    if new:
        splice = placed(sheet.root, new.encode(), following(SHEET, "conditionalFormatting"))
        document.change(part, sheet.xml, [splice])
