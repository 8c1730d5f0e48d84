"""The tables of a commissioning workbook: what each must hold, column by column."""

from __future__ import annotations

from collections.abc import Mapping

from .about import About
from .budget import BudgetLine, Profile, Virement
from .funding import Award, Bid, Fund
from .governance import Action, Event, Measure, Risk
from .ledger import LedgerEntry
from .lists import CodeValue, Organisation, Portfolio, Year
from .monitoring import Monitoring
from .reserves import Movement, Reserve
from .row import Row
from .services import CoFunding, Service

CORE = ("About", "Years", "Portfolios", "Budget", "Funding", "ReserveList", "Reserves")
"""The tables that a workbook without a map must hold. (domain.md B.1)"""

TABLES: Mapping[str, type[Row]] = {
    row.table: row
    for row in (
        About,
        Year,
        Portfolio,
        BudgetLine,
        Virement,
        Profile,
        Monitoring,
        Reserve,
        Movement,
        Fund,
        Award,
        Bid,
        Service,
        CoFunding,
        Organisation,
        CodeValue,
        Action,
        Measure,
        Risk,
        Event,
        LedgerEntry,
    )
}
"""Every table by its role, which is also the name of its sheet in the template."""

__all__ = [
    "CORE",
    "TABLES",
    "About",
    "Action",
    "Award",
    "Bid",
    "BudgetLine",
    "CoFunding",
    "CodeValue",
    "Event",
    "Fund",
    "LedgerEntry",
    "Measure",
    "Monitoring",
    "Movement",
    "Organisation",
    "Portfolio",
    "Profile",
    "Reserve",
    "Risk",
    "Row",
    "Service",
    "Virement",
    "Year",
]
