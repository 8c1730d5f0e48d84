"""Two tables side by side with one blank column between, and a row of units below the headings."""

from __future__ import annotations

from tests.schemas.grids import Cells, grid, sheet

from commissioning_schemas.proposing import Proposal, propose

HEADS: Cells = ("Portfolio", "Budget", "Spend to date", None, "Grant", "Awarded", "Spent")
UNITS: Cells = (None, "£'000", "£'000", None, None, "£", "£")
ROWS: tuple[Cells, ...] = (
    ("Victims", 812, 640, None, "Core grant", 744_310, 558_232.5),
    ("Youth", 240, 122, None, "Patrols", 300_000, 187_400),
    ("Justice", 318, 239, None, "Navigators", 62_500, 41_000.1),
)


def look(*rows: Cells) -> Proposal:
    return propose(grid(sheet("Board", ("Commissioning board, 2024/25",), (), *rows)))


def test_units_alone_above_names_and_amounts_end_in_no_error() -> None:
    rows = [("Core grant", 744_310, 558_232.5), ("Patrols", 300_000, 187_400)]
    heads = [("Awards", None, None), (None, "£", "£")]
    proposal = propose(grid(sheet("Board", *heads, *rows)))
    assert not proposal.tables


def test_each_of_two_tables_has_its_own_headings_and_unit() -> None:
    proposal = look(HEADS, UNITS, *ROWS)
    found = {one.role: (one.area.a1, one.unit) for one in (*proposal.tables, *proposal.waiting)}
    assert {role: (area, unit and unit.value) for role, (area, unit) in found.items()} == {
        "Monitoring": ("A3:C7", "£k"),
        "Funding": ("E3:G7", "£"),
    }


def test_a_blank_column_within_a_table_parts_nothing() -> None:
    rows = [(name, budget, None, spent, name) for name, budget, spent, *_ in ROWS]
    proposal = look(("Portfolio", "Budget £k", None, "Spend to date £k", "Notes"), *rows)
    (table,) = (*proposal.tables, *proposal.waiting)
    assert table.area.a1 == "A3:E6"
