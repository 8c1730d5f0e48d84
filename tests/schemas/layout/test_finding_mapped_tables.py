"""Tables where a map says they are: by the text of their headings, never by row number."""

from __future__ import annotations

from dataclasses import replace

from tests.schemas.grids import Cells, grid, sheet

from commissioning_schemas.address import Range
from commissioning_schemas.layout import MappedPlace, NotFound, Region, Wanted, find_mapped
from commissioning_schemas.units import Unit

WANTED = (
    Wanted("part", ("Part",), required=True),
    Wanted("year", ("Year",), required=True),
    Wanted("amount", ("Amount (£)",), required=True, amount=True),
)
PLACE = MappedPlace(
    "Lines",
    "Money",
    {"part": ("Area",), "amount": ("Allocation",)},
    heading="Area",
    totals=("Total",),
    across="year",
    spreads=frozenset({"amount"}),
)
HEADS = ("Area", "Allocation")
NORTH, SOUTH, TOTAL = ("North", 10), ("South", 20), ("Total", 30)
BLANK = (None,)


def look(
    place: MappedPlace, *rows: Cells, others: tuple[MappedPlace, ...] = ()
) -> Region | NotFound:
    return find_mapped(grid(sheet("Money", *rows)), place, [place, *others], WANTED)


def find(place: MappedPlace, *rows: Cells, others: tuple[MappedPlace, ...] = ()) -> Region:
    region = look(place, *rows, others=others)
    assert isinstance(region, Region)
    return region


def lost(place: MappedPlace, *rows: Cells) -> NotFound:
    region = look(place, *rows)
    assert isinstance(region, NotFound)
    return region


def rows_of(region: Region) -> list[int]:
    return [record.row for record in region.records]


def test_a_table_is_found_by_its_headings_wherever_they_moved() -> None:
    for above in (0, 1, 60):
        region = find(PLACE, *[("Words",)] * above, HEADS, NORTH, SOUTH, TOTAL)
        assert region.heading_row == above + 1
        assert rows_of(region) == [above + 2, above + 3]
        assert region.totals == (above + 4,)
        assert region.range.a1 == f"A{above + 1}:B{above + 4}"


def test_case_and_spaces_of_a_mapped_heading_do_not_matter() -> None:
    assert rows_of(find(PLACE, (" AREA ", "allocation"), NORTH)) == [2]


def test_a_missing_sheet_is_told_with_the_sheets_that_there_are() -> None:
    found = find_mapped(grid(sheet("Other", HEADS)), PLACE, [PLACE], WANTED)
    assert isinstance(found, NotFound)
    assert (found.sheet, found.heading_row, found.found) == (None, None, ("Other",))


def test_a_missing_heading_row_is_told_by_its_text() -> None:
    found = lost(PLACE, ("Region", "Allocation"), NORTH)
    assert (found.heading_row, found.headings) == (None, ("Area",))


def test_missing_columns_are_told_with_the_headings_that_there_are() -> None:
    found = lost(PLACE, ("Area", "Amount"), NORTH)
    assert (found.heading_row, found.headings) == (1, ("Allocation",))
    assert found.found == ("Area", "Amount")


def test_a_text_column_that_is_not_there_is_told_too() -> None:
    found = lost(replace(PLACE, text_columns=("When",)), HEADS, NORTH)
    assert found.headings == ("When",)
    region = find(replace(PLACE, text_columns=("when",)), (*HEADS, "When"), NORTH)
    assert region.text_columns == frozenset({3})


def test_of_rows_with_the_heading_the_one_with_most_columns_is_meant() -> None:
    region = find(PLACE, ("Area",), ("", ""), HEADS, NORTH)
    assert region.heading_row == 3
    assert find(PLACE, HEADS, NORTH, *[BLANK] * 50, HEADS, SOUTH).heading_row == 1


def test_a_range_is_taken_as_it_is() -> None:
    place = replace(PLACE, heading="", range=Range.parse("B2:C4"))
    rows = [("x",), (None, *HEADS, "Other"), (None, *NORTH), (None, *SOUTH), (None, "West", 5)]
    region = find(place, *rows)
    assert (region.heading_row, rows_of(region), region.range.a1) == (2, [3, 4], "B2:C4")
    wide = replace(place, columns={"part": ("Area",), "amount": ("Other",)})
    assert lost(wide, *rows).headings == ("Other",)


def test_blank_rows_and_prose_within_a_range_do_not_end_it() -> None:
    place = replace(PLACE, heading="", range=Range.parse("A1:B6"))
    region = find(place, HEADS, NORTH, BLANK, BLANK, ("South", "20"), ("Words",), ("West", 5))
    assert (rows_of(region), region.range.a1) == ([2, 5, 6], "A1:B6")


def test_rows_that_the_map_calls_total_funding_or_skip_are_no_data() -> None:
    place = replace(PLACE, totals=("total asked",), funding=("Reserve",), skip=("of which",))
    rows = [HEADS, NORTH, ("of which", 4), SOUTH, ("TOTAL ASKED", 30), ("Reserve", 5), ("West", 1)]
    region = find(place, *rows)
    assert (rows_of(region), region.totals, region.funding) == ([2, 4, 7], (5,), (6,))


def test_a_blank_row_does_not_end_a_mapped_table_and_the_next_heading_does() -> None:
    other = replace(PLACE, columns={"part": ("Fund",)}, heading="Fund")
    rows = [HEADS, NORTH, BLANK, SOUTH, BLANK, ("Fund", "Amount"), ("A", 5)]
    assert rows_of(find(PLACE, *rows, others=(other,))) == [2, 4]
    assert rows_of(find(other, *rows, others=(PLACE,))) == [7]
    elsewhere = replace(other, sheet="Elsewhere")
    assert rows_of(find(PLACE, *rows, others=(elsewhere,))) == [2, 4, 6, 7]


def test_tables_side_by_side_share_their_heading_row() -> None:
    other = replace(PLACE, columns={"part": ("Fund",)}, heading="Fund")
    rows = [("Title",), (*HEADS, "Fund"), (*NORTH, "A"), (*SOUTH, "B")]
    assert rows_of(find(PLACE, *rows, others=(other,))) == [3, 4]
    assert rows_of(find(other, *rows, others=(PLACE,))) == [3, 4]


def test_in_a_table_of_one_column_every_text_is_a_row() -> None:
    place = replace(PLACE, columns={"part": ("Area",)}, totals=())
    assert rows_of(find(place, HEADS, ("North",), BLANK, ("South",))) == [2, 4]


def test_rows_that_show_something_beside_the_table_only_are_blank_in_it() -> None:
    beside = ("", None, "a remark")
    assert rows_of(find(PLACE, HEADS, NORTH, beside, SOUTH, beside, beside, ("x", "y"))) == [2, 4]


def test_prose_below_a_blank_row_is_no_part_of_the_table() -> None:
    assert rows_of(find(PLACE, HEADS, NORTH, BLANK, ("See the paper of March",))) == [2]


def test_years_across_become_one_record_for_each() -> None:
    place = replace(PLACE, columns={"part": ("Area",), "amount": ("2019/20", "2020/21 £k")})
    region = find(place, ("Area", "2019/20", "2020/21 £k"), ("North", 1, 2), ("Total", 1, 2))
    assert [(r.row, r.columns["amount"], r.constants["year"]) for r in region.records] == [
        (2, 2, "2019-20"),
        (2, 3, "2020-21"),
    ]
    assert region.unit_of("amount", 2) is Unit.POUNDS
    assert region.unit_of("amount", 3) is Unit.THOUSANDS
    assert (region.totals, region.missing, region.range.a1) == ((3,), (), "A1:C3")


def test_a_unit_that_all_years_across_share_is_that_of_the_field() -> None:
    place = replace(PLACE, columns={"part": ("Area",), "amount": ("2019/20 £m", "2020/21 £m")})
    heads = ("Area", "2019/20 £m", "2020/21 £m")
    assert find(place, heads, ("North", 1, 2)).unit_of("amount") is Unit.MILLIONS
    given = replace(place, units={"amount": Unit.THOUSANDS})
    region = find(given, heads, ("North", 1, 2))
    assert {region.unit_of("amount", column) for column in (None, 2, 3)} == {Unit.THOUSANDS}


def test_a_year_that_cannot_be_read_keeps_its_heading() -> None:
    place = replace(PLACE, columns={"part": ("Area",), "amount": ("Now", "2020-21 or 2021-22")})
    region = find(place, ("Area", "Now", "2020-21 or 2021-22"), ("North", 1, 2))
    assert [r.constants["year"] for r in region.records] == ["Now", "2020-21 or 2021-22"]


def test_a_lone_heading_with_a_year_gives_the_year_that_the_map_does_not() -> None:
    place = replace(PLACE, columns={"part": ("Area",), "amount": ("Budget 2020/21",)})
    heads = ("Area", "Budget 2020/21")
    assert find(place, heads, NORTH).records[0].constants == {"year": "2020-21"}
    given = replace(place, constants={"year": "2021-22"})
    assert find(given, heads, NORTH).records[0].constants == {"year": "2021-22"}
    column = replace(place, columns={**place.columns, "year": ("When",)})
    assert "year" not in find(column, (*heads, "When"), (*NORTH, "x")).records[0].constants
    words = replace(place, spreads=frozenset())
    assert find(words, heads, NORTH).records[0].constants == {}


def test_the_unit_of_a_column_is_that_of_the_map_then_of_its_heading_then_of_the_table() -> None:
    place = replace(PLACE, columns={"amount": ("Allocation £k",)}, unit=Unit.MILLIONS)
    heads = ("Area", "Allocation £k")
    assert find(place, heads, NORTH).unit_of("amount") is Unit.THOUSANDS
    assert find(place, heads, NORTH).unit_of("part") is Unit.MILLIONS
    given = replace(place, units={"amount": Unit.POUNDS})
    assert find(given, heads, NORTH).unit_of("amount") is Unit.POUNDS


def test_what_the_map_does_not_give_is_missing_and_a_constant_is_given() -> None:
    assert [want.field for want in find(PLACE, HEADS, NORTH).missing] == ["year"]
    given = replace(PLACE, constants={"year": "2020-21"}, calculated=("B4",))
    region = find(given, HEADS, NORTH)
    assert (region.missing, region.calculated) == ((), frozenset({(4, 2)}))
