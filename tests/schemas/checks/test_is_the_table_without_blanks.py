"""STR-006: blank rows and columns inside a table."""

from __future__ import annotations

from typing import Any

from tests.edited import edited, example, without_row
from tests.schemas.found import converted, new, result, said, typed
from tests.schemas.grids import grid, sheet

from commissioning_schemas.grid import Value
from commissioning_schemas.maps import parse_map

BLANK = "warning STR-006"


def emptied(*rows: int) -> dict[str, Value]:
    """Empty rows of Budget but for the formulas of their calculated columns."""
    letters = "ABCDEFGHIMNO"
    return {f"Budget!{letter}{row}": None for row in rows for letter in letters}


def blanks(cells: dict[str, Value]) -> list[str]:
    return [one for one in typed(cells) if "STR" in one]


def test_a_blank_row_is_found_and_the_rows_after_it_are_read() -> None:
    assert blanks(emptied(9)) == [f"{BLANK} Budget!A9"]
    assert said(edited(example(), emptied(9)), "STR-006") == (
        "Budget!A9:O9: blank row inside the table; 8 rows after it were still read."
    )


def test_blank_rows_together_are_one_cause() -> None:
    assert blanks(emptied(9, 10, 12)) == [f"{BLANK} Budget!A12", f"{BLANK} Budget!A9"]
    grid = edited(example(), emptied(9, 10))
    assert "Budget!A9:O10: blank rows inside the table; 7 rows" in said(grid, "STR-006")
    last = edited(example(), emptied(15, 16))
    assert "1 row after it was still read" in said(last, "STR-006")


def test_a_row_of_white_space_is_blank_and_a_remark_is_none() -> None:
    assert blanks({**emptied(9), "Budget!E9": "  "}) == [f"{BLANK} Budget!A9"]
    assert f"{BLANK} Budget!A9" not in blanks({**emptied(9), "Budget!N9": "moved"})


def test_blank_rows_at_the_end_of_an_excel_table_are_room_for_more() -> None:
    assert blanks(emptied(16, 17)) == []
    grid = edited(example(), {}, tables={"Budget": "A4:O60"})
    assert not [one for one in new(grid) if "STR" in one]


def test_a_blank_first_row_is_inside_the_table() -> None:
    assert blanks(emptied(5)) == [f"{BLANK} Budget!A5"]


def test_a_plain_range_goes_on_below_one_blank_row() -> None:
    plain = converted(edited(example(), without_row("Organisations", 10, 10)), "Organisations")
    assert [one for one in new(plain) if "STR" in one] == [f"{BLANK} Organisations!A10"]


def test_a_column_without_heading_and_values_is_blank() -> None:
    cells: dict[str, Value] = {f"Budget!O{row}": None for row in range(4, 18)}
    assert blanks(cells) == []
    notes: dict[str, Value] = {f"Budget!N{row}": None for row in range(4, 18)}
    assert f"{BLANK} Budget!N5" in blanks(notes)
    assert "blank column inside the table" in said(edited(example(), notes), "STR-006")
    assert f"{BLANK} Budget!N5" not in blanks({**notes, "Budget!N8": "x"})


def mapped(published: bool, *rows: tuple[Value, ...]) -> list[str]:
    columns = {"portfolio_id": "Area", "original_budget": "Amount"}
    table: dict[str, Any] = {"role": "Budget", "sheet": "Lines", "heading": "Area"}
    given = {**table, "columns": columns, "published": published, "rows": {"total": ["Total"]}}
    map = parse_map({"version": 1, "unit": "£", "table": [given]})
    found = result(grid(sheet("Lines", ("Area", None, "Amount"), *rows)), map).findings
    return [f"{one.code} {one.cell}" for one in found if one.code == "STR-006"]


def test_a_blank_row_before_the_total_of_a_working_table_is_found() -> None:
    rows = (("North", None, 10), (None, None, None), ("Total", None, 10))
    assert mapped(False, *rows) == ["STR-006 B2", "STR-006 A3"]
    assert mapped(True, *rows) == []
    assert mapped(False, ("North", "x", 10), (None, "see below", None), ("Total", None, 10)) == []
