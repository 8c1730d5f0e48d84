"""A title with a logo's room below it: the nearest line above gives the unit and the year."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.schemas.grids import Cells, grid, sheet
from tests.schemas.layouts.drawings import parts
from tests.schemas.layouts.office import asked, read

from commissioning_schemas.address import Range
from commissioning_schemas.grid import Grid
from commissioning_schemas.proposing import propose

YEAR = "2021-22"
ROWS: tuple[Cells, ...] = tuple((None, name, amount / 1000) for name, amount in parts(YEAR))
TITLE = "Commissioning budget 2021/22 (£k)"
PUBLISHED = {"published": "none"}


def page(*above: Cells, merged: str = "", first: int = 9) -> Grid:
    """Return a plan whose headings stand in row ``first``, with lines from row 2 on."""
    blank: list[Cells] = [()] * (first - 2 - len(above))
    rows = [(), *above, *blank, (None, "Portfolio", "Budget"), *ROWS]
    plan = sheet("Plan", *rows)
    return grid(replace(plan, merged=(Range.parse(merged),) if merged else ()))


@pytest.mark.parametrize("merged", ["", "B2:C2"])
@pytest.mark.parametrize("first", [9, 12, 38])
def test_a_title_with_nothing_below_it_gives_the_unit_and_the_year(merged: str, first: int) -> None:
    cells = page((None, TITLE), merged=merged, first=first)
    assert asked(propose(cells)) == ["published"]
    book, _ = read(cells, PUBLISHED)
    assert [(one.year, one.original_budget) for one in book.lines] == [
        (YEAR, pounds * 100) for _, pounds in parts(YEAR)
    ]


def test_the_evidence_names_the_title() -> None:
    proposal = propose(page((None, TITLE)))
    told = {one.what: one.evidence for one in proposal.decisions}
    assert told["unit"] == f'the line "{TITLE}" says £k'
    assert TITLE in told["year"]


def test_lines_of_other_words_between_do_not_hide_the_title() -> None:
    cells = page((None, TITLE), (), (None, "Prepared by the finance team"), ())
    assert asked(propose(cells)) == ["published"]


def test_two_titles_that_disagree_are_asked_about() -> None:
    cells = page((None, "Plans of 2020-21 (£)"), (None, TITLE))
    assert {"Plan!B9 unit", "Plan!B9 year"} <= {*asked(propose(cells))}


@pytest.mark.parametrize("row", [(None, "Ann", "North office"), (None, 12_500, 300)])
def test_a_title_above_another_table_says_nothing_of_this_one(row: Cells) -> None:
    cells = page((None, TITLE), row, row, first=14)
    assert {"Plan!B14 unit", "Plan!B14 year"} <= {*asked(propose(cells))}
