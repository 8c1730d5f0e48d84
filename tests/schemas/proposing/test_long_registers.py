"""Registers of many rows: each row is added up once, and a total at the end is still found."""

from __future__ import annotations

from commissioning_schemas.grid import Grid, Sheet, Value
from commissioning_schemas.proposing import propose

ROWS = 4_000


def test_a_long_register_is_found_with_its_total_and_no_row_of_it_is_asked_about() -> None:
    rows: dict[int, dict[int, Value]] = {
        1: {1: "Grants register 2024/25"},
        2: {1: "Organisation", 2: "Project", 3: "Award (£)", 4: "Date"},
    }
    amounts = [1000 + 7 * number for number in range(ROWS)]
    for number, amount in enumerate(amounts):
        rows[3 + number] = {1: f"Charity {number}", 2: f"Project {number}", 3: amount}
    rows[3 + ROWS] = {1: "Total", 3: sum(amounts)}
    proposal = propose(Grid((Sheet("Grants", rows=rows),)))
    (table,) = (*proposal.tables, *proposal.waiting)
    assert (table.role, len(table.rows), table.totals) == ("Awards", ROWS, ("Total",))
    assert not any(question.id.endswith(" row") for question in proposal.questions)
