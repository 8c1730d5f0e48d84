"""What a part gave for one row is used for the rows that are alike in all that it reads."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.schemas.formula.grids import calculator, sheet

from commissioning_schemas.address import Range
from commissioning_schemas.formula import Calculator
from commissioning_schemas.grid import TableRange

HERE = "T[[#This Row],[{}]]"
FORMULAS = (
    "=SUMPRODUCT((T[A]=T[[#This Row],[A]])*(T[B]=T[[#This Row],[B]])*T[C])",
    "=SUMPRODUCT((T[A]=T[[#This Row],[A]])*((T[C]>T[[#This Row],[C]])+(T[C]=T[[#This Row],[C]])"
    "*(ROW(T[C])<ROW())))",
    "=SUMPRODUCT((T[A]=T[[#This Row],[A]])*ROUND(T[C]/SUMIFS(T[C],T[A],T[[#This Row],[A]]),9))",
    "=SUMPRODUCT((T[B]=T[[#This Row],[B]])*INT(T[C]/SUMIFS(T[C],T[A],T[[#This Row],[A]],T[B],"
    "T[[#This Row],[B]])*10)*(T[D]<T[[#This Row],[D]]))",
    "=SUMPRODUCT((COLUMN(T[[C]:[D]])-COLUMN(T[C])<T[[#This Row],[C]])*(T[A]=T[[#This Row],[B]])"
    "*T[[C]:[D]])",
    "=SUMPRODUCT(COUNTIFS(T[A],T[B],T[B],T[[#This Row],[A]])*(T[D]>=T[[#This Row],[D]]))",
    '=SUMPRODUCT((T[A]&T[[#This Row],[C]]=T[[#This Row],[B]]&T[[#This Row],[D]])*1)&""',
    "=SUMPRODUCT(IF(T[[#This Row],[C]]>0,T[D],T[C])*(T[B]=T[[#This Row],[B]]))",
    "=SUMPRODUCT(CHOOSE(T[[#This Row],[D]],T[C],T[D])*1)+SUMPRODUCT((T[A]=$A$3)*T[D])",
)
TEXTS = st.sampled_from(["a", "A", "b", "", None, 1, True, "1", "=1/0", "=[@D]"])
NUMBERS = st.one_of(
    st.sampled_from([None, 0, 1, 2, True, False, "x", "2", "=1/0", "=[@D]", 10**27, 1e-9, 1.0]),
    st.integers(-500, 500),
    st.floats(-500, 500).map(lambda value: round(value, 2)),
)
ROWS = st.lists(st.tuples(TEXTS, TEXTS, NUMBERS, NUMBERS), min_size=2, max_size=6)


def _calculator(rows: list[tuple[Any, ...]]) -> Calculator:
    cells: dict[str, Any] = dict(zip(("A1", "B1", "C1", "D1"), "ABCD", strict=True))
    for at, row in enumerate(rows, 2):
        cells |= {f"{name}{at}": value for name, value in zip("ABCD", row, strict=True)}
    table = TableRange("T", Range(1, 1, len(rows) + 1, 4), ("A", "B", "C", "D"))
    return calculator(sheet("S", cells, tables=(table,)))


@settings(max_examples=150, deadline=None)
@given(ROWS, ROWS)
def test_a_row_gives_what_it_gives_where_no_other_was_worked_out(
    rows: list[tuple[Any, ...]], others: list[tuple[Any, ...]]
) -> None:
    together, beside = _calculator(rows), _calculator(others)
    for formula in FORMULAS:
        for row in range(2, len(rows) + 2):
            place = formula, "S", row, 9
            beside.evaluate(*place)
            assert together.evaluate(*place) == _calculator(rows).evaluate(*place), formula


def test_a_name_that_leads_to_another_cell_in_each_row_is_followed_in_each() -> None:
    rows = [{f"A{at}": at, f"B{at}": "=T[[#This Row],[A]]+beside"} for at in range(2, 14)]
    cells: dict[str, Any] = {"A1": "A", "B1": "B"}
    for at, row in enumerate(rows, 2):
        cells |= row | {f"C{at}": 100 * at}
    t = TableRange("T", Range(1, 1, 13, 2), ("A", "B"))
    calc = calculator(sheet("S", cells, tables=(t,)), names={"beside": "S!$C1"})
    assert [calc.value("S", at, 2) for at in range(2, 14)] == [101 * at for at in range(2, 14)]
