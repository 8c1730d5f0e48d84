"""The calculated columns beside a table's rows, on a line or two each."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from tests.schemas.formula.grids import table
from tests.schemas.formula.worked import Y1, Y2, workbook

from commissioning_schemas.formula import Calculator
from commissioning_schemas.formula.dates import serial_of
from commissioning_schemas.grid import Grid, Sheet

CODES = table(
    "Codes",
    ("List", "Value", "Number", "From"),
    ("line_type", "Base"),
    ("line_type", "One-off"),
    ("line_type", "Contribution"),
    ("limit", "red", 0.02),
    ("limit", "amber", 0.005),
    ("limit", "under", 0.05),
    ("limit", "escalation", 15),
    ("limit", "notice_days", 180),
    ("limit", "gross_basis_from", None, dt.date(2022, 1, 1)),
    ("threshold services", "from 2020", 189330, dt.date(2020, 1, 1)),
    ("threshold services", "from 2022", 213477, dt.date(2022, 1, 1)),
    ("threshold light touch", "from 2020", 663540, dt.date(2020, 1, 1)),
)
NAMES = {
    f"limit_{key}": f'SUMIFS(Codes[Number],Codes[List],"limit",Codes[Value],"{key}")'
    for key in ("red", "amber", "under", "escalation", "notice_days")
}
NAMES["gross_basis_from"] = (
    'SUMIFS(Codes[From],Codes[List],"limit",Codes[Value],"gross_basis_from")'
)
NAMES["list_line_type"] = (
    'INDEX(Codes[Value],MATCH("line_type",Codes[List],0)):INDEX(Codes[Value],'
    'MATCH("line_type",Codes[List],0)+COUNTIF(Codes[List],"line_type")-1)'
)
NAMES["ids_years"] = "Years[Year]"


def row(formula: str, name: str, columns: str, *lines: tuple[Any, ...], at: int = 0) -> Any:
    """What the formula gives to the right of one of the lines of a table."""
    sheet: Sheet = table(name, columns.split("|"), *lines)
    grid: Grid = workbook(CODES, sheet, names=NAMES)
    return Calculator(grid).evaluate(formula, name, 5 + at, 30)


MONITORING = "Year|Period|Portfolio|Line|Actual to date (£)|Forecast outturn (£)"
C23 = (
    '=IF(Monitoring[[#This Row],[Line]]<>"",SUMIFS(Budget[Revised budget (£ calc)],Budget[Line],'
    'Monitoring[[#This Row],[Line]]),IF(Monitoring[[#This Row],[Portfolio]]="ALL",'
    "SUMIFS(Budget[Revised budget (£ calc)],Budget[Year],Monitoring[[#This Row],[Year]],"
    'Budget[Paid from],"<>External"),SUMIFS(Budget[Revised budget (£ calc)],Budget[Year],'
    "Monitoring[[#This Row],[Year]],Budget[Portfolio],Monitoring[[#This Row],[Portfolio]],"
    'Budget[Paid from],"<>External")))'
)
C41 = (
    "=SUMPRODUCT(COUNTIFS(Budget[Line],Profile[Line],Budget[Year],Monitoring[[#This Row],[Year]],"
    'Budget[Paid from],"<>External")*((Monitoring[[#This Row],[Portfolio]]="ALL")'
    "+COUNTIFS(Budget[Line],Profile[Line],Budget[Portfolio],Monitoring[[#This Row],[Portfolio]])"
    '>0)*((Monitoring[[#This Row],[Line]]="")+(Profile[Line]=Monitoring[[#This Row],[Line]])>0)*'
    "(COLUMN(Profile[[Apr (£)]:[Mar (£)]])-COLUMN(Profile[Apr (£)])<IF(Monitoring[[#This Row],"
    '[Period]]="OUT",12,IF(LEFT(Monitoring[[#This Row],[Period]],1)="Q",3,1)*'
    "VALUE(MID(Monitoring[[#This Row],[Period]],2,2))))*Profile[[Apr (£)]:[Mar (£)]])"
)


@pytest.mark.parametrize(
    ("line", "revised", "to_date"),
    [
        ((Y1, "M11", "ALL"), 1645900, Decimal("1361683.34")),
        ((Y1, "OUT", "ALL"), 1645900, 1645900),
        ((Y1, "Q1", "DCP"), 710300, Decimal("183200.01")),
        ((Y1, "M01", "ALL", "B2021-VV-01"), 484300, 121075),
        ((Y2, "M01", "RRO"), 599000, 0),
    ],
)
def test_monitoring_finds_its_budget_and_its_profile(
    line: tuple[Any, ...], revised: Any, to_date: Any
) -> None:
    assert row(C23, "Monitoring", MONITORING, line) == revised
    assert row(C41, "Monitoring", MONITORING, line) == to_date


RAG = (
    '=IF(Monitoring[[#This Row],[Revised]]=0,"",IF(Monitoring[[#This Row],[Variance (% calc)]]>'
    'limit_red,"Red",IF(OR(Monitoring[[#This Row],[Variance (% calc)]]>limit_amber,'
    'Monitoring[[#This Row],[Variance (% calc)]]<-limit_under),"Amber","Green")))'
)


@pytest.mark.parametrize(
    ("revised", "share", "colour"),
    [
        (0, 1, ""),
        (100, 0.021, "Red"),
        (100, 0.02, "Amber"),
        (100, -0.0501, "Amber"),
        (100, 0.005, "Green"),
    ],
)
def test_named_limits_decide_the_colour(revised: Any, share: Any, colour: str) -> None:
    assert row(RAG, "Monitoring", "Revised|Variance (% calc)", (revised, share)) == colour


TOTAL = (
    "SUMIFS(CoFunding[Amount (£)],CoFunding[Service],CoFunding[[#This Row],[Service]],"
    "CoFunding[Year],CoFunding[[#This Row],[Year]])"
)
SAME = (
    "(CoFunding[Service]=CoFunding[[#This Row],[Service]])"
    "*(CoFunding[Year]=CoFunding[[#This Row],[Year]])"
)
OWN, ALL = "CoFunding[[#This Row],[Amount (£)]]", "CoFunding[Amount (£)]"
REST = "ROUND(MOD(ROUND({}/" + TOTAL + "*1000,9),1),9)"
C28 = (
    f'=IF({TOTAL}=0,"",(INT(ROUND({OWN}/{TOTAL}*1000,9))+(SUMPRODUCT({SAME}*'
    f"(({REST.format(ALL)}>{REST.format(OWN)})+({REST.format(ALL)}={REST.format(OWN)})"
    f"*(({ALL}>{OWN})+({ALL}={OWN})*(ROW({ALL})<ROW()))))"
    f"<1000-SUMPRODUCT({SAME}*INT(ROUND({ALL}/{TOTAL}*1000,9)))))/1000)"
)


def test_three_equal_parts_of_a_whole_add_to_one() -> None:
    lines = [
        ("S-002", Y1, 10000),
        ("S-002", Y1, 10000),
        ("S-009", Y1, 5),
        ("S-002", Y1, 10000),
        ("S-010", Y1, 0),
    ]
    shares = [row(C28, "CoFunding", "Service|Year|Amount (£)", *lines, at=at) for at in range(5)]
    assert shares == [Decimal("0.334"), Decimal("0.333"), 1, Decimal("0.333"), ""]


DATE = "Calendar[[#This Row],[Date]]"
YEAR = (
    f'=IF({DATE}="","",IF(MONTH({DATE})>=4,YEAR({DATE})&"-"&TEXT(MOD(YEAR({DATE})+1,100),"00"),'
    f'(YEAR({DATE})-1)&"-"&TEXT(MOD(YEAR({DATE}),100),"00")))'
)


@pytest.mark.parametrize(
    ("date", "year", "quarter"),
    [
        (dt.date(2020, 11, 2), "2020-21", "Q3"),
        (dt.date(2021, 3, 31), "2020-21", "Q4"),
        (dt.datetime(2099, 4, 1, 9, 30), "2099-00", "Q1"),
        (None, "", ""),
    ],
)
def test_a_date_gives_its_financial_year_and_quarter(date: Any, year: str, quarter: str) -> None:
    assert row(YEAR, "Calendar", "Date", (date,)) == year
    formula = f'=IF({DATE}="","","Q"&(INT(MOD(MONTH({DATE})-4,12)/3)+1))'
    assert row(formula, "Calendar", "Date", (date,)) == quarter


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
