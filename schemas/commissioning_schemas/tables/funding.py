"""External funding, the awards made from it, and the bids for more."""

from __future__ import annotations

from typing import Any

from . import columns as col
from .row import Row

AGREED_STAGES = ("Agreed", "Received", "Closed")
SUBMITTED_STAGES = ("Submitted", "Awaiting decision", "Successful", "Unsuccessful")


class Fund(Row, table="Funding"):
    """One grant to the office for one year (domain.md B.2)."""

    fund_id = col.key("Fund")
    group_id = col.text("Award group")
    year = col.reference("Year", "Years", required=True, required_by="GRT-001")
    funder_org_id = col.reference("Funder", "Organisations", required=True, required_by="GRT-001")
    fund_name = col.text("Fund name", required=True)
    kind = col.code("Kind", "fund_kind", required=True)
    stage = col.code("Stage", "fund_stage", required=True, required_by="GRT-001")
    portfolio_id = col.reference("Portfolio", "Portfolios", required=True)
    ring_fence = col.code("Ring-fence", "ring_fence", required=True, required_by="GRT-001")
    amount_awarded = col.money(
        "Amount awarded (£)", required=True, required_by="GRT-001", at_least=0
    )
    amount_received = col.money("Amount received (£)", at_least=0)
    amount_spent = col.money("Amount spent (£)", at_least=0)
    unspent = col.calculated_money(
        "Unspent (£ calc)",
        "C26",
        "=Funding[[#This Row],[Amount received (£)]]-Funding[[#This Row],[Amount spent (£)]]",
    )
    unspent_treatment = col.code("Unspent treatment", "unspent_treatment")
    award_date = col.date("Award date")
    spend_by = col.date("Spend by", required=True)
    return_due = col.date("Return due")
    return_sent = col.date("Return sent")
    agreement_ref = col.text("Agreement", required=lambda fund, _: fund.stage in AGREED_STAGES)
    match_required = col.money("Match required (£)", at_least=0)
    group_total = col.money(
        "Group total (£)", required=lambda fund, _: bool(fund.group_id), at_least=0
    )


class Award(Row, table="Awards"):
    """One local award made from one fund (domain.md B.2)."""

    award_id = col.key("Award")
    fund_id = col.reference("Fund", "Funding", required=True)
    round = col.text("Round")
    recipient_org_id = col.reference(
        "Recipient", "Organisations", required=True, required_by="PUB-001"
    )
    title = col.text("Title", required=True, required_by="PUB-001")
    description = col.text("Description", required=True, required_by="PUB-001")
    amount_applied = col.money("Amount applied for (£)", at_least=0)
    amount_awarded = col.money(
        "Amount awarded (£)", required=True, required_by="PUB-001", at_least=0
    )
    currency = col.code("Currency", "currency", required=True, required_by="PUB-001")
    award_date = col.date("Award date", required=True, required_by="PUB-001")
    start = col.date("Start", required=True)
    end = col.date("End", required=True)
    category = col.code("Category", "award_category", required=True)
    conditions = col.text("Conditions", required=True, required_by="PUB-008")
    reason = col.text("Reason")
    open_call = col.code("Open call", "yes_no", required=True)
    paid_to_date = col.money("Paid to date (£)")
    balance = col.calculated_money(
        "Balance (£ calc)",
        "C27",
        "=Awards[[#This Row],[Amount awarded (£)]]-Awards[[#This Row],[Paid to date (£)]]",
    )
    monitoring_due = col.date("Monitoring due")
    monitoring_received = col.date("Monitoring received")
    publish = col.code("Publish", "publish", required=True)
    withhold_reason = col.text("Reason withheld")
    last_modified = col.date("Last modified")
    line_id = col.reference("Line", "Budget")

    def code_of_empty(self, column: col.Column[Any]) -> str:
        """Return a code of publication only where the award is to be published."""
        code = super().code_of_empty(column)
        return code if self.publish == "Yes" or not code.startswith("PUB") else "TYP-019"


class Bid(Row, table="Bids"):
    """One bid for more funding (domain.md B.2)."""

    bid_id = col.key("Bid")
    opportunity = col.text("Opportunity", required=True)
    funder_org_id = col.reference("Funder", "Organisations", required=True)
    portfolio_id = col.reference("Portfolio", "Portfolios", required=True)
    partners = col.text("Partners")
    amount_low = col.money(
        "Amount low (£)", required=lambda bid, _: bid.stage in SUBMITTED_STAGES, at_least=0
    )
    amount_high = col.money(
        "Amount high (£)", required=lambda bid, _: bid.stage in SUBMITTED_STAGES, at_least=0
    )
    stage = col.code("Stage", "bid_stage", required=True)
    submitted_on = col.date("Submitted on")
    decision_due = col.date("Decision due")
    decided_on = col.date("Decided on")
    fund_id = col.reference("Fund", "Funding")
    match_required = col.money("Match required (£)")
    years = col.integer("Years")
    notes = col.text("Notes")
