from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from tests.schemas.formula.beside import CODES, NAMES, row
from tests.schemas.formula.worked import workbook

from commissioning_schemas.formula import Calculator
from commissioning_schemas.formula.dates import serial_of
from commissioning_schemas.grid import Sheet

SERVICE = "Route|Procurement route|Start|End|Annual value (£)|Net|Gross|Threshold (£ calc)"
C31 = (
    "=ROUND(Services[[#This Row],[Annual value (£)]]*((YEAR(Services[[#This Row],[End]]+1)"
    "-YEAR(Services[[#This Row],[Start]]))*12+MONTH(Services[[#This Row],[End]]+1)"
    "-MONTH(Services[[#This Row],[Start]]))/12,2)"
)
KIND = (
    'IF(Services[[#This Row],[Procurement route]]="Light touch","threshold light touch",'
    '"threshold services")'
)
C44 = (
    '=IF(Services[[#This Row],[Route]]<>"Contract","",SUMIFS(Codes[Number],Codes[List],'
    f"{KIND},Codes[From],SUMPRODUCT(MAX((Codes[List]={KIND})*(Codes[From]<="
    "Services[[#This Row],[Start]])*Codes[From]))))"
)
C32 = (
    '=IF(Services[[#This Row],[Threshold (£ calc)]]="","",IF(Services[[#This Row],[Start]]'
    "<gross_basis_from,Services[[#This Row],[Net]],Services[[#This Row],[Gross]])"
    ">=Services[[#This Row],[Threshold (£ calc)]])"
)
THREE_YEARS = (dt.date(2020, 4, 1), dt.date(2023, 3, 31), 68333.33)


def test_a_service_is_held_against_the_threshold_of_its_start() -> None:
    quotes = ("Contract", "Quotes", *THREE_YEARS, 204999.99, 245999.99, 204999.99)
    touch = ("Contract", "Light touch", *THREE_YEARS, 1, 2, "")
    later = ("Contract", "Quotes", dt.date(2022, 1, 1), None, 1, 1, 213477, 213477)
    grant = ("Grant agreement", None, *THREE_YEARS)
    assert row(C31, "Services", SERVICE, quotes) == Decimal("204999.99")
    assert [row(C44, "Services", SERVICE, line) for line in (quotes, touch, later, grant)] == [
        189330,
        663540,
        213477,
        "",
    ]
    assert [row(C32, "Services", SERVICE, line) for line in (quotes, touch, later)] == [
        True,
        "",
        True,
    ]
    notice = row("=Services[[#This Row],[End]]-limit_notice_days", "Services", SERVICE, quotes)
    assert notice == serial_of(dt.date(2022, 10, 2))


SCORE = "Better is|Target|Amber tolerance|Q1|Q2|Q3|Q4|Latest (calc)"
C46 = (
    '=IF(COUNT(Scorecard[[#This Row],[Q1]:[Q4]])=0,"",'
    "LOOKUP(9.9E+307,Scorecard[[#This Row],[Q1]:[Q4]]))"
)
GAIN = (
    'IF(Scorecard[[#This Row],[Better is]]="Lower",-1,1)*'
    "(Scorecard[[#This Row],[Latest (calc)]]-Scorecard[[#This Row],[Target]])"
)
C34 = (
    f'=IF(Scorecard[[#This Row],[Latest (calc)]]="","No data",IF({GAIN}>=0,"Green",'
    f'IF({GAIN}>=-Scorecard[[#This Row],[Amber tolerance]],"Amber","Red")))'
)


def test_a_measure_takes_its_latest_quarter_and_its_colour() -> None:
    lower = ("Lower", 10, 2, 14, None, 11, None, 11)
    higher = ("Higher", 10, 2, 14, "tbc", None, None, 7)
    empty = ("Higher", 10, 2, None, None, None, None, "")
    lines = (lower, higher, empty)
    assert [row(C46, "Scorecard", SCORE, line) for line in lines] == [11, 14, ""]
    assert [row(C34, "Scorecard", SCORE, line) for line in lines] == ["Amber", "Red", "No data"]


def test_a_name_may_stand_for_a_range_that_is_looked_up() -> None:
    worked = Calculator(workbook(CODES, names=NAMES))
    assert worked.evaluate("=ROWS(list_line_type)", "Codes", 1, 9) == 3
    assert worked.evaluate('=COUNTIF(list_line_type,"one-off")', "Codes", 1, 9) == 1
    assert worked.evaluate("=INDEX(list_line_type,3)", "Codes", 1, 9) == "Contribution"
    assert worked.evaluate("=COUNTA(ids_Years)", "Codes", 1, 9) == 3


FUND = 'INDEX(Funding[Amount awarded (£)],MATCH("MOJ-CORE-{}",Funding[Fund],0))'


@pytest.mark.parametrize(
    ("formula", "answer"),
    [
        ('=INDEX(Funding[Fund name],MATCH("MOJ-CORE-2021",Funding[Fund],0))', None),
        (f"=ROUND({FUND.format(2021)}/1000000,3)", Decimal("0.891")),
        (f"=ROUND(({FUND.format(2122)}-{FUND.format(2021)})/1000000,3)", Decimal("-0.05")),
        ("=ROUND(Summary!B9/1000000,3)", Decimal("1.646")),
        (
            '=IF(ROUND(SUM(B5:B7)-B8,3)=0,"","Figures may not sum due to rounding.")',
            "Figures may not sum due to rounding.",
        ),
        (
            '="The commissioning budget for "&Summary!B4&" is £"&TEXT(B8,"0.000")&"m."',
            "The commissioning budget for 2020-21 is £1.646m.",
        ),
    ],
)
def test_the_paper_repeats_figures_in_millions(formula: str, answer: Any) -> None:
    paper = Sheet("Paper", rows={5: {2: 0.71}, 6: {2: 0.484}, 7: {2: 0.451}, 8: {2: 1.646}})
    given = Calculator(workbook(paper)).evaluate(formula, "Paper", 9, 2)
    assert given == (answer or "MOJ Victim / RJ funding")
