"""FillLog: what each fill found and wrote, cell by cell, so that it can be taken back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, get_args

from .grid import Grid, Sheet, Value

NAME = "FillLog"
HEADINGS = (
    "Run", "Sheet", "Cell", "Before kind", "Before", "After formula", "After value",
    "Before result", "Look",
)  # fmt: skip
HEADINGS_ROW = 4
BEFORE = 5
"""The column in which a cell that looked otherwise keeps its former look."""

Kind = Literal["blank", "number", "text", "formula", "logical", "error", "table", "width", "height"]
OF_SHEETS = ("table", "width", "height")
"""The kinds of entries that are not about the content of a cell."""

_FIRST_HEADINGS = HEADINGS[:-1]
"""The headings of logs that were written before looks were kept."""

_KEPT_LOOK = "as Before"


@dataclass(frozen=True, slots=True)
class Entry:
    """One cell that a fill changed: what stood there, and what it put there.

    ``before`` is a value, or a formula whose result was ``before_result``. With ``look``, its cell
    in FillLog, in the row ``row``, looks as the cell did. Of a table that grew, ``cell`` and
    ``before`` are its range after and before, and ``after_value`` its name; of a column or a row,
    ``cell`` is the letters or the number, and the values are its width or height.
    """

    run: int
    sheet: str
    cell: str
    before_kind: Kind
    before: Value
    after_formula: str | None
    after_value: Value
    before_result: Value = None
    look: bool = False
    row: int = field(default=0, compare=False)

    @property
    def cells(self) -> tuple[Value, ...]:
        """The row of FillLog that keeps the entry, in the order of its headings."""
        return (
            self.run, self.sheet, self.cell, self.before_kind, self.before, self.after_formula,
            self.after_value, self.before_result, _KEPT_LOOK if self.look else None,
        )  # fmt: skip


def read_log(grid: Grid) -> list[Entry]:
    """Return what FillLog holds; nothing where there is none, or a sheet that is not ours."""
    sheet = grid.sheet(NAME)
    if sheet is None or not is_log(sheet):
        return []
    found = []
    for row in sorted(sheet.rows):
        cells = [sheet.value(row, column) for column in range(1, len(HEADINGS) + 1)]
        if row > HEADINGS_ROW and isinstance(cells[0], int):
            found.append(_read(row, cells))
    return found


def is_log(sheet: Sheet) -> bool:
    """Tell whether a sheet is a log of fills, rather than somebody's own."""
    return all(
        sheet.value(HEADINGS_ROW, column) == text for column, text in enumerate(_FIRST_HEADINGS, 1)
    )


def _read(row: int, cells: Sequence[Value]) -> Entry:
    run, name, cell, kind, before, formula, value, result, look = cells
    known: Mapping[str, Kind] = {str(one): one for one in get_args(Kind)}
    assert isinstance(run, int)
    return Entry(
        run,
        str(name),
        str(cell),
        known.get(str(kind), "blank"),
        before,
        formula if isinstance(formula, str) else None,
        value,
        result,
        look == _KEPT_LOOK,
        row,
    )


def last_run(entries: Iterable[Entry]) -> list[Entry]:
    """Return the entries of the last run."""
    entries = list(entries)
    run = max((entry.run for entry in entries), default=0)
    return [entry for entry in entries if entry.run == run]


def last_written(grid: Grid) -> Mapping[tuple[str, str], Value]:
    """Return, by sheet and cell, the value that fill last put in without a formula."""
    return {
        (entry.sheet.casefold(), entry.cell): entry.after_value
        for entry in read_log(grid)
        if entry.after_formula is None and entry.before_kind not in OF_SHEETS
    }
