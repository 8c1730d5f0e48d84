"""Formulas that are written once for a group of cells, kept right when some cells leave it."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

from commissioning_schemas.address import Range, a1

from ..reader.shared_formula import moved
from ..reader.text import unescape
from .cannot import CannotWrite
from .nodes import text_between, with_attributes
from .sheet_part import CellSpan, FormulaSpan, SheetPart
from .splices import Splice
from .text import escaped

_NOT_THERE = "#REF!"
_PLAIN: dict[str, str | None] = {"t": None, "si": None, "ref": None}


@dataclass
class Group:
    """The cells that share one formula: the first says it, the others name its number."""

    master: FormulaSpan
    text: str
    members: list[FormulaSpan] = field(default_factory=list)


def regrouped(
    sheet: SheetPart, formulas: Iterable[FormulaSpan], leaving: Sequence[CellSpan]
) -> list[Splice]:
    """Return what must change in the cells that stay when these cells leave their groups.

    The formula of a group in one row or column goes on to the next cell; the cells of a block
    get formulas of their own. CannotWrite where a formula cannot be said from another cell.
    """
    splices: list[Splice] = []
    for group in orphaned(sheet, formulas, leaving):
        splices += _kept(sheet, group)
    return splices


def orphaned(
    sheet: SheetPart, formulas: Iterable[FormulaSpan], leaving: Sequence[CellSpan]
) -> Iterator[Group]:
    """Yield each group that loses the cell that says its formula, with the members that stay."""
    starts = sorted(cell.start for cell in leaving)
    ends = sorted(cell.end for cell in leaving)

    def leaves(formula: FormulaSpan) -> bool:
        place = bisect_right(starts, formula.start) - 1
        return place >= 0 and formula.start < ends[place]

    for group in _groups(sheet, [each for each in formulas if each.attributes["t"] == "shared"]):
        if leaves(group.master):
            group.members = [member for member in group.members if not leaves(member)]
            if group.members:
                yield group


def _kept(sheet: SheetPart, group: Group) -> Iterator[Splice]:
    (home, *places), spans = places_of(sheet, [group.master, *group.members]), group.members
    rows, columns = {row for row, _ in places}, {column for _, column in places}
    area = Range(min(rows), min(columns), max(rows), max(columns))
    changed = _PLAIN
    if len(places) > 1 and 1 in (len(rows), len(columns)):
        changed = {"ref": area.a1}
        first = places.index((area.top, area.left))
        places, spans = [places[first]], [spans[first]]
    for (row, column), span in zip(places, spans, strict=True):
        text = moved(group.text, row - home[0], column - home[1])
        if text.count(_NOT_THERE) > group.text.count(_NOT_THERE):
            raise CannotWrite("shared", sheet.sheet, a1(*home))
        tag = with_attributes(sheet.xml[span.start : span.end], changed)
        tag = tag.removesuffix(b">").removesuffix(b"/").rstrip()
        name = tag[1:].split(maxsplit=1)[0]
        element = b"%b>%b</%b>" % (tag, escape(escaped(text)).encode(), name)
        yield Splice(span.start, sheet.formula_end(span), element)


def _groups(sheet: SheetPart, shared: list[FormulaSpan]) -> list[Group]:
    """Return the groups; a number that is given out again begins a new one."""
    groups: list[Group] = []
    current: dict[str, Group] = {}
    waiting: dict[str, list[FormulaSpan]] = defaultdict(list)
    for span in shared:
        number = span.attributes.get("si", "")
        if text := _text(sheet, span):
            current[number] = Group(span, text, waiting.pop(number, []))
            groups.append(current[number])
        elif number in current:
            current[number].members.append(span)
        else:
            waiting[number].append(span)
    return groups


def _text(sheet: SheetPart, span: FormulaSpan) -> str:
    element = sheet.xml[span.end : sheet.formula_end(span)]
    inside = element[: max(element.rfind(b"</"), 0)]
    return unescape(text_between(inside))


def places_of(sheet: SheetPart, spans: list[FormulaSpan]) -> Iterator[tuple[int, int]]:
    """Yield the row and column of each formula."""
    rows = list(sheet.rows())
    starts = [start for _, start, _, _ in rows]
    kept: dict[int, list[CellSpan]] = {}
    for span in spans:
        at = bisect_right(starts, span.start) - 1
        if at not in kept:
            kept[at] = sheet.cells(sheet.row_span(*rows[at]))
        cell = next(cell for cell in kept[at] if cell.start <= span.start < cell.end)
        yield rows[at][0], cell.column
