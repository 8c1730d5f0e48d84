"""Small offices for tests: workbooks in memory, of rows as short as the case allows.

``office(years=[...], budget=[...])`` is a workbook of the template, its formulas worked out;
``paper(...)`` a report in £m with its map. Amounts of an office are pounds, those of a paper
are texts. Whatever a row does not say has a value that no rule objects to.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tests.edited import recalculate

from commissioning_schemas.address import Range
from commissioning_schemas.book.office_lists import LIMITS
from commissioning_schemas.check import check
from commissioning_schemas.checks import catalogue
from commissioning_schemas.findings import Finding
from commissioning_schemas.grid import Grid, Sheet, TableRange, Value
from commissioning_schemas.maps import Map, MappedPortfolio, MappedTable
from commissioning_schemas.owned import summary
from commissioning_schemas.tables import TABLES
from commissioning_schemas.tables.columns import Kind
from commissioning_schemas.units import Unit
from commissioning_schemas.years import FinancialYear

Record = Mapping[str, Value]
Records = Sequence[Record]
ROLES = {role.casefold(): role for role in TABLES}
HEADINGS = 4

ABOUT: Record = {
    "body_name": "An office",
    "body_code": "OFF",
    "base_year": "2020-21",
    "as_at": FinancialYear(2020).end,
    "money_unit": "£",
    "schema_version": "1.0",
    "status": "Draft",
    "prepared_by": "Finance officer",
    "prepared_on": FinancialYear(2020).end,
    "tolerance_pence": 0,
}


def year(label: str, budget: Value, **more: Value) -> Record:
    days = FinancialYear.parse(label)
    row = {"year": label, "start": days.start, "end": days.end, "status": "Budget"}
    return {**row, "approved_budget": budget, "budget_decision_ref": "Decision 1", **more}


def line(label: str, amount: Value, **more: Value) -> Record:
    row = {"year": label, "portfolio_id": "P1", "description": f"Services of {label}"}
    kinds = {"line_type": "Base", "source_type": "Own budget"}
    return {**row, **kinds, "original_budget": amount, **more}


def move(movement: str, label: str, amount: Value, reserve: str = "R1", **more: Value) -> Record:
    row = {"reserve_id": reserve, "year": label, "movement": movement, "amount": amount}
    return {**row, "status": "Planned", "reason": "As planned", **more}


def fund(label: str, amount: Value, **more: Value) -> Record:
    who = {"year": label, "funder_org_id": "HO", "fund_name": "A fund", "kind": "Competitive"}
    what = {"stage": "Announced", "portfolio_id": "P1", "ring_fence": "None"}
    return {**who, **what, "amount_awarded": amount, "spend_by": FinancialYear(2030).end, **more}


def award(fund_id: str, amount: Value, **more: Value) -> Record:
    day = FinancialYear(2020).start
    row = {"fund_id": fund_id, "recipient_org_id": "CH1", "title": "Help", "description": "Help"}
    dates = {"award_date": day, "start": day, "end": FinancialYear(2020).end}
    codes = {"currency": "GBP", "category": "Other", "conditions": "none", "open_call": "Yes"}
    return {**row, **dates, **codes, "amount_awarded": amount, "publish": "No", **more}


def monitor(label: str, period: str, forecast: Value, **more: Value) -> Record:
    row = {"year": label, "period": period, "portfolio_id": "ALL", "actual_to_date": 0}
    return {**row, "forecast_outturn": forecast, "narrative": "As expected", **more}


def reserve(name: str, **more: Value) -> Record:
    row = {"name": name, "purpose": "Projects", "category": "3 General contingency"}
    return {
        "reserve_id": name,
        **row,
        "owner_role": "Chief finance officer",
        "review_date": FinancialYear(2030).end,
        **more,
    }


def portfolio(name: str, **more: Value) -> Record:
    return {"portfolio_id": name, "name": f"Portfolio {name}", "sort": 1, **more}


def office(*, with_summary: bool = True, about: Record | None = None, **tables: Records) -> Grid:
    """Build a workbook: one year, portfolio, line and reserve, but for the tables given."""
    given: dict[str, Records] = {
        "years": [year("2020-21", 1000)],
        "portfolios": [portfolio("P1")],
        "budget": [line("2020-21", 1000)],
        "virements": [],
        "reservelist": [],
        "reserves": [],
        "funding": [],
        **tables,
    }
    if "reserves" in tables and "reservelist" not in tables:
        names = dict.fromkeys(str(row["reserve_id"]) for row in tables["reserves"])
        given["reservelist"] = [reserve(name) for name in names]
    if "monitoring" in tables:
        given.setdefault("profile", [])  # its formulas name that table
    sheets = [_about({**ABOUT, **(about or {})})]
    if with_summary:
        sheets.append(
            _summary(
                [str(row["portfolio_id"]) for row in given["portfolios"]],
                [str(row["year"]) for row in given["years"]],
                [str(row["reserve_id"]) for row in given["reservelist"]],
            )
        )
    sheets += [table(ROLES[name], rows) for name, rows in given.items()]
    names = {f"limit_{name}": str(number) for name, number in LIMITS.items()}
    return recalculate(Grid(tuple(sheets), names))


def table(role: str, records: Records) -> Sheet:
    """Build a sheet with one Excel Table from rows by field."""
    columns = TABLES[role].columns
    headings = [column.heading for column in columns.values()]
    rows: dict[int, dict[int, Value]] = {HEADINGS: dict(enumerate(headings, 1))}
    formulas: dict[int, dict[int, str]] = {}
    for number, record in enumerate(records, 1):
        unknown = set(record) - set(columns)
        assert not unknown, f"{role} has no {unknown}"
        cells: dict[int, Value] = {}
        for place, (name, column) in enumerate(columns.items(), 1):
            own = f"{role}-{number}" if column.kind is Kind.KEY else None
            if column.calculated and name not in record:
                formulas.setdefault(HEADINGS + number, {})[place] = column.formula
            elif (value := record.get(name, own)) is not None:
                cells[place] = value
        rows[HEADINGS + number] = cells
    area = Range(HEADINGS, 1, HEADINGS + max(1, len(records)), len(headings))
    found = TableRange(role, area, tuple(headings))
    return Sheet(role, rows=rows, formulas=formulas, tables=(found,))


def _about(record: Record) -> Sheet:
    lines = enumerate(record.items(), HEADINGS + 1)
    return Sheet("About", rows={row: {1: name, 2: value} for row, (name, value) in lines})


def _summary(portfolios: list[str], years: list[str], reserves: list[str]) -> Sheet:
    rows: dict[int, dict[int, Value]] = {}
    formulas: dict[int, dict[int, str]] = {}
    for cell in summary.plan(portfolios, years, reserves):
        if cell.content.startswith("=") and cell.figure:
            formulas.setdefault(cell.row, {})[cell.column] = cell.content
        elif not cell.content.startswith("="):
            rows.setdefault(cell.row, {})[cell.column] = cell.content
    return Sheet("Summary", rows=rows, formulas=formulas)


def paper(
    *,
    total: str = "",
    published: bool = True,
    portfolios: Sequence[str] = ("P1", "P2", "P3"),
    **tables: Records,
) -> tuple[Grid, Map]:
    """Build a report of tables as printed, in £m; ``total`` stands below the budget."""
    sheets, mapped = [], []
    for name, records in tables.items():
        role = ROLES[name]
        fields = list(dict.fromkeys(field for record in records for field in record))
        heads = {field: TABLES[role].columns[field].heading.split(" (")[0] for field in fields}
        rows: dict[int, dict[int, Value]] = {HEADINGS: dict(enumerate(heads.values(), 1))}
        for number, record in enumerate(records, HEADINGS + 1):
            rows[number] = {fields.index(field) + 1: value for field, value in record.items()}
        if name == "budget" and total:
            spot = fields.index("original_budget") + 1
            rows[max(rows) + 1] = {1: "Total", spot: total}
        sheets.append(Sheet(role, rows=rows))
        own = name == "budget" and "source_type" not in fields
        constants: Record = {"source_type": "Own budget"} if own else {}
        mapped.append(
            MappedTable(
                role,
                role,
                {field: (heading,) for field, heading in heads.items()},
                heading=next(iter(heads.values())),
                published=published,
                constants=constants,
                totals=("Total",),
            )
        )
    listed = tuple(MappedPortfolio(one, f"Portfolio {one}") for one in portfolios)
    about: Record = {"base_year": "2020-21", "as_at": FinancialYear(2020).end}
    return Grid(tuple(sheets)), Map(Unit.MILLIONS, about, listed, tuple(mapped))


def findings(grid: Grid, code: str = "", map: Map | None = None) -> list[Finding]:
    """Check a workbook, and return what was found under a code or family.

    A code of the extended set is looked for where it is named.
    """
    result = check(grid, map, also=catalogue().of_set("ext") & {code})
    assert not result.faults, result.faults[0].trace
    return [finding for finding in result.findings if finding.code.startswith(code)]


def places(grid: Grid, code: str = "", map: Map | None = None) -> list[str]:
    """Check a workbook, and return the cells where a code speaks."""
    return [f"{one.sheet}!{one.cell}" for one in findings(grid, code, map)]
