"""A formula that a column repeats is worked out for many rows at once, and as each cell alone."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.schemas.formula.grids import HEADINGS, calculator, sheet, table

from commissioning_schemas.formula import CIRCULAR, Calculator
from commissioning_schemas.grid import CellError

ROWS = 12
FORMULAS = (
    "=T[[#This Row],[A]]+T[[#This Row],[B]]-T[[#This Row],[A]]",
    "=-T[[#This Row],[A]]*2",
    "=T[[#This Row],[A]]/T[[#This Row],[B]]",
    "=T[[#This Row],[A]]%",
    '=T[[#This Row],[Key]]&"-"&T[[#This Row],[A]]',
    "=T[[#This Row],[A]]",
    "=SUMIFS(V[Amount],V[Name],T[[#This Row],[Key]])",
    "=SUMIFS(V[Amount],V[Name],T[[#This Row],[Key]],V[Kind],T[[#This Row],[A]])",
    '=SUMIFS(V[Amount],V[Name],T[[#This Row],[Key]],V[Kind],"<>1")',
    "=SUMIF(V[Name],T[[#This Row],[Key]],V[Amount])",
    "=SUMIF(V[Amount],T[[#This Row],[A]])",
    "=COUNTIFS(V[Name],T[[#This Row],[Key]])",
    "=COUNTIF(T[Key],T[[#This Row],[Key]])",
    "=COUNTIF(T[A],T[[#This Row],[A]])-COUNTIF(V[Kind],T[[#This Row],[B]])",
    '=IF(T[[#This Row],[A]]>2,T[[#This Row],[B]],"")',
    "=IF(T[[#This Row],[A]],1)",
    '=IF(OR(T[[#This Row],[A]]=1,T[[#This Row],[Key]]="b"),ROUND(T[[#This Row],[B]],1),0)',
    "=ROUND(T[[#This Row],[A]]*1.005,2)",
    "=LEFT(T[[#This Row],[Key]],1)",
    "=MATCH(T[[#This Row],[Key]],V[Name],0)",
    "=AVERAGEIFS(V[Amount],V[Name],T[[#This Row],[Key]])",
    "=SUMPRODUCT((V[Name]=T[[#This Row],[Key]])*V[Amount])",
    "=IFERROR(1/T[[#This Row],[A]],0)",
    "=ROW()+T[[#This Row],[A]]",
    "=SUM(T[[#This Row],[A]:[B]])",
    "=V[Amount]",
    "=limit+T[[#This Row],[A]]",
    "=UNKNOWN(T[[#This Row],[A]])",
)

odd = st.sampled_from(["", "1", "b", "B*", ">1", True, "2020-21", "10%", 1e15, CellError("#N/A")])
usual = st.sampled_from([-1, 0, 1, 2, 3, 4, 0.5, 1.1, None])
values = st.integers(0, 30).flatmap(lambda chance: usual if chance else odd)
"""Mostly numbers: a row that fails has its whole block worked out cell by cell."""

names = st.sampled_from(["a", "b", "B", "b2", "true", "TRUE", "1", "*", "", None, 1])


def long_table(keys: list[Any], firsts: list[Any], seconds: list[Any], formula: str) -> Calculator:
    lines = zip(keys, firsts, seconds, [formula] * len(keys), strict=True)
    amounts = [("a", 1, 1), ("b", 2.5, 1), ("b", 4, "1"), ("true", 8, 2), (1, 16, None)]
    return calculator(
        table("T", ("Key", "A", "B", "F"), *lines),
        table("V", ("Name", "Amount", "Kind"), *amounts),
        names={"limit": "3"},
    )


@pytest.mark.parametrize("formula", FORMULAS)
@settings(max_examples=12)
@given(
    st.lists(names, min_size=ROWS, max_size=ROWS),
    st.lists(values, min_size=ROWS, max_size=ROWS),
    st.lists(values, min_size=ROWS, max_size=ROWS),
)
def test_what_a_column_gives_at_once_is_what_each_cell_gives_alone(
    formula: str, keys: list[Any], firsts: list[Any], seconds: list[Any]
) -> None:
    calc, alone = (long_table(keys, firsts, seconds, formula) for _ in range(2))
    for row in range(HEADINGS + 1, HEADINGS + 1 + ROWS):
        once, single = calc.value("T", row, 4), alone.evaluate(formula, "T", row, 4)
        assert (type(once), once) == (type(single), single)


def test_columns_that_read_each_other_are_worked_out_in_their_order() -> None:
    columns = [f"C{number}" for number in range(60)]
    line = [1, *(f"=T[[#This Row],[C{number}]]+1" for number in range(59))]
    calc = calculator(table("T", columns, *[line] * 20))
    assert [calc.value("T", row, 60) for row in range(5, 25)] == [60] * 20


def test_a_column_is_added_up_whatever_is_asked_for_first() -> None:
    lines = [
        (row, "=T[[#This Row],[A]]*2", "=SUMIFS(T[B],T[A],T[[#This Row],[A]])") for row in range(50)
    ]
    calc = calculator(
        table("T", ("A", "B", "C"), *lines), sheet("S", {"A1": "=SUM(T[C])", "A2": "=SUM(T[B])"})
    )
    assert calc.value("S", 1, 1) == calc.value("S", 2, 1) == 50 * 49


def test_a_circle_through_two_columns_of_a_long_table_is_found() -> None:
    lines = [("=T[[#This Row],[B]]", "=T[[#This Row],[A]]+1", 1, "=T[[#This Row],[C]]")] * 30
    calc = calculator(table("T", ("A", "B", "C", "D"), *lines))
    assert calc.value("T", 20, 1) is CIRCULAR
    assert calc.value("T", 20, 4) == 1
    assert len(calc.circles) == 30
    assert calc.evaluate("=IFERROR(SUM(T[B]),0)", "T", 1, 9) is CIRCULAR


def test_one_row_that_fails_keeps_its_error_to_itself() -> None:
    lines = [("x" if row == 17 else row, "=T[[#This Row],[A]]+1") for row in range(40)]
    calc = calculator(table("T", ("A", "B"), *lines))
    given_ = [calc.value("T", row, 2) for row in range(5, 45)]
    assert given_[17] == CellError("#VALUE!")
    assert given_[:17] + given_[18:] == [row + 1 for row in range(40) if row != 17]


def test_a_formula_below_its_table_fails_there_alone() -> None:
    lines = table("T", ("A", "B"), *[(row, "=T[[#This Row],[A]]+1") for row in range(40)])
    area = replace(lines.tables[0].range, bottom=30)
    calc = calculator(replace(lines, tables=(replace(lines.tables[0], range=area),)))
    assert [calc.value("T", row, 2) for row in (5, 30)] == [1, 26]
    assert calc.value("T", 31, 2) == CellError("#VALUE!")


def test_results_stay_known_when_all_else_is_forgotten() -> None:
    lines = [(row, "=COUNTIF(T[A],T[[#This Row],[A]])/4") for row in range(20)]
    calc = calculator(table("T", ("A", "B"), *lines))
    calc.settle()
    assert {calc.value("T", row, 2) for row in range(5, 25)} == {Decimal("0.25")}
    assert calc.evaluate("=SUM(T[B])", "T", 1, 9) == 5
