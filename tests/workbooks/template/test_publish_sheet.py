"""The sheet Publish: which awards it shows, in what form, and what LibreOffice makes of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

import pytest
from tests.libreoffice import recalculated, require_libreoffice

from commissioning.reader import read
from commissioning.template import Office, build_workbook, working_office
from commissioning.template.office import Record
from commissioning_schemas.check import check
from commissioning_schemas.checks import catalogue
from commissioning_schemas.grid import Grid, Value

CORE = (
    "Identifier", "Title", "Description", "Currency", "Amount Awarded", "Award Date",
    "Recipient Org:Identifier", "Recipient Org:Name", "Funding Org:Identifier", "Funding Org:Name",
)  # fmt: skip


def office() -> Office:
    """The working example with every module: its third award withheld, its fourth kept back."""
    working = working_office()
    awards: list[Record] = [dict(row) for row in working.tables["Awards"]]
    awards[2] = {**awards[2], "publish": "Withhold", "withhold_reason": "A refuge"}
    awards[3] = {**awards[3], "publish": "No"}
    numbers: Mapping[str, Record] = {
        "CH01": {"charity_number": "1164883"},
        "CH02": {"charity_number": "SC012345"},
        "CH05": {"charity_number": "NIC123456"},
        "CH06": {"company_number": "01234567"},
        "CH07": {"org_identifier": "GB-CHC-1", "charity_number": "7654321"},
    }
    listed = [
        {**row, **numbers.get(str(row["org_id"]), {})} for row in working.tables["Organisations"]
    ]
    return Office(working.about, {**working.tables, "Awards": awards, "Organisations": listed})


@pytest.fixture(scope="module")
def data() -> bytes:
    return build_workbook(office())


@pytest.fixture(scope="module")
def grid(data: bytes) -> Grid:
    return read(data)


def published(grid: Grid) -> list[dict[str, Value]]:
    sheet = grid.sheet("Publish")
    assert sheet is not None
    titles = sheet.rows[4]
    rows = [{str(titles[at]): value for at, value in row.items()} for row in table_rows(grid)]
    return [row for row in rows if row["Identifier"]]


def table_rows(grid: Grid) -> list[Mapping[int, Value]]:
    sheet = grid.sheet("Publish")
    assert sheet is not None
    return [sheet.rows[row] for row in sorted(sheet.rows) if row > 4]


def test_the_awards_to_publish_stand_one_below_the_other(grid: Grid) -> None:
    rows = published(grid)
    assert len(rows) == 19
    assert [row["Identifier"] for row in rows[:3]] == [
        "360G-examplepcc-A-2021-001",
        "360G-examplepcc-A-2021-002",
        "360G-examplepcc-A-2021-005",
    ]
    assert all(row[title] for row in rows for title in CORE)


def test_an_award_is_shown_in_the_words_of_its_row(grid: Grid) -> None:
    first = published(grid)[0]
    assert first["Amount Awarded"] == 22952.39
    assert first["Award Date"] == dt.date(2020, 8, 1)
    assert first["Amount Applied For"] == ""
    assert first["Recipient Org:Name"] == "Charity 01"
    assert first["Funding Org:Identifier"] == "360G-examplepcc-EXA"
    assert first["Grant Programme:Title"] == "MOJ COVID victim recovery funding"
    assert first["From An Open Call?"] == "Yes"


def test_a_recipient_goes_by_an_official_register_where_a_number_is_known(grid: Grid) -> None:
    assert [row["Recipient Org:Identifier"] for row in published(grid)[:6]] == [
        "GB-CHC-1164883",
        "GB-SC-SC012345",
        "GB-NIC-123456",
        "GB-COH-01234567",
        "GB-CHC-1",
        "360G-examplepcc-CH08",
    ]


def test_the_rules_of_publication_find_nothing_on_it(grid: Grid) -> None:
    found = check(grid, also=catalogue().of_set("ext")).findings
    assert [one.message for one in found if one.sheet == "Publish"] == []


def test_there_is_room_for_more_awards_than_an_office_has() -> None:
    working = working_office()
    many = [{**working.tables["Awards"][0], "award_id": f"A-{number}"} for number in range(70)]
    few = read(build_workbook(Office(working.about, {}, frozenset({"awards", "publish"}))))
    more = Office(working.about, {**working.tables, "Awards": many})
    assert len(table_rows(few)) == 100
    assert published(few) == []
    assert len(table_rows(read(build_workbook(more)))) == 120


@pytest.mark.libreoffice
def test_libreoffice_shows_the_same_awards(
    data: bytes, grid: Grid, tmp_path_factory: pytest.TempPathFactory
) -> None:
    require_libreoffice()
    theirs = recalculated({"office": data}, tmp_path_factory.mktemp("libreoffice"))["office"]
    ours = published(grid)
    assert len(ours) == 19
    for mine, other in zip(ours, published(theirs), strict=True):
        assert {key: value or "" for key, value in mine.items()} == {
            key: value or "" for key, value in other.items()
        }
