"""A sheet of ours built anew: its cells before and after, and what was typed over and stays."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ..address import a1
from ..edits import Edit
from ..figures import Figure, same
from ..figures.model import FigureKind
from ..figures.summary_sheet import kind_of
from ..grid import Sheet, Value
from ..owned import Planned
from ..owned.lists import is_formula
from ..units import Unit
from ..values import show_value
from .model import Change, LeftAlone, Rebuilt
from .own_sheets import Stale
from .targets import Target

Key = tuple[str, str, str]
_BLOCKS = {
    "C04": "Requested: ",
    "C12": "Share: ",
    "C14": "External funding: ",
    "C15": "Total resources: ",
}
Spot = tuple[int, int]


@dataclass
class Building:
    """One sheet while it is built: from its plan, beside what stood there before.

    ``old`` are all figures that it showed, ``figures`` those of them that are known for sure.
    """

    stale: Stale
    before: Sheet | None
    old: Sequence[Figure]
    figures: Mapping[Key, Figure]
    years: int
    restore: bool
    typed: dict[Spot, Value] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not self.restore:
            for planned in self.stale.plan:
                old = self.figures.get(key_of(planned))
                if old is not None and old.own is None and old.stored not in (None, ""):
                    self.typed[planned.row, planned.column] = old.stored

    @property
    def name(self) -> str:
        """The name of the sheet, as the workbook spells it."""
        return self.stale.name if self.before is None else self.before.name

    @property
    def sheet(self) -> Sheet:
        """The sheet with its formulas, still without their results."""
        rows: dict[int, dict[int, Value]] = {}
        formulas: dict[int, dict[int, str]] = {}
        for planned in self.stale.plan:
            spot = planned.row, planned.column
            if spot not in self.typed and is_formula(planned):
                formulas.setdefault(planned.row, {})[planned.column] = planned.content
            else:
                value = self.typed.get(spot, planned.content)
                rows.setdefault(planned.row, {})[planned.column] = value
        state = "visible" if self.before is None else self.before.state
        return Sheet(self.name, state, rows=rows, formulas=formulas, protected=True)

    def finished(self, result: Callable[[str, int, int], Value]) -> Rebuilt:
        """Return the sheet with the results of its formulas, and all that changes in it."""
        built = self.sheet
        results = {
            (row, column): result(built.name, row, column)
            for row, cells in built.formulas.items()
            for column in cells
        }
        rows = {row: dict(cells) for row, cells in built.rows.items()}
        for (row, column), value in results.items():
            rows.setdefault(row, {})[column] = value
        return Rebuilt(
            replace(built, rows=rows),
            self.stale.why,
            self.stale.plan,
            self.years,
            list(self._cells(built, results)),
            list(self._changes(results)),
            is_new=self.before is None,
        )

    @property
    def left(self) -> Iterator[Target]:
        """Yield the cells of the new sheet in which what a person typed stays."""
        built = self.sheet
        for planned in self.stale.plan:
            spot = planned.row, planned.column
            if spot in self.typed:
                kind, unit = kind_and_unit(planned)
                words = label_of(planned)
                yield Target(
                    built, *spot, kind, planned.content, words, False, planned.figure, unit,
                    stored=self.typed[spot],
                )  # fmt: skip

    @property
    def replaced(self) -> Iterator[LeftAlone]:
        """Yield the amounts that a person typed and that have no place in the new sheet."""
        kept = {key_of(p) for p in self.stale.plan if (p.row, p.column) in self.typed}
        for one in self.old if not self.restore else ():
            is_amount = isinstance(one.stored, int | float) and not isinstance(one.stored, bool)
            if one.own is None and is_amount and key_of(one) not in kept:
                amount = show_value(one.stored, one.kind)
                said = f"{amount} was typed here. The sheet is built anew without it."
                yield LeftAlone(one.sheet, one.cell, "replaced", said, one.id)

    def _cells(self, built: Sheet, results: Mapping[Spot, Value]) -> Iterator[Change]:
        before = self.before or Sheet(built.name)
        looks = {(cell.row, cell.column): cell for cell in self.stale.plan}
        spots = {
            (row, column)
            for part in (before.rows, before.formulas, built.rows, built.formulas)
            for row, cells in part.items()
            for column in cells
        }
        for spot in sorted(spots):
            value, formula = results.get(spot, built.value(*spot)), built.formula(*spot)
            old, old_formula = before.value(*spot), before.formula(*spot)
            if (value, formula) != (old, old_formula):
                kind = kind_of(looks[spot]) if spot in looks else "text"
                edit = Edit(built.name, a1(*spot), value, formula)
                yield Change(edit, kind, "", "", old, old_formula)

    def _changes(self, results: Mapping[Spot, Value]) -> Iterator[Change]:
        for planned in self.stale.plan:
            spot = planned.row, planned.column
            if not planned.figure or planned.look == "heading" or spot in self.typed:
                continue
            kind, unit = kind_and_unit(planned)
            old = self.figures.get(key_of(planned))
            stored = old.stored if old is not None else None
            if old is None or not same(kind, stored, results[spot]):
                edit = Edit(self.name, a1(*spot), results[spot], planned.content)
                formula = old.own if old is not None else None
                label = label_of(planned)
                yield Change(edit, kind, label, planned.figure, stored, formula, unit)


def key_of(cell: Planned | Figure) -> Key:
    """Return by what a figure is known again when it has moved to another cell."""
    figure = cell.figure if isinstance(cell, Planned) else cell.id
    # Tables of funds and grants say the year of a figure, and not which of its columns it is in.
    column = str(cell.column) if figure in ("C39", "C47") else ""
    return figure, cell.row_label.casefold(), cell.column_label.casefold() + column


def label_of(planned: Planned) -> str:
    """Return how people find a cell: ``Requested: DCP, 2021-22``."""
    return words_of(planned.figure, planned.row_label, planned.column_label)


def words_of(figure: str, row_label: str, column_label: str) -> str:
    """Return the words by which people find a figure; a portfolio stands in several blocks."""
    block = _BLOCKS.get(figure, "")
    return ", ".join(part for part in (block + row_label, column_label) if part)


def kind_and_unit(planned: Planned) -> tuple[FigureKind, Unit]:
    """Return how a cell of a plan is compared, and the unit of its money."""
    if planned.look == "millions":
        return "money", Unit.MILLIONS
    return kind_of(planned), Unit.POUNDS
