"""FRM-004 to FRM-006 and FRM-008 to FRM-010, TYP-011 and TYP-016: what cells hold."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from tests.edited import edited, example
from tests.schemas.found import the_sheet, with_sheet
from tests.schemas.offices import findings, line, office, paper, places, year

from commissioning_schemas.check import check
from commissioning_schemas.checks import catalogue
from commissioning_schemas.grid import Grid, Value
from commissioning_schemas.maps import Map
from commissioning_schemas.units import Unit

EXTENDED = catalogue().of_set("ext")


@pytest.mark.parametrize(
    ("formula", "numbers"),
    [
        ("=I5*1.2", "1.2"),
        ("=I5*20%", "0.2"),
        ("=I5+1000", "1,000"),
        ("=I5-SUM(I6,I7)*3.5", "3.5"),
        ("=I5*12/1000", None),
        ("=I5*-1+0", None),
        ("=700000+300", None),
        ("=ROUND(I5,2)", None),
        ("=IF(I5>5000,I5,I6)", None),
        ("=I5^2", None),
    ],
)
def test_a_number_that_is_no_usual_one_does_not_stand_in_a_formula(
    formula: str, numbers: str | None
) -> None:
    found = findings(edited(example(), {"Budget!I8": formula}), "FRM-004")
    assert [one.cell for one in found] == (["I8"] if numbers else [])
    assert all(f"contains {numbers}." in one.message for one in found)


def test_one_formula_down_a_column_is_told_once() -> None:
    cells: dict[str, Value] = {f"Budget!I{row}": f"=K{row}+{row - row}+1000" for row in (5, 6, 7)}
    (one,) = findings(edited(example(), cells), "FRM-004")
    assert one.cell == "I5"
    assert "(and 2 more cells below)" in one.message


@pytest.mark.parametrize(
    ("place", "formula", "pence"),
    [
        ("Summary!B8", "=SUM(B5:B7)+1000", 100_000),
        ("Summary!B8", "=SUM(B5:B7)-0.01", 1),
        ("Summary!B8", "=B5+B6+B7", None),
        ("Budget!I8", "=SUM(I5:I7)+10", 1000),
        ("Budget!I8", "=I5+10", None),
        ("Budget!I8", "=10+20", None),
        ("Budget!I8", "=SUM(I5:I7)*2", None),
    ],
)
def test_nothing_is_added_to_a_sum_to_make_it_fit(
    place: str, formula: str, pence: int | None
) -> None:
    found = findings(edited(example(), {place: formula}), "FRM-005")
    assert [one.impact_pence for one in found] == ([pence] if pence else [])


def test_a_plug_is_not_also_a_number_in_a_formula() -> None:
    grid = edited(example(), {"Budget!I8": "=SUM(I5:I7)+10"})
    codes = {one.code for one in check(grid, also=EXTENDED).findings if one.cell == "I8"}
    assert codes & {"FRM-004", "FRM-005", "FRM-009"} == {"FRM-005"}


@pytest.mark.parametrize(
    ("place", "formula", "used"),
    [
        ("Budget!I8", '=INDIRECT("I5")', "INDIRECT"),
        ("Budget!I8", "=IF(I5>0,OFFSET(I5,0,0)+RAND(),0)", "OFFSET and RAND"),
        ("About!B8", "=TODAY()", "TODAY"),
        ("Budget!I8", "=SUM(I5:I7)", None),
    ],
)
def test_no_cell_that_counts_rests_on_a_fragile_function(
    place: str, formula: str, used: str | None
) -> None:
    found = findings(edited(example(), {place: formula}, recalculated=False), "FRM-006")
    assert [f"{one.sheet}!{one.cell}" for one in found] == ([place] if used else [])
    assert all(f"uses {used}." in one.message for one in found)


def costs(*amounts: Value, published: bool = False) -> tuple[Grid, Map]:
    rows = [
        {"description": f"Item {number}", "original_budget": amount}
        for number, amount in enumerate(amounts, 5)
    ]
    grid, map = paper(budget=rows)
    more = {"year": "2020-21", "portfolio_id": "P1", "source_type": "Own budget"}
    table = replace(map.tables[0], published=published, constants=more, totals=("Item 7", "Item 9"))
    map = replace(map, unit=Unit.POUNDS, tables=(table,))
    typed = {f"Budget!B{row}": value for row, value in enumerate(amounts, 5)}
    return edited(grid, typed), map


@pytest.mark.parametrize(
    ("subtotal", "total", "cells"),
    [
        ("=SUM(B5:B6)", "=SUM(B5:B8)", ["Budget!B9"]),
        ("=SUM(B5:B6)", "=SUM(B7:B8)", []),
        ("=SUM(B5:B6)", "=B7+B8", []),
        ("=SUM(B5:B6)", "=SUM(B5:B8)/2", []),
        ("=SUM(B5:B6)", "=SUM(B5:B8)-B7", []),
        ("=SUBTOTAL(9,B5:B6)", "=SUBTOTAL(9,B5:B8)", []),
        ("=SUBTOTAL(9,B5:B6)", "=SUM(B5:B8)", ["Budget!B9"]),
        ("=SUM(B5:B6)", "=SUBTOTAL(9,B5:B8)", ["Budget!B9"]),
        ("=30", "=SUM(B5:B8)", []),
    ],
)
def test_a_total_counts_rows_or_their_subtotal(subtotal: str, total: str, cells: list[str]) -> None:
    grid, map = costs(10, 20, subtotal, 40, total)
    assert places(grid, "FRM-008", map) == cells


def test_inputs_that_hold_formulas_are_told_once_a_column() -> None:
    cells: dict[str, Value] = {
        "Budget!I5": "=4000+6000",
        "Budget!I6": "=700000+300",
        "Funding!J5": "=890000+1000",
        "About!B18": '="D"&"1"',
        "About!B21": '="x@y"',
    }
    found = findings(edited(example(), cells), "FRM-009")
    assert [(one.sheet, one.cell) for one in found] == [
        ("About", "B18"),
        ("About", "B21"),
        ("Budget", "I5"),
        ("Funding", "J5"),
    ]
    assert "=4000+6000, read as 10000 (and 1 more cell below)." in found[2].message


def test_a_mapped_workbook_may_hold_formulas_anywhere() -> None:
    grid, map = costs(10, "=10+10", "=SUM(B5:B6)", 40, "=B7+B8")
    assert findings(grid, "FRM-009", map) == []


def test_a_sheet_of_results_is_locked_and_one_for_typing_open() -> None:
    assert findings(example(), "FRM-010") == []
    grid = edited(example(), {}, protected={"Summary": False, "Budget": True, "About": True})
    found = findings(grid, "FRM-010")
    assert [(one.sheet, one.cell, one.found) for one in found] == [
        ("About", None, "protected"),
        ("Summary", None, "open"),
        ("Budget", None, "protected"),
    ]
    unseen = replace(grid, unread=frozenset({"protection"}))
    assert findings(unseen, "FRM-010") == []
    noted = check(unseen, also=EXTENDED).not_checked[0]
    assert noted.what == "the protection of the sheets of the workbook"
    assert noted.why.endswith("FRM-010 is not checked")
    assert "FRM-010" not in check(unseen).not_checked[0].why


def test_a_year_that_became_a_date_has_its_own_code_where_it_is_asked_for() -> None:
    grid = edited(example(), {"Budget!B7": dt.date(2011, 12, 1)})
    usual = [one.code for one in check(grid).findings if one.cell == "B7" and one.sheet == "Budget"]
    found = check(grid, also={"TYP-011"}).findings
    asked = [one.code for one in found if one.cell == "B7" and one.sheet == "Budget"]
    assert (usual, asked) == (["TYP-009"], ["TYP-011"])
    other = edited(example(), {"Budget!B7": "2020-22"})
    assert findings(other, "TYP-011") == []


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("-", '"-" is read as nil.'),
        ("nil", '"nil" is read as nil.'),
        ("n/a", '"n/a" is read as not known; it is left out of every sum.'),
        (0, None),
        (None, None),
        ("£0", None),
    ],
)
def test_a_word_for_an_amount_is_told_with_its_meaning(value: Value, said: str | None) -> None:
    grid = office(years=[year("2020-21", 1000, of_which_contributions=value)])
    found = findings(grid, "TYP-016")
    assert [one.cell for one in found] == (["F5"] if said else [])
    assert all(one.message.endswith(said or "") for one in found)


def test_a_date_that_is_not_known_is_no_amount() -> None:
    grid = office(years=[year("2020-21", 1000, start="tbc")])
    assert findings(grid, "TYP-016") == []


def test_a_formula_that_cannot_be_read_is_left_alone() -> None:
    sheet = the_sheet(example(), "Budget")
    broken = replace(sheet, formulas={**sheet.formulas, 5: {**sheet.formulas[5], 9: "=I6*("}})
    result = check(with_sheet(example(), broken), also=EXTENDED)
    assert not result.faults
    codes = {one.code for one in result.findings if one.sheet == "Budget" and one.cell == "I5"}
    assert codes & {"FRM-004", "FRM-005", "FRM-006", "FRM-008"} == set()


def test_a_table_without_rows_holds_no_typed_formulas() -> None:
    assert findings(office(budget=[line("2020-21", 1)], virements=[]), "FRM-009") == []
