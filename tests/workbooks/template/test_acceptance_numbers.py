"""The acceptance table of domain.md D.2, as stored in the working example."""

from __future__ import annotations

from decimal import Decimal

import pytest

from commissioning.reader import read_file
from commissioning.shipped import shipped
from commissioning_schemas.address import parse_cell
from commissioning_schemas.grid import Grid, Value

ACCEPTED: dict[str, Value] = {
    "Summary!B5": 710300, "Summary!B6": 484300, "Summary!B7": 451300, "Summary!B8": 1645900,
    "Summary!B9": 1645900, "Summary!B10": 0, "Monitoring!J5": 1440800, "Monitoring!K5": -205100,
    "Summary!B35": 0, "Summary!B36": 205100, "Summary!B38": 205100, "Funding!J5": 891000,
    "Funding!J6": 482000, "Summary!B24": 1373000, "Summary!B28": 1857300, "Summary!C5": 629000,
    "Summary!C6": 623000, "Summary!C7": 599000, "Summary!C8": 1851000, "Summary!C9": 1645900,
    "Summary!C10": -205100, "Summary!C11": 205100, "Summary!C12": 0, "Summary!C38": 0,
    "Summary!C32": 84000, "Funding!J7": 841000, "Panel Report!B25": -0.05, "Funding!J8": 205000,
    "Summary!C24": 1046000, "Summary!D9": 1645900, "Summary!C46": 205100, "Summary!B15": 0.432,
    "Summary!B16": 0.294, "Summary!B17": 0.274, "Summary!C15": 0.34, "Summary!C16": 0.336,
    "Summary!C17": 0.324, "Summary!D8": 0, "Summary!D10": 1645900, "Summary!D15": "",
    "Summary!D18": "", "Budget!L5": 7500, "Budget!L6": 702800, "Panel Report!B8": 1.646,
    "Panel Report!A9": "Figures may not sum due to rounding.", "CoFunding!E5": 0.334,
    "CoFunding!E6": 0.333, "CoFunding!E7": 0.333, "Monitoring!M5": "Amber",
    "Services!N5": 189330, "Services!O5": False, "Virements!C5": "2020-21",
    "LiveChecks!A2": "All 14 live checks pass", "Awards!A2": "All 14 live checks pass",
}  # fmt: skip
PERCENTAGES = {
    "Monitoring!L5": "-12.46",
    "Summary!C47": "11.08",
    "Panel Report!C25": "-5.61",
}


@pytest.fixture(scope="module")
def working() -> Grid:
    return read_file(shipped("examples/working.xlsx"))[0]


def value(grid: Grid, address: str) -> Value:
    name, _, cell = address.partition("!")
    sheet = grid.sheet(name)
    assert sheet is not None
    return sheet.value(*parse_cell(cell))


@pytest.mark.parametrize(("cell", "expected"), ACCEPTED.items())
def test_each_accepted_number_is_stored_in_its_cell(
    working: Grid, cell: str, expected: Value
) -> None:
    found = value(working, cell)
    assert (type(found), found) == (type(expected), expected)


@pytest.mark.parametrize(("cell", "expected"), PERCENTAGES.items())
def test_each_accepted_percentage_is_stored_in_its_cell(
    working: Grid, cell: str, expected: str
) -> None:
    found = value(working, cell)
    assert isinstance(found, float)
    assert f"{found * 100:.2f}" == expected


def test_twenty_one_awards_add_to_their_grant_to_the_penny(working: Grid) -> None:
    amounts = [Decimal(str(value(working, f"Awards!H{row}"))) for row in range(5, 26)]
    assert (len(amounts), sum(amounts)) == (21, Decimal("482000.00"))


def test_every_live_check_is_ok(working: Grid) -> None:
    assert [value(working, f"LiveChecks!E{row}") for row in range(5, 19)] == ["OK"] * 14


def test_no_formula_is_without_its_result(working: Grid) -> None:
    missing = [
        (sheet.name, row, column)
        for sheet in working.sheets
        for row, formulas in sheet.formulas.items()
        for column in formulas
        if sheet.value(row, column) is None
    ]
    assert missing == []
    assert sum(len(cells) for s in working.sheets for cells in s.formulas.values()) > 250
