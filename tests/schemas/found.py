"""What a check finds in a workbook beyond what is known of it already."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from tests.edited import edited, example, example_map

from commissioning_schemas.check import check
from commissioning_schemas.grid import Grid, Sheet, Value
from commissioning_schemas.maps import Map
from commissioning_schemas.result import Result


def result(grid: Grid, map: Map | None = None) -> Result:
    """Check a workbook; a fault of the program fails the test."""
    done = check(grid, map)
    assert not done.faults, done.faults[0].trace
    return done


def listed(done: Result) -> list[str]:
    """Return what was found: "error REF-002 Budget!C5"."""
    return sorted(
        f"{one.severity.value} {one.code} {one.sheet}!{one.cell}" for one in done.findings
    )


@lru_cache
def usual() -> frozenset[str]:
    """Return what is found in the working example as it is shipped."""
    return frozenset(listed(result(example())))


def new(grid: Grid, *families: str) -> list[str]:
    """Return what is found in a variation of the working example only."""
    codes = families or ("STR", "TYP", "REF", "ARI-00", "FRM")
    return [
        one
        for one in listed(result(grid))
        if one not in usual() and one.split()[1].startswith(codes)
    ]


def typed(cells: dict[str, Value], **more: object) -> list[str]:
    """Return what typing into the working example makes new."""
    return new(edited(example(), cells, **more))


def said(grid: Grid, code: str, map: Map | None = None) -> str:
    """Return the message of the first finding of a code."""
    return next(one.message for one in result(grid, map).findings if one.code == code)


def with_sheet(grid: Grid, changed: Sheet) -> Grid:
    """Put a sheet in the place of the one of that name."""
    sheets = (changed if sheet.name == changed.name else sheet for sheet in grid.sheets)
    return replace(grid, sheets=tuple(sheets))


def the_sheet(grid: Grid, name: str) -> Sheet:
    """Return a sheet that is there."""
    found = grid.sheet(name)
    assert found is not None
    return found


def without(grid: Grid, *names: str) -> Grid:
    """Delete sheets."""
    return replace(grid, sheets=tuple(s for s in grid.sheets if s.name not in names))


def converted(grid: Grid, *names: str) -> Grid:
    """Take the Excel Tables of sheets away; their cells stay."""
    for name in names:
        grid = with_sheet(grid, replace(the_sheet(grid, name), tables=()))
    return grid


def moved_down(grid: Grid, name: str, rows: int) -> Grid:
    """Convert the table of a sheet into a plain range, with its headings further down."""
    sheet = the_sheet(grid, name)

    def at(row: int) -> int:
        return row + rows if row >= 4 else row

    return with_sheet(
        grid,
        replace(
            sheet,
            rows={at(row): cells for row, cells in sheet.rows.items()},
            formulas={at(row): cells for row, cells in sheet.formulas.items()},
            tables=(),
        ),
    )


def published() -> tuple[Grid, Map]:
    """Return the example of a published report, and its map."""
    found = example_map("as-published")
    assert found is not None
    return example("as-published"), found
