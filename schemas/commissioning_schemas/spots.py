"""Cells of a workbook by where they stand, to find those that lie in a range."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator

from .address import Range


class Spots:
    """Cells, each a sheet's name, a row and a column."""

    def __init__(self, cells: Iterable[tuple[str, int, int]] = ()) -> None:
        self._sheets: dict[str, dict[int, list[int]]] = {}
        for sheet, row, column in cells:
            self._sheets.setdefault(sheet, {}).setdefault(column, []).append(row)
        for columns in self._sheets.values():
            for rows in columns.values():
                rows.sort()

    def add(self, sheet: str, row: int, column: int) -> None:
        """Add one cell."""
        insort(self._sheets.setdefault(sheet, {}).setdefault(column, []), row)

    def within(self, sheet: str, area: Range) -> Iterator[tuple[int, int]]:
        """Yield (row, column) of the cells in a range of a sheet, column by column."""
        columns = self._sheets.get(sheet, {})
        for column in sorted(columns):
            if area.left <= column <= area.right:
                rows = columns[column]
                for place in range(bisect_left(rows, area.top), len(rows)):
                    if rows[place] > area.bottom:
                        break
                    yield rows[place], column

    def meets(self, sheet: str, area: Range) -> bool:
        """Tell whether one of the cells lies in a range of a sheet."""
        return next(self.within(sheet, area), None) is not None
