from __future__ import annotations

import datetime as dt
from decimal import ROUND_DOWN, ROUND_HALF_UP, ROUND_UP, Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.schemas.formula.grids import calculator, give, sheet

from commissioning_schemas.formula import Unsupported
from commissioning_schemas.formula.dates import calendar_of, serial_of

DATE = "DATE(2020,4,1)"


@pytest.mark.parametrize(
    ("formula", "shown"),
    [
        ('=TEXT(1234.567,"#,##0.00")', "1,234.57"),
        ('=TEXT(1234.567,"0.000")', "1234.567"),
        ('=TEXT(12345678,"#,##0")', "12,345,678"),
        ('=TEXT(-1234.5,"#,##0")', "-1,235"),
        ('=TEXT(2.5,"0")', "3"),
        ('=TEXT(5,"00")', "05"),
        ('=TEXT(0,"#,##0")', "0"),
        ('=TEXT(0,"#")', ""),
        ('=TEXT(12345678,"0,000")', "12,345,678"),
        ('=TEXT(0.1234,"0.0%")', "12.3%"),
        ('=TEXT(0.5,"0.0#")', "0.5"),
        ('=TEXT(0.25,"#.##")', ".25"),
        ('=TEXT(0.25,".00")', ".25"),
        ('=TEXT(-0.001,"0.00")', "0.00"),
        ('=TEXT(-5,"£#,##0.00")', "-£5.00"),
        ('=TEXT(5,"""GBP ""0\\m")', "GBP 5m"),
        ('=TEXT(-5,"0;(0)")', "(5)"),
        ('=TEXT(0,"0;(0)")', "0"),
        ('=TEXT(0,"0;(0);-0")', "-0"),
        ('=TEXT("abc","0")', "abc"),
        ('=TEXT("12","0.0")', "12.0"),
        ('=TEXT(TRUE,"0")', "TRUE"),
        ('=TEXT(1234.5,"General")', "1234.5"),
        ('=TEXT(1/3,"@")', "0.333333333333333"),
        (f'=TEXT({DATE},"dd/mm/yyyy")', "01/04/2020"),
        (f'=TEXT({DATE},"d mmmm yyyy")', "1 April 2020"),
        (f'=TEXT({DATE},"dddd d mmm yy")', "Wednesday 1 Apr 20"),
        (f'=TEXT({DATE},"ddd, m.yy")', "Wed, 4.20"),
        (f'=TEXT({DATE},"MMM-YY")', "Apr-20"),
        (f'=TEXT({DATE},"yyyy""/""m")', "2020/4"),
    ],
)
def test_text_writes_numbers_and_dates_in_a_format(formula: str, shown: str) -> None:
    assert give(formula) == shown


@pytest.mark.parametrize("code", ["#,##0,,", "hh:mm", "0.00E+00", "# ?/?", "[Red]0", ""])
def test_a_format_that_is_not_known_is_named_and_not_guessed(code: str) -> None:
    assert give(f'=TEXT(1234.5,"{code}")') == Unsupported(f"TEXT with the format {code}")


AMOUNTS = st.decimals(-(10**9), 10**9, places=6)


@given(AMOUNTS, st.integers(-6, 8))
def test_rounding_is_decimal_rounding_half_away_from_zero(amount: Decimal, places: int) -> None:
    unit = Decimal(1).scaleb(-places)
    for name, mode in (
        ("ROUND", ROUND_HALF_UP),
        ("ROUNDUP", ROUND_UP),
        ("ROUNDDOWN", ROUND_DOWN),
    ):
        wanted = amount.quantize(unit, rounding=mode) if places <= 6 else amount
        assert give(f"={name}({amount:f},{places})") == wanted


@given(AMOUNTS, AMOUNTS.filter(bool))
def test_a_remainder_has_the_sign_of_its_divisor_and_completes_the_whole(
    amount: Decimal, divisor: Decimal
) -> None:
    rest = give(f"=MOD({amount:f},{divisor:f})")
    assert rest == 0 or (rest > 0) == (divisor > 0)
    assert abs(rest) < abs(divisor)
    assert (amount - rest) % divisor == 0


@given(st.floats(-1e9, 1e9), st.floats(-1e9, 1e9))
def test_a_binary_float_in_a_cell_becomes_the_decimal_that_it_shows(
    first: float, second: float
) -> None:
    given = give("=A1+B1", {"A1": first, "B1": second})
    assert given == Decimal(repr(first)) + Decimal(repr(second))


@given(st.dates(dt.date(1900, 1, 1), dt.date(9999, 12, 31)))
def test_a_date_and_its_serial_number_are_one(date: dt.date) -> None:
    assert calendar_of(serial_of(date)) == (date.year, date.month, date.day)
    assert give("=DATE(YEAR(A1),MONTH(A1),DAY(A1))=A1", {"A1": date}) is True


@pytest.mark.parametrize(
    ("moment", "serial"),
    [
        (dt.date(1900, 1, 1), 1),
        (dt.date(1900, 2, 28), 59),
        (dt.date(1900, 3, 1), 61),
        (dt.datetime(2020, 4, 1, 6), Decimal("43922.25")),
        (dt.time(12), Decimal("0.5")),
        (dt.time(0), 0),
    ],
)
def test_the_serial_number_of_a_moment(moment: Any, serial: Any) -> None:
    assert calculator(sheet("S", {"A1": moment})).value("S", 1, 1) == serial
