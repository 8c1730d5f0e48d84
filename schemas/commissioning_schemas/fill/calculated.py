"""The calculated cells of a workbook without a map, each with the formula that belongs in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace

from ..address import a1
from ..book import Book, Table
from ..evidence import Evidence
from ..figures import Figure, Figures
from ..figures.model import FigureKind
from ..figures.of_columns import KINDS, same_formula
from ..figures.scope import Scope
from ..grid import Sheet
from ..owned import Planned, live_checks, publish
from ..owned.head import LIVE_STATUS
from ..owned.lists import is_formula
from ..tables import TABLES
from ..units import Unit
from .rebuilding import kind_and_unit, label_of, words_of
from .targets import Target

STATUS_LABEL = "live checks"
"""The label of the cell over a table that repeats the live status."""

_STATUS = (2, 1)
_HEADED = {name.casefold() for name in (*TABLES, publish.NAME, "Checks", "Read me")}
"""The sheets of the template that show the live status over their tables."""

Plans = Mapping[str, Sequence[Planned]]


def targets(evidence: Evidence, plans: Plans, rebuilt: Set[str]) -> Iterator[Target]:
    """Yield every calculated cell, but for those of sheets that are rebuilt as a whole.

    ``plans`` are those of the sheets that fit, ``rebuilt`` the names of the others.
    """
    book, figures = evidence.book, evidence.figures
    known: set[tuple[str, int, int]] = set()
    for figure in figures.all:
        if figure.sheet not in rebuilt:
            target = _of_figure(evidence, figure)
            known.add(target.spot)
            yield target
    for name, plan in plans.items():
        sheet = book.grid.sheet(name)
        for planned in plan if sheet is not None else ():
            if sheet is not None and is_formula(planned):
                target = _of_plan(book, sheet, planned)
                if target.spot not in known:
                    known.add(target.spot)
                    yield target
    for target in _statuses(book, rebuilt):
        if target.spot not in known:
            yield target
    for table in book.tables:
        yield from _in_empty_rows(book, table, known)
    yield from _published(book)


def _of_figure(evidence: Evidence, figure: Figure) -> Target:
    sheet = evidence.book.grid.sheet(figure.sheet)
    assert sheet is not None
    kind, unit = figure.kind, Unit.POUNDS
    if figure.table == "Panel Report" and kind == "number":
        kind, unit = "money", Unit.MILLIONS
    if figure.source is not None:
        key = [part for part in figure.source.key.split("|") if part]
        label = ", ".join([figure.column_label, *key])
    else:
        label = words_of(figure.id, figure.row_label, figure.column_label)
    return Target(
        sheet=sheet,
        row=figure.row,
        column=figure.column,
        kind=kind,
        formula=figure.formula,
        label=label,
        standard=figure.standard or _is_same(evidence, figure),
        figure=figure.id,
        unit=unit,
        like=_neighbour(evidence.figures, figure),
        stored=figure.stored,
    )


def _is_same(evidence: Evidence, figure: Figure) -> bool:
    """Tell whether another formula does what it should with the cells that it should read."""
    if figure.own is None:
        return False
    calc, spot = evidence.book.calc, (figure.sheet, figure.row, figure.column)
    return calc.resolved(figure.own, *spot) == calc.resolved(figure.formula, *spot)


def _neighbour(figures: Figures, figure: Figure) -> str | None:
    """Return the cell above in the same column of a table, else the one below."""
    if figure.source is None:
        return None
    for row in (figure.row - 1, figure.row + 1):
        other = figures.by_cell.get((figure.sheet, row, figure.column))
        if other is not None and other.id == figure.id:
            return other.cell
    return None


def _of_plan(book: Book, sheet: Sheet, planned: Planned) -> Target:
    kind, unit = kind_and_unit(planned)
    if sheet.name.casefold() == live_checks.NAME.casefold():
        # Some of the amounts count lines or cells: the unit stands beside them.
        kind = "number" if kind == "money" else kind
    spot, label = (planned.row, planned.column), label_of(planned)
    if spot == _STATUS:
        label = STATUS_LABEL if planned.content == LIVE_STATUS else "Live status"
    return _plain(book, sheet, *spot, planned.content, kind, unit, label, planned.figure)


def _plain(
    book: Book,
    sheet: Sheet,
    row: int,
    column: int,
    formula: str,
    kind: FigureKind,
    unit: Unit = Unit.POUNDS,
    label: str = "",
    figure: str = "",
) -> Target:
    own = sheet.formula(row, column)
    same = own is not None and same_formula(own, formula, sheet.name)
    stored = book.stored(sheet, row, column)
    return Target(sheet, row, column, kind, formula, label, same, figure, unit, stored=stored)


def _statuses(book: Book, rebuilt: Set[str]) -> Iterator[Target]:
    """Yield the cell that shows the live status, of every sheet that has it or has lost it."""
    is_there = book.grid.sheet(live_checks.NAME) is not None or live_checks.NAME in rebuilt
    for sheet in book.grid.sheets if is_there else ():
        own, value = sheet.formula(*_STATUS), sheet.value(*_STATUS)
        headed = sheet.name.casefold() in _HEADED and sheet.value(1, 1) and sheet.value(3, 1)
        lost = headed and own is None and value is None
        shows = own is not None and same_formula(own, LIVE_STATUS, sheet.name)
        if (shows or lost) and sheet.name not in rebuilt and sheet.name != live_checks.NAME:
            yield _plain(book, sheet, *_STATUS, LIVE_STATUS, "text", label=STATUS_LABEL)


def _in_empty_rows(book: Book, table: Table, known: Set[tuple[str, int, int]]) -> Iterator[Target]:
    """Yield the formulas that wait in rows of a table where nothing is typed yet.

    A table of one empty row, in which an office begins, is to have them all.
    """
    sheet, region = table.region.sheet, table.region
    scope = Scope(book.calc.grid, book.missing_headings)
    columns = {
        region.columns[column.field]: column
        for column in table.kind.columns.values()
        if column.calculated and column.field in region.columns
    }
    last = region.range.bottom - len(region.totals)
    for row in range(region.heading_row + 1, last + 1):
        formulas, is_only = sheet.formulas.get(row, {}), last == region.heading_row + 1
        for at, column in columns.items():
            if (sheet.name, row, at) not in known and (at in formulas or is_only):
                right = scope.column_formula(column.formula)
                if at not in formulas or same_formula(formulas[at], right, region.role):
                    yield _plain(book, sheet, row, at, right, KINDS[column.kind],
                                 label=f"{column.heading}, {a1(row, at)}")  # fmt: skip


def _published(book: Book) -> Iterator[Target]:
    """Yield every cell of the table of awards to publish, where the workbook has it."""
    sheet, table = book.grid.tables.get(publish.NAME.casefold(), (None, None))
    if sheet is None or table is None:
        return
    columns = {heading: at for at, heading in enumerate(table.columns, table.range.left)}
    for title, formula, kind in publish.columns():
        for row in range(table.range.top + 1, table.range.bottom + 1) if title in columns else ():
            label = f"{title}, row {row - table.range.top}"
            target = _plain(book, sheet, row, columns[title], formula, kind, label=label)
            yield replace(target, like=a1(table.range.top + 1, columns[title]))
