"""Years side by side: one table for each year, where several fields stand below each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from .asking import Asking, Question
from .columns import Columns
from .given import years_of
from .reading import AsRole
from .table import LookedTable
from .vocabulary import Vocabulary


def by_year(
    reading: AsRole,
    columns: Columns,
    table: LookedTable,
    vocabulary: Vocabulary,
    asking: Asking,
    place: str,
) -> list[LookedTable]:
    """Return a table for each year that columns name; one, where one field spreads over them."""
    across = columns.across
    named = years_of(columns, reading.years)
    if columns.gives or (len(across) == 1 and not named):
        return [table]
    if not across:
        return [_of_one_year(table, named, vocabulary, asking, place)]
    years = sorted({year for spots in across.values() for year in spots.values()} | named)
    return [
        part
        for year in years
        if (part := _part(reading, columns, table, year, vocabulary)) is not None
    ]


def _of_one_year(
    table: LookedTable, named: set[str], vocabulary: Vocabulary, asking: Asking, place: str
) -> LookedTable:
    """Ask where columns that stand once name different years."""
    if len(named) < 2 or vocabulary.across in table.columns:
        return table
    question = Question(
        id=f"{place} {vocabulary.across}s",
        text=f"The columns of the table at {place} name {' and '.join(sorted(named))}. "
        "Which is the year of its rows?",
        choices=[(year, year) for year in sorted(named)] + [("none", "not to be read")],
        evidence="its headings name more than one",
    )
    answer = asking.settle(question, vocabulary.across, 0.0)
    if not answer or answer == "none":
        return replace(table, is_open=True)
    return replace(table, constants={**table.constants, vocabulary.across: answer})


def _part(
    reading: AsRole,
    columns: Columns,
    table: LookedTable,
    year: str,
    vocabulary: Vocabulary,
) -> LookedTable | None:
    """Return the table of one year, where the columns of that year make one."""
    of_year: dict[str, Sequence[int]] = {
        name: [spot for spot, label in spots.items() if label == year]
        for name, spots in columns.across.items()
    }
    picked = {name: spots[0] for name, spots in of_year.items() if spots}
    for name, spot in columns.spots.items():
        if reading.years.get(spot, year) == year:
            picked[name] = spot
    if not all(set(picked) & group for group in reading.role.needs):
        return None
    head = reading.head.texts
    return replace(
        table,
        columns={n: (head[s],) for n, s in sorted(picked.items(), key=left_to_right) if s in head},
        spots={spot: name for name, spot in sorted(picked.items(), key=left_to_right)},
        constants={**table.constants, vocabulary.across: year},
    )


def left_to_right(item: tuple[str, int]) -> int:
    """Return the column of a field: sorting by it keeps the order of the sheet."""
    return item[1]
