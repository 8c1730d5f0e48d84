"""A reading beside the truth: what is right, what is asked, and what is wrong and not asked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from commissioning_schemas.grid import Grid
from commissioning_schemas.tables import TABLES

from .pairs import asked, pair
from .reading import Reading, TableRead
from .shown import filled_rows
from .truth import COUNTED, TREATMENT, Table, Truth

Doubted = tuple[str, frozenset[str]]
"""What is wrong, and the questions each of which would have been enough."""

WHOLE = frozenset({"role", "headings"})


@dataclass
class Score:
    """How well a workbook was read.

    ``columns`` are those that a person names with certainty, ``right`` those of them that the
    reading names as she does, and asks nothing about. ``needed`` are the questions that she would
    ask, ``met`` those of them that the reading asks, ``questions`` all that it asks.
    """

    columns: int
    questions: int
    needed: int
    right: int = 0
    met: int = 0
    wrong: list[str] = field(default_factory=list)


def compare(grid: Grid, truth: Truth, reading: Reading) -> Score:
    """Return the score of a reading of a workbook."""
    score = Score(
        columns=sum(len(table.certain) for table in truth.tables),
        questions=len(reading.questions),
        needed=sum(len(table.asks) for table in truth.tables),
    )
    right: set[tuple[str, str, str]] = set()
    for table in truth.tables:
        score.met += len({ask.about for ask in table.asks} & asked(reading, table))
    for read in reading.tables:
        paired = pair(read, truth.tables)
        if paired is None:
            if read.role and not any(asks.sheet == read.sheet for asks in reading.questions):
                score.wrong.append(f"{read.sheet}: read as {read.role}, and no table is there")
            continue
        questions = asked(reading, paired)
        for what, enough in _faults(grid, paired, read):
            if not enough & questions:
                score.wrong.append(f"{paired.sheet}!{paired.area}: {what}")
        named = _right(paired, read, questions)
        right |= {(paired.sheet, paired.area, letters) for letters in named}
    score.right = len(right)
    return score


def _right(table: Table, read: TableRead, questions: set[str]) -> Iterator[str]:
    """Yield the columns that are named as a person names them, without a question."""
    certain = set(table.certain.values())
    for name, letters in read.columns.items():
        allowed = (_dotted(read, name), letters) in table.allowed
        doubted = (WHOLE | {letters, _field(name)}) & questions
        if letters in certain and allowed and read.role in table.roles and not doubted:
            yield letters


def _faults(grid: Grid, table: Table, read: TableRead) -> Iterator[Doubted]:
    if read.role is None:
        return
    asks = {ask.about for ask in table.asks}
    if read.role not in table.roles or "role" in asks or table.role is None:
        yield f"read as {read.role}", WHOLE
        if read.role not in table.roles:
            return
    if read.heading_row != table.heading:
        yield f"headings taken from row {read.heading_row}", WHOLE
    yield from _columns(table, read, asks)
    yield from _units(table, read)
    yield from _rows(grid, table, read)
    yield from _outside(table, read)


def _columns(table: Table, read: TableRead, asks: set[str]) -> Iterator[Doubted]:
    for name, letters in read.columns.items():
        enough = WHOLE | {letters, _field(name)}
        if (_dotted(read, name), letters) not in table.allowed:
            yield f"column {letters} read as {name}", enough
        elif asks & {letters, _field(name)}:
            yield f"column {letters} read as {name}, which must be asked", enough
    if "levels" in asks and any("@" in name for name in read.columns):
        yield "changes read as amounts", frozenset({"levels", *WHOLE})


def _units(table: Table, read: TableRead) -> Iterator[Doubted]:
    if table.unit == "":
        return
    for letters in ("", *sorted({*table.units, *read.units})):
        claimed = read.units.get(letters, read.unit)
        meant = table.units.get(letters, table.unit)
        if claimed is not None and claimed != meant:
            where = f"column {letters}" if letters else "the table"
            enough = frozenset({"unit", letters, *WHOLE})
            yield f"{where} read in {claimed}, not {meant}", enough


def _rows(grid: Grid, table: Table, read: TableRead) -> Iterator[Doubted]:
    sheet = grid.sheet(table.sheet)
    assert sheet is not None
    kinds = table.kinds
    for row in filled_rows(sheet, table):
        meant, found = kinds.get(row, COUNTED), read.rows.get(row)
        enough = frozenset({"rows", *WHOLE})
        missed = found is None and meant in (COUNTED, "ask")
        if missed or (found is not None and TREATMENT[found] != TREATMENT[meant]):
            yield f"row {row} is {meant}, read as {found or 'nothing'}", enough
    for row, kind in sorted(read.rows.items()):
        if kind == COUNTED and not table.range.top <= row <= table.range.bottom:
            yield f"row {row}, outside the table, read as data", frozenset({"rows", *WHOLE})


def _outside(table: Table, read: TableRead) -> Iterator[Doubted]:
    """Yield what is wrong in the values that stand outside the columns."""
    assert read.role is not None
    asks = {ask.about for ask in table.asks}
    for name, value in read.known.items():
        field_of_role = name in TABLES[read.role].columns
        if not field_of_role or name not in {*table.known, *asks, "year", "portfolio_id"}:
            continue
        meant = table.known.get(name, ("unknown", ""))[0]
        if not _same(value, meant):
            yield f"{name} is {meant}, read as {value}", frozenset({name, *WHOLE})
    if read.sections and read.sections != table.sections:
        enough = frozenset({read.sections, "rows", *WHOLE})
        yield f"section rows read as {read.sections}", enough


def _same(value: str, meant: str) -> bool:
    """Tell whether two values are the same, "Drugs" and the "1 Drugs" of a sheet's name too."""
    short, long = sorted((value.casefold(), meant.casefold()), key=len)
    return bool(short) and short in long


def _dotted(read: TableRead, name: str) -> str:
    return name if "." in name.partition("@")[0] else f"{read.role}.{name}"


def _field(name: str) -> str:
    return name.partition("@")[0].rpartition(".")[2]
