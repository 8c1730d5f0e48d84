"""An office as the Grid of its workbook, worked out, without a file in between."""

from __future__ import annotations

from decimal import Decimal

from tests.edited import recalculate

from commissioning.template.checks_sheet import CHECKS_COLUMNS
from commissioning.template.drop_downs import defined_names
from commissioning.template.office import MODULE_OF, Input, Office, Record
from commissioning.template.owned_sheets import plans
from commissioning.template.sheet_words import SENTENCES, TITLES
from commissioning_schemas.address import Range
from commissioning_schemas.grid import Grid, Sheet, TableRange, Value
from commissioning_schemas.owned.head import head
from commissioning_schemas.owned.planned import Planned
from commissioning_schemas.tables import TABLES

HEADINGS = 4


def grid_of(office: Office, *, worked_out: bool = True) -> Grid:
    """Return what the reader makes of the office's workbook, but for number formats."""
    results = plans(office)
    sheets = []
    for name in office.sheets:
        if name in results:
            sheets.append(_result(name, results[name]))
        elif name == "About":
            rows = [[field, office.about.get(field)] for field in TABLES["About"].columns]
            sheets.append(_table(name, ["Item", "Value"], [], rows))
        elif name == "Checks":
            headings = [column.heading for column in CHECKS_COLUMNS]
            sheets.append(_table(name, headings, [], []))
        else:
            sheets.append(_input(name, office))
    records = list(office.tables["Codes"])
    names = {key.casefold(): text for key, text in defined_names(office, records)}
    grid = Grid(tuple(sheets), names)
    return recalculate(grid) if worked_out else grid


def _input(name: str, office: Office) -> Sheet:
    columns = list(TABLES[name].columns.values())
    absent = [other for other in MODULE_OF if not office.has(other)]
    formulas = [
        "=0" if any(f"{other}[" in column.formula for other in absent) else column.formula
        for column in columns
    ]
    records: list[Record] = list(office.tables.get(name, ()))
    rows = [[record.get(field) for field in TABLES[name].columns] for record in records]
    return _table(name, [column.heading for column in columns], formulas, rows)


def _table(
    name: str, headings: list[str], formulas: list[str], records: list[list[Input]]
) -> Sheet:
    rows: dict[int, dict[int, Value]] = {}
    typed: dict[int, dict[int, str]] = {}
    for planned in head(TITLES.get(name, name), SENTENCES[name]):
        _put(planned, rows, typed)
    rows[HEADINGS] = dict(enumerate(headings, 1))
    for row, record in enumerate(records or [[None] * len(headings)], HEADINGS + 1):
        rows[row] = {at: cell(value) for at, value in enumerate(record, 1) if value is not None}
        typed[row] = {at: formula for at, formula in enumerate(formulas, 1) if formula}
    area = Range(HEADINGS, 1, HEADINGS + max(1, len(records)), len(headings))
    table = TableRange(name.replace(" ", ""), area, tuple(headings))
    return Sheet(name, rows=rows, formulas=typed, tables=(table,))


def _result(name: str, plan: list[Planned]) -> Sheet:
    rows: dict[int, dict[int, Value]] = {}
    typed: dict[int, dict[int, str]] = {}
    for planned in plan:
        _put(planned, rows, typed)
    return Sheet(name, rows=rows, formulas=typed)


def _put(
    planned: Planned, rows: dict[int, dict[int, Value]], typed: dict[int, dict[int, str]]
) -> None:
    if planned.content.startswith("="):
        typed.setdefault(planned.row, {})[planned.column] = planned.content
    elif planned.content:
        rows.setdefault(planned.row, {})[planned.column] = planned.content


def cell(value: Input) -> Value:
    """Return what the reader makes of a value that was put into a cell."""
    if isinstance(value, Decimal):
        return int(value) if value == int(value) else float(value)
    return value
