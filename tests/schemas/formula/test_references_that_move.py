"""References that are filled down or across, and those into Excel Tables."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from tests.schemas.formula.grids import calculator, sheet, table

from commissioning_schemas.address import Range
from commissioning_schemas.formula import Unsupported
from commissioning_schemas.grid import CellError, TableRange

REF, VALUE = CellError("#REF!"), CellError("#VALUE!")


def test_a_formula_filled_down_moves_what_is_not_fixed() -> None:
    cells: dict[str, Any] = {f"A{row}": row for row in range(1, 6)}
    cells |= {f"B{row}": row * 10 for row in range(1, 6)}
    cells |= {f"C{row}": f"=A{row}+$B$1+B{row}*A$2+SUM(A$1:$B{row})" for row in range(1, 6)}
    calc = calculator(sheet("S", cells))
    assert [calc.value("S", row, 3) for row in range(1, 6)] == [
        row + 10 + row * 20 + 11 * row * (row + 1) // 2 for row in range(1, 6)
    ]


def test_a_fixed_row_is_not_taken_for_a_distance() -> None:
    cells = {"A1": 1, "A2": 2, "B1": "=A2", "B5": "=A$1", "B6": "=A7", "A7": 7, "C1": "=B5"}
    calc = calculator(sheet("S", cells | {"D1": "=C1", "D5": "=$A5", "A5": 5}))
    assert [calc.value("S", row, 2) for row in (1, 5, 6)] == [2, 1, 7]
    assert [calc.value("S", row, 4) for row in (1, 5)] == [1, 5]


def test_a_formula_filled_across_moves_its_columns() -> None:
    cells = {"A1": 1, "B1": 2, "C1": 3, "A2": "=A1*$A1", "B2": "=B1*$A1", "C2": "=C1*$A1"}
    calc = calculator(sheet("S", cells | {"A3": "=SUM(C1:A2)", "B3": "=SUM(D1:B2)"}))
    assert [calc.value("S", 2, column) for column in (1, 2, 3)] == [1, 2, 3]
    assert [calc.value("S", 3, column) for column in (1, 2)] == [12, 10]


def test_the_same_text_on_two_sheets_reads_each_its_own() -> None:
    one = sheet("One", {"A1": 1, "B1": "=A1", "C1": "='One'!A1"})
    two = sheet("It's", {"A1": 2, "B1": "=A1", "C1": "='It''s'!A1"})
    calc = calculator(one, two)
    assert [calc.value(name, 1, at) for name in ("One", "It's") for at in (2, 3)] == [1, 1, 2, 2]


def test_a_text_that_looks_like_a_cell_stays_a_text() -> None:
    calc = calculator(sheet("S", {"A1": '="A1"', "A2": '="A1"', "A3": '="A"&"1"'}))
    assert [calc.value("S", row, 1) for row in (1, 2, 3)] == ["A1"] * 3


def test_whole_columns_of_two_sheets_have_one_shape() -> None:
    calc = calculator(sheet("S", {"A1": "x", "B1": 5}), sheet("Long", {"A9": "x", "B9": 7}))
    assert calc.evaluate('=SUMIFS(Long!B:B,S!A:A,"")', "S", 1, 9) == 7
    assert calc.evaluate('=SUMIFS(B:B,A:A,"x")', "S", 1, 9) == 5
    assert calc.evaluate('=SUMIFS(B1:B90000,A1:A90000,"x")', "S", 1, 9) == 5
    assert calc.evaluate("=COUNTBLANK(Long!A1:B100)", "S", 1, 9) == 198
    assert calculator(sheet("Empty", {})).evaluate("=SUM(A:A)", "Empty", 1, 9) == 0


def test_a_name_of_the_sheet_goes_before_one_of_the_workbook() -> None:
    names = {"rate": "5", "two!rate": "7", "here": "One!$A$1", "bad": "SUM("}
    calc = calculator(sheet("One", {"A1": 3}), sheet("Two", {}), names=names)
    assert calc.evaluate("=Rate", "One", 1, 1) == 5
    assert calc.evaluate("=RATE", "Two", 1, 1) == 7
    assert calc.evaluate("=Two!rate+here", "One", 1, 1) == 10
    assert calc.evaluate("=bad", "One", 1, 1) == Unsupported("bad")


TOTALS = TableRange("T", Range(4, 1, 7, 3), ("Key", "It's #1", "Sum, all"), True, True)
SHEET = replace(
    table("T", TOTALS.columns, ("a", 1, 10), ("b", 2, "=[@[It''s '#1]]*10"), ("Total", 3, 30)),
    tables=(TOTALS,),
)


@pytest.mark.parametrize(
    ("formula", "answer"),
    [
        ("=SUM(T[Sum, all])", 30),
        ("=SUM(t[[sum, all]])", 30),
        ("=SUM(T[It''s '#1])", 3),
        ("=SUM(T[[It''s '#1]:[Sum, all]])", 33),
        ("=SUM(T)", 33),
        ("=SUM(T[])", 33),
        ("=COUNTA(T[#All])", 12),
        ("=COUNTA(T[#Data])", 6),
        ("=T[[#Headers],[Key]]", "Key"),
        ("=SUM(T[[#Totals],[Sum, all]])", 30),
        ("=COUNTA(T[[#Headers],[#Data],[Key]])", 3),
        ("=T[[#This Row],[It''s '#1]]", 2),
        ("=T[@[It''s '#1]]", 2),
        ("=SUM(T[@])", 22),
        ("=SUM(T[[#This Row],[It''s '#1]:[Sum, all]])", 22),
        ("=[@Key]", "b"),
        ("=[@Gone]", REF),
        ("=SUM([Sum, all])", 30),
        ("=T[Gone]", REF),
        ("=Gone[Key]", REF),
        ("=INDEX(T[Key],2)&INDEX(T,1,1)", "ba"),
        ("=T[#Nonsense]", REF),
    ],
)
def test_what_a_reference_into_a_table_gives(formula: str, answer: Any) -> None:
    given = calculator(SHEET).evaluate(formula, "T", 6, 3)
    assert given == answer


def test_a_row_outside_the_table_has_no_this_row() -> None:
    calc = calculator(SHEET)
    assert calc.evaluate("=T[@Key]", "T", 7, 9) == VALUE
    assert calc.evaluate("=T[@Key]", "T", 4, 9) == VALUE
    assert calc.evaluate("=[@Key]", "T", 6, 9) == REF


def test_a_table_without_headings_or_totals_has_no_such_part() -> None:
    bare = replace(TOTALS, has_header=False, has_totals=False)
    calc = calculator(replace(SHEET, tables=(bare,)))
    assert calc.evaluate("=SUM(T[#Headers])", "S", 1, 9) == REF
    assert calc.evaluate("=COUNTA(T[#Headers])", "T", 1, 9) == REF
    assert calc.evaluate("=COUNTA(T[#Totals])", "T", 1, 9) == REF
    assert calc.evaluate("=COUNTA(T[Key])", "T", 1, 9) == 4
    empty = replace(TOTALS, range=Range(4, 1, 5, 3))
    assert calculator(replace(SHEET, tables=(empty,))).evaluate("=SUM(T[])", "T", 1, 9) == REF
