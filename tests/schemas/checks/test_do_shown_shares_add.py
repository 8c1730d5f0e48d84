"""ARI-005: shares, as they are shown, add to 100.0%."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.edited import edited, example
from tests.schemas.offices import Record, findings, office, paper, places

from commissioning_schemas.grid import Grid, Value
from commissioning_schemas.maps import Map


def test_shares_that_are_each_rounded_are_said_at_their_sum() -> None:
    cells = {f"Summary!C{row}": f"=ROUND(C{row - 10}/C$8,3)" for row in (15, 16, 17)}
    grid = edited(example(), cells)
    (found,) = findings(grid, "ARI-005")
    assert (found.sheet, found.cell, found.found) == ("Summary", "C18", "1.001")
    assert "add to 100.1%" in found.message
    assert places(grid, "ARI-004") == []


def test_shares_that_only_add_before_they_are_shown_are_said_too() -> None:
    cells = {f"Summary!C{row}": f"=C{row - 10}/C$8" for row in (15, 16, 17)}
    assert places(edited(example(), cells), "ARI-005") == ["Summary!C18"]


def test_a_sum_that_shows_something_else_is_wrong_though_its_shares_are_right() -> None:
    grid = edited(example(), {"Summary!B18": "=SUM(B15:B16)"})
    assert places(grid, "ARI-005") == ["Summary!B18"]


@pytest.mark.parametrize("cell", ["C15", "C18"])
def test_a_share_or_sum_that_was_typed_is_said_by_other_rules(cell: str) -> None:
    cells: dict[str, Value] = {f"Summary!C{row}": f"=C{row - 10}/C$8" for row in (15, 16, 17)}
    grid = edited(example(), {**cells, f"Summary!{cell}": 0.4})
    assert places(grid, "ARI-005") == []
    assert f"Summary!{cell}" in places(grid, "FRM-001")


def test_a_stale_share_is_said_as_stale() -> None:
    grid = edited(example(), {"Budget!I10": 1}, recalculated=False)
    assert places(grid, "ARI-005") == []


def test_a_year_without_requests_has_no_shares() -> None:
    assert places(edited(example(), {"Summary!D15": '=""'}), "ARI-005") == []


def test_partners_shares_that_are_each_rounded_are_said_at_the_last() -> None:
    formula = "=ROUND(CoFunding[[#This Row],[Amount (£)]]/30000,3)"
    cells = {f"CoFunding!E{row}": formula for row in (5, 6, 7)}
    grid = edited(example(), cells)
    (found,) = findings(grid, "ARI-005")
    assert (found.sheet, found.cell, found.found) == ("CoFunding", "E7", "0.999")


def shared(*shares: Value, number_format: str = "General", **more: str) -> tuple[Grid, Map]:
    rows: list[Record] = [
        {"service_id": "S1", "year": "2020-21", "partner_org_id": f"O{n}", "share": share}
        for n, share in enumerate(shares)
    ]
    grid, map = paper(cofunding=[{**row, **more} for row in rows])
    (sheet,) = grid.sheets
    formats = {row: {4: number_format} for row in sheet.rows}
    return replace(grid, sheets=(replace(sheet, formats=formats),)), map


@pytest.mark.parametrize(
    ("shares", "number_format", "found"),
    [
        (("34.0%", "33.6%", "32.4%"), "General", []),
        (("34.0%", "33.7%", "32.4%"), "General", ["100.1%"]),
        (("33.34%", "33.33%", "33.33%"), "General", []),
        ((0.3333, 0.3333, 0.3334), "0.0%", ["99.9%"]),
        ((0.3333, 0.3333, 0.3334), "0.00%", []),
        ((0.3333, 0.3333, 0.3334), "0%", ["99%"]),
        ((1 / 3, 1 / 3, 1 / 3), "General", []),
        ((34.0, 33.7, 32.4), "General", ["100.1%"]),
        ((50, 30, 20), "General", []),
        ((1.0, 1.0), "0.0%", ["200%"]),
    ],
)
def test_printed_shares_are_added_as_they_are_shown(
    shares: tuple[Value, ...], number_format: str, found: list[str]
) -> None:
    grid, map = shared(*shares, number_format=number_format)
    said = findings(grid, "ARI-005", map)
    assert [one.message.split(" add to ")[1].split(". ")[0] for one in said] == found
    assert all(one.cell == f"D{4 + len(shares)}" for one in said)


@pytest.mark.parametrize("shares", [("50%",), ("50%", None), ("50%", "tbc")])
def test_shares_of_which_some_are_not_shown_are_not_added(shares: tuple[Value, ...]) -> None:
    grid, map = shared(*shares)
    assert places(grid, "ARI-005", map) == []


def test_an_office_without_services_has_no_shares_to_add() -> None:
    assert places(office(), "ARI-005") == []
