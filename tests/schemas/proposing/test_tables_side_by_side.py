"""Two tables side by side with one blank column between, and a row of units below the headings."""

from __future__ import annotations

from tests.schemas.grids import Cells, grid, sheet
from tests.schemas.layouts.office import asked

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


def test_a_total_of_the_table_beside_does_not_make_a_total_of_a_line() -> None:
    rows: list[Cells] = [
        ("Ref", "Service", "Budget (£)", None, None, "Grant", "Funder", "Awarded (£)"),
        ("V1", "Hub", 300_000, None, None, "Core", "MoJ", 890_000),
        ("V2", "Refuge", 100_300, None, None, "Extra", "MoJ", 482_000),
        ("V3", "Small grants", 24_000, None, None, "Total", None, 1_372_000),
        ("Total", None, 424_300),
    ]
    proposal = propose(grid(sheet("Victims 2020-21", *rows)))
    assert asked(proposal) == []
    assert [(one.role, one.rows) for one in proposal.tables] == [
        ("Budget", (2, 3, 4)),
        ("Funding", (2, 3)),
    ]


def test_the_year_in_the_heading_of_the_labels_is_that_of_the_table() -> None:
    rows: list[Cells] = [("Core", 890_000), ("Extra", 482_000)]
    proposal = propose(grid(sheet("Note", ("External funding 2021-22", "Amount (£)"), *rows)))
    (table,) = proposal.tables
    assert (table.role, table.constants) == ("Funding", {"year": "2021-22"})
