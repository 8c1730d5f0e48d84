"""Sheets whose Excel Table was converted into a plain range, or that bear more than one."""

from __future__ import annotations

from dataclasses import replace

from tests.edited import edited, example
from tests.schemas.found import (
    converted,
    listed,
    moved_down,
    new,
    result,
    said,
    the_sheet,
    typed,
    usual,
    with_sheet,
)

from commissioning_schemas.grid import Grid, Value

LINE: dict[str, Value] = {
    "A": "B2122-VV-09",
    "B": "2021-22",
    "C": "VV",
    "E": "Helpline",
    "F": "Base",
    "G": "Own budget",
    "I": 1000,
}


def line(row: int) -> dict[str, Value]:
    return {f"Budget!{column}{row}": value for column, value in LINE.items()}


def plain() -> Grid:
    return converted(example(), *(sheet.name for sheet in example().sheets))


def test_a_workbook_of_plain_ranges_gives_the_same_findings() -> None:
    assert listed(result(plain())) == sorted(usual())


def test_headings_away_from_their_row_are_found_all_the_same() -> None:
    assert new(moved_down(example(), "Budget", 5)) == ["warning STR-004 Budget!A9"]
    assert new(moved_down(example(), "Reserves", 1)) == ["warning STR-004 Reserves!A5"]


def test_a_total_that_was_typed_over_is_found_in_plain_ranges_too() -> None:
    grid = edited(plain(), {"Summary!B8": 1645000}, recalculated=False)
    assert new(grid) == ["error ARI-003 Summary!B8", "error FRM-001 Summary!B8"]


def test_a_formula_of_cells_that_misses_the_last_row_of_a_plain_range_leaves_it_out() -> None:
    short = "=SUMIFS(Budget!$L$5:$L$8,Budget!$B$5:$B$8,B$4,Budget!$C$5:$C$8,$A7)"
    grid = edited(plain(), {"Summary!B7": short}, recalculated=False)
    assert new(grid, "FRM") == ["error FRM-002 Summary!B7"]
    assert "£451,300 is left out" in said(grid, "FRM-002")


def test_a_table_of_another_name_on_its_sheet_is_read_as_the_table() -> None:
    sheet = the_sheet(example(), "Budget")
    (table,) = sheet.tables
    renamed = replace(sheet, tables=(replace(table, name="Table3"),))
    assert new(with_sheet(example(), renamed)) == []


def test_the_totals_row_of_a_table_of_another_name_is_not_added_up() -> None:
    grid = edited(example(), {"Budget!A18": "Total", "Budget!L18": 9}, recalculated=False)
    sheet = the_sheet(grid, "Budget")
    (table,) = sheet.tables
    area = replace(table.range, bottom=18)
    other = replace(table, name="Table3", range=area, has_totals=True)
    assert new(with_sheet(grid, replace(sheet, tables=(other,)))) == []


def test_a_line_below_the_table_is_said_once_with_its_pounds() -> None:
    for row in (18, 19, 20):
        grid = edited(example(), line(row))
        assert new(grid) == [f"error STR-013 Budget!A{row}"]
        assert "Excel leaves £1,000 out of Summary!C6" in said(grid, "STR-013")


def test_a_typed_total_below_the_table_is_right() -> None:
    assert typed({"Budget!A18": "Total", "Budget!I18": "=SUM(I5:I17)"}) == []
    assert typed({"Budget!E19": "Total 2020-21", "Budget!I19": 1645900}) == []
    assert typed({"Budget!A19": "Total VV", "Budget!I19": 1645900}) == []
    assert typed({"Budget!I18": "=SUM(I5:I17)", "Budget!L18": "=SUM(L5:L17)"}) == []


def test_notes_below_the_table_are_no_data() -> None:
    assert typed({"Budget!A19": "Source: finance system", "Budget!B19": "2021"}) == []
    assert typed({"Budget!A20": "See decision 4"}) == []


def test_a_table_with_only_its_heading_is_a_table() -> None:
    cells = {f"Bids!{column}{row}": None for row in range(5, 9) for column in "ABCDEFGHIJKLMNO"}
    grid = edited(example(), cells, tables={"Bids": "A4:O5"})
    assert new(grid) == []
    assert [table.rows for table in result(grid).tables if table.table == "Bids"] == [0]
