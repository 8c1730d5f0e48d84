"""REF-006 to REF-009, STR-010 and STR-012: what rows refer to, and what nobody knows."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.edited import edited, example
from tests.schemas.found import the_sheet, with_sheet
from tests.schemas.offices import (
    Record,
    award,
    findings,
    fund,
    line,
    move,
    office,
    places,
    portfolio,
    year,
)
from tests.schemas.registers import day, organisation, partner, service

from commissioning_schemas.grid import Grid, Sheet, Value

YEARS = [year("2020-21", 1000), year("2021-22", 1000)]


@pytest.mark.parametrize(
    ("active", "cells"),
    [
        ({"active_from": "2020-21"}, []),
        ({"active_from": "2021-22"}, ["Budget!C5"]),
        ({"active_to": "2021-22"}, []),
        ({"active_to": "2020-21"}, ["Budget!C6"]),
        ({}, []),
    ],
)
def test_a_portfolio_is_used_in_the_years_in_which_it_is_active(
    active: Record, cells: list[str]
) -> None:
    grid = office(
        years=YEARS,
        portfolios=[portfolio("P1", **active)],
        budget=[line("2020-21", 1), line("2021-22", 1)],
    )
    assert places(grid, "REF-006") == cells


@pytest.mark.parametrize(
    ("days", "cells"),
    [
        ({"end": day("2021-04-01")}, []),
        ({"end": day("2021-03-31")}, ["Budget!D5", "CoFunding!A5"]),
        ({"end": day("2021-03-31"), "extension_to": day("2021-04-01")}, []),
        ({"start": day("2022-03-31"), "end": day("2023-03-31")}, []),
        ({"start": day("2022-04-01"), "end": day("2023-03-31")}, ["Budget!D5", "CoFunding!A5"]),
    ],
)
def test_a_service_is_paid_for_in_years_in_which_it_runs(days: Record, cells: list[str]) -> None:
    grid = office(
        years=YEARS,
        budget=[line("2021-22", 1, service_id="S1")],
        services=[service(9000, **days)],
        cofunding=[partner(9000, "CRC", year="2021-22")],
    )
    assert places(grid, "REF-006") == cells


@pytest.mark.parametrize(
    ("of", "treatment", "cells"),
    [
        ("2021-22", None, []),
        ("2020-21", None, ["Budget!H5"]),
        ("2020-21", "Carry forward agreed", []),
        ("2020-21", "Return", ["Budget!H5"]),
    ],
)
def test_a_grant_pays_in_its_own_year_unless_it_is_carried_forward(
    of: str, treatment: Value, cells: list[str]
) -> None:
    paid = line("2021-22", 1, source_type="External", source_ref="F")
    grid = office(
        years=YEARS,
        budget=[paid],
        funding=[fund(of, 10, fund_id="F", unspent_treatment=treatment)],
    )
    assert places(grid, "REF-006") == cells


@pytest.mark.parametrize(
    ("second", "what"),
    [
        ({"charity_number": "1164883"}, "the charity number 1164883"),
        ({"charity_number": "1164884"}, None),
        ({"name": "Charity ONE"}, "a name"),
        ({"name": "Charity One", "charity_number": "1164884"}, None),
        ({"name": "Splitz", "aliases": "Something; charity one"}, "a name"),
        ({"company_number": "01234567"}, None),
    ],
)
def test_one_organisation_has_one_row(second: Record, what: str | None) -> None:
    first = organisation("A", name="Charity One", charity_number="1164883")
    grid = office(organisations=[first, organisation("B", **second)])
    found = findings(grid, "REF-007")
    assert [one.cell for one in found] == (["B6"] if what else [])
    assert all(f"share {what}." in one.message for one in found)


def test_what_the_base_year_does_not_use_is_named() -> None:
    grid = office(
        years=YEARS,
        portfolios=[portfolio("P1"), portfolio("P2"), portfolio("P3"), portfolio("P4")],
        budget=[line("2020-21", 1), line("2021-22", 1, portfolio_id="P2")],
        funding=[
            fund("2020-21", 5, fund_id="F1", portfolio_id="P3"),
            fund("2020-21", 5, fund_id="F2", amount_spent=5),
            fund("2020-21", 5, fund_id="F3"),
            fund("2021-22", 5, fund_id="F4"),
        ],
        awards=[award("F1", 5)],
        services=[service(9000), service(9000, service_id="S2", provider_org_id="OLD",
                                         start=day("2018-04-01"), end=day("2020-03-31"))],
        organisations=[
            organisation("PR", roles="Provider"),
            organisation("OLD", roles="Provider"),
            organisation("BOTH", roles="Provider;Partner"),
        ],
    )  # fmt: skip
    assert places(grid, "REF-008") == [
        "Portfolios!A6",
        "Portfolios!A8",
        "Funding!A7",
        "Organisations!A6",
    ]


def test_nothing_is_called_unused_before_the_year_has_lines() -> None:
    assert places(office(budget=[]), "REF-008") == []
    assert places(office(budget=[line("2021-22", 1)], years=YEARS), "REF-008") == []


@pytest.mark.parametrize(
    ("linked", "other", "cells"),
    [
        ("R2", move("Transfer in", "2020-21", 5, "R2", linked_ref="R1"), []),
        ("r2", move("Transfer in", "2020-21", 5, "R2"), []),
        ("R2", move("Transfer in", "2021-22", 5, "R2"), ["Reserves!I5"]),
        ("R2", move("Contribution", "2020-21", 5, "R2"), ["Reserves!I5"]),
        ("R1", move("Transfer in", "2020-21", 5, "R2"), ["Reserves!I5"]),
        ("General fund", move("Contribution", "2020-21", 5, "R2"), []),
    ],
)
def test_a_transfer_arrives_in_the_reserve_that_it_names(
    linked: str, other: Record, cells: list[str]
) -> None:
    out = move("Transfer out", "2020-21", 5, linked_ref=linked)
    assert places(office(years=YEARS, reserves=[out, other]), "REF-009") == cells


@pytest.mark.parametrize(
    ("version", "cells"), [("1.0", []), (1, []), ("2.0", ["About!B10"]), ("1.01", ["About!B10"])]
)
def test_the_version_of_the_schema_is_the_one_that_is_checked(
    version: Value, cells: list[str]
) -> None:
    assert places(office(about={"schema_version": version}), "STR-010") == cells


own_rows: dict[int, dict[int, Value]] = {1: {1: "Region", 2: "Sold"}, 2: {1: "North", 2: 3}}


def with_column(grid: Grid, name: str, heading: str) -> Grid:
    sheet = the_sheet(grid, name)
    column = max(sheet.rows[4]) + 1
    return with_sheet(
        grid, replace(sheet, rows={**sheet.rows, 4: {**sheet.rows[4], column: heading}})
    )


def test_a_column_and_a_sheet_of_ones_own_are_named() -> None:
    grid = with_column(example(), "Portfolios", "My notes")
    own = Sheet("Workings", rows={1: {1: "Notes"}})
    grid = replace(grid, sheets=(*grid.sheets, own, Sheet("Empty")))
    found = findings(grid, "STR-012")
    assert [(one.sheet, one.cell) for one in found] == [("Portfolios", "H4"), ("Workings", None)]
    assert findings(example(), "STR-012") == []


def test_of_a_workbook_that_is_none_of_the_template_nothing_is_said() -> None:
    grid = Grid((Sheet("Sales", rows=own_rows), Sheet("Costs", rows=own_rows)))
    assert findings(grid, "STR-012") == []


LINKED = {
    "Budget!I5": "=[Old.xlsx]Sheet1!B4",
    "Budget!I6": "=[Old.xlsx]Sheet1!B5",
    "Budget!I7": "='C:\\Files\\[Other one.xlsx]It''s'!B4+1",
}


def test_links_to_other_workbooks_are_told_once_a_column_and_file() -> None:
    found = findings(edited(example(), LINKED, recalculated=False), "REF-010")
    assert [(one.sheet, one.cell) for one in found] == [("Budget", "I5"), ("Budget", "I7")]
    assert "(and 1 more below)" in found[0].message


@pytest.mark.parametrize(
    "formula",
    [
        "=Budget!I9",
        "=SUM(Budget[Original budget (£)])",
        '=IF(I9="[x] y!",1,2)',
        "=Virements[Amount (£)]",
    ],
)
def test_a_formula_of_this_workbook_is_no_link(formula: str) -> None:
    assert findings(edited(example(), {"Budget!I5": formula}, recalculated=False), "REF-010") == []
