"""Does a stored map still fit its workbook: what it names and the workbook no longer has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..book.regions import find_regions
from ..grid import Grid, Sheet
from ..maps import Map, MappedTable
from ..words import nearest, normal, quote


def misfits(grid: Grid, map: Map) -> list[str]:
    """Return in words, one a line, what of a map is not in the workbook."""
    _, said = find_regions(grid, map)
    found = [f"{one.code} {one.place}: {one.message}" for one in said]
    return [*found, *_texts(grid, map), *_labels(grid, map)]


def _texts(grid: Grid, map: Map) -> Iterator[str]:
    for text in map.texts:
        if grid.sheet(text.sheet) is None:
            yield (
                f"STR-001 Workbook: the map reads sentences from a sheet {quote(text.sheet)}, "
                "which is not in the workbook."
            )


def _labels(grid: Grid, map: Map) -> Iterator[str]:
    for table in map.tables:
        sheets = [sheet for name in _names(grid, table) if (sheet := grid.sheet(name))]
        if not sheets:
            continue
        texts = {text for sheet in sheets for text in _shown(sheet)}
        forms = {normal(text) for text in texts}
        for label in (*table.totals, *table.funding, *table.of_which, *table.skip):
            if normal(label) not in forms:
                guess = nearest(label, texts)
                hint = f" It may now be {quote(guess)}." if guess else ""
                yield f"{sheets[0].name}: no row is called {quote(label)} any more.{hint}"


def _names(grid: Grid, table: MappedTable) -> Sequence[str]:
    if "*" in table.sheets:
        return [sheet.name for sheet in grid.sheets]
    return table.sheets or (table.sheet,)


def _shown(sheet: Sheet) -> set[str]:
    return {value for _, _, value in sheet.filled() if isinstance(value, str)}
