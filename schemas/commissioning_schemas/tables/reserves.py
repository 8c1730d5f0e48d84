"""Earmarked reserves and the movements in and out of them."""

from __future__ import annotations

from . import columns as col
from .row import Row


class Reserve(Row, table="ReserveList"):
    """One earmarked reserve (domain.md B.2)."""

    reserve_id = col.key("Reserve")
    name = col.text("Name", required=True)
    purpose = col.text("Purpose", required=True, required_by="RES-001")
    category = col.code("Category", "reserve_category", required=True, required_by="RES-001")
    owner_role = col.text("Owner (role)", required=True, required_by="RES-001")
    review_date = col.date("Review date", required=True, required_by="RES-001")
    planned_end = col.reference("Planned end", "Years")
    cap = col.money("Cap (£)")


class Movement(Row, table="Reserves"):
    """One movement of one reserve: opening, in or out (domain.md B.2)."""

    movement_id = col.key("Movement id")
    reserve_id = col.reference("Reserve", "ReserveList", required=True)
    year = col.reference("Year", "Years", required=True)
    date = col.date("Date")
    movement = col.code("Movement", "movement", required=True)
    amount = col.money("Amount (£)", required=True, at_least=0)
    signed = col.calculated_money(
        "Signed (£ calc)",
        "C17",
        '=IF(OR(Reserves[[#This Row],[Movement]]="Draw",Reserves[[#This Row],[Movement]]='
        '"Transfer out",Reserves[[#This Row],[Movement]]="Release"),-Reserves[[#This Row],'
        "[Amount (£)]],Reserves[[#This Row],[Amount (£)]])",
    )
    status = col.code("Status", "movement_status", required=True)
    linked_ref = col.text("Linked to")
    decision_ref = col.text(
        "Decision", required=lambda movement, _: movement.status == "Actual", required_by="RES-003"
    )
    reason = col.text("Reason", required=True)
