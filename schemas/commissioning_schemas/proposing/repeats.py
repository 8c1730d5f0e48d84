"""The same money in two tables: a summary of what another sheet holds in detail is read once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from ..cells import read_money
from ..layout.headings import only_year
from ..layout.looking import Asking, Question, Vocabulary
from ..layout.looking.table import LookedTable
from ..units import Unit
from ..words import listing, normal
from ..years import read_year

NO_YEAR = ""

Sums = Mapping[str, tuple[int, int]]
"""Pence by year, each with what rounding may have taken."""


def without_repeats(
    tables: Sequence[LookedTable], words: Vocabulary, asking: Asking
) -> list[LookedTable]:
    """Ask of each table that shows what others hold already; until then it is not read.

    Of two that show the same, the one with fewer rows is taken for the summary.
    """
    sums = {id(table): _sums(table, words) for table in tables}
    order = sorted(tables, key=lambda table: len(table.rows))
    again: set[int] = set()
    apart: set[int] = set()
    for table in order:
        others = [
            one
            for one in tables
            if one.role == table.role and one is not table and id(one) not in again | apart
        ]
        repeated = _repeated(sums[id(table)], others, sums)
        named = [] if repeated else _row_by_row(table, others, sums, words)
        if repeated or named:
            asks = _same_sums(table, repeated) if repeated else _same_parts(table, named)
            found = again if asking.settle(asks, "the same money", 0.6) != "more" else apart
            found.add(id(table))
    return [replace(one, is_open=True) if id(one) in again else one for one in tables]


def _same_sums(table: LookedTable, others: Sequence[LookedTable]) -> Question:
    listed = listing([other.place for other in others])
    said = f"{table.role} at {table.place} adds up to the same as {listed}."
    return _is_again(table, said, "the sums of a year are equal")


def _same_parts(table: LookedTable, parts: Sequence[tuple[int, LookedTable, bool]]) -> Question:
    listed = listing([other.place for _, other, _ in parts])
    said = f"{table.role} at {table.place} has a row for each of {listed}"
    off = [(row, other) for row, other, is_equal in parts if not is_equal]
    rows = listing([f"row {row} differs from what {other.place} adds up to" for row, other in off])
    said += f"; {rows}." if off else "."
    return _is_again(table, said, "its rows are named as other sheets, or show their sums")


def _is_again(table: LookedTable, said: str, why: str) -> Question:
    return Question(
        id=f"{table.place.partition(':')[0]} repeats",
        text=f"{said} Is it the same money again?",
        choices=(
            ("again", "yes, a summary; it is not to be read"),
            ("more", "no, other money; it is to be read too"),
        ),
        suggestion="again",
        evidence=why,
    )


def _row_by_row(
    table: LookedTable,
    others: Sequence[LookedTable],
    sums: Mapping[int, Sums],
    words: Vocabulary,
) -> list[tuple[int, LookedTable, bool]]:
    """Return rows that each stand for another table, with it, and whether it adds up to the row.

    A row is named as the sheet of the other, or shows its sum. Nothing is returned where they
    are half of the rows or fewer, or one alone: a summary with a wrong row is one all the same.
    """
    found: list[tuple[int, LookedTable, bool]] = []
    free = list(others)
    if len(table.rows) >= 2 * len(others):
        return []
    for row in table.rows:
        own = _sums(replace(table, rows=(row,)), words)
        texts = {normal(v) for v in table.sheet.rows[row].values() if isinstance(v, str)}
        equal = [one for one in free if bool(_repeated(own, [one], sums))]
        named = [one for one in free if normal(one.sheet.name) in texts]
        for one in (named or equal)[:1]:
            found.append((row, one, one in equal))
            free.remove(one)
    return found if len(found) > 1 and 2 * len(found) > len(table.rows) else []


def _repeated(
    own: Sums, others: Sequence[LookedTable], sums: Mapping[int, Sums]
) -> Sequence[LookedTable]:
    """Return the tables that hold the same in every year: one of them, or all together.

    A table whose year is not known may be of any year.
    """
    if own.keys() == {NO_YEAR}:
        years = {year for one in others for year in sums[id(one)]} - {NO_YEAR}
        dated = ({year: own[NO_YEAR]} for year in sorted(years))
        found = (_repeated(one, others, sums) for one in dated)
        return next((tables for tables in found if tables), ())
    for other in others:
        if own and _equal(own, [sums[id(other)]]):
            return [other]
    same_years = [one for one in others if sums[id(one)].keys() & own.keys()]
    if own and len(same_years) > 1 and _equal(own, [sums[id(one)] for one in same_years]):
        return same_years
    return ()


def _equal(own: Sums, others: Iterable[Sums]) -> bool:
    listed = list(others)
    for year, (pence, slack) in own.items():
        found = [one[year] for one in listed if year in one]
        apart = abs(pence - sum(value for value, _ in found))
        if not found or apart > slack + sum(half for _, half in found):
            return False
    return True


def _sums(table: LookedTable, words: Vocabulary) -> Sums:
    role = words.role(table.role)
    spots = [column for column, name in table.spots.items() if name == role.amount]
    across = next((c for c, name in table.spots.items() if name == words.across), None)
    unit = table.unit or Unit.POUNDS
    found: dict[str, tuple[int, int]] = {}
    for column, year in _years(table, spots, words):
        for row in table.rows:
            reading = read_money(table.sheet.value(row, column), unit)
            if reading.value is None:
                continue
            if across is not None:
                year = read_year(table.sheet.value(row, across)).label or ""
            pence, slack = found.get(year, (0, 0))
            found[year] = (pence + reading.value, slack + reading.resolution)
    exact = unit is Unit.POUNDS
    return {year: (n, 0 if exact else slack) for year, (n, slack) in found.items() if n}


def _years(
    table: LookedTable, spots: Sequence[int], words: Vocabulary
) -> Iterable[tuple[int, str]]:
    """Return each column of amounts with its year, where its heading or a constant names one."""
    field = words.role(table.role).amount
    headings = table.columns.get(field, ())
    given = table.constants.get(words.across)
    for number, column in enumerate(sorted(spots)):
        text = headings[number] if number < len(headings) else ""
        said = table.gives.get(text, {}).get(words.across) or only_year(text)
        yield column, given if isinstance(given, str) else said
