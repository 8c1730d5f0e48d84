"""A window of a sheet: the rows around a fault, as a person sees them in Excel."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich.cells import cell_len, set_cell_size

from commissioning_schemas.address import Range, column_letters
from commissioning_schemas.grid import Sheet

from ..checking import WorkbookResult
from .cell_text import cell_text, is_number
from .groups import Group
from .harmless import harmless
from .page import Part

_WIDEST = 24
_WIDEST_NAME = 44
_MOST_MARKED_ROWS = 3
_MARK = "→"


@dataclass(frozen=True)
class _Column:
    number: int
    width: int


def table_around(workbook: WorkbookResult, group: Group) -> Range | None:
    """Return the table in which a group of findings stands; ``None`` where it is in none."""
    focus, sheet = group.areas[0], group.first.sheet
    areas = (Range.parse(one.range) for one in workbook.result.tables if one.sheet == sheet)
    return next((area for area in areas if area.holds(focus.top, focus.left)), None)


@dataclass(frozen=True)
class View:
    """The rows and columns of a sheet that a window shows, by their numbers."""

    rows: Sequence[int]
    columns: Sequence[_Column]


def view(sheet: Sheet, marked: Sequence[Range], table: Range | None, width: int) -> View | None:
    """Choose what to show around marked cells; ``None`` where the sheet holds nothing."""
    focus = marked[0]
    area = table if table is not None and table.holds(focus.top, focus.left) else sheet.extent
    if area is None:
        return None
    rows = _rows(sheet, marked, area, heading=_heading(sheet, focus, area, area is table))
    gutter = max(len(str(row)) for row in rows)
    return View(rows, _columns(sheet, focus, area, rows, width - gutter - 5))


def window(
    sheet: Sheet, marked: Sequence[Range], table: Range | None, width: int
) -> list[list[Part]]:
    """Return the lines of a window: letters on top, row numbers at the left, cells marked."""
    chosen = view(sheet, marked, table, width)
    if chosen is None:
        return []
    rows, columns = chosen.rows, chosen.columns
    gutter = max(len(str(row)) for row in rows)
    lines: list[list[Part]] = [
        [
            (" " * (gutter + 2) + " │", "dim"),
            *((f" {column_letters(one.number):^{one.width}} ", "dim") for one in columns),
        ]
    ]
    for row in rows:
        hit = any(spot.top <= row <= spot.bottom for spot in marked)
        line: list[Part] = [
            (f"{_MARK if hit else ' '} ", "bold"),
            (f"{row:>{gutter}} │", "dim"),
        ]
        for one in columns:
            inside = any(spot.holds(row, one.number) for spot in marked)
            line.extend(_cell(sheet, row, one, inside))
        lines.append(line)
    return lines


def _heading(sheet: Sheet, focus: Range, area: Range, is_table: bool) -> int | None:
    """Return the row that names the columns: a table's first, else the nearest text above."""
    if is_table:
        return area.top if area.top < focus.top else None
    for row in range(focus.top - 1, max(area.top, focus.top - 200) - 1, -1):
        value = sheet.value(row, focus.left)
        if isinstance(value, str) and value.strip():
            return row
    return None


def _rows(sheet: Sheet, marked: Sequence[Range], area: Range, heading: int | None) -> list[int]:
    hit = sorted({spot.top for spot in marked})[:_MOST_MARKED_ROWS]
    if marked[0].bottom > marked[0].top:
        hit = list(range(marked[0].top, marked[0].bottom + 1))[:_MOST_MARKED_ROWS]
    before = _shown_row(sheet, range(hit[0] - 1, max(area.top, hit[0] - 20) - 1, -1))
    after = _shown_row(sheet, range(hit[-1] + 1, min(area.bottom + 1, hit[-1] + 20) + 1))
    return sorted({row for row in (heading, before, *hit, after) if row is not None})


def _shown_row(sheet: Sheet, rows: Iterable[int]) -> int | None:
    """Return the first of the rows that a person sees and that holds something."""
    for row in rows:
        cells = sheet.rows.get(row, {})
        if row not in sheet.hidden_rows and any(value is not None for value in cells.values()):
            return row
    return None


def _columns(
    sheet: Sheet, focus: Range, area: Range, rows: Sequence[int], room: int
) -> list[_Column]:
    """Choose the column of the fault, the first that names the row, and what else fits."""
    chosen: dict[int, int] = {}
    for number in _by_nearness(area, focus.left):
        texts = [_text(sheet, row, number) for row in rows]
        wanted = number == focus.left
        if not wanted and (number in sheet.hidden_columns or not any(texts)):
            continue
        most = _WIDEST_NAME if number in (area.left, focus.left) else _WIDEST
        width = min(max(map(cell_len, [*texts, column_letters(number)])), most, room // 2)
        if not wanted and sum(chosen.values()) + 2 * len(chosen) + width + 2 > room:
            break
        chosen[number] = width
    # What is at fault may stand at the end of a long text: it gets the room that is left over.
    longest = max(cell_len(_text(sheet, row, focus.left)) for row in rows)
    spare = room - sum(chosen.values()) - 2 * len(chosen)
    chosen[focus.left] = max(chosen[focus.left], min(longest, chosen[focus.left] + spare))
    return [_Column(number, chosen[number]) for number in sorted(chosen)]


def _by_nearness(area: Range, focus: int) -> list[int]:
    inside = set(range(area.left, min(area.right, area.left + 200) + 1)) | {focus}
    others = sorted(inside - {focus, area.left}, key=lambda one: (abs(one - focus), one))
    return list(dict.fromkeys([focus, area.left, *others]))


def _text(sheet: Sheet, row: int, column: int) -> str:
    return harmless(cell_text(sheet, row, column)).strip()


def _cell(sheet: Sheet, row: int, column: _Column, marked: bool) -> list[Part]:
    text = _text(sheet, row, column.number)
    if cell_len(text) > column.width:
        text = set_cell_size(text, column.width - 1).rstrip() + "…"
    spare = " " * (column.width - cell_len(text))
    shown: Part = (f"[{text}]", "bold reverse") if marked else f" {text} "
    return [spare, shown] if is_number(sheet.value(row, column.number)) else [shown, spare]
