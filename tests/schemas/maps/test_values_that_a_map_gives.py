"""What is wrong with a value that the map gives to every row is said once, of the map."""

from __future__ import annotations

from typing import Any

import pytest
from tests.schemas.grids import grid, sheet

from commissioning_schemas.check import check
from commissioning_schemas.findings import Finding
from commissioning_schemas.maps import MapError, parse_map

YEARS = {
    "role": "Years",
    "sheet": "Years",
    "heading": "Year",
    "columns": {"year": "Year", "approved_budget": "Approved"},
}


def found(code: str, **constants: str) -> list[Finding]:
    lines: dict[str, Any] = {
        "role": "Budget",
        "sheet": "Plan",
        "heading": "Line",
        "columns": {"line_id": "Line", "original_budget": "Budget"},
        "constants": constants,
    }
    book = grid(
        sheet("Years", ("Year", "Approved"), ("2025-26", 30000)),
        sheet("Plan", ("Line", "Budget"), ("A", 10000), ("B", 20000)),
    )
    result = check(book, parse_map({"table": [YEARS, lines]}))
    return [one for one in result.findings if one.code == code]


def test_a_year_that_is_not_listed_is_said_once_and_of_the_map() -> None:
    [one] = found("REF-004", year="2024-25")
    assert (one.sheet, one.cell, one.found) == (None, None, "2024-25")
    assert one.message == (
        'the map, Budget on "Plan": "2024-25" is not in Years, which holds 2025-26.'
    )


def test_a_year_of_another_form_is_said_of_the_map() -> None:
    [one] = found("TYP-010", year="2025/26")
    assert one.message.startswith('the map, Budget on "Plan": ')


def test_a_value_that_is_on_no_list_is_refused_with_the_map() -> None:
    with pytest.raises(MapError) as error:
        found("TYP-014", source_type="Own bugdet")
    assert str(error.value) == (
        "[[table]] number 2, constants: source_type is 'Own bugdet'. Expected one of Own budget, "
        'Reserve, External. Did you mean "Own budget"?'
    )
    assert found("TYP-014", year="2025-26", source_type="own budget") == []
