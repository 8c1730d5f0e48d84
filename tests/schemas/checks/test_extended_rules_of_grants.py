"""GRT-010, GRT-011, GRT-013, GRT-014 and PUB-010, PUB-011: grants and awards."""

from __future__ import annotations

import pytest
from tests.schemas.offices import award, findings, fund, line, office, places, year
from tests.schemas.publishing import publisher, to_publish
from tests.schemas.registers import day, partner, service

from commissioning_schemas.grid import Value


@pytest.mark.parametrize(
    ("grant", "own", "more", "cells"),
    [
        (50000, 50000, {}, ["Budget!I5"]),
        (50000, 50000.01, {}, []),
        (49999.99, 49999.99, {}, []),
        (49999.99, 49999.99, {"description": "Help, paid by A FUND"}, ["Budget!I5"]),
        (50000, 50000, {"source_type": "External", "source_ref": "F"}, []),
        (50000, 50000, {"year": "2021-22"}, []),
        (50000, 50000, {"portfolio_id": "P2"}, []),
    ],
)
def test_a_grant_is_not_budgeted_as_own_money_too(
    grant: Value, own: Value, more: dict[str, Value], cells: list[str]
) -> None:
    row = {**line("2020-21", own), **more}
    grid = office(
        years=[year("2020-21", 1), year("2021-22", 1)],
        budget=[row],
        funding=[fund("2020-21", grant, fund_id="F")],
    )
    assert places(grid, "GRT-010") == cells


def test_own_money_that_matches_a_grant_is_not_the_grant() -> None:
    matched = fund("2020-21", 60000, match_required=60000)
    assert places(office(budget=[line("2020-21", 60000)], funding=[matched]), "GRT-010") == []


@pytest.mark.parametrize(
    ("stage", "commitment", "cells"),
    [
        ("Announced", None, ["Budget!H5"]),
        ("Announced", "Planned", ["Budget!H5"]),
        ("Announced", "Provisional", []),
        ("Offered", None, []),
    ],
)
def test_a_line_counts_on_a_grant_from_its_offer_on(
    stage: str, commitment: Value, cells: list[str]
) -> None:
    paid = line("2020-21", 10, source_type="External", source_ref="f", commitment=commitment)
    grid = office(budget=[paid], funding=[fund("2020-21", 10, fund_id="F", stage=stage)])
    assert places(grid, "GRT-011") == cells


@pytest.mark.parametrize(
    ("years", "amounts", "limit", "cells"),
    [
        ((2020,), (283500.01,), None, ["Awards!H5"]),
        ((2020,), (283500,), None, []),
        ((2018, 2019, 2020), (94500.01, 94500, 94500), None, ["Awards!H7"]),
        ((2017, 2018, 2020), (94500.01, 94500, 94500), None, []),
        ((2020,), (90.01,), 100, ["Awards!H5"]),
    ],
)
def test_a_recipient_nears_the_limit_in_three_years(
    years: tuple[int, ...], amounts: tuple[Value, ...], limit: Value, cells: list[str]
) -> None:
    rows = [
        award("F", amount, award_date=day(f"{number}-04-01"))
        for number, amount in zip(years, amounts, strict=True)
    ]
    codes = [{"list": "limit", "value": "subsidy", "order": 1, "number": limit}]
    grid = office(awards=rows, codes=codes if limit else [])
    assert places(grid, "GRT-013") == cells


@pytest.mark.parametrize(
    ("first", "second", "paid", "cells"),
    [
        (100, None, 100, []),
        (100.01, None, 100, ["Funding!T5"]),
        (60, 60, 100, ["Funding!T5", "Funding!T6"]),
        (0, None, 0, []),
    ],
)
def test_partners_pay_what_grants_want_matched(
    first: Value, second: Value, paid: Value, cells: list[str]
) -> None:
    grid = office(
        funding=[fund("2020-21", 9, match_required=one) for one in (first, second)],
        services=[service(9000)],
        cofunding=[partner(paid, "CRC"), partner(999, "NPS", year="2021-22")],
    )
    assert places(grid, "GRT-014") == cells


def test_no_match_is_looked_for_without_the_table_of_partners() -> None:
    grid = office(funding=[fund("2020-21", 9, match_required=5)])
    assert places(grid, "GRT-014") == []


@pytest.mark.parametrize(
    ("title", "description", "publish", "cells"),
    [
        ("x" * 141, "y", "Yes", ["Awards!E5"]),
        ("x" * 140, "y", "Yes", []),
        ("Help at home", "help at home.", "Yes", ["Awards!E5"]),
        ("Help at home", "Help at home, every day", "Yes", []),
        ("x" * 141, "y", "No", []),
    ],
)
def test_the_title_of_a_published_award_is_short_and_its_own(
    title: str, description: str, publish: str, cells: list[str]
) -> None:
    row = to_publish(title=title, description=description, publish=publish)
    assert places(publisher(row), "PUB-010") == cells


@pytest.mark.parametrize(
    ("publish", "reason", "cells"),
    [("Withhold", None, ["Awards!V5"]), ("Withhold", "A refuge", []), ("No", None, [])],
)
def test_it_is_said_why_an_award_is_withheld(publish: str, reason: Value, cells: list[str]) -> None:
    row = to_publish(publish=publish, withhold_reason=reason)
    assert places(publisher(row), "PUB-011") == cells


def test_the_message_names_the_recipient_and_the_years() -> None:
    (one,) = findings(office(awards=[award("F", 315000)]), "GRT-013")
    assert "CH1 has £315,000 from 2018-19 to 2020-21; the limit is £315,000." in one.message
    assert one.impact_pence is None
