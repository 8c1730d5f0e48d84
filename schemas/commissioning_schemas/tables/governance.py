"""Governance: what is to be delivered, what is measured, what may go wrong, and who meets."""

from __future__ import annotations

from . import columns as col
from .row import Row


class Action(Row, table="Delivery"):
    """One action of the delivery plan (domain.md B.2)."""

    action_id = col.key("Action id")
    portfolio_id = col.reference("Portfolio", "Portfolios", required=True)
    objective_ref = col.text("Objective", required=True)
    action = col.text("Action", required=True)
    lead_role = col.text("Lead (role)", required=True)
    start = col.date("Start")
    due = col.date("Due", required=True)
    pct_complete = col.share("Complete (%)")
    status = col.code("Status", "delivery_status", required=True)
    delay_cause = col.code("Cause of delay", "delay_cause")
    service_id = col.reference("Service", "Services")
    line_id = col.reference("Line", "Budget")
    risk_id = col.reference("Risk", "Risks")
    update = col.text("Update")
    updated_on = col.date("Updated on")


class Measure(Row, table="Scorecard"):
    """One measure of a scorecard, with its target and its quarters (domain.md B.2)."""

    measure_id = col.key("Measure id")
    scorecard = col.code("Scorecard", "scorecard", required=True)
    portfolio_id = col.reference("Portfolio", "Portfolios", required=True)
    measure = col.text("Measure", required=True)
    unit = col.text("Unit", required=True)
    better = col.code("Better is", "better", required=True)
    baseline = col.number("Baseline")
    target = col.number("Target", required=True)
    amber_tolerance = col.number("Amber tolerance", required=True)
    q1, q2, q3, q4 = (col.number(f"Q{quarter}") for quarter in (1, 2, 3, 4))
    latest = col.calculated_number(
        "Latest (calc)",
        "C46",
        '=IF(COUNT(Scorecard[[#This Row],[Q1]:[Q4]])=0,"",'
        "LOOKUP(9.9E+307,Scorecard[[#This Row],[Q1]:[Q4]]))",
    )
    rag = col.calculated_text(
        "RAG (calc)",
        "C34",
        '=IF(Scorecard[[#This Row],[Latest (calc)]]="","No data",IF(IF(Scorecard[[#This Row],'
        '[Better is]]="Lower",-1,1)*(Scorecard[[#This Row],[Latest (calc)]]-Scorecard'
        '[[#This Row],[Target]])>=0,"Green",IF(IF(Scorecard[[#This Row],[Better is]]="Lower",'
        "-1,1)*(Scorecard[[#This Row],[Latest (calc)]]-Scorecard[[#This Row],[Target]])>="
        '-Scorecard[[#This Row],[Amber tolerance]],"Amber","Red")))',
    )
    source = col.text("Source")
    comment = col.text("Comment")


class Risk(Row, table="Risks"):
    """One risk of the register, before and after what is done about it (domain.md B.2)."""

    risk_id = col.key("Risk")
    portfolio_id = col.reference("Portfolio", "Portfolios", required=True)
    title = col.text("Title", required=True)
    cause = col.text("Cause")
    effect = col.text("Effect")
    owner_role = col.text("Owner (role)", required=True)
    inherent_likelihood = col.integer("Inherent likelihood", required=True)
    inherent_impact = col.integer("Inherent impact", required=True)
    inherent_score = col.calculated_integer(
        "Inherent score (calc)",
        "C33",
        "=Risks[[#This Row],[Inherent likelihood]]*Risks[[#This Row],[Inherent impact]]",
    )
    mitigation = col.text("Mitigation")
    residual_likelihood = col.integer("Residual likelihood", required=True)
    residual_impact = col.integer("Residual impact", required=True)
    residual_score = col.calculated_integer(
        "Residual score (calc)",
        "C33",
        "=Risks[[#This Row],[Residual likelihood]]*Risks[[#This Row],[Residual impact]]",
    )
    escalate = col.calculated_text(
        "Escalate (calc)",
        "C33",
        '=IF(Risks[[#This Row],[Residual score (calc)]]>=limit_escalation,"Escalate","")',
    )
    corporate_ref = col.text("Corporate risk")
    reviewed_on = col.date("Reviewed on")
    next_review = col.date("Next review")
    status = col.code("Status", "risk_status", required=True)


class Event(Row, table="Calendar"):
    """One meeting of a board, or one report to it (domain.md B.2)."""

    event_id = col.key("Event")
    body = col.code("Board or report", "board", required=True)
    event_date = col.date("Date", required=True)
    year = col.calculated_text(
        "Year (calc)",
        "C29",
        '=IF(Calendar[[#This Row],[Date]]="","",IF(MONTH(Calendar[[#This Row],[Date]])>=4,'
        'YEAR(Calendar[[#This Row],[Date]])&"-"&TEXT(MOD(YEAR(Calendar[[#This Row],[Date]])+1,'
        '100),"00"),(YEAR(Calendar[[#This Row],[Date]])-1)&"-"&TEXT(MOD(YEAR(Calendar'
        '[[#This Row],[Date]]),100),"00")))',
    )
    quarter = col.calculated_text(
        "Quarter (calc)",
        "C30",
        '=IF(Calendar[[#This Row],[Date]]="","","Q"&(INT(MOD(MONTH(Calendar[[#This Row],[Date]])'
        "-4,12)/3)+1))",
    )
    chair_role = col.text("Chair (role)")
    papers_due = col.date("Papers due")
    status = col.code("Status", "event_status", required=True)
    record_ref = col.text("Record")
    covers = col.text("Covers")
