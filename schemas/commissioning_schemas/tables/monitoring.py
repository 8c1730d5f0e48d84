"""In-year monitoring: what was spent, and what the year is expected to cost."""

from __future__ import annotations

from . import columns as col
from .row import Row

ALL = "ALL"
"""Stands for every portfolio."""


class Monitoring(Row, table="Monitoring", key=("year", "period", "portfolio_id", "line_id")):
    """Actual spend and forecast of one period, for a line, a portfolio or all (domain.md B.2)."""

    year = col.reference("Year", "Years", required=True)
    period = col.code("Period", "period", required=True)
    portfolio_id = col.reference("Portfolio", "Portfolios", required=True, also=ALL)
    line_id = col.reference("Line", "Budget")
    revised_budget = col.calculated_money(
        "Revised budget (£ calc)",
        "C23",
        '=IF(Monitoring[[#This Row],[Line]]<>"",SUMIFS(Budget[Revised budget (£ calc)],'
        "Budget[Line],Monitoring[[#This Row],[Line]]),IF(Monitoring[[#This Row],[Portfolio]]="
        '"ALL",SUMIFS(Budget[Revised budget (£ calc)],Budget[Year],Monitoring[[#This Row],'
        '[Year]],Budget[Paid from],"<>External"),SUMIFS(Budget[Revised budget (£ calc)],'
        "Budget[Year],Monitoring[[#This Row],[Year]],Budget[Portfolio],Monitoring[[#This Row],"
        '[Portfolio]],Budget[Paid from],"<>External")))',
    )
    profiled_to_date = col.calculated_money(
        "Profile to date (£ calc)",
        "C41",
        "=SUMPRODUCT(COUNTIFS(Budget[Line],Profile[Line],Budget[Year],Monitoring[[#This Row],"
        '[Year]],Budget[Paid from],"<>External")*((Monitoring[[#This Row],[Portfolio]]="ALL")'
        "+COUNTIFS(Budget[Line],Profile[Line],Budget[Portfolio],Monitoring[[#This Row],"
        '[Portfolio]])>0)*((Monitoring[[#This Row],[Line]]="")+(Profile[Line]=Monitoring'
        "[[#This Row],[Line]])>0)*(COLUMN(Profile[[Apr (£)]:[Mar (£)]])-COLUMN(Profile[Apr (£)])"
        '<IF(Monitoring[[#This Row],[Period]]="OUT",12,IF(LEFT(Monitoring[[#This Row],[Period]]'
        ',1)="Q",3,1)*VALUE(MID(Monitoring[[#This Row],[Period]],2,2))))*Profile[[Apr (£)]:'
        "[Mar (£)]])",
    )
    actual_to_date = col.money("Actual to date (£)", required=True)
    accruals = col.money("Accruals (£)")
    commitments = col.money("Commitments (£)")
    forecast_outturn = col.money("Forecast outturn (£)", required=True)
    variance = col.calculated_money(
        "Variance (£ calc)",
        "C24",
        "=Monitoring[[#This Row],[Forecast outturn (£)]]"
        "-Monitoring[[#This Row],[Revised budget (£ calc)]]",
    )
    variance_pct = col.calculated_share(
        "Variance (% calc)",
        "C24",
        '=IF(Monitoring[[#This Row],[Revised budget (£ calc)]]=0,"",'
        "Monitoring[[#This Row],[Variance (£ calc)]]"
        "/Monitoring[[#This Row],[Revised budget (£ calc)]])",
    )
    rag = col.calculated_text(
        "RAG (calc)",
        "C25",
        '=IF(Monitoring[[#This Row],[Revised budget (£ calc)]]=0,"",IF(Monitoring[[#This Row],'
        '[Variance (% calc)]]>limit_red,"Red",IF(OR(Monitoring[[#This Row],[Variance (% calc)]]'
        ">limit_amber,Monitoring[[#This Row],[Variance (% calc)]]<-limit_under),"
        '"Amber","Green")))',
    )
    narrative = col.text("Narrative")
