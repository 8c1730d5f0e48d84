"""Reserves as managers roll them forward, in a workbook that holds nothing else."""

from __future__ import annotations

import pytest
from tests.schemas.grids import Cells, grid, sheet
from tests.schemas.layouts.office import asked

from commissioning_schemas.check import check
from commissioning_schemas.grid import Grid
from commissioning_schemas.proposing import propose

HEADS: Cells = ("Reserve", "Year", "Opening balance", "Contributions", "Drawn down", "Closing")


def rolled(opening: int, out: str = "Drawn down") -> Grid:
    heads = tuple(out if text == "Drawn down" else text for text in HEADS)
    return grid(
        sheet(
            "Reserves",
            ("Earmarked reserves, £",),
            heads,
            ("Commissioning", "2020-21", 300_000, 205_100, -80_000, 425_100),
            ("Commissioning", "2021-22", opening, 0, -205_100, opening - 205_100),
        )
    )


@pytest.mark.parametrize("out", ["Drawn down", "Draw down", "Withdrawals", "Withdrawn in year"])
def test_words_for_what_is_drawn_are_known(out: str) -> None:
    (table,) = propose(rolled(425_100, out)).tables
    assert table.gives[out] == {"movement": "Draw"}
    assert table.reversed == (out,)


def test_an_opening_balance_that_is_short_is_found_where_no_other_table_names_years() -> None:
    for opening, cells in ((425_100, []), (415_100, ["C4"])):
        page = rolled(opening)
        result = check(page, propose(page).map)
        assert [one.cell for one in result.findings if one.code == "ARI-006"] == cells


def test_movements_beside_a_column_that_nobody_knows_are_asked_about() -> None:
    proposal = propose(rolled(425_100, "Hub project"))
    assert asked(proposal) == ["Reserves!C2 amount"]
    assert not proposal.tables
