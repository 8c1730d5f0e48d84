from __future__ import annotations

from decimal import Decimal

from tests.schemas.formula.grids import calculator, sheet, table

from commissioning_schemas.formula import CIRCULAR, Unsupported


def test_a_chain_of_ten_thousand_cells_is_followed_to_its_end() -> None:
    cells: dict[str, object] = {"A1": 1}
    cells |= {f"A{row}": f"=A{row - 1}+1" for row in range(2, 10_001)}
    assert calculator(sheet("S", cells)).value("S", 10_000, 1) == 10_000


def test_a_running_total_down_a_column_is_followed() -> None:
    cells: dict[str, object] = {f"A{row}": row for row in range(1, 301)}
    cells |= {f"B{row}": f"=SUM(A$1:A{row})" for row in range(1, 301)}
    cells["C1"] = "=SUM(B:B)"
    assert calculator(sheet("S", cells)).value("S", 1, 3) == sum(
        row * (row + 1) // 2 for row in range(1, 301)
    )


def test_cells_on_a_circle_and_those_behind_it_are_told_apart() -> None:
    calc = calculator(
        sheet("S", {"A1": "=B1+1", "B1": "=C1", "C1": "=A1+D1", "D1": "=2", "E1": "=A1*2"})
    )
    assert [calc.value("S", 1, column) for column in range(1, 6)] == [CIRCULAR] * 3 + [2, CIRCULAR]
    assert calc.circular == {("S", 1, 1), ("S", 1, 2), ("S", 1, 3)}


def test_nothing_catches_a_circle() -> None:
    calc = calculator(
        sheet("S", {"A1": "=IFERROR(A1,0)", "B1": "=COUNT(A1)", "C1": "=ISERROR(B1)"})
    )
    assert [calc.value("S", 1, column) for column in (1, 2, 3)] == [CIRCULAR] * 3
    assert calc.circular == {("S", 1, 1)}


def test_a_column_that_sums_itself_is_circular_in_every_row() -> None:
    line = table("T", ("X",), *[("=SUM(T[X])",)] * 500)
    calc = calculator(line, sheet("S", {"A1": "=SUM(T[X])"}))
    assert calc.value("S", 1, 1) == CIRCULAR
    assert calc.circular == {("T", row, 1) for row in range(5, 505)}


def test_two_circles_that_share_a_cell_are_one() -> None:
    calc = calculator(sheet("S", {"A1": "=B1+C1", "B1": "=A1", "C1": "=A1", "D1": "=B1"}))
    assert calc.circular == {("S", 1, 1), ("S", 1, 2), ("S", 1, 3)}


def test_a_long_circle_is_found() -> None:
    cells = {f"A{row}": f"=A{row - 1}" for row in range(2, 5001)} | {"A1": "=A5000"}
    assert len(calculator(sheet("S", cells)).circular) == 5000


def test_a_branch_that_is_not_taken_makes_no_circle() -> None:
    calc = calculator(sheet("S", {"A1": "=IF(TRUE,1,A1)"}))
    assert calc.value("S", 1, 1) == 1
    assert calc.circular == frozenset()


def test_a_name_that_stands_for_itself_is_circular() -> None:
    calc = calculator(sheet("S", {"A1": "=loop"}), names={"loop": "loop+1"})
    assert calc.value("S", 1, 1) == CIRCULAR


def test_what_is_not_supported_is_named_wherever_it_is_read() -> None:
    calc = calculator(
        sheet("S", {"A1": "=XIRR(B1:B2)", "A2": "=IFERROR(A1,0)+1", "A3": "=SUM(A1:A2)", "A4": 5})
    )
    assert [calc.value("S", row, 1) for row in (1, 2, 3)] == [Unsupported("XIRR")] * 3
    assert calc.evaluate("=COUNTIF(A1:A4,5)", "S", 9, 9) == Unsupported("XIRR")
    assert calc.evaluate("=IF(A4=5,1,A1)", "S", 9, 9) == 1
    assert calc.evaluate("=INDEX(A1:A4,4)", "S", 9, 9) == 5
    assert calc.evaluate("=[1]Sheet1!A1+1", "S", 9, 9) == Unsupported("[1]Sheet1!A1")
    several = Unsupported("CHOOSE with several numbers")
    assert calc.evaluate("=VLOOKUP(1,CHOOSE({1,2},A1:A4,B1:B4),2,0)", "S", 9, 9) == several
    assert calc.evaluate("=ROUND(1)", "S", 9, 9) == Unsupported("ROUND with 1 arguments")
    assert calc.evaluate("=SUM()", "S", 9, 9) == Unsupported("SUM with 0 arguments")
    assert calc.evaluate("=IF()", "S", 9, 9) == Unsupported("IF with 0 arguments")


def test_a_sum_leaves_alone_what_it_does_not_count() -> None:
    calc = calculator(
        sheet("S", {"A1": "x", "B1": "=XIRR(1)", "A2": "y", "B2": 2, "A3": "z", "B3": "=1/0"})
    )
    give = [calc.evaluate(f'=SUMIFS(B1:B3,A1:A3,"{key}")', "S", 9, 9) for key in "xyz"]
    assert give[0] == Unsupported("XIRR")
    assert give[1] == 2
    assert str(give[2]) == "#DIV/0!"


def test_one_error_among_what_is_summed_is_the_sum() -> None:
    calc = calculator(sheet("S", {"A1": "x", "B1": 1, "A2": "x", "B2": "=NA()", "A3": "x"}))
    assert str(calc.evaluate('=SUMIFS(B1:B3,A1:A3,"x")', "S", 9, 9)) == "#N/A"


def test_results_are_exact_and_remembered() -> None:
    calc = calculator(sheet("S", {"A1": 0.1, "A2": 0.2, "A3": "=A1+A2", "A4": "=A3"}))
    assert calc.value("S", 4, 1) == Decimal("0.3")
    assert calc.value("S", 1, 1) == Decimal("0.1")
    assert calc.value("S", 8, 1) is None
    assert str(calc.value("Gone", 1, 1)) == "#REF!"
    assert str(calc.evaluate("=1", "Gone", 1, 1)) == "#REF!"
