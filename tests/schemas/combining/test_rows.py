"""Rows of several workbooks as those of one: taken over exactly, once, and never dropped unsaid."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.schemas.combining.managers import PLAN, combined, drawn, mapped, said
from tests.schemas.offices import award, fund, line, move, office, portfolio, reserve, year

from commissioning_schemas.findings import Severity


def test_every_row_is_taken_over_with_the_file_sheet_and_row_that_it_came_from() -> None:
    one = office(budget=[line("2020-21", 700, line_id="A-1"), line("2020-21", 300, line_id="A-2")])
    two = office(budget=[line("2020-21", 50, line_id="B-1")])
    found = combined(North=one, South=two)
    assert [row["line_id"] for row in found.tables["Budget"]] == ["A-1", "A-2", "B-1"]
    assert [str(row["notes"]) for row in found.tables["Budget"]] == [
        "From North.xlsx, Budget row 5.",
        "From North.xlsx, Budget row 6.",
        "From South.xlsx, Budget row 5.",
    ]
    lines = [one for one in found.origins if one.table == "Budget"]
    assert [(one.key, one.file, one.sheet, one.row, one.taken) for one in lines] == [
        ("A-1", "North.xlsx", "Budget", 5, "Yes"),
        ("A-2", "North.xlsx", "Budget", 6, "Yes"),
        ("B-1", "South.xlsx", "Budget", 5, "Yes"),
    ]


def test_a_note_of_a_manager_stays_before_the_note_of_where_it_came_from() -> None:
    found = combined(North=office(budget=[line("2020-21", 1, notes="Agreed in May.")]))
    (row,) = found.tables["Budget"]
    assert row["notes"] == "Agreed in May. From North.xlsx, Budget row 5."


def test_an_id_that_stands_for_two_things_keeps_the_first_and_lists_the_other() -> None:
    one = office(budget=[line("2020-21", 700, line_id="B-1")])
    two = office(budget=[line("2020-21", 250, line_id="b-1 ", description="Something else")])
    found = combined(North=one, South=two)
    assert [row["original_budget"] for row in found.tables["Budget"]] == [Decimal(700)]
    (clash,) = said(found, "REF-001", Severity.ERROR)
    assert clash.message == (
        '"B-1" stands for different rows in North.xlsx, Budget!E5 and in South.xlsx, Budget!E5: '
        'Description is "Services of 2020-21" there and "Something else" here and Original budget '
        "(£) is £700 there and £250 here. The first is kept; the other is not in this workbook."
    )
    assert (clash.table, clash.key, clash.impact) == ("Budget", "B-1", 25_000)
    left = [one for one in found.origins if one.taken == "No: its id is used"]
    assert [(one.file, one.row) for one in left] == [("South.xlsx", 5)]


def test_the_same_row_of_two_workbooks_stands_once_and_is_said() -> None:
    grant = fund("2020-21", 500, fund_id="F-1")
    found = combined(North=office(funding=[grant]), South=office(funding=[grant]))
    assert len(found.tables["Funding"]) == 1
    (once,) = [one for one in said(found, "REF-001") if one.table == "Funding"]
    assert once.severity is Severity.INFO
    assert once.message == (
        "the same row stands in North.xlsx, Funding!A5 and South.xlsx, Funding!A5. It is in this "
        "workbook once."
    )
    assert "The same row" in {one.taken for one in found.origins if one.table == "Funding"}


def test_two_rows_of_one_workbook_with_one_id_both_stay_for_its_check_to_see() -> None:
    rows = [line("2020-21", 1, line_id="B-1"), line("2020-21", 2, line_id="B-1")]
    found = combined(North=office(budget=rows), South=office(budget=[]))
    assert len(found.tables["Budget"]) == 2
    assert said(found, "REF-001", Severity.ERROR) == []


def test_lists_are_joined_and_each_fills_in_what_the_other_leaves_open() -> None:
    one = portfolio("P1", aliases="Crime", sort=2)
    two = portfolio("P1", aliases="Crime;Prevention", manager_role="Manager", sort=7)
    found = combined(North=office(portfolios=[one]), South=office(portfolios=[two]))
    (row,) = found.tables["Portfolios"]
    assert row["aliases"] == "Crime; Prevention"
    assert (row["manager_role"], row["sort"]) == ("Manager", 2)
    assert [one.table for one in said(found, "REF-001", Severity.INFO)] == ["Budget"]


def test_an_approved_budget_that_differs_is_said_with_what_it_differs_by() -> None:
    one, two = office(years=[year("2020-21", 1000)]), office(years=[year("2020-21", 1200)])
    found = combined(North=one, South=two)
    (clash,) = said(found, "REF-001", Severity.ERROR)
    assert (clash.table, clash.key, clash.impact) == ("Years", "2020-21", 20_000)
    assert "Years!E5" in clash.message


def test_values_of_a_list_of_codes_stay_together() -> None:
    ring = {"list": "ring_fence", "order": 1}
    one = [{**ring, "value": "None"}, {"list": "currency", "value": "GBP", "order": 1}]
    two = [{**ring, "value": "None", "order": 2}, {**ring, "value": "Place"}]
    found = combined(North=office(codes=one), South=office(codes=two))
    assert [row["value"] for row in found.tables["Codes"]] == ["None", "Place", "GBP"]


def test_a_cell_that_cannot_be_read_is_taken_over_as_it_is() -> None:
    rows = [line("2020-21", "£22,10"), line("2020-21", "tbc"), line("2020-21", 1)]
    dates = [award("F", 1, award_id="A", award_date="soon", end=44_000.5)]
    found = combined(North=office(budget=rows, funding=[fund("2020-21", 9)], awards=dates))
    amounts = [row.get("original_budget") for row in found.tables["Budget"]]
    assert amounts == ["£22,10", "tbc", Decimal(1)]
    assert found.tables["Awards"][0]["award_date"] == "soon"
    assert found.tables["Awards"][0]["end"] == "44000.5"
    assert found.tables["Awards"][0]["start"] == dt.date(2020, 4, 1)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 2), st.integers(0, 10**9)), max_size=12))
def test_pounds_are_neither_lost_nor_made_wherever_the_lines_stand(
    lines: list[tuple[int, int]],
) -> None:
    parts = {
        f"M{number}": office(
            with_summary=False,
            budget=[
                line("2020-21", str(Decimal(pence) / 100), line_id=f"L{place}")
                for place, (at, pence) in enumerate(lines)
                if at == number
            ],
        )
        for number in range(3)
    }
    found = combined(**parts)
    amounts = [row["original_budget"] for row in found.tables["Budget"]]
    assert sum(Decimal(str(one)) for one in amounts) * 100 == sum(pence for _, pence in lines)
    assert sum(found.lines.values()) == sum(pence for _, pence in lines)


def test_thousands_and_millions_become_pounds_to_the_penny() -> None:
    rows = (("Area", "What", "Allocation"), ("North", "Help", 710.1234), ("North", "Sport", 0.1))
    thousands = drawn(rows, mapped("£k"))
    millions = drawn((rows[0], ("North", "Dogs", 0.48400001)), mapped("£m"))
    found = combined(One=thousands, Two=millions)
    amounts = [row["original_budget"] for row in found.tables["Budget"]]
    assert amounts == [Decimal("710123.40"), Decimal("100.00"), Decimal("484000.01")]
    (units,) = said(found, "TYP-003")
    assert units.message.startswith("the workbooks differ: One.xlsx is in £k and Two.xlsx is in £m")


def test_a_published_table_is_left_out_and_said_with_its_pounds() -> None:
    found = combined(One=drawn(PLAN, mapped("£m", published=True)))
    assert found.tables["Budget"] == []
    (left,) = found.left["One.xlsx"]
    assert (left.code, left.impact, left.place.range) == ("STR-001", 310_000_000, "A1:C3")
    assert "2 rows (£3,100,000)" in left.message
    taken = [one.taken for one in found.origins if one.table == "Budget"]
    assert taken == ["No: published amounts"] * 2


def test_rows_without_ids_get_ones_that_no_other_row_has() -> None:
    taken = office(years=[year("2021-22", 9)], budget=[line("2021-22", 5, line_id="b2122-n-01")])
    found = combined(One=drawn(PLAN, mapped()), Two=taken)
    ids = [row["line_id"] for row in found.tables["Budget"]]
    assert ids == ["B2122-N-02", "B2122-S-01", "b2122-n-01"]
    (note,) = said(found, "REF-001", Severity.INFO)
    assert note.message == (
        "The 2 rows of Budget in One.xlsx have no ids. Here ids were given to them, from "
        '"B2122-N-02" on.'
    )


def test_a_key_that_was_not_filled_in_is_left_for_the_check() -> None:
    found = combined(North=office(budget=[line("2020-21", 5, line_id="")]))
    assert [row.get("line_id") for row in found.tables["Budget"]] == [None]


def test_an_original_budget_is_worked_out_where_only_the_revised_one_is_shown() -> None:
    head = ("Line", "Area", "Budget now")
    rows = (head, ("L1", "North", 900), ("L2", "North", 1100))
    moves = (("Move", "From", "To", "Amount"), ("V1", "L1", "L2", 100))
    found = combined(One=drawn(rows, mapped(revised=True), moves))
    amounts = [row["original_budget"] for row in found.tables["Budget"]]
    assert amounts == [Decimal(1000), Decimal(1000)]
    (note,) = said(found, "TYP-019")
    assert "in 2 of its lines (£2,000), the first in One.xlsx, Plan!C2" in note.message


def test_years_that_rows_name_and_nobody_lists_are_listed_without_a_budget() -> None:
    found = combined(One=drawn(PLAN, mapped()))
    assert found.tables["Years"] == [
        {"year": "2021-22", "start": dt.date(2021, 4, 1), "end": dt.date(2022, 3, 31)}
    ]
    (wanting,) = said(found, "BUD-001")
    assert (wanting.severity, wanting.key) == (Severity.ERROR, "2021-22")


def test_portfolios_of_maps_stand_in_order_and_say_that_no_sheet_shows_them() -> None:
    found = combined(One=drawn(PLAN, mapped()))
    assert [(row["portfolio_id"], row["sort"]) for row in found.tables["Portfolios"]] == [
        ("N", 1),
        ("S", 2),
    ]
    assert [(one.sheet, one.row) for one in found.origins if one.table == "Portfolios"] == [
        ("the map", None),
        ("the map", None),
    ]


def test_reserves_and_their_movements_come_along() -> None:
    moves = [move("Opening", "2020-21", 5, movement_id="R-1")]
    found = combined(North=office(reserves=moves, reservelist=[reserve("R1")]))
    assert [row["movement_id"] for row in found.tables["Reserves"]] == ["R-1"]
    assert [row["amount"] for row in found.tables["Reserves"]] == [Decimal(5)]


def test_rows_that_differ_in_many_things_name_three_of_them() -> None:
    names = ("purpose", "owner_role", "category", "name")
    one, two = reserve("R1"), {**reserve("R1"), **dict.fromkeys(names, "Another")}
    found = combined(North=office(reservelist=[one]), South=office(reservelist=[two]))
    (clash,) = [one for one in said(found, "REF-001") if one.table == "ReserveList"]
    assert ", and 1 more differ. The first is kept" in clash.message
    assert clash.impact is None


def test_an_amount_that_nobody_knows_clashes_without_pounds() -> None:
    one = office(years=[year("2020-21", 1000)])
    found = combined(North=one, South=office(years=[year("2020-21", "tbc")]))
    (clash,) = said(found, "REF-001", Severity.ERROR)
    assert "Approved budget (£) is £1,000 there and " in clash.message
    assert clash.impact is None


def test_a_year_that_is_none_is_not_listed() -> None:
    found = combined(North=office(budget=[line("next year", 5)]))
    assert [row["year"] for row in found.tables["Years"]] == ["2020-21"]
