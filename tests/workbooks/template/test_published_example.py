from __future__ import annotations

import tomllib

import pytest

from commissioning.reader import read_file
from commissioning.shipped import shipped
from commissioning_schemas.address import parse_cell
from commissioning_schemas.grid import Grid
from commissioning_schemas.maps import Map, parse_map

CELLS = {
    "Paper": {
        "B5": "This paper tells members how the commissioning of services outside policing has "
        "gone, and the plans for 2020-21.",
        "A6": "heading", "B6": "PORTFOLIO - DEMAND & CRIME REDUCTION", "A8": "S-22",
        "B8": "External grants from the Ministry of Justice (843k) meet part of what this "
        "portfolio spends.",
        "B16": "The Ministry of Justice gave £0.891m in 2020-21. The victim portfolio, including "
        "external grants, amounted to £1.373m in 2020-21. For 2021-22 a small reduction was "
        "announced, to £0.841.",
        "A19": "S-41",
        "B19": "A feasibility study has been paid for, the first step to a £2-3m opportunity in "
        "three areas.",
    },
    "Table 1": {
        "A4": "2020-21 PCC Commissioning Budget", "B4": "Amount", "B5": "£0.710m",
        "A7": "Reducing Reoffending and CJS", "B7": "£0.451m", "A8": "Total", "B8": "£1.646m",
    },
    "Table 2": {
        "A4": "2021-22 PCC Commissioning allocation", "B8": "£1.851m", "A8": "Total requested",
        "A9": "2021-22 PCC Commissioning Budget", "B10": "£0.205m",
    },
    "Table 3": {"C5": "Annually set", "B5": "£0.891", "B6": "£0.482", "C6": "2020-21"},
    "Years": {"A5": "2020-21", "C6": "£0.084m", "B7": "£1.646m", "D7": "S-35"},
    "Monitoring": {"B5": "OUT", "C5": "ALL", "D5": "(£0.205m)", "E5": "delays caused by COVID"},
    "Reserves": {"A6": "Commissioning reserve", "C6": "Draw", "E6": "Planned", "F6": "table 2"},
    "Funding": {"A7": "IDVA-2020-21", "F8": "£0.205m", "D6": "Ministry of Justice"},
    "Bids": {"A5": "Transforming support for vulnerable women", "C5": "£2-3m", "B8": "Preparing"},
}  # fmt: skip
FILLED = {
    "Paper": 33, "Table 1": 11, "Table 2": 15, "Table 3": 10, "Years": 15, "Monitoring": 13,
    "Reserves": 19, "Funding": 33, "Bids": 19,
}  # fmt: skip


@pytest.fixture(scope="module")
def published() -> Grid:
    return read_file(shipped("examples/as-published.xlsx"))[0]


@pytest.fixture(scope="module")
def its_map() -> Map:
    return parse_map(tomllib.loads(shipped("examples/as-published.map.toml").read_text("utf-8")))


def test_the_sheets_stand_in_the_given_order(published: Grid) -> None:
    assert [sheet.name for sheet in published.sheets] == list(CELLS)


@pytest.mark.parametrize("name", CELLS)
def test_each_sheet_holds_what_was_printed_as_text_and_nothing_else(
    published: Grid, name: str
) -> None:
    sheet = published.sheet(name)
    assert sheet is not None
    assert {cell: sheet.value(*parse_cell(cell)) for cell in CELLS[name]} == CELLS[name]
    values = [value for _, _, value in sheet.filled()]
    assert all(isinstance(value, str) for value in values)
    assert len(values) == FILLED[name]
    assert sheet.value(1, 1) == name


def test_every_heading_that_the_map_names_is_in_its_sheet(published: Grid, its_map: Map) -> None:
    assert len(its_map.tables) == 8
    for table in its_map.tables:
        sheet = published.sheet(table.sheet)
        assert sheet is not None
        headings = {value for row, _, value in sheet.filled() if row == 4}
        named = {text for texts in table.columns.values() for text in texts}
        assert named | set(table.text_columns) | {table.heading} <= headings
        assert table.published
        labels = {value for row, column, value in sheet.filled() if row > 4 and column == 1}
        assert {*table.totals, *table.funding, *table.skip} <= labels


def test_every_tie_finds_its_text_in_its_sentence(published: Grid, its_map: Map) -> None:
    paper = published.sheet("Paper")
    assert paper is not None
    assert [(tie.sheet, tie.cell, tie.text) for tie in its_map.ties] == [
        ("Paper", "B8", "843k"),
        ("Paper", "B16", "£1.373m"),
    ]
    for tie in its_map.ties:
        assert tie.text in str(paper.value(*parse_cell(tie.cell)))
