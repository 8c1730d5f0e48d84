"""The cells of a Grid as formulas read them, with the results that are known so far."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import Decimal

from ..address import Range
from ..grid import CellError, Grid, Sheet, Value
from .areas import Area, Array
from .dates import serial_of
from .results import CIRCULAR, Needed, Place, Result, Scalar, Stop, Unsupported

_KEPT = 4_000_000
"""How many values of areas are remembered at a time."""


_PLAIN = frozenset({int, str, bool, type(None), CellError})


def plain(value: Value) -> Scalar:
    """Return what a cell holds as formulas see it: no binary floats, dates as serials."""
    if isinstance(value, float):
        return Decimal(repr(value))
    if isinstance(value, dt.date | dt.time):
        return serial_of(value)
    return value


class Cells:
    """Reads cells and areas. What is not worked out yet is asked for with Needed."""

    def __init__(self, grid: Grid) -> None:
        self.grid = grid
        self.sheets: Sequence[Sheet] = grid.sheets
        self.numbers: Mapping[str, int] = {
            sheet.name.casefold(): at for at, sheet in reversed(list(enumerate(grid.sheets)))
        }
        self.done: list[dict[int, dict[int, Result]]] = [{} for _ in grid.sheets]
        self.circular: set[Place] = set()
        self.parts: dict[str, Area] = {}
        """The parts of tables that formulas named so far, by the reference as it was read."""
        self._areas: dict[Area, Sequence[Result]] = {}
        self._unsupported: dict[Area, Unsupported] = {}
        self._arrays: dict[Area, Array] = {}
        self._kept = 0

    def number_of(self, sheet: str) -> int | None:
        """Return the number of a sheet, or ``None`` where there is none of this name."""
        return self.numbers.get(sheet.casefold())

    def bounds(self, sheet: int) -> Range:
        """Return the used part of a sheet, at least its first cell."""
        return self.sheets[sheet].extent or Range(1, 1, 1, 1)

    def read(self, sheet: int, row: int, column: int) -> Scalar:
        """Return a cell's value; Stop where it is unsupported or circular."""
        stored = self.sheets[sheet]
        formulas = stored.formulas.get(row)
        if formulas and column in formulas:
            known = self.done[sheet].get(column)
            if known is None or row not in known:
                raise Needed([(sheet, row, column)])
            result = known[row]
            if isinstance(result, Unsupported) or result is CIRCULAR:
                raise Stop(result)
            return result
        cells = stored.rows.get(row)
        return plain(cells.get(column)) if cells else None

    def known(self, place: Place) -> bool:
        """Tell whether the formula of a cell has been worked out."""
        sheet, row, column = place
        known = self.done[sheet].get(column)
        return known is not None and row in known

    def keep(self, place: Place, result: Result) -> None:
        """Remember what the formula of a cell gives."""
        sheet, row, column = place
        self.done[sheet].setdefault(column, {})[row] = result
        if result is CIRCULAR:
            self.circular.add(place)

    def plain_column(self, sheet: int, column: int, rows: Sequence[int]) -> Sequence[Scalar]:
        """Return what cells of a column hold, none of which has a formula."""
        stored = self.sheets[sheet].rows
        values = [None if (cells := stored.get(row)) is None else cells.get(column) for row in rows]
        if _PLAIN.issuperset(map(type, values)):
            return values  # type: ignore[return-value]  # formulas see these as they are
        return list(map(plain, values))

    def keep_column(
        self, sheet: int, column: int, rows: Sequence[int], results: Sequence[Result]
    ) -> None:
        """Remember what the formulas of a column give; none of them is circular."""
        self.done[sheet].setdefault(column, {}).update(zip(rows, results, strict=True))

    def forget(self) -> None:
        """Forget the values of areas; what formulas give stays known."""
        for known in (self._areas, self._unsupported, self._arrays):
            known.clear()
        self._kept = 0

    def values(self, area: Area) -> Sequence[Scalar]:
        """Return the values of an area row by row; Stop where one of them is unsupported."""
        values = self.results(area)
        if area in self._unsupported:
            raise Stop(self._unsupported[area])
        return values  # type: ignore[return-value]  # none of them is unsupported

    def array(self, area: Area) -> Array:
        """Return the values of an area as an array, the same one each time."""
        known = self._arrays.get(area)
        if known is None:
            known = Array(area.height, area.width, self.values(area))
            self._arrays[area] = known
        return known

    def results(self, area: Area) -> Sequence[Result]:
        """Return the values of an area row by row, unsupported ones among them."""
        known = self._areas.get(area)
        if known is not None:
            return known
        values = self._collect(area)
        for value in values:
            if type(value) is Unsupported:
                self._unsupported[area] = value
                break
        self._kept += len(values)
        if self._kept > _KEPT:
            self._areas.clear()
            self._arrays.clear()
            self._kept = len(values)
        self._areas[area] = values
        return values

    def _collect_column(self, area: Area) -> Sequence[Result] | None:
        """Return the values of a column that has formulas in all of its rows, or in none.

        ``None`` where they are mixed, or not all known, which takes a closer look.
        """
        number, top, at, bottom, _ = area
        formulas = self.sheets[number].formulas
        rows = range(top, min(bottom, self.bounds(number).bottom) + 1)
        beyond: list[Result] = [None] * (bottom + 1 - max(rows.stop, top))
        has_formula = {at in formulas.get(row, ()) for row in rows}
        if has_formula <= {False}:
            return [*self.plain_column(number, at, rows), *beyond]
        done = self.done[number].get(at)
        if False in has_formula or done is None or self.circular:
            return None
        try:
            return [*map(done.__getitem__, rows), *beyond]
        except KeyError:
            return None

    def _collect(self, area: Area) -> Sequence[Result]:
        number, top, left, bottom, right = area
        sheet = self.sheets[number]
        column = self._collect_column(area) if left == right else None
        if column is not None:
            return column
        columns = range(left, right + 1)
        done = {at: self.done[number].get(at, {}) for at in columns}
        nothing: list[Result] = [None] * len(columns)
        values: list[Result] = []
        missing: list[Place] = []
        used = min(bottom, self.bounds(number).bottom)
        for row in range(top, used + 1):
            cells, formulas = sheet.rows.get(row, {}), sheet.formulas.get(row)
            if not formulas:
                values += [plain(cells.get(at)) for at in columns] if cells else nothing
                continue
            for at in columns:
                if at not in formulas:
                    values.append(plain(cells.get(at)))
                    continue
                if row not in done[at]:
                    missing.append((number, row, at))
                    continue
                result = done[at][row]
                if result is CIRCULAR:
                    raise Stop(CIRCULAR)
                values.append(result)
        if missing:
            raise Needed(missing)
        return values + nothing * (bottom - max(used, top - 1))
