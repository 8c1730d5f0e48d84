"""Thirty layouts of the working example: each is read as the same data."""

from __future__ import annotations

import pytest
from tests.schemas.layouts.drawings import DRAWINGS
from tests.schemas.layouts.office import PROFILE, budget, map_of, read

from commissioning_schemas.check import check
from commissioning_schemas.proposing import propose

READING = ("STR", "TYP", "REF")

FINDINGS = {
    "a_portfolio_merged_down_its_lines": {"STR-005"},
    "amounts_as_text_with_hard_spaces": {"TYP-005", "TYP-018"},
    "blank_rows_before_the_total": {"STR-006"},
    "headings_repeated_on_the_next_page": {"STR-006"},
    "an_old_year_hidden": {"STR-008"},
    "pasted_from_the_ledger": {"TYP-005", "TYP-018"},
    "the_year_in_a_column_written_in_several_ways": {"TYP-010"},
}


def test_there_are_thirty_layouts() -> None:
    assert len(DRAWINGS) == 30


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_layout_is_read_as_the_same_data(name: str) -> None:
    drawn = DRAWINGS[name]()
    book, _ = read(drawn.grid, drawn.answers)
    found = budget(book)
    assert set(found) == set(drawn.budget)
    slack = drawn.resolution * len(book.lines) if drawn.resolution > 1 else 0
    assert all(abs(found[key] - drawn.budget[key]) <= slack for key in found), found


@pytest.mark.parametrize("name", DRAWINGS)
def test_without_answers_nothing_is_read_wrongly(name: str) -> None:
    drawn = DRAWINGS[name]()
    book, _ = read(drawn.grid)
    found = budget(book)
    slack = drawn.resolution * len(book.lines) if drawn.resolution > 1 else 0
    assert all(abs(drawn.budget[key] - found[key]) <= slack for key in found), found


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_layout_has_the_findings_that_are_known(name: str) -> None:
    drawn = DRAWINGS[name]()
    map = map_of(propose(drawn.grid, PROFILE, drawn.answers))
    result = check(drawn.grid, map, profile=PROFILE)
    assert not result.faults, result.faults[0].trace
    found = {one.code for one in result.findings if one.code.startswith(READING)}
    assert found == FINDINGS.get(name, set())
