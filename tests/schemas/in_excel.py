"""What Excel makes of a workbook's formulas when people delete sheets and rename headings."""

from __future__ import annotations

import re
from dataclasses import replace

from tests.edited import edited, example, recalculate
from tests.schemas.found import the_sheet

from commissioning_schemas.grid import Grid

_PART = r"\[(?:\[[^]]*\](?:[,:]\[[^]]*\])*|[^][]*)\]"


def deleted_in_excel(name: str) -> Grid:
    """Delete a sheet of the working example: formulas that named its table hold ``#REF!``."""
    grid = edited(example(), {}, deleted_sheet=name, recalculated=False)
    return recalculate(_rewritten(grid, re.compile(re.escape(name) + _PART), "#REF!"))


def renamed_in_excel(name: str, old: str, new: str) -> Grid:
    """Rename a heading of a table: formulas that named it follow."""
    grid = example()
    sheet = the_sheet(grid, name)
    (table,) = sheet.tables
    heads = {c: new if text == old else text for c, text in sheet.rows[table.range.top].items()}
    renamed = replace(
        sheet,
        rows={**sheet.rows, table.range.top: heads},
        tables=(
            replace(table, columns=tuple(new if one == old else one for one in table.columns)),
        ),
    )
    sheets = tuple(renamed if one.name == name else one for one in grid.sheets)
    found = re.compile(f"({re.escape(name)}(?:{_PART}))")
    return _rewritten(replace(grid, sheets=sheets), found, (f"[{old}]", f"[{new}]"))


def _rewritten(grid: Grid, found: re.Pattern[str], by: str | tuple[str, str]) -> Grid:
    def write(formula: str) -> str:
        if isinstance(by, str):
            return found.sub(by, formula)
        return found.sub(lambda part: part[0].replace(*by), formula)

    sheets = tuple(
        replace(
            sheet,
            formulas={
                row: {column: write(text) for column, text in cells.items()}
                for row, cells in sheet.formulas.items()
            },
        )
        for sheet in grid.sheets
    )
    return replace(grid, sheets=sheets, names={k: write(text) for k, text in grid.names.items()})
