"""Heading words of registers: services, virements, shares, the ledger, plans and risks.

Each name is in its compared form. A name behind a ``?`` is vague: other columns go by it too.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..months import FINANCIAL_MONTHS

Words = Mapping[str, str]

PART = (
    "portfolio area; portfolio name; theme; priority; programme area; area of business; "
    "workstream; work stream; ?area"
)
YEAR = "?year allocated; ?financial year; ?fy; ?fin year"

REGISTER_WORDS: Mapping[str, Words] = {
    "Services": {
        "name": "commissioned service; service name; contract; contract title; contract name; "
        "service title; ?service; ?title",
        "portfolio_id": PART,
        "provider_org_id": "lead provider; who delivers it; delivered by; supplier; contractor; "
        "service provider; provider name",
        "route": "grant or contract; contract or grant; legal route",
        "start": "starts; term start; start date; contract start; contract start date; date from",
        "end": "ends; term end; runs until; expires; end date; contract end; contract end date; "
        "expiry date; date to",
        "annual_value": "?annual; contract value per year; contract value per annum; per annum; "
        "per year; annual cost; annual contract value; value per year; value per annum; value pa",
        "service_id": "contract ref; contract reference; contract number; contract no; "
        "agreement ref",
        "extension_to": "extension option to; term extension option to; extension until",
        "lifetime_value_net": "value whole life; whole life; whole life value; "
        "total contract value; lifetime value",
        "notice_ref": "contracts finder ref; contracts finder reference; notice reference; "
        "find a tender reference",
        "lead_role": "our lead; contract manager; lead officer",
        "last_review": "last reviewed; date last reviewed",
    },
    "Virements": {
        "virement_id": "?ref; virement reference; reference",
        "date": "date of virement; virement date",
        "from_line": "moved from; from; from budget; virement from; transfer from",
        "to_line": "moved to; to; to budget; virement to; transfer to",
        "amount": "?how much; amount moved; ?value; virement; transfer; amount of virement",
        "approver_role": "signed off by; authorised by; approved by; approver",
        "kind": "one year or for good; one off or permanent; permanent or one off",
    },
    "Portfolios": {"name": "portfolio name"},
    "CoFunding": {
        "service_id": "joint service; shared service; service name",
        "year": YEAR,
        "partner_org_id": "partner organisation; co funder; funding partner",
        "amount": "contribution; partner contribution; amount of contribution",
        "share": "share pct; pct",
    },
    "Profile": {
        "line_id": "budget line; line id",
        **{month[:3]: f"{month}; {month[:3]}" for month in map(str.lower, FINANCIAL_MONTHS)},
        "method": "how profiled; profile method; method of profiling",
        "total": "?total; ?year; full year; year total; annual total",
    },
    "Organisations": {
        "name": "organisation name",
        "charity_number": "charity no; registered charity number",
        "company_number": "company no",
    },
    "Ledger": {
        "ledger_code": "cost centre; cost code; account code",
        "year": YEAR,
        "amount": "?value; net amount",
    },
    "Risks": {
        "portfolio_id": PART,
        "title": "risk; risk title; description of risk; risk description; name of risk",
        "cause": "what causes it; risk cause",
        "effect": "what may follow; consequence; consequences",
        "owner_role": "risk owner; owner",
        "inherent_likelihood": "gross likelihood; likelihood before; ?l; ?likelihood; ?probability",
        "inherent_impact": "gross impact; impact before; ?i; ?impact; ?severity",
        "mitigation": "what we do about it; mitigations; mitigating action; mitigating actions; "
        "controls; actions; existing controls",
        "residual_likelihood": "net likelihood; current likelihood; likelihood after; ?l; "
        "?likelihood; ?probability",
        "residual_impact": "net impact; current impact; impact after; ?i; ?impact; ?severity",
        "reviewed_on": "?reviewed; last reviewed; review date; date reviewed",
    },
    "Delivery": {
        "portfolio_id": PART,
        "action": "what we will do; actions",
        "lead_role": "lead; lead officer; owner",
        "due": "by when; due date; deadline; target date",
        "pct_complete": "done pct; pct done; complete pct",
        "status": "rag; rag status",
        "update": "progress; progress this quarter; latest update",
    },
}
