"""Looks put on cells of a sheet that is open in Excel: those that the writer gives a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

import xlwings as xw

from commissioning.writer import Look, NewCell
from commissioning_schemas.address import Range

from .parts import of_area
from .writing import regions

_PLAIN = Look()
_EDGES = ("edge_top", "edge_bottom", "edge_left", "edge_right")
_INSIDE = ("inside_vertical", "inside_horizontal")
_UNDERLINED, _NOT_UNDERLINED = 2, -4142
"""Windows' numbers for a single underline and for none."""


def show(sheet: xw.Sheet, cells: Iterable[NewCell]) -> None:
    """Give cells that have no look of their own yet the looks that they ask for."""
    by_look: dict[Look, dict[tuple[int, int], object]] = {}
    for cell in cells:
        by_look.setdefault(cell.look, {})[cell.row, cell.column] = None
    for look, spots in by_look.items():
        for area, _ in regions(spots):
            _show(of_area(sheet, area), look)


def show_plain(sheet: xw.Sheet, area: Range) -> None:
    """Take every look off an area."""
    target = of_area(sheet, area)
    target.font.set(bold=False, italic=False, size=_PLAIN.size, color=(0, 0, 0), name=_PLAIN.font)
    target.color = None
    target.number_format = _PLAIN.number_format
    target.wrap_text = False
    target.horizontal_alignment, target.vertical_alignment = "general", "bottom"
    target.borders.clear()
    _native(target, indent=0, underline=False)


def show_sizes(sheet: xw.Sheet, widths: Mapping[int, float], heights: Mapping[int, float]) -> None:
    """Set widths of columns, in characters, and heights of rows, in points, by their numbers."""
    for first, last, width in _runs(widths):
        sheet.range((1, first), (1, last)).column_width = width
    for first, last, height in _runs(heights):
        sheet.range((first, 1), (last, 1)).row_height = height


def _runs(sizes: Mapping[int, float]) -> Iterator[tuple[int, int, float]]:
    """Yield numbers that follow each other and have one size: the first, the last, the size."""
    pairs = enumerate(sorted(sizes.items()))
    for (_, size), group in groupby(pairs, lambda pair: (pair[1][0] - pair[0], pair[1][1])):
        numbers = [number for _, (number, _) in group]
        yield numbers[0], numbers[-1], size


def _show(target: xw.Range, look: Look) -> None:
    """Set what differs from a plain cell, as each setting is a call of its own to Excel."""
    _font(target.font, look)
    if look.fill:
        target.color = f"#{look.fill}"
    if look.number_format != _PLAIN.number_format:
        target.number_format = look.number_format
    if look.wrap:
        target.wrap_text = True
    if look.across:
        target.horizontal_alignment = look.across
    if look.down:
        target.vertical_alignment = look.down
    _lines(target, look)
    if look.indent or look.underline:
        _native(target, indent=look.indent, underline=look.underline)


def _font(font: xw.main.Font, look: Look) -> None:
    if look.bold:
        font.bold = True
    if look.italic:
        font.italic = True
    if look.colour:
        font.color = f"#{look.colour}"
    if look.size != _PLAIN.size:
        font.size = look.size
    if look.font != _PLAIN.font:
        font.name = look.font


def _lines(target: xw.Range, look: Look) -> None:
    rows, columns = target.shape
    inside = [side for side, many in zip(_INSIDE, (columns > 1, rows > 1), strict=True) if many]
    if look.box:
        sides = [*_EDGES, *inside]
        target.borders.set(sides, line_style="continuous", weight="thin", color=f"#{look.box}")
    elif look.above:
        sides = ["edge_top", *(side for side in inside if side == "inside_horizontal")]
        target.borders.set(sides, line_style="continuous", weight="thin", color=f"#{look.above}")


def _native(target: xw.Range, *, indent: int, underline: bool) -> None:
    """Set what xlwings has no name for; a Mac's Excel does without."""
    api = target.api
    # An object of a Mac's Excel has no names in this spelling.
    if hasattr(api, "IndentLevel"):
        api.IndentLevel = indent
        api.Font.Underline = _UNDERLINED if underline else _NOT_UNDERLINED
