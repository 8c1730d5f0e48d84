"""Tables of the template: by name, by headings, wherever they stand."""

from __future__ import annotations

from dataclasses import replace

from tests.schemas.grids import grid, sheet, with_tables

from commissioning_schemas.grid import Grid, Sheet
from commissioning_schemas.layout import Region, Wanted, find_tables
from commissioning_schemas.units import Unit

WANTED = (
    Wanted("line", ("Line",), required=True, identity=True),
    Wanted("name", ("Name",), required=True),
    Wanted("amount", ("Amount (£)",), required=True, amount=True),
    Wanted("signed", ("Signed (£ calc)",), required=False, amount=True, calculated=True),
    Wanted("note", ("Note",), required=False),
)
HEADS = ("Line", "Name", "Amount (£)", "Signed (£ calc)", "Note")
ONE = ("L1", "Help", 10, None, None)
TWO = ("L2", "Advice", 20, None, None)


def find(built: Sheet | Grid, role: str = "Lines") -> Region:
    found = find_tables(
        built if isinstance(built, Grid) else grid(built), {role: WANTED}, Unit.POUNDS
    )
    return found[role]


def rows_of(region: Region) -> list[int]:
    return [record.row for record in region.records]


def test_an_excel_table_is_found_by_its_name_on_any_sheet() -> None:
    region = find(sheet("Other", HEADS, ONE, TWO, first=4, table="A4:E6", named="LINES"))
    assert (region.sheet.name, region.range.a1, region.heading_row) == ("Other", "A4:E6", 4)
    assert (rows_of(region), region.excel_table) == ([5, 6], "LINES")
    assert region.columns == {"line": 1, "name": 2, "amount": 3, "signed": 4, "note": 5}
    assert region.missing == ()


def test_a_workbook_without_the_table_or_its_sheet_has_no_region() -> None:
    assert find_tables(grid(sheet("Other", HEADS, ONE)), {"Lines": WANTED}, Unit.POUNDS) == {}


def test_the_only_excel_table_of_the_sheet_may_have_another_name() -> None:
    region = find(sheet("Lines", HEADS, ONE, first=4, table="A4:E5", named="Table1"))
    assert (region.excel_table, rows_of(region)) == ("Table1", [5])


def test_of_two_excel_tables_the_one_with_the_headings_is_meant() -> None:
    built = sheet(
        "Lines",
        ("Code", "Word", None, *HEADS),
        ("a", "b", None, *ONE),
    )
    region = find(with_tables(built, {"Table1": "A1:B2", "Table2": "D1:H2"}))
    assert (region.excel_table, region.columns["line"]) == ("Table2", 4)


def test_a_plain_range_is_preferred_to_an_excel_table_that_says_something_else() -> None:
    built = sheet("Lines", ("Code", "Word"), ("a", "b"), (None,), HEADS, ONE)
    region = find(with_tables(built, {"Table1": "A1:B2"}))
    assert (region.excel_table, region.heading_row, rows_of(region)) == ("", 4, [5])


def test_headings_outside_the_excel_table_are_none_of_it() -> None:
    region = find(sheet("Lines", HEADS, ONE, table="A1:C2"))
    assert set(region.columns) == {"line", "name", "amount"}
    assert [want.field for want in region.missing] == ["signed", "note"]


def test_the_totals_row_of_an_excel_table_is_no_data() -> None:
    built = sheet("Lines", HEADS, ONE, ("Total", None, 10), table="A1:E3")
    (table,) = built.tables
    region = find(replace(built, tables=(replace(table, has_totals=True),)))
    assert (rows_of(region), region.totals) == ([2], (3,))


def test_a_converted_table_is_found_by_its_headings_wherever_they_stand() -> None:
    for above in (0, 3, 8):
        region = find(sheet("Lines", *[("A title",)] * above, HEADS, ONE, TWO))
        assert (region.heading_row, rows_of(region)) == (above + 1, [above + 2, above + 3])
        assert region.range.a1 == f"A{above + 1}:E{above + 3}"


def test_a_table_with_only_its_heading_has_no_rows() -> None:
    assert rows_of(find(sheet("Lines", HEADS, table="A1:E2"))) == []
    region = find(sheet("Lines", HEADS))
    assert (rows_of(region), region.range.a1) == ([], "A1:E1")


def test_a_sheet_without_any_heading_gives_a_region_that_lacks_every_column() -> None:
    region = find(sheet("Lines", ("Hello",), (1, 2), first=3))
    assert (region.columns, rows_of(region), region.heading_row) == ({}, [], 3)
    assert len(region.missing) == len(WANTED)
    assert find(Sheet("Lines")).heading_row == 1


def test_one_heading_alone_makes_no_heading_row() -> None:
    assert find(sheet("Lines", ("Line",), HEADS, ONE)).heading_row == 2
    assert find(sheet("Lines", ("Line", "Other"), ("a", "b"))).columns == {}


def test_a_heading_row_is_not_looked_for_below_the_fortieth_row() -> None:
    assert find(sheet("Lines", HEADS, ONE, first=40)).heading_row == 40
    assert find(sheet("Lines", HEADS, ONE, first=41)).columns == {}


def test_headings_are_read_whatever_their_case_spaces_and_punctuation() -> None:
    region = find(sheet("Lines", ("LINE", " name ", "Amount  £", "signed (£ calc)"), ONE))
    assert region.columns == {"line": 1, "name": 2, "amount": 3, "signed": 4}


def test_two_headings_that_differ_in_punctuation_only_are_not_guessed_at() -> None:
    region = find(sheet("Lines", ("Line", "Name", "Amount £", "Amount, £"), ONE))
    assert "amount" not in region.columns


def test_a_heading_that_may_be_either_of_two_columns_is_neither() -> None:
    wanted = (*WANTED, Wanted("euros", ("Amount: £",), required=False))
    built = sheet("Lines", ("Line", "Name", "Amount £"), ONE)
    assert "amount" not in find_tables(grid(built), {"Lines": wanted}, Unit.POUNDS)["Lines"].columns
    assert "amount" in find(built).columns


def test_the_first_of_two_equal_headings_is_taken() -> None:
    assert find(sheet("Lines", ("Line", "Name", "Name"), ONE)).columns["name"] == 2


def test_a_row_that_only_calculates_is_no_data() -> None:
    region = find(sheet("Lines", HEADS, ONE, (None, None, None, 5), TWO, table="A1:E4"))
    assert rows_of(region) == [2, 4]


def test_an_excel_table_of_a_million_rows_is_read_as_far_as_it_is_filled() -> None:
    region = find(sheet("Lines", HEADS, ONE, TWO, table="A1:E1048576"))
    assert rows_of(region) == [2, 3]
