"""BUD-018 and BUD-019: actual spend and ledger codes against a paste of the ledger."""

from __future__ import annotations

import pytest
from tests.schemas.offices import Record, findings, line, monitor, office, places, portfolio

from commissioning_schemas.grid import Grid, Value


def entry(code: Value, period: str, amount: Value, label: str = "2020-21") -> Record:
    return {"ledger_code": code, "year": label, "period": period, "amount": amount}


def with_ledger(
    *entries: Record,
    monitoring: tuple[Record, ...] = (),
    budget: tuple[Record, ...] = (),
    **about: Value,
) -> Grid:
    lines = budget or (
        line("2020-21", 600, line_id="A", ledger_code="100"),
        line("2020-21", 400, line_id="B", ledger_code="200", portfolio_id="P2"),
    )
    return office(
        portfolios=[portfolio("P1"), portfolio("P2")],
        budget=lines,
        monitoring=monitoring,
        ledger=entries,
        about=about,
    )


def actual(period: str, amount: Value, of: str = "ALL", **more: Value) -> Record:
    return monitor("2020-21", period, 1000, portfolio_id=of, actual_to_date=amount, **more)


ENTRIES = (entry("100", "M01", 50), entry("100", "Q1", 25), entry("200", "M04", 10.5))


@pytest.mark.parametrize(
    ("row", "cells"),
    [
        (actual("M04", 85.5), []),
        (actual("M04", 85.49), ["Monitoring!G5"]),
        (actual("Q1", 75), []),
        (actual("M03", 85.5), ["Monitoring!G5"]),
        (actual("OUT", 85.5), []),
        (actual("M04", 75, "P1"), []),
        (actual("M04", 85.5, "P1"), ["Monitoring!G5"]),
        (actual("M04", 10.5, "P2", line_id="B"), []),
        (actual("M04", 10, "P2", line_id="B"), ["Monitoring!G5"]),
        (actual("M04", "?"), []),
    ],
)
def test_the_actual_is_what_the_ledger_holds_to_the_period(row: Record, cells: list[str]) -> None:
    assert places(with_ledger(*ENTRIES, monitoring=(row,)), "BUD-018") == cells


def test_an_entry_that_spans_the_end_of_the_period_leaves_the_row_alone() -> None:
    for period, cells in (("M02", []), ("Q1", ["Monitoring!G5"])):
        grid = with_ledger(*ENTRIES, monitoring=(actual(period, 1),))
        assert places(grid, "BUD-018") == cells


def test_a_tolerance_of_the_office_is_kept() -> None:
    row = actual("M04", 85.49)
    assert places(with_ledger(*ENTRIES, monitoring=(row,), tolerance_pence=1), "BUD-018") == []


def test_a_year_that_the_ledger_does_not_cover_is_left_alone() -> None:
    grid = with_ledger(entry("100", "M04", 5, "2019-20"), monitoring=(actual("M04", 1),))
    assert places(grid, "BUD-018") == []


def test_the_message_says_where_the_ledger_ends() -> None:
    (one,) = findings(with_ledger(*ENTRIES, monitoring=(actual("M06", 90),)), "BUD-018")
    assert "The ledger of 2020-21 goes only to M04." in one.message
    assert (one.found, one.expected, one.impact_pence) == ("90", "85.50", 450)


@pytest.mark.parametrize(
    "other",
    [
        line("2020-21", 1, line_id="C", portfolio_id="P2", ledger_code="100"),
        line("2020-21", 1, line_id="C", ledger_code="100", source_type="External", source_ref="F"),
        line("2020-21", 1, line_id="C"),
    ],
)
def test_a_code_of_several_lines_or_of_none_leaves_the_row_alone(other: Record) -> None:
    lines = (line("2020-21", 600, line_id="A", ledger_code="100"), other)
    grid = with_ledger(*ENTRIES, monitoring=(actual("M04", 1, "P1"),), budget=lines)
    assert places(grid, "BUD-018") == []


@pytest.mark.parametrize(
    ("codes", "cells"),
    [
        (("100", "200"), []),
        (("100", "300", "300", "400"), ["Ledger!A6", "Ledger!A8"]),
        (("100", "", "200"), []),
    ],
)
def test_every_code_is_that_of_a_line(codes: tuple[str, ...], cells: list[str]) -> None:
    grid = with_ledger(*(entry(code, f"M{n:02}", 5) for n, code in enumerate(codes, 1)))
    assert places(grid, "BUD-019") == cells


def test_it_is_said_once_that_no_line_has_a_code() -> None:
    lines = (line("2020-21", 600),)
    grid = with_ledger(entry("1", "M01", 5), entry("2", "M01", 5), budget=lines)
    (one,) = findings(grid, "BUD-019")
    assert (one.cell, one.fix) == ("A5", "Fill in Ledger code in Budget.")


def test_all_entries_of_a_code_are_told_together() -> None:
    (one,) = findings(with_ledger(entry("3", "M01", 5), entry("3", "M02", 6)), "BUD-019")
    assert 'Code "3" (£11 in 2 rows) is on no budget line.' in one.message
    assert one.impact_pence == 1100
