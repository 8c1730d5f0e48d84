"""GRT-015: lines and other awards of a grant are within it."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.schemas.offices import Record, award, findings, fund, line, office, places

from commissioning_schemas.grid import Grid, Value


def paid(*lines: Value, awards: tuple[Record, ...] = (), amount: Value = 100) -> Grid:
    external: Record = {"source_type": "External", "source_ref": "Funding-1"}
    return office(
        budget=[*[line("2020-21", one, **external) for one in lines], line("2020-21", 1000)],
        funding=[fund("2020-21", amount), fund("2020-21", 10, fund_name="Another")],
        awards=awards,
    )


def test_lines_that_use_a_grant_to_the_penny_are_within_it() -> None:
    assert places(paid(33.34, 66.66), "GRT-015") == []


def test_a_penny_more_is_said_at_the_grant() -> None:
    (found,) = findings(paid(33.34, 66.67), "GRT-015")
    assert (found.sheet, found.cell, found.impact_pence) == ("Funding", "J5", 1)
    assert (found.found, found.expected) == ("100.01", "100")


def test_awards_that_are_in_no_line_use_the_grant_too() -> None:
    (found,) = findings(paid(60, awards=(award("Funding-1", 40.01),)), "GRT-015")
    assert "its lines use £60 and awards in no line £40.01" in found.message
    assert found.found == "100.01"
    assert places(paid(60, awards=(award("Funding-1", 40),)), "GRT-015") == []


@pytest.mark.parametrize("name", ["Budget-1", "Budget-9"])
def test_awards_that_name_a_line_are_in_it(name: str) -> None:
    assert places(paid(60, awards=(award("Funding-1", 90, line_id=name),)), "GRT-015") == []


def test_awards_of_another_fund_use_another_fund() -> None:
    assert places(paid(60, awards=(award("Funding-2", 90),)), "GRT-015") == []


@pytest.mark.parametrize("lines", [(), (0,)])
def test_a_grant_that_pays_for_no_line_is_a_matter_of_its_awards(lines: tuple[Value, ...]) -> None:
    grid = paid(*lines, awards=(award("Funding-1", 150),))
    assert places(grid, "GRT-015") == []
    assert places(grid, "GRT-002") == ["Awards!H5"]


@pytest.mark.parametrize(
    "more", [{"source_type": "Own budget"}, {"source_ref": "Funding-9"}, {"source_ref": None}]
)
def test_lines_that_the_grant_does_not_pay_are_not_counted(more: Record) -> None:
    external: Record = {"source_type": "External", "source_ref": "Funding-1", **more}
    rows = [{**line("2020-21", 150), **external}]
    assert places(office(budget=rows, funding=[fund("2020-21", 100)]), "GRT-015") == []


@pytest.mark.parametrize("amount", [None, "tbc"])
def test_amounts_that_are_not_known_accuse_nobody(amount: Value) -> None:
    assert places(paid(150, amount=amount), "GRT-015") == []
    assert places(paid(150, amount), "GRT-015") == []
    assert places(paid(60, awards=(award("Funding-1", amount),)), "GRT-015") == []


def test_the_budget_after_virements_is_what_a_line_uses() -> None:
    day = dt.date(2020, 11, 2)
    virement: Record = {"date": day, "from_line": "Budget-2", "to_line": "Budget-1", "amount": 0.01}
    grid = paid(100)
    assert places(grid, "GRT-015") == []
    lines = [
        line("2020-21", 100, source_type="External", source_ref="Funding-1"),
        line("2020-21", 1000),
    ]
    grid = office(budget=lines, funding=[fund("2020-21", 100)], virements=[virement])
    assert places(grid, "GRT-015") == ["Funding!J5"]
    unknown = {**virement, "amount": "tbc"}
    lines[0] = {**lines[0], "original_budget": 101}
    grid = office(budget=lines, funding=[fund("2020-21", 100)], virements=[unknown])
    assert places(grid, "GRT-015") == []
