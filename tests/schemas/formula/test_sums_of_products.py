"""SUMPRODUCT in the short way, over the picked rows alone, gives what the long way does."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.schemas.formula.grids import calculator, sheet

import commissioning_schemas.formula.calls as calls
import commissioning_schemas.formula.compiled as compiled
import commissioning_schemas.formula.products as products
from commissioning_schemas.grid import CellError

TEXTS = st.sampled_from(["a", "A", "b", "", None, 1, True, "=1/0"])
NUMBERS = st.one_of(
    st.sampled_from([None, 0, True, False, "x", "2", "=1/0", 10**27, 1e-9]),
    st.integers(-500, 500),
    st.floats(-500, 500).map(lambda value: round(value, 2)),
)
FORMULAS = (
    "=SUMPRODUCT((A1:A4=A{row})*(B1:B4=B{row})*C1:C4)",
    "=SUMPRODUCT((A1:A4=A{row})*(ROUND(MOD(ROUND(C1:C4/C{row}*1000,9),1),9)>=D{row}))",
    "=SUMPRODUCT((B1:B4=B{row})*((C1:C4>C{row})+(C1:C4=C{row})*(ROW(C1:C4)<ROW())))",
    "=SUMPRODUCT((A1:A4=A{row})*INT(C1:C4/SUMIFS(C1:C4,A1:A4,A{row},B1:B4,B{row})*-100))",
    "=SUMPRODUCT((A1:A4=B{row})*(C1:C4/D1:D4))",
    "=SUMPRODUCT((C1:C4>0)*(COLUMN(C1:D1)-COLUMN(C1)<D{row})*C1:D4)",
    "=SUMPRODUCT((COLUMN(C1:D1)<D{row})*C1:C4*2)",
    "=SUMPRODUCT((A1:A4=A{row})*C1:C3)",
    "=SUMPRODUCT((A1:A4=A{row})*C1:D1*C1:D4)",
)
ROWS = st.lists(st.tuples(TEXTS, TEXTS, NUMBERS, NUMBERS), min_size=4, max_size=4)


@pytest.fixture
def long_way(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    with monkeypatch.context() as patch:
        yield patch


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(ROWS)
def test_the_short_way_gives_what_the_long_way_does(
    long_way: pytest.MonkeyPatch, rows: list[tuple[Any, ...]]
) -> None:
    cells = {
        f"{name}{at}": value
        for at, row in enumerate(rows, 1)
        for name, value in zip("ABCD", row, strict=True)
    }
    places = [(text.format(row=row), "S", row, 9) for text in FORMULAS for row in range(1, 5)]
    with long_way.context() as patch:
        patch.setattr(compiled, "_known", {})
        patch.setattr(calls, "is_sum_of_product", lambda _: False)
        expected = [calculator(sheet("S", cells)).evaluate(*place) for place in places]
    short = calculator(sheet("S", cells))
    for place, meant in zip(places, expected, strict=True):
        assert short.evaluate(*place) == meant, place[0]


@pytest.mark.parametrize("formula", FORMULAS[:4])
def test_only_the_rows_that_are_picked_are_worked_out(
    monkeypatch: pytest.MonkeyPatch, formula: str
) -> None:
    cells = {f"{name}{at}": f"{name}{at}" for name in "AB" for at in range(1, 5)}
    cells |= {f"{name}{at}": at for name in "CD" for at in range(1, 5)}
    multiplied: list[int] = []

    def counted(operands: list[Any], once: Any) -> Any:
        multiplied.append(max(getattr(one, "height", 1) for one in operands))
        return sum_of_product(operands, once)

    sum_of_product = products.sum_of_product
    monkeypatch.setattr(products, "sum_of_product", counted)
    assert calculator(sheet("S", cells)).evaluate(formula.format(row=2), "S", 2, 9) is not None
    assert set(multiplied) == {1}


def test_pence_are_added_exactly() -> None:
    cells = {f"A{at}": 0.1 for at in range(1, 11)} | {f"B{at}": 3 for at in range(1, 11)}
    found = calculator(sheet("S", cells)).evaluate("=SUMPRODUCT(A1:A10*B1:B10)", "S", 1, 4)
    assert found == Decimal("3.0")


def test_a_row_that_fails_is_an_error_although_no_comparison_picks_it() -> None:
    cells = {"A1": "a", "A2": "b", "C1": 6, "C2": 6, "D1": 3, "D2": 0}
    found = calculator(sheet("S", cells)).evaluate(
        '=SUMPRODUCT((A1:A2="a")*(C1:C2/D1:D2))', "S", 1, 9
    )
    assert found == CellError("#DIV/0!")
