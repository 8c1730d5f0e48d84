"""Heading words: by table and field, what managers write over a column (domain.md F.2.6).

Each name is in its compared form. A name behind a ``?`` is vague: other columns go by it too.
"""

from __future__ import annotations

from collections.abc import Mapping

from .register_words import PART, REGISTER_WORDS, YEAR, Words

_NOTES = (
    "?story; ?notes; ?note; ?comments; ?comment; ?narrative; ?commentary; ?remarks; ?explanation"
)
_STATED = (
    "?amount; ?value; award; grant award; awarded; grant value; award value; grant amount; "
    "value of grant; amount of grant; amount of award; total award; total grant"
)
_BUDGET = (
    "budget; budget envelope; this years envelope; ?envelope; annual budget; full year budget; "
    "approved budget; agreed budget; ?approved; ?agreed; "
    "pcc budget; opcc budget; commissioning budget; budget allocation"
)

HEADING_WORDS: Mapping[str, Words] = {
    "Budget": {
        "line_id": "?budget line; line ref; line reference; line number; budget ref; ?ref; ?no; "
        "?reference",
        "source_type": "funded from; funded by; paid by; source of budget; own or grant",
        "commitment": "committed; contracted",
        "line_type": "base or one off; one off or base; recurring or one off",
        "year": YEAR,
        "portfolio_id": PART,
        "description": "scheme; commissioned activity; commissioned service; budget head; "
        "?service; ?project; item; activity; scheme; initiative; ?budget line; type of spend; "
        "?line; ?heading; ?title; ?details; ?detail; service description; cost line",
        "original_budget": f"orig budget; original approved budget; {_BUDGET}; allocation; "
        "?amount; base budget; ?base; "
        "amount requested; requested; possible spend; ?proposed; proposed budget; ?bid; allocated; "
        "amount allocated; ?funding; funding allocation; planned spend",
        "revised_budget": "rev budget; working budget; after virement; after virements; "
        "current budget; latest budget; budget after virements",
        "virement_in": "",
        "virement_out": "",
        "notes": _NOTES,
        "ledger_code": "cc; cost centre; cost code; account code; finance code",
    },
    "Monitoring": {
        "year": YEAR,
        "portfolio_id": PART,
        "revised_budget": f"rev budget; working budget; {_BUDGET}; current budget; "
        "latest budget; ?allocation",
        "profiled_to_date": "prof ytd; profile ytd; profiled ytd; profile to date; "
        "budget to date; profiled budget; profile; ytd budget; "
        "profiled budget to date",
        "actual_to_date": "act ytd; paid out so far; paid so far; spent so far; spend so far; "
        "paid to date; actual; actuals; actual spend; spend to date; ytd; "
        "ytd actual; "
        "ytd spend; actual ytd; spend ytd; expenditure to date; actual expenditure; "
        "year to date; actual spend to date; spent to date; actuals to date",
        "accruals": "accrual",
        "commitments": "on order; orders placed; ordered; committed; commitment",
        "forecast_outturn": "likely spend; likely outturn; expected spend; expected outturn; "
        "where we think well land; predicted outturn; predicted spend; forecast; projected; "
        "outturn; fot; projected outturn; "
        "forecast spend; projected spend; full year forecast; year end forecast; "
        "forecast year end; forecast outturn fot; outturn forecast",
        "variance": "over under; under over; variance over under; variance under over; "
        "over under spend; under over spend; variance to budget; forecast variance; "
        "overspend underspend; underspend overspend; over underspend",
        "variance_pct": "pct variance; pct; variance as pct of budget; variance pct of budget",
        "rag": "rag; rag rating; rag status",
        "narrative": "?story; ?why; ?reason; ?reasons; ?notes; ?note; ?comments; ?comment; "
        "?commentary; ?remarks; ?explanation; "
        "reason for variance; explanation of variance",
    },
    "Funding": {
        "year": YEAR,
        "portfolio_id": PART,
        "fund_id": "grant id; grant reference; fund reference; fund id; grant ref; fund ref",
        "fund_name": "grant; grant name; name of grant; funding stream; external funding; "
        "fund title; name of fund; grant title; ?title; grant stream; ?description; ?funding",
        "funder_org_id": "?from; who gives it; given by; ?source; source of funding; "
        "funding source; funded by; "
        "funding body; awarding body; name of funder; grantor",
        "stage": "?status",
        "ring_fence": "ring fenced for; restriction; ring fence",
        "amount_awarded": f"{_STATED}; ?allocation; ?funding",
        "amount_received": "received; income received; received to date; cash received",
        "amount_spent": "spent to date; spent so far; spent; ?spend to date; ?spend; ?expenditure",
        "unspent": "?remaining; ?balance; amount remaining; amount unspent; unspent balance",
        "award_date": "date awarded; date of award; ?date",
        "spend_by": "must be spent by; spend by date; use by; to be spent by; spend deadline",
        "agreement_ref": "agreement reference; agreement ref",
    },
    "Awards": {
        "award_id": "award reference; award ref; award id; award number; identifier; ?ref; ?no; "
        "?reference",
        "recipient_org_id": "?supplier name; ?supplier; organisation; organization; ?provider; "
        "charity; grantee; "
        "recipient organisation; name of organisation; organisation name; recipient name; "
        "awarded to; ?name; name of recipient; name of charity; charity name; applicant; "
        "recipient org name",
        "title": "?what for; what it is for; project title; project; project name; award title; "
        "grant title; name of project",
        "description": "purpose; purpose of grant; project description; ?details; purpose of award",
        "fund_id": "grant ref; grant reference; grant id; fund ref; fund reference; "
        "grant programme; funding stream; fund name; programme; funding programme; "
        "grant programme title",
        "round": "funding round; bidding round",
        "amount_applied": "asked for; amount asked for; amount requested; requested; "
        "amount applied; applied for; bid amount; "
        "?bid",
        "amount_awarded": f"?grant; given; amount given; {_STATED}; ?allocation; amount approved; "
        "amount granted",
        "award_date": "panel date; date of panel; decision date; date awarded; date of award; "
        "?date; date of decision",
        "start": "?from; starts; start date; project start; planned dates start date",
        "end": "?to; ends; end date; project end; planned dates end date",
        "paid_to_date": "paid; amount paid; amount disbursed; disbursed; paid so far; paid out; "
        "paid out so far",
        "balance": "?remaining; ?outstanding; still to pay; left to pay; balance to pay",
        "reason": "reason for award",
        "open_call": "from an open call",
        "monitoring_due": "report due; monitoring report due",
        "monitoring_received": "report in; report received; monitoring report received",
    },
    "Reserves": {
        "movement_id": "?no; movement reference",
        "reserve_id": "reserve name; earmarked reserve; name of reserve",
        "year": YEAR,
        "movement": "in or out; in out; ?type; movement type; type of movement",
        "amount": "?value; from to reserves; from to reserve; to from reserves; to from reserve; "
        "net movement; movement in year; from to; to from",
        "reason": "reason for transfer; reason for movement; ?purpose; ?notes; ?comments; "
        "?description",
        "decision_ref": "decision notice; decision notice reference; decision reference; "
        "decision ref",
        "status": "planned actual; planned or actual; actual or planned",
    },
    "ReserveList": {
        "reserve_id": "?reserve name; ?name of reserve; reserve id; reserve code",
        "name": "reserve name; name of reserve",
        "owner_role": "?owner",
        "purpose": "held for; what for; what it is for; what it is held for",
        "review_date": "review by; next review",
    },
    "Years": {
        "year": "financial year; fy",
        "approved_budget": "base budget; net budget; budget set; "
        "net budget set by the commissioner; budget set by the commissioner; budget; "
        "total budget; commissioning budget; agreed budget; "
        "total approved budget",
        "of_which_contributions": "of which partner contributions; partner contributions; "
        "of which contributions; contributions",
        "budget_decision_ref": "decision reference; decision",
    },
    "Bids": {
        "opportunity": "what are we going for; funding opportunity; bid; bid title; name of bid; "
        "?title",
        "funder_org_id": "who holds the money; funding body; funded by",
        "portfolio_id": PART,
        "stage": "where are we; ?result; ?outcome; ?status",
        "amount_low": "minimum; low; lowest amount; amount from",
        "amount_high": "maximum; high; highest amount; amount to",
        "submitted_on": "sent in; date sent; date submitted; submitted",
        "decision_due": "hear by; decision due by; decision expected",
        "notes": _NOTES,
        "partners": "with whom; partner organisations",
        "decided_on": "date told; date decided; decision date",
    },
    **REGISTER_WORDS,
}
