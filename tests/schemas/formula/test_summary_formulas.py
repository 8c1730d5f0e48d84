from __future__ import annotations

from decimal import Decimal

import pytest
from tests.schemas.formula.worked import workbook

from commissioning_schemas.address import parse_cell
from commissioning_schemas.formula import Calculator


@pytest.fixture(scope="module")
def worked() -> Calculator:
    return Calculator(workbook())


@pytest.mark.parametrize(
    ("cell", "answer"),
    [
        ("B5", 710300),
        ("B6", 484300),
        ("B7", 451300),
        ("B8", 1645900),
        ("B9", 1645900),
        ("B10", 0),
        ("B11", 0),
        ("B12", 0),
        ("B15", Decimal("0.432")),
        ("B16", Decimal("0.294")),
        ("B17", Decimal("0.274")),
        ("B18", 1),
        ("B24", 1373000),
        ("B28", 1857300),
        ("B30", 3018900),
        ("B32", 0),
        ("B35", 0),
        ("B36", 205100),
        ("B37", 0),
        ("B38", 205100),
        ("B41", 0),
        ("C5", 629000),
        ("C6", 623000),
        ("C7", 599000),
        ("C8", 1851000),
        ("C9", 1645900),
        ("C10", -205100),
        ("C11", 205100),
        ("C12", 0),
        ("C15", Decimal("0.340")),
        ("C16", Decimal("0.336")),
        ("C17", Decimal("0.324")),
        ("C18", 1),
        ("C24", 1046000),
        ("C32", 84000),
        ("C35", 205100),
        ("C37", 205100),
        ("C38", 0),
        ("C46", 205100),
        ("D8", 0),
        ("D9", 1645900),
        ("D10", 1645900),
        ("D15", ""),
        ("D18", ""),
        ("D35", 0),
    ],
)
def test_the_summary_formulas_give_the_worked_figures(
    worked: Calculator, cell: str, answer: object
) -> None:
    assert worked.value("Summary", *parse_cell(cell)) == answer


def test_the_share_of_the_fall_is_a_decimal_and_not_a_binary_float(worked: Calculator) -> None:
    share = worked.value("Summary", 47, 3)
    assert isinstance(share, Decimal)
    assert round(share, 6) == Decimal("0.110805")


def test_moves_between_lines_change_the_lines_and_not_the_total(worked: Calculator) -> None:
    assert [worked.value("Budget", row, 12) for row in (5, 6)] == [7500, 702800]


def test_profiles_add_to_the_revised_lines(worked: Calculator) -> None:
    assert [worked.value("Profile", row, 15) for row in (5, 6, 7, 8)] == [
        7500,
        702800,
        484300,
        451300,
    ]
    assert [worked.value("Profile", row, 16) for row in (5, 6, 7, 8)] == [0, 0, 0, 0]


def test_no_cell_of_the_workbook_is_circular(worked: Calculator) -> None:
    assert worked.circular == frozenset()
