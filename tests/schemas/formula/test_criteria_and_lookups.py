from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.schemas.formula.grids import give, sheet

from commissioning_schemas.formula import Calculator, Unsupported
from commissioning_schemas.grid import CellError, Grid

CELLS: dict[str, Any] = {
    **{f"A{row}": row for row in range(1, 9)},
    **dict(zip(("B1", "B3", "B4", "B5", "B6", "B7", "B8"), (10, "x", "5", True, "", 5, "X"))),  # noqa: B905
    "C1": "apple", "C2": "Banana", "C3": "apple*", "C4": "cherry", "C6": "APPLE", "C7": "b?",
    "C8": "apple ", "D1": dt.date(2020, 4, 1), "D2": "01/04/2020", "D3": "=NA()", "D4": 0,
    "E1": "Own", "E2": "External", "E4": "external", "E5": "External ", "E6": '=""', "E8": "VV ",
    "G1": "a", "G2": "b", "G3": "c", "H1": 1, "H2": 2, "H3": 3, "I1": 9, "I2": 7, "I3": 5,
}  # fmt: skip

CRITERIA: dict[str, Any] = {
    # Equality ignores case, does not trim, and reads what looks like a number.
    '=COUNTIF(C1:C8,"apple")': 2,
    '=COUNTIF(C1:C8,"=apple")': 2,
    '=COUNTIF(E1:E8,"VV")': 0,
    "=COUNTIF(B1:B8,5)": 2,
    '=COUNTIF(B1:B8,"5.0")': 2,
    '=COUNTIF(B1:B8,"<>5")': 6,
    "=COUNTIF(B1:B8,TRUE)": 1,
    '=COUNTIF(B1:B8,"true")': 1,
    "=COUNTIF(D1:D4,D1)": 2,
    '=COUNTIF(D1:D4,"#n/a")': 1,
    '=COUNTIF(D1:D4,"<>#N/A")': 3,
    # Blanks.
    '=COUNTIF(E1:E8,"<>External")': 6,
    '=COUNTIF(E1:E8,"")': 3,
    '=COUNTIF(E1:E8,"=")': 2,
    '=COUNTIF(E1:E8,"<>")': 6,
    "=COUNTIF(D1:D8,F9)": 1,
    '=SUMIFS(A1:A8,E1:E8,"<>External",E1:E8,"")': 16,
    # Order: numbers with numbers, texts with texts.
    '=COUNTIF(B1:B8,">0")': 2,
    '=COUNTIF(B1:B8,">=5")': 2,
    '=COUNTIF(B1:B8,"<10")': 1,
    '=COUNTIF(B1:B8,"<=10")': 2,
    '=COUNTIF(C1:C8,">=banana")': 2,
    '=COUNTIF(B1:B8,">=TRUE")': 1,
    '=COUNTIF(D1:D8,">#N/A")': 0,
    '=COUNTIF(A1:A8,">"&A6)': 2,
    # Wildcards.
    '=COUNTIF(C1:C8,"apple*")': 4,
    '=COUNTIF(C1:C8,"=apple~*")': 1,
    '=COUNTIF(C1:C8,"?~?")': 1,
    '=COUNTIF(C1:C8,"a~b")': 0,
    '=COUNTIF(C1:C8,"<>*e*")': 3,
    '=COUNTIF(E1:E8,"*")': 6,
    # The other functions.
    '=SUMIF(C1:C8,"apple",A1:A8)': 7,
    '=SUMIF(C1:C8,"apple",A1)': 7,
    '=SUMIF(A1:A8,">6")': 15,
    '=SUMIFS(A1:A8,C1:C8,"apple",E1:E8,"own")': 1,
    '=SUMIFS(B1:B8,A1:A8,">0")': 15,
    "=SUMIFS(D1:D4,A1:A4,1)": 43922,
    "=SUMIFS(D1:D4,A1:A4,3)": CellError("#N/A"),
    '=SUMIFS(D1:D4,A1:A4,">2")': CellError("#N/A"),
    "=SUMIFS(A1:A8,A1:A7,1)": CellError("#VALUE!"),
    "=SUMIFS(A1:A8,A1:A8)": Unsupported("SUMIFS with 2 arguments"),
    "=SUMIFS(A1:A8,A1:A8,1,B1:B8)": CellError("#VALUE!"),
    "=SUMIFS(1,A1:A8,1)": CellError("#VALUE!"),
    "=COUNTIFS(5,5)": CellError("#VALUE!"),
    '=COUNTIFS(A1:A8,">2",A1:A8,"<6")': 3,
    '=AVERAGEIF(A1:A8,">6")': Decimal("7.5"),
    '=AVERAGEIF(C1:C8,"apple",A1:A8)': Decimal("3.5"),
    '=AVERAGEIFS(A1:A8,A1:A8,">9")': CellError("#DIV/0!"),
    "=AVERAGEIFS(A1:A8,A1:A8,3)": 3,
    '=MAXIFS(A1:A8,E1:E8,"external")': 4,
    '=MINIFS(A1:A8,E1:E8,"external")': 2,
    '=MINIFS(A1:A8,E1:E8,"nobody")': 0,
    # Criteria in arrays give arrays.
    '=SUM(SUMIF(E1:E8,{"External","Own"},A1:A8))': 7,
    '=SUMPRODUCT(1/COUNTIF(C1:C8,C1:C8&""))': Decimal("6.25"),
    "=SUMPRODUCT(COUNTIFS(G1:G3,G1:G3,H1:H3,H1:H3)*I1:I3)": 21,
    '=SUMPRODUCT(SUMIFS(I1:I3,G1:G3,G1:G3,H1:H3,">1"))': 12,
    # A criterion that is a range means its cell in the formula's row.
    "=COUNTIF(A1:A8,A1:A8)": 1,
    "=COUNTIF(A1:A8,A2:A8)": CellError("#VALUE!"),
}

LOOKUPS: dict[str, Any] = {
    '=MATCH("banana",C1:C8,0)': 2,
    '=MATCH("*an*",C1:C8,0)': 2,
    '=MATCH("apple~*",C1:C8,0)': 3,
    '=MATCH("z*",C1:C8,0)': CellError("#N/A"),
    '=MATCH("5",B1:B8,0)': 4,
    "=MATCH(5,B1:B8,0)": 7,
    "=MATCH(TRUE,B1:B8,0)": 5,
    "=MATCH(99,A1:A8,0)": CellError("#N/A"),
    "=MATCH(F9,D1:D4,0)": 4,
    "=MATCH(D3,D1:D4,0)": CellError("#N/A"),
    "=MATCH(3.5,A1:A8)": 3,
    "=MATCH(0.5,A1:A8,1)": CellError("#N/A"),
    "=MATCH(6,I1:I3,-1)": 2,
    "=MATCH(99,I1:I3,-1)": CellError("#N/A"),
    "=MATCH(1,A1:C8,0)": CellError("#N/A"),
    "=MATCH(1,(A1:A8>3)*(A1:A8<6),0)": 4,
    '=MATCH("b",{"a","b"},0)': 2,
    "=INDEX(A1:C8,2,3)": "Banana",
    "=INDEX(A1:A8,3)": 3,
    "=INDEX(A1:C1,3)": "apple",
    "=INDEX(A1:A8,9)": CellError("#REF!"),
    "=INDEX(A1:A8,-1)": CellError("#VALUE!"),
    "=INDEX(A1:A8,1,1,2)": CellError("#REF!"),
    "=SUM(INDEX(G1:I3,0,3))": 21,
    "=SUM(INDEX(G1:I3,2,0))": 9,
    "=SUM(INDEX(H1:I3,2))": 9,
    "=SUM(INDEX(A1:A8,2):INDEX(A1:A8,4))": 9,
    "=SUM(A2:INDEX(A1:A8,4))": 9,
    "=SUM(INDEX(A1:A8,2):5)": Unsupported(
        "The formula cannot be read: a range must lie between two cells."
    ),
    "=SUM(INDEX({1,2},1):A1)": CellError("#REF!"),
    "=INDEX({1,2;3,4},2,2)": 4,
    "=INDEX(7,1)": 7,
    "=SUMPRODUCT(INDEX({1,2;3,4},0,2))": 6,
    "=SUMPRODUCT((INDEX(A1:A8,{1,3})>2)*1)": 1,
    '=VLOOKUP("B",G1:I3,3,FALSE)': 7,
    '=VLOOKUP("bb",G1:I3,2)': 2,
    '=VLOOKUP("b",G1:I3,2,)': 2,
    '=VLOOKUP("b",G1:I3,4,FALSE)': CellError("#REF!"),
    '=VLOOKUP("b",G1:I3,0,FALSE)': CellError("#VALUE!"),
    '=VLOOKUP("d",G1:I3,3,FALSE)': CellError("#N/A"),
    "=VLOOKUP(2,A1:B8,2,FALSE)": 0,
    '=HLOOKUP("a",G1:I3,3,FALSE)': "c",
    '=HLOOKUP("a",G1:I3,4,FALSE)': CellError("#REF!"),
    '=HLOOKUP("a",G1:I3,0,FALSE)': CellError("#VALUE!"),
    "=LOOKUP(9.9E+307,B1:B8)": 5,
    "=LOOKUP(2,1/(E1:E8=\"external\"),A1:A8)": 4,
    "=LOOKUP(2.5,H1:H3,I1:I3)": 7,
    "=LOOKUP(2.5,H1:I3)": 7,
    "=LOOKUP(1,{1,2,3;4,5,6})": 4,
    "=LOOKUP(3,H1:H3,I1:I2)": CellError("#N/A"),
    "=LOOKUP(2,{1,2},I1:I3)": 7,
    '=SUMPRODUCT(ISNUMBER(MATCH(A1:A8,{2,4},0))*1)': 2,
    '=SUMPRODUCT(VLOOKUP({"a","c"},G1:I3,3,FALSE))': 14,
}  # fmt: skip


@pytest.mark.parametrize("formula", CRITERIA)
def test_which_cells_meet_a_criterion(formula: str) -> None:
    assert give(formula, CELLS) == CRITERIA[formula]


@pytest.mark.parametrize("formula", LOOKUPS)
def test_what_a_lookup_finds(formula: str) -> None:
    assert give(formula, CELLS) == LOOKUPS[formula]


KEYS = st.sampled_from(["a", "A", "b", "", None, 1, "1", 2, True, "b "])
SIGNS = st.sampled_from(["", "=", "<>", ">", "<="])


@given(
    st.lists(st.tuples(KEYS, KEYS, st.integers(-9, 9)), min_size=1, max_size=12),
    KEYS,
    st.tuples(SIGNS, st.sampled_from(["a", "1", "b", ""])).map("".join),
)
def test_sums_by_criteria_are_the_sums_of_the_rows_that_meet_each(
    lines: list[tuple[Any, Any, int]], key: Any, criterion: str
) -> None:
    cells: dict[str, Any] = {"F1": key}
    for row, (first, second, amount) in enumerate(lines, 1):
        cells |= {f"A{row}": first, f"B{row}": second, f"C{row}": amount}
    last = len(lines)
    calc = Calculator(Grid((sheet("S", cells),)))

    def give(formula: str) -> Any:
        return calc.evaluate(formula, "S", 1, 9)

    areas = f'A1:A{last},F1,B1:B{last},"{criterion}"'
    row_by_row = [
        row
        for row in range(1, last + 1)
        if give(f'=COUNTIF(A{row},F1)*COUNTIF(B{row},"{criterion}")')
    ]
    assert give(f"=COUNTIFS({areas})") == len(row_by_row)
    assert give(f"=SUMIFS(C1:C{last},{areas})") == sum(lines[row - 1][2] for row in row_by_row)


def test_subtotals_leave_out_subtotals_and_from_101_on_hidden_rows() -> None:
    cells = {"A1": 1, "A2": 2, "A3": "=SUBTOTAL(9,A1:A2)", "A4": 4, "A5": "x"}
    shown = sheet("S", cells)
    hidden = replace(shown, hidden_rows=frozenset({2}))

    def give(formula: str, which: Any = shown) -> Any:
        return Calculator(Grid((which,))).evaluate(formula, "S", 9, 9)

    assert give("=SUBTOTAL(9,A1:A5)") == give("=SUBTOTAL(109,A1:A5)") == 7
    assert give("=SUBTOTAL(9,A1:A2,A4:A5)") == 7
    assert [give(f"=SUBTOTAL({code},A1:A5)") for code in (2, 3, 4, 5, 6)] == [3, 4, 4, 1, 8]
    assert give("=SUBTOTAL(109,A1:A5)", hidden) == 5
    assert give("=SUBTOTAL(9,A1:A5)", hidden) == Unsupported("SUBTOTAL over hidden rows")
    assert give("=SUBTOTAL(9,A4:A5)", hidden) == 4
    assert give("=SUBTOTAL(99,A1:A5)") == give("=SUBTOTAL(9,5)") == CellError("#VALUE!")


def test_more_areas_than_are_remembered_give_the_same_answers() -> None:
    cells: dict[str, Any] = {f"A{row}": row % 7 for row in range(1, 201)}
    cells |= {f"B{row}": f"=COUNTIF(A$1:A{row},A{row})" for row in range(1, 201)}
    calc = Calculator(Grid((sheet("S", cells),)))
    assert [calc.value("S", row, 2) for row in range(1, 201)] == [
        (row - row % 7) // 7 + (row % 7 > 0) if row % 7 else row // 7 for row in range(1, 201)
    ]
