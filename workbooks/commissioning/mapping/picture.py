"""A picture of a table in text: the sheet's corner, with the name of each column beneath."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.cells import cell_len, set_cell_size

from commissioning_schemas.address import column_letters
from commissioning_schemas.grid import Sheet
from commissioning_schemas.layout.looking.table import LookedTable

from ..reports.cell_text import cell_text, is_number
from ..reports.harmless import harmless

_MOST_ROWS = 4
_WIDEST = 28
_LEAST = 4
NOT_READ = "·"


def picture(table: LookedTable, width: int) -> Iterator[str]:
    """Yield the lines of a picture: letters above, row numbers at the left, fields beneath."""
    sheet, area = table.sheet, table.area
    rows = _rows(table)
    names = {c: table.spots.get(c, NOT_READ) for c in range(area.left, area.right + 1)}
    kinds = {row: _kind(table, row) for row in rows}
    widths = _widths(sheet, rows, names, width)
    gutter = max(len(str(row)) for row in rows)
    yield " " * gutter + " │ " + "  ".join(f"{column_letters(c):^{w}}" for c, w in widths.items())
    above = rows[0]
    for row in rows:
        if row > above + 1:
            yield f"{'…':>{gutter}} │"
        cells = "  ".join(_cell(sheet, row, column, wide) for column, wide in widths.items())
        mark = f"   ← {kinds[row]}" if kinds[row] else ""
        yield f"{row:>{gutter}} │ {cells.rstrip()}{mark}"
        above = row
    yield " " * gutter + " └ " + "  ".join(_fitted(names[c], w) for c, w in widths.items()).rstrip()
    left = len(names) - len(widths)
    if left > 0:
        yield f"{' ' * gutter}   and {left} more column{'s' if left > 1 else ''} to the right"


def _rows(table: LookedTable) -> list[int]:
    """Return the headings, the first rows, and every row that is no data."""
    area, sheet = table.area, table.sheet
    heads = list(range(area.top, area.top + max(1, table.heading_rows)))
    body = [row for row in sorted(sheet.rows) if heads[-1] < row <= area.bottom]
    shown = [row for row in body if any(sheet.value(row, c) is not None for c in table.spots)]
    marked = [row for row in shown if _kind(table, row)][:_MOST_ROWS]
    return sorted({*heads, *shown[:_MOST_ROWS], *marked})


def _kind(table: LookedTable, row: int) -> str:
    texts = [table.sheet.value(row, column) for column in table.spots]
    labels = {" ".join(text.split()) for text in texts if isinstance(text, str)}
    for words, listed in (
        ("total", table.totals),
        ("pays for the total", table.funding),
        ("of which", table.of_which),
        ("not read", table.skip),
    ):
        if labels & set(listed):
            return words
    return ""


def _widths(sheet: Sheet, rows: Sequence[int], names: dict[int, str], width: int) -> dict[int, int]:
    found: dict[int, int] = {}
    room = width - 16
    for column, name in names.items():
        texts = [_shown(sheet, row, column) for row in rows]
        wide = min(_WIDEST, max([_LEAST, cell_len(name), *map(cell_len, texts)]))
        if name == NOT_READ and not any(texts):
            continue
        if room < wide:
            break
        room -= wide + 2
        found[column] = wide
    return found


def _shown(sheet: Sheet, row: int, column: int) -> str:
    return harmless(cell_text(sheet, row, column)).strip().replace("\n", " ")


def _cell(sheet: Sheet, row: int, column: int, wide: int) -> str:
    text = _shown(sheet, row, column)
    if is_number(sheet.value(row, column)):
        return " " * max(0, wide - cell_len(text)) + _fitted(text, wide).rstrip()
    return _fitted(text, wide)


def _fitted(text: str, wide: int) -> str:
    if cell_len(text) > wide:
        text = set_cell_size(text, wide - 1).rstrip() + "…"
    return text + " " * (wide - cell_len(text))
