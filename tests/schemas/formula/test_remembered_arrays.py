"""Arrays that are remembered from row to row give what they give when worked out anew."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.schemas.formula.grids import calculator, sheet

import commissioning_schemas.formula.lifting as lifting
from commissioning_schemas.formula.areas import Array
from commissioning_schemas.formula.lifting import Lifting
from commissioning_schemas.formula.operators import OPERATORS

VALUES = st.sampled_from([None, 0, 1, 2, True, False, "1", "a", "A", "=1/0", "TRUE"])
FORMULAS = (
    "=SUMPRODUCT((A1:A4=C{row})*(B1:B4<>C{row})*A1:A4)",
    "=SUMPRODUCT(COUNTIFS(A1:A4,B1:B4,A1:A4,C{row})+(A1:A4&C{row}=B1:B4))",
    "=SUMPRODUCT(ROUND(A1:A4*C{row}/3,2)-INT(A1:A4/3))",
)


@pytest.fixture(scope="module", autouse=True)
def _small_arrays_are_remembered_too() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lifting, "_SMALLEST", 1)
        yield


@settings(max_examples=60)
@given(st.lists(st.tuples(VALUES, VALUES, VALUES), min_size=4, max_size=4))
def test_each_row_gets_what_it_gets_alone(rows: list[tuple[Any, Any, Any]]) -> None:
    cells = {
        f"{name}{at}": v
        for at, row in enumerate(rows, 1)
        for name, v in zip("ABC", row, strict=True)
    }
    formulas = {
        f"{name}{row}": text.format(row=row)
        for name, text in zip("DEF", FORMULAS, strict=True)
        for row in range(1, 5)
    }
    together = calculator(sheet("S", cells | formulas))
    for row in range(1, 5):
        for column, text in enumerate(FORMULAS, 4):
            alone = calculator(sheet("S", cells)).evaluate(text.format(row=row), "S", row, column)
            assert together.value("S", row, column) == alone


def test_an_array_is_worked_out_once_for_the_same_operands_and_kinds() -> None:
    calls: list[Any] = []

    def double(value: Any) -> Any:
        calls.append(value)
        return value

    one, lifts = Array(1, 2, [1, 2]), Lifting()
    first = lifts.lift(double, (one,))
    assert lifts.lift(double, (one,)) is first
    assert calls == [1, 2]
    assert lifts.lift(double, (Array(1, 2, [1, 2]),)) is not first
    same = OPERATORS["="]
    assert lifts.lift(same, (one, 1)).values == [True, False]
    assert lifts.lift(same, (one, True)).values == [False, False]
    assert lifts.lift(same, (1, True)) is False


def test_what_is_remembered_has_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lifting, "_MOST", 100)
    monkeypatch.setattr(lifting, "_LARGEST", 20)
    lifts, arrays = Lifting(), [Array(1, 10, [at] * 10) for at in range(50)]
    for array in arrays:
        assert lifts.lift(OPERATORS["+"], (array, 1)).values == [array.values[0] + 1] * 10
    large = Array(1, 30, [1] * 30)
    assert lifts.lift(OPERATORS["+"], (large, 1)) is not lifts.lift(OPERATORS["+"], (large, 1))
    assert len(lifts._known) <= 100 // 10
