"""Budget lines, the virements between them, and their monthly profile."""

from __future__ import annotations

from ..months import SHORT_MONTHS
from . import columns as col
from .row import Row


class BudgetLine(Row, table="Budget"):
    """One line of spend in one year (domain.md B.2)."""

    line_id = col.key("Line")
    year = col.reference("Year", "Years", required=True)
    portfolio_id = col.reference("Portfolio", "Portfolios", required=True)
    service_id = col.reference("Service", "Services")
    description = col.text("Description", required=True)
    line_type = col.code("Line type", "line_type", required=True)
    source_type = col.code("Paid from", "source_type", required=True)
    source_ref = col.reference(
        "Reserve or fund",
        "ReserveList",
        "Funding",
        required=lambda line, _: line.source_type in ("Reserve", "External"),
    )
    original_budget = col.money("Original budget (£)", required=True, at_least=0)
    virement_in = col.calculated_money(
        "Virement in (£ calc)",
        "C01",
        "=SUMIFS(Virements[Amount (£)],Virements[To line],Budget[[#This Row],[Line]])",
    )
    virement_out = col.calculated_money(
        "Virement out (£ calc)",
        "C02",
        "=SUMIFS(Virements[Amount (£)],Virements[From line],Budget[[#This Row],[Line]])",
    )
    revised_budget = col.calculated_money(
        "Revised budget (£ calc)",
        "C03",
        "=Budget[[#This Row],[Original budget (£)]]+Budget[[#This Row],[Virement in (£ calc)]]"
        "-Budget[[#This Row],[Virement out (£ calc)]]",
    )
    commitment = col.code("Commitment", "commitment")
    notes = col.text("Notes")
    ledger_code = col.text("Ledger code")


class Virement(Row, table="Virements"):
    """Money moved from one line to another within a year (domain.md B.2)."""

    virement_id = col.key("Virement")
    date = col.date("Date", required=True)
    year = col.calculated_text(
        "Year (calc)",
        "C29",
        '=IF(Virements[[#This Row],[Date]]="","",IF(MONTH(Virements[[#This Row],[Date]])>=4,'
        'YEAR(Virements[[#This Row],[Date]])&"-"&TEXT(MOD(YEAR(Virements[[#This Row],[Date]])+1,'
        '100),"00"),(YEAR(Virements[[#This Row],[Date]])-1)&"-"&TEXT(MOD(YEAR(Virements'
        '[[#This Row],[Date]]),100),"00")))',
    )
    from_line = col.reference("From line", "Budget", required=True)
    to_line = col.reference("To line", "Budget", required=True)
    amount = col.money("Amount (£)", required=True, at_least=1)
    kind = col.code("Kind", "virement_kind", required=True)
    reason = col.text("Reason", required=True)
    approver_role = col.code("Approved by (role)", "approver_role", required=True)
    approved_on = col.date("Approved on", required=True)
    decision_ref = col.text(
        "Decision",
        required=lambda virement, limits: (
            (virement.amount or 0) > limits.get("virement_ref", 0) * 100
        ),
    )


class Profile(Row, table="Profile"):
    """The months in which a line is expected to be spent (domain.md B.2)."""

    line_id = col.reference("Line", "Budget", required=True, required_by="REF-001")
    method = col.code("Method", "profile_method", required=True)
    apr, may, jun, jul, aug, sep, oct, nov, dec, jan, feb, mar = (
        col.money(f"{month} (£)") for month in SHORT_MONTHS
    )
    total = col.calculated_money(
        "Total (£ calc)", "C42", "=SUM(Profile[[#This Row],[Apr (£)]:[Mar (£)]])"
    )
    difference = col.calculated_money(
        "Difference (£ calc)",
        "C43",
        "=ROUND(Profile[[#This Row],[Total (£ calc)]]-SUMIFS(Budget[Revised budget (£ calc)],"
        "Budget[Line],Profile[[#This Row],[Line]]),2)",
    )
