"""The calculated columns beside a table's rows, on a line or two each."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from tests.schemas.formula.beside import row
from tests.schemas.formula.worked import Y1, Y2

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
