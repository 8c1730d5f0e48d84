"""Faults of sheets and tables: missing, moved, merged, hidden, or with rows that are no data."""

from __future__ import annotations

from dataclasses import replace

from commissioning_schemas.address import a1
from commissioning_schemas.grid import Value
from commissioning_schemas.tables import TABLES

from .drawing import pence_of, pounds
from .faults_of_cells import an_own_line
from .ground import FIRST, Ground, Planted
from .kinds import plants


@plants("STR-001", "a core sheet that is not there")
def core_sheet_missing(ground: Ground) -> Planted:
    kept = tuple(sheet for sheet in ground.grid.sheets if sheet.name != "About")
    grid = replace(ground.grid, sheets=kept)
    # Without About nobody says what the workbook is, nor who publishes its awards.
    return Planted("None!None", grid=grid).entailing("STR-011 None!None", "PUB-001 None!None")


@plants("STR-002", "a heading by another name")
def heading_by_another_name(ground: Ground) -> Planted:
    return Planted("Bids!A4", {"Bids!B4": "What it is about"})


@plants("STR-003", "two headings of one name")
def two_headings_of_one_name(ground: Ground) -> Planted:
    column = ground.column("Risks", "effect")
    return Planted(heading("Risks", column), {heading("Risks", column): "Cause"})


@plants("STR-004", "a table further down than it should be")
def table_moved_down(ground: Ground) -> Planted:
    return Planted("Scorecard!A7", inserted={"Scorecard": 3})


@plants("STR-005", "merged cells among the data")
def merged_cells(ground: Ground) -> Planted:
    rows = ground.rows("Calendar")
    ground.demand(len(rows) > 1)
    upper, lower = (ground.spot("Calendar", at, "chair_role") for at in (0, 1))
    merged = f"{upper}:{lower.partition('!')[2]}"
    return Planted(upper, {upper: "Deputy commissioner"}, merged=[merged])


@plants("STR-006", "a blank row in the middle of a table")
def blank_row(ground: Ground) -> Planted:
    ground.demand(len(ground.rows("Scorecard")) > 2)
    cells = ground.without("Scorecard", 1)
    return Planted(ground.spot("Scorecard", 1, "measure_id"), cells)


@plants("STR-007", "a total among the grants")
def total_among_data(ground: Ground) -> Planted:
    amounts = [pence_of(row["amount_awarded"]) for _, row in ground.rows("Funding")]
    ground.demand(len(amounts) > 1)
    record = {"fund_id": "Total", "amount_awarded": pounds(sum(amounts))}
    return ground.append("Funding", record, "fund_id")


@plants("STR-007", "a sub-total that Excel would count twice")
def sub_total_among_lines(ground: Ground) -> Planted:
    number, _ = an_own_line(ground)
    line = ground.office.tables["Budget"][number]
    record = {**line, "line_id": "Sub-total", "description": "All of it"}
    return ground.append("Budget", record, "line_id")


@plants("STR-008", "a hidden line with money in it")
def hidden_line(ground: Ground) -> Planted:
    number, _ = ground.one("Budget", lambda row: bool(row["original_budget"]))
    line = FIRST + number
    return Planted(
        ground.spot("Budget", number, "original_budget"), hidden=[f"Budget!{line}:{line}"]
    )


@plants("STR-008", "a hidden sheet with money in it")
def hidden_sheet(ground: Ground) -> Planted:
    rows = ground.rows("Reserves", lambda row: bool(row["amount"]))
    ground.demand(rows)
    return Planted(ground.spot("Reserves", rows[0][0], "amount"), hidden=["Reserves"])


@plants("STR-009", "a sheet that cannot be read")
def unreadable_sheet(ground: Ground) -> Planted:
    grid = replace(ground.grid, unreadable=(("Old figures", "its part is damaged"),))
    return Planted("Old figures!None", grid=grid)


@plants("STR-011", "a workbook that does not say what it is")
def no_status(ground: Ground) -> Planted:
    return Planted(ground.about("status"), {ground.about("status"): None})


@plants("STR-011", "a workbook without a base year")
def no_base_year(ground: Ground) -> Planted:
    return Planted(ground.about("base_year"), {ground.about("base_year"): None})


@plants("TYP-003", "a workbook in pounds that says it is in millions")
def another_unit_in_about(ground: Ground) -> Planted:
    return Planted(ground.about("money_unit"), {ground.about("money_unit"): "£m"})


@plants("STR-013", "a line below its table")
def line_below_its_table(ground: Ground) -> Planted:
    number, _ = an_own_line(ground)
    line = {**ground.office.tables["Budget"][number], "line_id": "B-NEW", "original_budget": 5}
    appended = ground.append("Budget", line, "line_id")
    year = str(line["year"])
    # Its money counts although Excel does not see it, so the year must be able to pay for it.
    at = ground.spot("Years", ground.years.index(year), "approved_budget")
    more = pence_of(ground.office.tables["Years"][ground.years.index(year)]["approved_budget"])
    cells: dict[str, Value] = {**appended.cells, at: (more + 500) / 100}
    return Planted(appended.at, cells)


def heading(table: str, column: int) -> str:
    """Return the cell of a table's heading."""
    assert 1 <= column <= len(TABLES[table].columns)
    return f"{table}!{a1(4, column)}"
