"""Words of titles that tell one kind of table from another, and labels that are no lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

TITLE_WORDS: Mapping[str, str] = {
    "Budget": "budget; budgets; commissioning budget; allocation; allocations; spending plan; "
    "commissioning plan; requested; possible spend",
    "Monitoring": "monitoring; outturn; forecast; variance; spend to date; budget monitoring; "
    "actual",
    "Funding": "external funding; grants held; grants we hold; grant income; "
    "grants received; external grants; funding received; grant funding; external income; "
    "grants to the office",
    "Awards": "awards; awarded; grant awards; grants awarded; bidding round; small grants; "
    "grant register; register of grants; community grants",
    "Reserves": "reserves; reserve movements; movements on reserves; earmarked reserves; reserve",
    "ReserveList": "list of reserves; reserve register",
    "Years": "years; budget by year",
    "Bids": "bids; bid pipeline; pipeline; funding bids; opportunities",
    "Services": "services; contracts; contract register; contracts register; services register",
    "Virements": "virements; budget transfers",
    "CoFunding": "co funding; partner contributions; cofunding; joint services; "
    "joint commissioning; shared services",
    "Profile": "profile; profiled; monthly profile; spend profile",
    "Portfolios": "portfolios; list of portfolios",
    "Ledger": "ledger; general ledger",
    "Risks": "risks; risk register; register of risks",
}

NEEDS: Mapping[str, Sequence[str]] = {
    "Budget": (
        "portfolio_id description line_id",
        "original_budget revised_budget",
    ),
    "Monitoring": (
        "actual_to_date forecast_outturn variance",
        "portfolio_id line_id",
    ),
    "Funding": ("fund_name fund_id funder_org_id", "amount_awarded"),
    "Awards": ("recipient_org_id title", "amount_awarded"),
    "Reserves": ("reserve_id", "amount", "movement"),
    "ReserveList": ("reserve_id", "name purpose", "purpose category owner_role"),
    "Years": ("year", "approved_budget"),
    "Bids": ("opportunity", "stage amount_low amount_high"),
    "Services": ("name", "provider_org_id", "start end annual_value route"),
    "Virements": ("from_line", "to_line", "amount"),
    "CoFunding": ("service_id", "partner_org_id", "amount"),
    "Portfolios": ("portfolio_id", "name", "aliases sort manager_role"),
    "Ledger": ("ledger_code", "period", "amount"),
    "Profile": ("line_id", "apr", "sep", "mar"),
    "Organisations": ("org_id", "name", "roles org_type charity_number"),
    "Codes": ("list", "value", "order"),
    "Delivery": ("action", "due", "status"),
    "Scorecard": ("measure", "target"),
    "Risks": (
        "title",
        "residual_likelihood inherent_likelihood",
        "residual_impact inherent_impact",
    ),
    "Calendar": ("body", "event_date"),
}
"""Columns without which a table is none of its kind: one at least of each group."""

LABELS: Mapping[str, Sequence[str]] = {
    "Budget": ("portfolio_id", "description"),
    "Monitoring": ("portfolio_id", "line_id"),
    "Funding": ("fund_name",),
    "Awards": ("recipient_org_id",),
    "Bids": ("opportunity",),
}
"""The fields that a column can hold whose heading is the title of its table."""

AMOUNTS: Mapping[str, str] = {
    "Budget": "original_budget",
    "Funding": "amount_awarded",
    "Awards": "amount_awarded",
    "Reserves": "amount",
}
"""What an amount is that stands below a year and nothing else."""

YIELDS: Mapping[tuple[str, str], str] = {
    ("Budget", "service_id"): "description",
    ("Budget", "line_id"): "description",
    ("Services", "service_id"): "name",
    ("Bids", "bid_id"): "opportunity",
    ("Risks", "risk_id"): "title",
    ("ReserveList", "name"): "reserve_id",
}
"""Ids whose heading managers write over a name."""

SAID_BY_TITLE: Mapping[str, Mapping[str, Mapping[str, Sequence[str]]]] = {
    "Budget": {
        "source_type": {
            "Own budget": ("pcc", "opcc", "own budget"),
            "External": ("external", "grant funded", "grant income"),
        }
    }
}

STEPS = (
    "mtfp; mtfs; medium term; medium term financial plan; year on year; changes; movements; growth"
)
NET = (
    "net; balance; difference; surplus; deficit; headroom; remaining; left to allocate; "
    "under over; over under; variance"
)
OF_WHICH = "of which; includes; including; which includes; incl"
FUNDING_HEADS = (
    "funded by; financed by; financing; met by; met from; paid for by; paid from; "
    "sources of funding; to from; from to; transfer to from; transfers to from; how it is paid for"
)
FUNDING = (
    "budget; reserve; reserves; grant; grants; contribution; use of reserves; carry forward; "
    "carried forward; underspend; external funding; funding"
)
SUMS = "sum; tot; t; all; whole; gross"
