"""``fill``: what stands behind the command, the button in Excel and every preview."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ..address import parse_cell
from ..book import Book, build_book
from ..edited import edited, with_sheet
from ..edits import Edit
from ..evidence import Evidence
from ..figures import Figure, Figures
from ..formula import Calculator, Result
from ..grid import Grid, Sheet
from ..maps import Map
from ..owned import live_checks
from .calculated import targets
from .decide import as_value, is_known, is_up_to_date, left_alone, wants_formula
from .growing import growing, taken_in
from .guard import guard
from .mapped import fill_mapped
from .model import Change, Filling, LeftAlone, in_order
from .months import fill_months
from .own_sheets import OwnSheets, has_words_of, own_sheets, shown_plan
from .readers import readers
from .rebuilding import Building, Key, key_of
from .targets import Target
from .what_stays import what_stays

_STATUS_NAME, _STATUS_CELL = "live_status", f"{live_checks.NAME}!$A$2"


def fill(grid: Grid, map: Map | None = None, *, restore: bool = False) -> Filling:
    """Work out every calculated cell of a workbook, and say what changes and what is left.

    A formula goes where it is missing, a result where it is missing or old. Where a person typed
    over a formula, or changed it, the cell is left and listed; ``restore`` puts it right. No
    other cell is ever among the edits. Whole rows right below an Excel Table become part of it.
    """
    book = build_book(grid, map)
    if map is not None:
        filling = fill_mapped(book, restore=restore)
    else:
        if grown := list(growing(book)):
            book = build_book(taken_in(grid, grown))
        filling = replace(_fill(book, restore), grown=grown)
    guard(filling.edits, book)
    return replace(filling, marking=book.about.marking or "")


def _fill(book: Book, restore: bool) -> Filling:
    figures = Figures(book)
    own = own_sheets(book, figures)
    buildings = _buildings(book, figures, own, restore)
    names = _names(book, own)
    ground = _ground(book.grid, buildings, names)
    evidence = Evidence(book, figures)
    rebuilt = {building.name for building in buildings}
    cells = list(targets(evidence, own.fitting, rebuilt))
    written = {t.spot for t in cells if wants_formula(t, ground, restore=restore)}
    months = list(fill_months(book, figures, restore=restore))
    typed = [one for one in months if isinstance(one, Change)]
    put = [Edit(t.sheet.name, t.cell, None, t.formula) for t in cells if t.spot in written]
    after = edited(
        _ground(book.calc.grid, buildings, names), [*put, *(change.edit for change in typed)]
    )
    calc = Calculator(after)
    changes, lost = _changes(cells, written, calc)
    left = [*own.left, *(one for one in months if isinstance(one, LeftAlone))]
    stay = [*cells, *(target for building in buildings for target in building.left)]
    left += filter(None, (left_alone(t, ground, calc, restore=restore) for t in stay))
    left += [*lost, *what_stays(book, figures)]
    left += [one for building in buildings for one in building.replaced]
    sheets = [one.finished(lambda *spot: as_value(calc.value(*spot))) for one in buildings]
    left += readers(book.grid, sheets)
    done = [*changes, *typed]
    final = edited(ground, [change.edit for change in done])
    for one in sheets:
        final = with_sheet(final, one.sheet)
    count = len(cells) + sum(len(one.plan) for one in sheets)
    return Filling(in_order(done, final.sheets), sheets, _sorted(left, final), final, names, count)


def _buildings(book: Book, figures: Figures, own: OwnSheets, restore: bool) -> Sequence[Building]:
    buildings = []
    for stale in own.stale:
        sheet = book.grid.sheet(stale.name)
        old = [f for f in figures.all if sheet is not None and f.sheet == sheet.name]
        known: dict[Key, Figure] = {}
        # Where the words of the old sheet are not in their places, its figures are not either.
        if sheet is not None and has_words_of(sheet, shown_plan(book, figures, stale.name)):
            known = {key_of(one): one for one in old}
        before = _as_stored(book, sheet) if sheet is not None else None
        buildings.append(Building(stale, before, old, known, len(own.lists.years), restore))
    return buildings


def _as_stored(book: Book, sheet: Sheet) -> Sheet:
    """Return a sheet without the results that were worked out and that its file lacks."""
    rows = {
        row: {column: book.stored(sheet, row, column) for column in cells}
        for row, cells in sheet.rows.items()
    }
    return replace(sheet, rows=rows)


def _names(book: Book, own: OwnSheets) -> Mapping[str, str]:
    """Return the defined names that are missing, or lead elsewhere."""
    has_checks = live_checks.NAME in own.fitting or any(
        stale.name == live_checks.NAME for stale in own.stale
    )
    meaning = book.grid.names.get(_STATUS_NAME, "").replace("'", "").casefold()
    right = meaning == _STATUS_CELL.casefold()
    return {_STATUS_NAME: _STATUS_CELL} if has_checks and not right else {}


def _ground(grid: Grid, buildings: Sequence[Building], names: Mapping[str, str]) -> Grid:
    """Return the Grid with its sheets rebuilt, on which every result is then worked out."""
    for building in buildings:
        grid = with_sheet(grid, building.sheet)
    return replace(grid, names={**grid.names, **names})


def _changes(
    cells: Sequence[Target], written: set[tuple[str, int, int]], calc: Calculator
) -> tuple[list[Change], list[LeftAlone]]:
    changes, lost = [], []
    for target in cells:
        is_written = target.spot in written
        formula = target.formula if is_written else target.own
        if formula is None:
            continue
        result = calc.value(*target.spot)
        if not is_written and is_up_to_date(target, result):
            continue
        if is_known(result) and not formula.startswith("{"):
            changes.append(_change(target, formula, result))
        else:
            lost.append(_lost(target, formula, result))
    return changes, lost


def _change(target: Target, formula: str, result: Result) -> Change:
    edit = Edit(target.sheet.name, target.cell, as_value(result, target.kind), formula, target.like)
    return Change(
        edit, target.kind, target.label, target.figure, target.stored, target.own, target.unit
    )


def _lost(target: Target, formula: str, result: Result) -> LeftAlone:
    said = f"what {formula} gives cannot be worked out here; Excel works it out (F9)."
    return LeftAlone(target.sheet.name, target.cell, "not-worked-out", said, target.figure)


def _sorted(left: Sequence[LeftAlone], grid: Grid) -> list[LeftAlone]:
    order = {sheet.name.casefold(): place for place, sheet in enumerate(grid.sheets)}

    def place(one: LeftAlone) -> tuple[int, int, int]:
        spot = parse_cell(one.cell) if one.cell is not None else (0, 0)
        return order.get(one.sheet.casefold(), -1), *spot

    return sorted(left, key=place)
