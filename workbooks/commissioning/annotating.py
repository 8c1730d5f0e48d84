"""A copy of a workbook with its findings in the sheet Checks, where people can answer them."""

from __future__ import annotations

from commissioning_schemas.checks_list import NAME, is_list, list_findings
from commissioning_schemas.grid import Grid, Value
from commissioning_schemas.maps import Map
from commissioning_schemas.result import Result

from .filling import NotFillableError
from .key_marks import COLUMNS, KEYS, SHEETS, with_marks
from .sheets.checks import checks_sheet
from .writer import put_names, put_sheets

MARKS = {SHEETS: f"{NAME}[Sheet]", KEYS: f"{NAME}[Key]", COLUMNS: f"{NAME}[Column]"}
"""The names by which the tables of the template mark their cells."""


def annotated(data: bytes, grid: Grid, result: Result, map: Map | None = None) -> bytes:
    """Return the workbook with a list of its findings; nothing else in it changes.

    In a workbook of the template the cells are marked too, by row key and heading, so that a mark
    follows its row; tables that lost their marks get them again. NotFillableError where the
    workbook has a sheet Checks of its own; CannotWrite where the sheet cannot be written without
    harm.
    """
    sheet = grid.sheet(NAME)
    if sheet is not None and not is_list(sheet):
        raise NotFillableError(
            f"It has a sheet {NAME} that is not a list of findings. Give that sheet another name."
        )
    rows = list_findings(grid, result, map)
    data = put_sheets(data, [checks_sheet(rows, live_status(grid))])
    missing = {name: meaning for name, meaning in MARKS.items() if name not in grid.names}
    if map is not None:
        return data
    return with_marks(put_names(data, missing) if missing else data, grid)


def live_status(grid: Grid) -> Value:
    """Return what the live checks say now; ``None`` where the workbook has none."""
    checks = grid.sheet("LiveChecks")
    if checks is None or "live_status" not in grid.names:
        return None
    return checks.value(2, 1)
