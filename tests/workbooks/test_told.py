"""What ``commissioning map`` tells of columns side by side, of words and of signs."""

from __future__ import annotations

from tests.schemas.grids import Cells, grid, sheet

from commissioning.mapping.told import tell
from commissioning_schemas.proposing import propose


def told(*rows: Cells, answers: dict[str, str] | None = None) -> list[str]:
    proposal = propose(grid(sheet("Page", *rows)), None, answers or {})
    return [line.strip() for line in tell(proposal, 120, explain=False)]


def test_each_heading_side_by_side_is_told_with_what_it_says() -> None:
    rows: list[Cells] = [
        ("Ledger 2025/26, £",),
        ("Cost code", "April", "May"),
        ("K1", 40_000, 50_000),
    ]
    lines = told(*rows)
    assert '"April" is period M01' in lines
    assert '"May" is period M02' in lines


def test_words_and_signs_are_told_with_what_they_stand_for() -> None:
    heads: Cells = ("Reserve", "Movement", "Amount (£)", "Year")
    rows: list[Cells] = [("Reserves",), heads, ("R1", "b/f", 40_000, "2024-25")]
    assert 'movement: "b/f" is Opening' in told(*rows)
    signed: list[Cells] = [
        ("Reserves",),
        ("Reserve", "Amount (£)", "Year"),
        ("R1", -4_000, "2024-25"),
    ]
    lines = told(*signed, answers={"Page!B2 sign": "Draw", "Page!A2 unit": "£"})
    assert "movement: a plus is Draw, a minus Contribution" in lines
