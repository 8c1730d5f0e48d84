"""Heading words: by table and field, what managers write over a column (domain.md F.2.6).

Each name is in its compared form. A name behind a ``?`` is vague: other columns go by it too.
"""

from __future__ import annotations

from collections.abc import Mapping

Words = Mapping[str, str]

_PART = "portfolio area; portfolio name; ?area; ?theme; ?workstream; ?work stream"
_NOTES = "?notes; ?note; ?comments; ?comment; ?narrative; ?commentary; ?remarks; ?explanation"
_YEAR = "?year allocated; ?financial year; ?fy"
_STATED = (
    "?amount; ?value; award; grant award; awarded; grant value; award value; grant amount; "
    "value of grant; amount of grant; amount of award; total award; total grant"
)
_BUDGET = (
    "budget; annual budget; full year budget; approved budget; agreed budget; ?approved; ?agreed; "
    "pcc budget; opcc budget; commissioning budget; budget allocation"
)

HEADING_WORDS: Mapping[str, Words] = {
    "Budget": {
        "year": _YEAR,
        "portfolio_id": _PART,
        "description": "?service; ?project; item; activity; scheme; initiative; budget line; "
        "?line; ?title; ?details; ?detail; service description; cost line",
        "original_budget": f"{_BUDGET}; allocation; ?amount; base budget; ?base; "
        "amount requested; requested; possible spend; ?proposed; proposed budget; ?bid; allocated; "
        "amount allocated; ?funding; funding allocation; planned spend",
        "revised_budget": "current budget; latest budget; budget after virements",
        "virement_in": "",
        "virement_out": "",
        "notes": _NOTES,
        "ledger_code": "cost centre; cost code; account code; finance code",
    },
    "Monitoring": {
        "year": _YEAR,
        "portfolio_id": _PART,
        "revised_budget": f"{_BUDGET}; current budget; latest budget; ?allocation",
        "profiled_to_date": "budget to date; profiled budget; profile; ytd budget; "
        "profiled budget to date",
        "actual_to_date": "actual; actuals; actual spend; spend to date; ytd; ytd actual; "
        "ytd spend; actual ytd; spend ytd; expenditure to date; actual expenditure; "
        "year to date; actual spend to date; spent to date; actuals to date",
        "accruals": "accrual",
        "commitments": "committed; commitment",
        "forecast_outturn": "forecast; projected; outturn; fot; projected outturn; "
        "forecast spend; projected spend; full year forecast; year end forecast; "
        "forecast year end; forecast outturn fot; outturn forecast",
        "variance": "over under; under over; variance over under; variance under over; "
        "over under spend; under over spend; variance to budget; forecast variance; "
        "overspend underspend; underspend overspend; over underspend",
        "variance_pct": "pct variance; pct; variance as pct of budget; variance pct of budget",
        "rag": "rag; rag rating; rag status",
        "narrative": "?notes; ?note; ?comments; ?comment; ?commentary; ?remarks; ?explanation; "
        "reason for variance; explanation of variance",
    },
    "Funding": {
        "year": _YEAR,
        "portfolio_id": _PART,
        "fund_id": "grant id; grant reference; fund reference; fund id; grant ref",
        "fund_name": "grant; grant name; name of grant; funding stream; external funding; "
        "fund title; name of fund; grant title; ?title; grant stream; ?description; ?funding",
        "funder_org_id": "?source; source of funding; funding source; funded by; "
        "funding body; awarding body; name of funder; grantor",
        "stage": "?status",
        "ring_fence": "ring fenced for; restriction; ring fence",
        "amount_awarded": f"{_STATED}; ?allocation; ?funding",
        "amount_received": "received; income received; received to date; cash received",
        "amount_spent": "spent; ?spend to date; ?spend; ?expenditure",
        "award_date": "date awarded; date of award; ?date",
        "spend_by": "to be spent by; spend deadline",
        "agreement_ref": "agreement reference; agreement ref",
    },
    "Awards": {
        "award_id": "award reference; award ref; award id; award number",
        "recipient_org_id": "organisation; organization; ?provider; charity; grantee; "
        "recipient organisation; name of organisation; organisation name; recipient name; "
        "awarded to; ?name; name of recipient; name of charity; charity name; applicant",
        "title": "project title; project; project name; award title; grant title; name of project",
        "description": "purpose; purpose of grant; project description; ?details; purpose of award",
        "fund_id": "grant programme; funding stream; fund name; programme; funding programme",
        "round": "funding round; bidding round",
        "amount_applied": "amount requested; requested; amount applied; applied for; bid amount; "
        "?bid",
        "amount_awarded": f"{_STATED}; ?allocation; amount approved; amount granted",
        "award_date": "date awarded; date of award; ?date; date of decision",
        "start": "start date; project start",
        "end": "end date; project end",
        "paid_to_date": "paid; amount paid",
        "reason": "reason for award",
    },
    "Reserves": {
        "movement_id": "movement reference",
        "reserve_id": "reserve name; earmarked reserve; name of reserve",
        "year": _YEAR,
        "movement": "?type; movement type; type of movement",
        "amount": "?value",
        "reason": "?purpose; ?notes; ?comments; ?description",
        "decision_ref": "decision reference; decision ref",
    },
    "ReserveList": {
        "reserve_id": "reserve id; reserve code",
        "name": "reserve name; name of reserve",
        "owner_role": "?owner",
    },
    "Years": {
        "year": "financial year; fy",
        "approved_budget": "budget; total budget; commissioning budget; agreed budget; "
        "total approved budget",
        "of_which_contributions": "of which contributions; contributions",
        "budget_decision_ref": "decision reference; decision",
    },
    "Bids": {
        "opportunity": "funding opportunity; bid; bid title; name of bid; ?title",
        "funder_org_id": "funding body; funded by",
        "portfolio_id": _PART,
        "stage": "?status",
        "amount_low": "minimum; low; lowest amount; amount from",
        "amount_high": "maximum; high; highest amount; amount to",
        "submitted_on": "date submitted; submitted",
        "decision_due": "decision expected",
        "notes": _NOTES,
    },
    "Services": {
        "name": "service name; contract; contract title; contract name; service title; ?service",
        "portfolio_id": _PART,
        "provider_org_id": "supplier; contractor; service provider; provider name",
        "route": "legal route",
        "start": "start date; contract start; contract start date; date from",
        "end": "end date; contract end; contract end date; expiry date; date to",
        "annual_value": "annual contract value; value per year; value per annum; value pa",
    },
    "Virements": {
        "virement_id": "virement reference; reference",
        "date": "date of virement; virement date",
        "from_line": "from; from budget; virement from; transfer from",
        "to_line": "to; to budget; virement to; transfer to",
        "amount": "?value; virement; transfer; amount of virement",
        "approver_role": "approved by; approver",
    },
    "Portfolios": {"name": "portfolio name"},
    "CoFunding": {
        "service_id": "service name",
        "year": _YEAR,
        "partner_org_id": "partner organisation; co funder; funding partner",
        "amount": "contribution; partner contribution; amount of contribution",
        "share": "share pct; pct",
    },
    "Profile": {
        "line_id": "budget line; line id",
        **{
            month[:3]: f"{month}; {month[:3]}"
            for month in (
                "april",
                "may",
                "june",
                "july",
                "august",
                "september",
                "october",
                "november",
                "december",
                "january",
                "february",
                "march",
            )
        },
        "total": "?total; full year; year total; annual total",
    },
    "Organisations": {
        "name": "organisation name",
        "charity_number": "charity no; registered charity number",
        "company_number": "company no",
    },
    "Ledger": {"ledger_code": "cost centre; cost code; account code", "amount": "?value"},
}
