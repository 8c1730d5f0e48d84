"""The sheet Read me: first, true to the workbook it stands in, and in nobody's way."""

from __future__ import annotations

import io
import re

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from tests.workbooks.filled import office_of

from commissioning.template import ALL_MODULES, Office, build_workbook, working_office
from commissioning.template.office import GUIDE

OFFICES = {
    "core": office_of(2, 3, 1, frozenset()),
    "all": office_of(2, 3, 1, ALL_MODULES),
    "blank": Office(),
}


@pytest.fixture(scope="module", params=OFFICES)
def office(request: pytest.FixtureRequest) -> Office:
    return OFFICES[request.param]


@pytest.fixture(scope="module")
def guide(office: Office) -> Worksheet:
    workbook = load_workbook(io.BytesIO(build_workbook(office)))
    assert workbook.sheetnames == office.sheets
    return workbook.worksheets[0]


def rows(guide: Worksheet) -> list[tuple[str, str]]:
    return [(str(row[0].value or ""), str(row[1].value or "")) for row in guide.iter_rows(4)]


def test_it_comes_first_and_shows_whether_the_live_checks_pass(guide: Worksheet) -> None:
    assert guide.title == GUIDE
    assert guide["A2"].value == "=live_status"
    assert rows(guide)[0] == ("Sheet", "What to do, in this order")


def test_an_example_tells_first_what_has_happened_in_it() -> None:
    told = Office(modules=frozenset(), note="A line was typed twice.")
    workbook = load_workbook(io.BytesIO(build_workbook(told)))
    assert rows(workbook.worksheets[0])[:4] == [
        ("Example", "What has happened here"),
        ("", "A line was typed twice."),
        ("", ""),
        ("Sheet", "What to do, in this order"),
    ]


def test_it_lists_every_other_sheet_with_a_link_to_it(office: Office, guide: Worksheet) -> None:
    links = {
        str(cell.value): cell.hyperlink.location
        for row in guide.iter_rows()
        for cell in row
        if cell.hyperlink is not None
    }
    assert links == {name: f"'{name}'!A1" for name in office.sheets[1:]}
    told = dict(rows(guide))
    assert all(told[name].endswith(".") for name in links)


def test_its_steps_are_numbered_and_name_sheets_that_are_there(
    office: Office, guide: Worksheet
) -> None:
    steps = [first for first, _ in rows(guide) if re.match(r"\d+\. ", first)]
    assert [int(step.split(".")[0]) for step in steps] == list(range(1, len(steps) + 1))
    named = [name for step in steps for name in step.split(". ")[1].split(", ")]
    assert set(named) - {"Other sheets"} <= set(office.sheets)
    assert {"About", "Years", "Budget", "LiveChecks"} <= set(named)


def test_only_a_blank_workbook_is_told_how_its_results_come_about(
    office: Office, guide: Worksheet
) -> None:
    told = any("This workbook is blank." in text for _, text in rows(guide))
    assert told == (not office.portfolios)


def test_a_colour_is_named_and_shown(guide: Worksheet) -> None:
    shown = {str(row[0].value): row[0].fill.start_color.rgb for row in guide.iter_rows(4)}
    assert shown["Pale yellow"] == "00FFF8DC"
    assert shown["Pale grey"] == "00EDEDED"


def test_a_row_is_as_high_as_its_text_needs(guide: Worksheet) -> None:
    heights = [guide.row_dimensions[row[0].row].height for row in guide.iter_rows(4)]
    needed = [1 + len(second) // 120 for _, second in rows(guide)]
    assert max(needed) > 1
    for height, lines in zip(heights, needed, strict=True):
        assert lines == 1 or height >= 15 * lines


def test_an_example_can_do_without_it() -> None:
    assert GUIDE not in working_office().sheets
