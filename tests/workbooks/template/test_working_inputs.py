"""W holds every input of domain.md D.1, and nothing else, at its cell."""

from __future__ import annotations

import datetime as dt

import pytest

from commissioning.reader import read_file
from commissioning.shipped import shipped
from commissioning_schemas.address import parse_cell
from commissioning_schemas.grid import Grid, Value

SHEETS = (
    "About", "Summary", "LiveChecks", "Checks", "Years", "Portfolios", "Budget", "Virements",
    "Profile", "Monitoring", "ReserveList", "Reserves", "Funding", "Awards", "Bids", "Services",
    "CoFunding", "MTFS", "Panel Report", "Organisations", "Codes",
)  # fmt: skip
COMM, CM = "Commissioning reserve", "Commissioning manager"
MOJ = "MOJ Victim / RJ funding"
FIRST, LAST = dt.date(2020, 4, 1), dt.date(2021, 3, 31)

ROWS: dict[str, dict[str, Value]] = {
    "About": {
        "B5": "Example Office of the Police and Crime Commissioner", "B6": "EXA", "B7": "2020-21",
        "B8": dt.date(2021, 3, 18), "B9": "£", "B10": "1.0", "B11": "Draft",
        "B12": "Finance officer", "B13": dt.date(2021, 3, 18), "B14": None, "B18": None,
        "B19": 0, "B20": "360G-examplepcc", "B21": None, "A5": "body_name", "A21": "contact",
    },
    "Years": {
        "A5": "2020-21", "B5": FIRST, "C5": LAST, "D5": "Current", "E5": 1645900, "F5": None,
        "G5": "MTFS 2020-21", "H5": "MTFS", "A6": "2021-22", "D6": "Budget", "F6": 84000,
        "A7": "2022-23", "C7": dt.date(2023, 3, 31), "D7": "Plan", "E7": 1645900, "G7": None,
        "H7": "MTFS",
    },
    "Portfolios": {
        "A5": "DCP", "B5": "Demand and Crime Prevention", "C5": "Demand and Crime Reduction",
        "D5": CM, "E5": 1, "A6": "VV", "B6": "Victims and Vulnerability", "C6": None,
        "A7": "RRO", "E7": 3, "F7": None,
        "C7": "Reducing Offending and Criminal Justice;"
        "Reducing Reoffending and Criminal Justice",
    },
    "Organisations": {
        "A5": "OFFICE", "D5": "Funder;Partner", "E5": "Police", "C5": None, "A9": "NPS",
        "B8": "Example community rehabilitation company", "E11": "Charity", "A12": "CH01",
        "B12": "Charity 01", "D12": "Recipient", "A32": "CH21", "B32": "Charity 21",
    },
    "Budget": {
        "A5": "B2021-DCP-01", "I5": 10000, "E6": "Prevention and crime reduction services",
        "I6": 700300, "D7": "S-001", "I7": 484300, "G8": "External", "H8": "MOJ-CORE-2021",
        "I8": 891000, "I9": 451300, "M9": "Committed", "I10": 588900, "F11": "One-off",
        "G11": "Reserve", "H11": "COMM", "I11": 40100, "I12": 478000, "E13": "SARC",
        "F13": "Contribution", "I13": 60000, "I14": 85000, "I15": 495000, "E16": "WCJB",
        "I16": 24000, "A17": "B2122-RRO-03", "B17": "2021-22", "C17": "RRO", "I17": 80000,
        "M17": "Planned", "N17": None,
    },
    "Virements": {
        "A5": "V-2021-01", "B5": dt.date(2020, 11, 2), "D5": "B2021-DCP-01",
        "E5": "B2021-DCP-02", "F5": 2500, "G5": "Temporary",
        "H5": "Fewer sessions during lockdown", "I5": CM, "J5": dt.date(2020, 11, 2), "K5": None,
    },
    "Profile": {
        "A5": "B2021-DCP-01", "B5": "One payment", "C5": 7500, "D5": 0, "C6": 58566.67,
        "J6": 58566.67, "K6": 58566.66, "N6": 58566.66, "C7": 121075, "D7": 0, "F7": 121075,
        "I7": 121075, "L7": 121075, "B8": "Half-yearly in arrears", "H8": 225650, "N8": 225650,
    },
    "Monitoring": {
        "A5": "2020-21", "B5": "M11", "C5": "ALL", "D5": None, "G5": 1250000, "H5": 40000,
        "I5": 60000, "J5": 1440800, "N5": "COVID delays",
    },
    "ReserveList": {
        "A5": "COMM", "B5": COMM, "C5": "Projects delayed by COVID",
        "D5": "1 Planned spend in the MTFS period", "E5": "Deputy chief executive",
        "F5": dt.date(2022, 3, 31), "G5": "2021-22", "H5": None,
    },
    "Reserves": {
        "A5": "R-2021-01", "B5": "COMM", "C5": "2020-21", "D5": FIRST, "E5": "Opening", "F5": 0,
        "H5": "Actual", "I5": "ALL", "J5": "Accounts 2019-20", "K5": "Balance brought forward",
        "E6": "Contribution", "F6": 205100, "H6": "Forecast", "J6": None, "D7": None,
        "E7": "Draw", "F7": 205100, "H7": "Planned", "K7": "Projects delayed by COVID",
    },
    "Funding": {
        "A5": "MOJ-CORE-2021", "B5": None, "C5": "2020-21", "D5": "MOJ", "E5": MOJ,
        "F5": "Annual formula", "G5": "Received", "H5": "VV", "I5": "Victims", "J5": 891000,
        "K5": 891000, "L5": 891000, "O5": FIRST, "P5": LAST, "Q5": dt.date(2021, 4, 30),
        "S5": "MOJ-GA-2020", "T5": 0, "J6": 482000, "O6": dt.date(2020, 7, 1), "J7": 841000,
        "K7": None, "G7": "Announced", "O7": None, "P7": dt.date(2022, 3, 31), "S7": None,
        "E8": "Domestic abuse and sexual violence support", "F8": "Competitive", "I8": "DA/SV",
        "J8": 205000, "O8": dt.date(2021, 2, 15), "S8": "MOJ-GA-2021-DASV", "T8": 0, "U8": None,
    },
    "Awards": {
        "A5": "A-2021-001", "B5": "MOJ-COVID-2021", "C5": "2020 COVID round", "D5": "CH01",
        "E5": "Support for victims during COVID, Charity 01", "G5": None, "H5": 22952.39,
        "F5": "Extra support for victims of crime during the pandemic.", "I5": "GBP",
        "J5": dt.date(2020, 8, 1), "K5": dt.date(2020, 9, 1), "L5": LAST, "M5": "Victims",
        "N5": "none", "O5": "Met the published criteria", "P5": "Yes", "Q5": 22952.39,
        "S5": dt.date(2021, 4, 30), "U5": "Yes", "W5": dt.date(2021, 3, 18), "X5": None,
        "H6": 22952.39, "H7": 22952.38, "A25": "A-2021-021", "H25": 22952.38, "Q25": 22952.38,
    },
    "Bids": {
        "A5": "BID-01", "B5": "Support for vulnerable women, after feasibility study",
        "C5": "MOJ", "F5": 2000000, "G5": 3000000, "H5": "Idea", "C6": "HO", "D6": "DCP",
        "F6": None, "C7": "NPS", "B8": "Prison leavers fund", "H8": "Preparing",
    },
    "Services": {
        "A5": "S-001", "B5": "Victim and witness support", "D5": "PROV1", "E5": "Contract",
        "F5": "Quotes", "H5": dt.date(2023, 3, 31), "J5": 60000, "L5": 0.2,
        "Q5": dt.date(2020, 5, 1), "R5": CM, "T5": dt.date(2021, 1, 15), "V5": "Hybrid",
        "E6": "Partnership agreement", "F6": None, "J6": 30000, "L6": None, "U6": "CRC;NPS",
        "S6": "Quarterly", "V6": "In person",
    },
    "CoFunding": {
        "A5": "S-002", "B5": "2020-21", "C5": "OFFICE", "D5": 10000, "F5": "Agreed", "C6": "CRC",
        "C7": "NPS", "D7": 10000, "G7": None,
    },
    "Codes": {
        "A5": "about_status", "B5": "Draft", "C5": 1, "B6": "Reviewed", "C6": 2, "D5": None,
    },
}  # fmt: skip
INPUTS = {
    "About": 29, "Years": 21, "Portfolios": 14, "Organisations": 112, "Budget": 110,
    "Virements": 9, "Profile": 56, "Monitoring": 8, "ReserveList": 7, "Reserves": 27,
    "Funding": 56, "Awards": 399, "Bids": 22, "Services": 28, "CoFunding": 15, "Checks": 0,
}  # fmt: skip


@pytest.fixture(scope="module")
def working() -> Grid:
    return read_file(shipped("examples/working.xlsx"))[0]


def test_the_sheets_stand_in_the_given_order(working: Grid) -> None:
    assert tuple(sheet.name for sheet in working.sheets) == SHEETS


@pytest.mark.parametrize("sheet", ROWS)
def test_every_input_of_the_specification_stands_in_its_cell(working: Grid, sheet: str) -> None:
    found = working.sheet(sheet)
    assert found is not None
    cells = {cell: found.value(*parse_cell(cell)) for cell in ROWS[sheet]}
    assert cells == ROWS[sheet]


@pytest.mark.parametrize("name", INPUTS)
def test_no_other_input_stands_beside_them(working: Grid, name: str) -> None:
    sheet = working.sheet(name)
    assert sheet is not None
    inputs = [
        row for row, column, _ in sheet.filled() if row > 4 and not sheet.formula(row, column)
    ]
    assert len(inputs) == INPUTS[name]
