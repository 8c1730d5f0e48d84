"""What stands below a table: data that it should hold, totals, notes."""

from __future__ import annotations

import pytest
from tests.schemas.grids import grid, sheet, with_tables
from tests.schemas.layout.test_finding_tables import HEADS, ONE, TWO, find, rows_of

from commissioning_schemas.grid import Sheet, Value
from commissioning_schemas.layout import Region, Wanted, find_tables, is_total_label
from commissioning_schemas.units import Unit

BLANK = (None,)


def outside(*below: tuple[Value, ...]) -> list[int]:
    region = find(sheet("Lines", HEADS, ONE, *below, table="A1:E2"))
    assert rows_of(region)[0] == 2
    assert region.outside == tuple(region.records[1:])
    return [record.row for record in region.outside]


@pytest.mark.parametrize("blanks", [0, 1, 2, 5])
def test_data_below_an_excel_table_is_found_however_many_blank_rows_part_them(blanks: int) -> None:
    assert outside(*[BLANK] * blanks, TWO) == [3 + blanks]


@pytest.mark.parametrize(
    "row",
    [
        ("Total", None, 30),
        (None, "Total 2020-21", 30),
        ("Grand total", "x", "30"),
        ("Source: finance system", None, None),
        ("Note:", "see page 4", None),
        (None, None, 30),
        (None, None, None, 30),
        (None, None, "n/a", None, "no amount"),
    ],
)
def test_a_total_or_a_note_below_an_excel_table_is_no_data(row: tuple[Value, ...]) -> None:
    assert outside(BLANK, row) == []


@pytest.mark.parametrize(
    "row", [("L3", None, 5), ("L3", None, "£5"), (None, "Help", 5), ("L3", "Help", None)]
)
def test_an_amount_with_something_beside_it_is_data_and_so_is_most_of_a_row(
    row: tuple[Value, ...],
) -> None:
    assert outside(row) == [3]


def test_half_of_the_columns_that_must_be_filled_is_not_most_of_them() -> None:
    wanted = tuple(Wanted(name, (name,), required=True) for name in ("Aa", "Bb", "Cc", "Dd"))
    for below, rows in ((("x", "y"), [2]), (("x", "y", "z"), [2, 3])):
        built = sheet("S", ("Aa", "Bb", "Cc", "Dd"), ("a", "b", "c", "d"), below, table="A1:D2")
        region = find_tables(grid(built), {"S": wanted}, Unit.POUNDS)["S"]
        assert rows_of(region) == rows


def test_rows_of_the_next_excel_table_are_its_own() -> None:
    built = sheet("Lines", HEADS, ONE, BLANK, ("L", "N", "A"), ("x", "y", 5))
    region = find(with_tables(built, {"Lines": "A1:E2", "Other": "A4:C5"}))
    assert region.outside == ()


def plain(*below: tuple[Value, ...]) -> Region:
    return find(sheet("Lines", HEADS, ONE, TWO, *below))


def test_a_single_blank_row_does_not_end_a_plain_table() -> None:
    assert rows_of(plain(BLANK, ("L3", "More", 5))) == [2, 3, 5]


def test_two_blank_rows_end_a_plain_table_unless_numbers_follow() -> None:
    assert rows_of(plain(BLANK, BLANK, ("L3", "More", 5))) == [2, 3, 6]
    assert rows_of(plain(BLANK, BLANK, ("Other", "Table", "Of text"))) == [2, 3]
    assert rows_of(plain(BLANK, BLANK, ("Other", "Table", True))) == [2, 3]


def test_totals_at_the_end_of_a_plain_table_stand_below_it() -> None:
    for below in ([("Total", None, 30)], [BLANK, (None, "Total 2020-21", 30)]):
        region = plain(*below)
        assert (rows_of(region), region.totals) == ([2, 3], (3 + len(below),))
        assert region.range.a1 == "A1:E3"


def test_a_total_with_data_below_it_stays_among_the_rows() -> None:
    region = plain(("Total", None, 30), ("L3", "More", 5))
    assert (rows_of(region), region.totals) == ([2, 3, 4, 5], ())


def test_lines_of_text_below_a_blank_row_are_notes_however_many() -> None:
    region = plain(BLANK, ("Source: the finance system",), ("Rounded to £1",))
    assert (rows_of(region), region.range.bottom) == ([2, 3], 3)


def test_a_line_of_text_right_below_the_data_is_a_row_that_lacks_its_rest() -> None:
    assert rows_of(plain(("L3",), BLANK, ("A note",))) == [2, 3, 4]


def test_a_list_of_one_column_keeps_its_lone_texts() -> None:
    wanted = (Wanted("a", ("A",), required=True), Wanted("b", ("B",), required=False))
    built = Sheet("S", rows={1: {1: "A", 2: "B"}, 2: {1: "x"}, 3: {1: "y"}, 5: {1: "note"}})
    region = find_tables(grid(built), {"S": wanted}, Unit.POUNDS)["S"]
    assert [record.row for record in region.records] == [2, 3]


def test_a_note_right_below_the_headings_leaves_no_rows() -> None:
    assert rows_of(find(sheet("Lines", HEADS, BLANK, ("No lines yet",)))) == []


@pytest.mark.parametrize(
    "label",
    [
        "Total",
        "TOTALS",
        "Sub-total",
        "Subtotal:",
        "Grand total",
        "Total 2020-21",
        "Total of 2020/21",
        "Total for 2021",
        "Total FY 20/21",
        "2020-21 total",
        "Sub-total North",
        "North total",
    ],
)
def test_total_words_alone_or_beside_a_year_or_a_known_name_are_totals(label: str) -> None:
    assert is_total_label(label, ["north"])


@pytest.mark.parametrize(
    "label",
    ["Total Respect programme", "Totally", "Sub-total South", "2020-21", "North", "", "total 12"],
)
def test_a_name_that_begins_with_the_word_is_no_total(label: str) -> None:
    assert not is_total_label(label, ["north"])
