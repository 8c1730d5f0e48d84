"""How the sheets that only show results are laid out: bold rows, bands, widths and heights."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from commissioning_schemas.owned import live_checks, mtfs, panel_report, summary
from commissioning_schemas.owned.planned import Planned

from .palette import NUMBERS
from .widths import LINE_HEIGHT, lines_taken

_STRONG = ("Total", "Closing", "Sum of")
_WIDTHS = {
    summary.NAME: [46, 16],
    mtfs.NAME: [26, 16],
    live_checks.NAME: [22, 54, 14, 10, 12],
    panel_report.NAME: [54, 18, 20],
}
_NAMES = 34
"""The width of the Summary's last column, where the names stand."""


@dataclass(frozen=True)
class ResultLayout:
    """The layout of one sheet: what of its plan stands out, and how wide and high it is.

    ``strong`` are the cells of totals, ``aside`` those that stand at the right, ``bands`` the
    empty cells that carry a heading's colour to the end of a block.
    """

    strong: frozenset[tuple[int, int]]
    aside: frozenset[tuple[int, int]]
    bands: Sequence[tuple[int, int]]
    widths: Mapping[int, float]
    heights: Mapping[int, float]


def result_layout(name: str, plan: Sequence[Planned], years: int) -> ResultLayout:
    """Lay out a sheet of the product from its plan, for so many years."""
    looks = {(cell.row, cell.column): cell.look for cell in plan}
    labels = {cell.row: cell.content for cell in plan if cell.look == "label"}
    totals = {row for row, label in labels.items() if label.startswith(_STRONG)}
    headings: dict[int, int] = {}
    for cell in plan:
        if cell.look == "heading":
            headings[cell.row] = max(headings.get(cell.row, 0), cell.column)
    widths = _widths(name, years)
    lines = {row: lines_taken(widths[1], [label]) for row, label in labels.items()}
    return ResultLayout(
        frozenset(spot for spot in looks if spot[0] in totals),
        # A heading stands over its numbers, so it takes the side of the cell below it.
        frozenset(
            (row, column)
            for (row, column), look in looks.items()
            if looks.get((row + (look == "heading"), column)) in NUMBERS
        ),
        [
            (row, column)
            for row, last in headings.items()
            for column in range(last + 1, years + 3)
            if name == summary.NAME
        ],
        widths,
        {row: LINE_HEIGHT * count for row, count in lines.items() if count > 1},
    )


def _widths(name: str, years: int) -> dict[int, float]:
    first, *others = _WIDTHS[name]
    if name in (summary.NAME, mtfs.NAME):
        others = others * years
    if name == summary.NAME:
        others.append(_NAMES)
    return dict(enumerate([first, *others], 1))
