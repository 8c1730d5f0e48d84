"""Shares that are worked out once a group are those that each cell's own formula gives."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.schemas.formula.grids import calculator, sheet, table

import commissioning_schemas.formula.compiled as compiled
import commissioning_schemas.formula.compiling as compiling
import commissioning_schemas.formula.largest_remainder as largest_remainder
from commissioning_schemas.formula import Calculator
from commissioning_schemas.owned.summary_formulas import SummaryFormulas
from commissioning_schemas.owned.summary_rows import SummaryRows
from commissioning_schemas.tables import CoFunding

HEADINGS = ("Service", "Year", "Partner", "Amount (£)", "Share (calc)")
SERVICES = st.sampled_from(["S-1", "s-1", "S-2", "S*", "", None, 1, "1", "=1/0"])
YEARS = st.sampled_from(["2024-25", "2024-25", "2025-26", 2024])
AMOUNTS = st.one_of(
    st.sampled_from([None, 0, True, "x", "5", "=1/0", "=2+3", 10**15, 10**15 + 1, -5, 1e-9]),
    st.integers(0, 9),
    st.integers(0, 900_000),
    st.floats(0, 500).map(lambda value: round(value, 2)),
)
ROWS = st.lists(st.tuples(SERVICES, YEARS, AMOUNTS), min_size=1, max_size=8)
PORTFOLIOS = 4
REQUESTED = SummaryRows(PORTFOLIOS, 0).requested


def _together_and_alone(calc: Calculator, places: list[tuple[str, str, int, int]]) -> None:
    found = [calc.evaluate(*place) for place in places]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(compiled, "_known", {})
        patch.setattr(compiling, "compile_share", lambda _compiler, _node, in_full: in_full)
        alone = [Calculator(calc.grid).evaluate(*place) for place in places]
    assert found == alone


@settings(max_examples=200)
@given(ROWS)
def test_partners_pay_the_shares_that_the_formula_gives(rows: list[tuple[Any, ...]]) -> None:
    lines = [(service, year, f"P{at}", amount) for at, (service, year, amount) in enumerate(rows)]
    calc = calculator(table("CoFunding", HEADINGS, *lines))
    formula = CoFunding.share.formula
    _together_and_alone(calc, [(formula, "CoFunding", 5 + at, 5) for at in range(len(rows))])


@settings(max_examples=200)
@given(st.lists(AMOUNTS, min_size=PORTFOLIOS, max_size=PORTFOLIOS))
def test_portfolios_have_the_shares_that_the_formula_gives(amounts: list[Any]) -> None:
    cells = {f"B{REQUESTED(at)}": amount for at, amount in enumerate(amounts)}
    formulas = SummaryFormulas(SummaryRows(PORTFOLIOS, 0), "B")
    shares = [
        (text, "Summary", row, 2)
        for at in range(PORTFOLIOS)
        for row, text, figure in formulas.of_portfolio(at)
        if figure == "C12"
    ]
    assert len(shares) == PORTFOLIOS
    _together_and_alone(calculator(sheet("Summary", cells)), shares)


def test_both_formulas_of_the_template_are_known(monkeypatch: pytest.MonkeyPatch) -> None:
    """Were one of them worded otherwise, it would be worked out cell by cell and nobody knew."""
    split: list[Any] = []
    shares = largest_remainder._shares

    def counted(*args: Any) -> Any:
        split.append(args)
        return shares(*args)

    monkeypatch.setattr(largest_remainder, "_shares", counted)
    lines = [("S-1", "2024-25", "A", 1), ("S-1", "2024-25", "B", 2), ("S-2", "2024-25", "A", 3)]
    calc = calculator(table("CoFunding", HEADINGS, *lines))
    for row in (5, 6, 7):
        calc.evaluate(CoFunding.share.formula, "CoFunding", row, 5)
    assert len(split) == 2
    formulas = SummaryFormulas(SummaryRows(PORTFOLIOS, 0), "B")
    cells = {f"B{REQUESTED(at)}": at for at in range(PORTFOLIOS)}
    calc = calculator(sheet("Summary", cells))
    for at in range(PORTFOLIOS):
        for row, text, figure in formulas.of_portfolio(at):
            if figure == "C12":
                calc.evaluate(text, "Summary", row, 2)
    assert len(split) == 3


def _shares_of(amounts: list[Any], formula: str = CoFunding.share.formula) -> list[Any]:
    lines = [("S-1", "2024-25", f"P{at}", amount) for at, amount in enumerate(amounts)]
    calc = calculator(table("CoFunding", HEADINGS, *lines))
    places = [(formula, "CoFunding", 5 + at, 5) for at in range(len(amounts))]
    _together_and_alone(calc, places)
    return [calc.evaluate(*place) for place in places]


def test_of_equal_remainders_the_larger_amount_is_rounded_up() -> None:
    assert _shares_of([1, 3, 1996]) == [0, Decimal("0.002"), Decimal("0.998")]


def test_amounts_that_differ_beyond_fifteen_digits_are_equal() -> None:
    first, *others = _shares_of(["=0.333333333333333", "=1/3", "=1/3"])
    assert (first, others) == (Decimal("0.334"), [Decimal("0.333")] * 2)


def test_columns_of_another_height_are_left_to_the_formula_itself() -> None:
    formula = CoFunding.share.formula
    formula = formula.replace("(CoFunding[Service]=", "($A$5:$A$6=")
    _shares_of([1, 2, 4], formula.replace("(CoFunding[Year]=", "($B$5:$B$6="))
