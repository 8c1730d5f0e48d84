"""What the data mean in each calculated column of a table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from ..book import Book
from ..tables import (
    Award,
    BudgetLine,
    CoFunding,
    Event,
    Fund,
    Measure,
    Monitoring,
    Movement,
    Profile,
    Risk,
    Service,
    Virement,
)
from ..tables.columns import Column
from ..years import year_of
from .model import Meant
from .of_governance import (
    escalation,
    inherent_score,
    latest,
    quarter_of_event,
    rag_of_measure,
    residual_score,
    year_of_event,
)
from .of_services import (
    PartnerShares,
    above_threshold,
    lifetime_gross,
    lifetime_net,
    next_decision_by,
    threshold,
)
from .profiles import Profiles, profile_total
from .sums import Sums

Meaning = Callable[[Any], Meant]


def meanings(book: Book, sums: Sums) -> Mapping[Column[Any], Meaning]:
    """Return, for each calculated column, what the data of one row mean in it."""
    return {
        BudgetLine.virement_in: sums.virement_in,
        BudgetLine.virement_out: sums.virement_out,
        BudgetLine.revised_budget: sums.revised,
        Virement.year: _year_of_virement,
        Movement.signed: sums.signed,
        Fund.unspent: lambda fund: (fund.amount_received or 0) - (fund.amount_spent or 0),
        Award.balance: lambda award: (award.amount_awarded or 0) - (award.paid_to_date or 0),
        Monitoring.revised_budget: sums.monitored_budget,
        Monitoring.profiled_to_date: Profiles(book).to_date,
        Monitoring.variance: lambda row: sums.variance(row),
        Monitoring.variance_pct: lambda row: variance_share(sums, row),
        Monitoring.rag: lambda row: rag(book, sums, row),
        Profile.total: profile_total,
        Profile.difference: lambda row: profile_total(row) - sums.revised_of(row.line_id),
        Service.lifetime_value_net: lifetime_net,
        Service.lifetime_value_gross: lifetime_gross,
        Service.threshold: lambda service: threshold(book, service),
        Service.above_threshold: lambda service: above_threshold(book, service),
        Service.next_decision_by: lambda service: next_decision_by(book, service),
        CoFunding.share: PartnerShares(book).of,
        Event.year: year_of_event,
        Event.quarter: quarter_of_event,
        Risk.inherent_score: inherent_score,
        Risk.residual_score: residual_score,
        Risk.escalate: lambda risk: escalation(book, risk),
        Measure.latest: latest,
        Measure.rag: rag_of_measure,
    }


def _year_of_virement(virement: Virement) -> Meant:
    return year_of(virement.date) if virement.date is not None else ""


def variance_share(sums: Sums, row: Monitoring) -> Decimal | str | None:
    """Return the variance as a share of the revised budget; blank where there is none. (C24)."""
    budget, variance = sums.monitored_budget(row), sums.variance(row)
    if variance is None:
        return None
    return Decimal(variance) / Decimal(budget) if budget else ""


def rag(book: Book, sums: Sums, row: Monitoring) -> str | None:
    """Return the colour that the office's limits give a variance. (C25)."""
    share = variance_share(sums, row)
    if not isinstance(share, Decimal):
        return share
    if share > book.limits["red"]:
        return "Red"
    if share > book.limits["amber"] or share < -book.limits["under"]:
        return "Amber"
    return "Green"
