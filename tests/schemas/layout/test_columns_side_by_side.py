"""One field in many columns: each heading says of what part, month or movement its amounts are."""

from __future__ import annotations

from typing import Any

import pytest
from tests.schemas.grids import Cells, grid, sheet

from commissioning_schemas.book import build_book
from commissioning_schemas.maps import MapError, parse_map
from commissioning_schemas.tables import BudgetLine, Movement, Row

HEADS: Cells = ("Reserve", "At 1 April", "In", "Out", "At 31 March")
RESERVES: dict[str, Any] = {
    "role": "Reserves",
    "sheet": "Money",
    "heading": "Reserve",
    "columns": {"reserve_id": "Reserve", "amount": ["At 1 April", "In", "Out"]},
    "across": {
        "At 1 April": {"movement": "Opening"},
        "In": {"movement": "Contribution"},
        "Out": {"movement": "Draw"},
    },
    "reversed": ["Out"],
    "constants": {"year": "2024-25"},
    "rows": {"total": ["Total"]},
}


def rows_of(kind: type[Row], table: dict[str, Any], *rows: Cells) -> list[Any]:
    return list(build_book(grid(sheet("Money", *rows)), parse_map({"table": [table]})).rows(kind))


def test_a_reserve_that_is_rolled_forward_is_read_as_its_movements() -> None:
    rows = [("R1", 410, 120, -85, 445), ("R2", 66, None, 0, 66), ("Total", 476, 120, -85, 511)]
    found = rows_of(Movement, RESERVES, HEADS, *rows)
    assert [(one.reserve_id, one.year, one.movement, one.amount) for one in found] == [
        ("R1", "2024-25", "Opening", 41_000),
        ("R1", "2024-25", "Contribution", 12_000),
        ("R1", "2024-25", "Draw", 8_500),
        ("R2", "2024-25", "Opening", 6_600),
        ("R2", "2024-25", "Draw", 0),
    ]


def test_a_heading_that_is_not_told_names_its_year() -> None:
    table = {
        "role": "Budget",
        "sheet": "Money",
        "heading": "Line",
        "columns": {"line_id": "Line", "original_budget": ["Police", "2025/26"]},
        "across": {"Police": {"portfolio_id": "Police", "year": "2024-25"}},
    }
    found = rows_of(BudgetLine, table, ("Line", "Police", "2025/26"), ("L1", 1, 2))
    assert [(one.year, one.portfolio_id, one.original_budget) for one in found] == [
        ("2024-25", "Police", 100),
        ("2025-26", "", 200),
    ]


def test_words_of_the_sheet_stand_for_values_of_lists() -> None:
    table = {
        "role": "Reserves",
        "sheet": "Money",
        "heading": "Reserve",
        "columns": {"reserve_id": "Reserve", "movement": "In or out", "amount": "£"},
        "values": {"movement": {"In": "Contribution", "OUT ": "Draw"}},
    }
    rows: list[Cells] = [("R1", "in", 5), ("R1", "Out", 3), ("R1", "Release", 1)]
    found = rows_of(Movement, table, ("Reserve", "In or out", "£"), *rows)
    assert [one.movement for one in found] == ["Contribution", "Draw", "Release"]


def test_the_sign_of_an_amount_says_what_moved() -> None:
    table = {
        "role": "Reserves",
        "sheet": "Money",
        "heading": "Reserve",
        "columns": {"reserve_id": "Reserve", "amount": ["2024/25", "2025/26"]},
        "signs": {"movement": ["Draw", "Contribution"]},
    }
    rows: list[Cells] = [("R1", 85, -5), ("R2", 0, "(12)")]
    found = rows_of(Movement, table, ("Reserve", "2024/25", "2025/26"), *rows)
    assert [(one.year, one.movement, one.amount) for one in found] == [
        ("2024-25", "Draw", 8_500),
        ("2025-26", "Contribution", 500),
        ("2024-25", "Draw", 0),
        ("2025-26", "Contribution", 1_200),
    ]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"across": {"Inn": {"movement": "Draw"}}}, 'unknown key "Inn". Did you mean "In"?'),
        ({"across": {"In": {"move": "Draw"}}}, 'across, In has an unknown key "move"'),
        ({"across": {"In": {"movement": "Drow"}}}, 'Did you mean "Draw"?'),
        ({"across": {"In": {"amount": 3}}}, "A map holds no amounts."),
        ({"values": {"movement": {"In": "Contributed"}}}, "movement is 'Contributed'"),
        ({"values": {"moved": {"In": "Draw"}}}, 'unknown key "moved"'),
        ({"signs": {"movement": ["Draw"]}}, "Expected two values, for a plus and for a minus."),
        ({"signs": {"movement": ["Draw", "Put in"]}}, "movement is 'Put in'"),
        ({"reversed": ["Owt"]}, "reversed is 'Owt'. Expected a field of the table"),
    ],
)
def test_what_a_map_cannot_say_of_columns_side_by_side(change: dict[str, Any], words: str) -> None:
    with pytest.raises(MapError) as error:
        parse_map({"table": [{**RESERVES, **change}]})
    assert words in str(error.value)
