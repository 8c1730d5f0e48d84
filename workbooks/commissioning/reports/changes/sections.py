"""What is different, in tables of words: the one form that text, Markdown and HTML show."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from itertools import groupby

from commissioning_schemas.comparing import CellChange, Difference, RowChange
from commissioning_schemas.findings import Finding
from commissioning_schemas.money import Pence
from commissioning_schemas.show import show_pounds

from ..wording import IS_REDACTED, SEVERITY_WORDS, counted, place_of, sentence_of


@dataclass(frozen=True)
class Changes:
    """Two versions of a workbook, by the paths that reports show, and what is different.

    ``markings`` are what they say must stand on every page made of them; ``redacted`` is true
    where nothing but codes, places and counts is said of them.
    """

    old: str
    new: str
    difference: Difference
    markings: Sequence[str] = ()
    redacted: bool = False


@dataclass(frozen=True)
class Section:
    """One table of a report: its title, its headings, and its rows of as many cells."""

    title: str
    headings: Sequence[str]
    rows: Sequence[Sequence[str]]


def summary(changes: Changes) -> str:
    """Return one sentence that counts what is different."""
    found = changes.difference
    if not found:
        return "Nothing is different."
    kinds = [row.kind for row in found.rows]
    parts = [
        *(f"{counted(kinds.count(kind), 'row')} {kind}" for kind in _KINDS if kind in kinds),
        *([counted(len(found.structure), "change") + " of layout"] if found.structure else []),
        *([counted(len(found.moves), "figure") + " moved"] if found.moves else []),
        f"{counted(len(found.come), 'finding')} came",
        f"{len(found.gone):,} went",
    ]
    note = f" {IS_REDACTED}" if changes.redacted else ""
    return f"{', '.join(parts)}.{note}"


def sections(changes: Changes) -> Iterator[Section]:
    """Yield what is different, what people changed first and what follows from it after."""
    found = changes.difference
    if found.structure:
        yield Section("Layout", ("What",), [(sentence,) for sentence in found.structure])
    for table, rows in groupby(found.rows, key=lambda row: row.table):
        cells = [line for row in rows for line in _row(row)]
        yield Section(
            table or "Outside the tables", ("Row", "Cell", "Was", "Is now", "Moved"), cells
        )
    if found.moves:
        yield Section(
            "Figures that moved",
            ("Figure", "Cell", "Was", "Is now", "Moved"),
            [(one.name, one.place, one.was, one.now, moved(one.moved)) for one in found.moves],
        )
    for title, findings in (("Findings that came", found.come), ("Findings that went", found.gone)):
        if findings:
            headings = ("Severity", "Rule", "Where", "What")
            yield Section(title, headings, [_finding(one) for one in findings])


_KINDS = ("changed", "added", "removed")


def moved(pence: Pence | None) -> str:
    """Show by how much an amount moved: ``+£5,700``; nothing where it did not."""
    if not pence:
        return ""
    return f"{'+' if pence > 0 else ''}{show_pounds(pence)}"


def _row(row: RowChange) -> Iterator[tuple[str, str, str, str, str]]:
    name = row.key
    if row.kind == "changed":
        for cell in row.cells:
            column = f"{cell.place} {cell.column}".rstrip()
            is_amount = cell.moved is not None
            was, now = (_text(value, is_amount) for value in (cell.was, cell.now))
            yield name, column, was, now, moved(cell.moved)
        return
    words = "; ".join(_named(cell) for cell in row.cells)
    amounts = [cell.moved for cell in row.cells if cell.moved]
    stake = moved(amounts[0]) if len(amounts) == 1 else ""
    if row.kind == "added":
        yield f"{name} (added)".lstrip(), row.place, "", words, stake
    else:
        yield f"{name} (removed)".lstrip(), row.place, words, "", stake


def _named(cell: CellChange) -> str:
    value = _text(cell.now or cell.was, cell.moved is not None)
    return f"{cell.column}: {value}" if cell.column else value


def _text(value: str, is_amount: bool) -> str:
    """Show what a cell held; an amount with its thousands apart, in the unit that it has there."""
    try:
        return f"{Decimal(value):,f}" if is_amount else value or "(empty)"
    except InvalidOperation:  # It is empty, or an amount that was typed as text.
        return value or "(empty)"


def _finding(one: Finding) -> tuple[str, str, str, str]:
    rule = f"{one.code} {one.name}"
    return SEVERITY_WORDS[one.severity], rule, place_of(one), sentence_of(one)
