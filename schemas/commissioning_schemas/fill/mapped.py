"""Filling a manager's own workbook: only the cells that its map calls calculated."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from ..address import a1
from ..book import Book, Table, build_book
from ..edited import edited
from ..edits import Edit
from ..evidence import Evidence
from ..figures import Figures, Meant, same
from ..fill_log import last_written
from ..formula import Calculator, Result, Unsupported
from ..grid import CellError, Sheet, Value
from ..mapped_cells import Wanted, wanted_in
from ..money import Pence
from ..show import show_pence_in
from ..values import show_value, write_value
from .decide import as_value, is_known
from .model import Change, Filling, LeftAlone, in_order

_RESTORE = " --restore puts the right one in."


_AGAIN = ("not-worked-out", "unclear")
_MOST_ROUNDS = 4


def fill_mapped(book: Book, *, restore: bool) -> Filling:
    """Return what fill does to a workbook that has a map.

    A total over cells that are filled themselves can be told only once they are, so that what
    is left is looked at again.
    """
    filling = _once(book, restore)
    changes = {(change.edit.sheet, change.edit.cell): change for change in filling.changes}
    rounds = 1
    while (
        filling.changes
        and rounds < _MOST_ROUNDS
        and any(one.reason in _AGAIN for one in filling.left)
    ):
        filling = _once(build_book(filling.grid, book.map), restore)
        rounds += 1
        for change in filling.changes:
            place = (change.edit.sheet, change.edit.cell)
            if place in changes:
                first = changes[place]
                change = replace(change, old=first.old, old_formula=first.old_formula)
            changes[place] = change
    return replace(filling, changes=in_order(list(changes.values()), filling.grid.sheets))


def _once(book: Book, restore: bool) -> Filling:
    evidence = Evidence(book, Figures(book))
    cells: list[_Cell] = []
    left: list[LeftAlone] = []
    for table in book.tables:
        for spot in sorted(table.region.calculated):
            want = wanted_in(evidence, table, *spot)
            if isinstance(want, str):
                left.append(LeftAlone(table.region.sheet.name, a1(*spot), "unclear", want))
            else:
                cells.append(_Cell(evidence, table, *spot, want))
    unclear = len(left)
    ours = last_written(book.grid)
    written = [cell for cell in cells if cell.is_to_write(ours, restore=restore)]
    calc = Calculator(edited(book.calc.grid, [cell.edit for cell in written]))
    changes = []
    for cell in cells:
        found = cell.written(calc) if cell in written else cell.kept(calc)
        if isinstance(found, Change):
            changes.append(found)
        elif found is not None:
            left.append(found)
    final = edited(book.grid, [change.edit for change in changes])
    return Filling(in_order(changes, final.sheets), (), left, final, {}, len(cells) + unclear)


@dataclass(frozen=True, eq=False)
class _Cell:
    """One cell that the map calls calculated, as it stands and as it should be."""

    evidence: Evidence
    table: Table
    row: int
    column: int
    want: Wanted

    @property
    def sheet(self) -> Sheet:
        return self.table.region.sheet

    @property
    def own(self) -> str | None:
        return self.sheet.formula(self.row, self.column)

    @property
    def stored(self) -> Value:
        return self.evidence.book.stored(self.sheet, self.row, self.column)

    @property
    def edit(self) -> Edit:
        """The edit that puts the right formula in, or the right value where there is none."""
        above = a1(self.row - 1, self.column)
        cell, name = a1(self.row, self.column), self.sheet.name
        if self.want.formula:
            return Edit(name, cell, None, self.want.formula, above)
        return Edit(name, cell, _in_unit(self.want, self.want.meant), None, above)

    def is_to_write(self, ours: Mapping[tuple[str, str], Value], *, restore: bool) -> bool:
        """Tell whether the cell is to get a new content."""
        if self.own is not None:
            return restore and not self._is_right and not self.own.startswith("{")
        if self.stored in (None, ""):
            return True
        if not self.want.formula and self._shows(self.stored, self.evidence.book.calc):
            return False
        by_fill = ours.get((self.sheet.name.casefold(), a1(self.row, self.column)))
        return restore or (by_fill is not None and by_fill == self.stored)

    @property
    def _spot(self) -> tuple[str, int, int]:
        return self.sheet.name, self.row, self.column

    @property
    def _is_right(self) -> bool:
        """Tell whether the cell's own formula gives what is meant, from the rows that mean it."""
        calc = self.evidence.book.calc
        return self._shows(calc.value(*self._spot), calc) and self._reads_all

    def _meant(self, calc: Calculator) -> Meant:
        """Return what the cell should show, on the cells as they then are."""
        if not self.want.of_its_row:
            return self.want.meant
        result = calc.evaluate(self.want.formula, *self._spot)
        if self.want.kind == "money":
            return self.want.pence(result)
        return None if isinstance(result, Unsupported | CellError) else result

    @property
    def _reads_all(self) -> bool:
        areas = [
            area
            for sheet, area in self.evidence.ranges(
                self.own or "", self.sheet.name, self.row, self.column
            )
            if sheet == self.sheet.name
        ]
        subtotals = [(row, self.column) for row in self.table.region.totals if row < self.row]
        if any(area.holds(*spot) for area in areas for spot in subtotals):
            return True
        return all(any(area.holds(*spot) for area in areas) for spot in self.want.rows)

    def _shows(self, value: Value | Result, calc: Calculator) -> bool:
        return self.want.is_shown_by(value, self._meant(calc))

    def written(self, calc: Calculator) -> Change | LeftAlone:
        """Return the change that puts the cell right."""
        edit = self.edit
        if edit.formula is None:
            return self._change(edit)
        result = calc.value(*self._spot)
        if not self._shows(result, calc):
            gives = write_value(as_value(result), self.want.kind) or "nothing"
            said = f"{edit.formula} gives {gives} on the cells as they are: see what they hold."
            return self._left("not-worked-out", said)
        return self._change(replace(edit, value=as_value(result, self.want.kind)))

    def kept(self, calc: Calculator) -> Change | LeftAlone | None:
        """Return the change that brings a right formula up to date, or why the cell is left."""
        if self.own is None:
            if not self.want.formula and self._shows(self.stored, calc):
                return None
            so = f"{self._shown(self.stored)} is typed in; {self._right(calc)}."
            return self._left("typed-over", so + _RESTORE, self._apart(self.stored, calc))
        result = calc.value(*self._spot)
        if not is_known(result):
            return self._left("not-worked-out", f"what {self.own} gives cannot be worked out here.")
        value = as_value(result, self.want.kind)
        if not self._is_right:
            so = f"the formula {self.own} gives {self._shown(value)}; {self._right(calc)}."
            return self._left("other-formula", so + _RESTORE, self._apart(value, calc))
        if self.stored is not None and (
            same("number", self.stored, result) or self.stored == value
        ):
            return None
        return self._change(Edit(self.sheet.name, a1(self.row, self.column), value, self.own))

    def _change(self, edit: Edit) -> Change:
        want = self.want
        return Change(edit, want.kind, want.label, want.figure, self.stored, self.own, want.unit)

    def _right(self, calc: Calculator) -> str:
        meant = self._shown(_in_unit(self.want, self._meant(calc)))
        if self.want.rows:
            return f"the rows that it should add come to {meant}"
        return f"it should be {meant}"

    def _shown(self, value: Value) -> str:
        pence = self.want.pence(value)
        if self.want.kind == "money" and pence is not None:
            return show_pence_in(pence, self.want.unit)
        return show_value(value, self.want.kind)

    def _apart(self, value: Value, calc: Calculator) -> Pence | None:
        meant = self._meant(calc)
        if self.want.kind != "money" or not isinstance(meant, int):
            return None
        return abs(meant - (self.want.pence(value) or 0))

    def _left(self, reason: str, said: str, moved: Pence | None = None) -> LeftAlone:
        cell = a1(self.row, self.column)
        return LeftAlone(self.sheet.name, cell, reason, said, self.want.figure, moved)


def _in_unit(want: Wanted, meant: Meant) -> Value:
    """Return what is meant as a cell of the sheet holds it."""
    if want.kind == "money" and isinstance(meant, int):
        return as_value(Decimal(meant) / want.unit.pence)
    return as_value(meant) if isinstance(meant, Decimal) else meant
