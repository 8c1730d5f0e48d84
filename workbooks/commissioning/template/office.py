"""What an office puts into its workbook: the input of every table, by sheet and field."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TypeAlias

from commissioning_schemas.owned.recurring import FundLine
from commissioning_schemas.tables.about import SCHEMA_VERSION

Input: TypeAlias = str | int | Decimal | dt.date | None
Record: TypeAlias = Mapping[str, Input]

MODULE_OF = {
    "Virements": "virements",
    "Profile": "profile",
    "Monitoring": "monitoring",
    "Awards": "awards",
    "Bids": "bids",
    "Services": "services",
    "CoFunding": "cofunding",
    "Delivery": "delivery",
    "Scorecard": "scorecard",
    "Risks": "risks",
    "Calendar": "calendar",
    "Ledger": "ledger",
    "MTFS": "mtfs",
    "Panel Report": "panel-report",
    "Publish": "publish",
}
"""The module that brings a sheet; every other sheet is in every workbook. (domain.md B.1)"""

GUIDE = "Read me"
"""The sheet that tells people how to use the workbook."""

SHEETS = (
    GUIDE, "About", "Summary", "LiveChecks", "Checks", "Years", "Portfolios", "Budget", "Virements",
    "Profile", "Monitoring", "ReserveList", "Reserves", "Funding", "Awards", "Bids", "Services",
    "CoFunding", "Delivery", "Scorecard", "Risks", "Calendar", "Ledger", "MTFS", "Panel Report",
    "Publish", "Organisations", "Codes",
)  # fmt: skip
"""Every sheet that a workbook can have, in order."""

ALL_MODULES = frozenset(MODULE_OF.values())

BLANK_ABOUT: Record = {"money_unit": "£", "schema_version": SCHEMA_VERSION}


@dataclass(frozen=True)
class Office:
    """The inputs of one workbook; a table that is not named has one empty row.

    Money is in pounds, dates are dates, years and ids are text. Rows are by field name.
    With ``guide`` the workbook begins with a sheet that explains it, and tells the ``note``.
    """

    about: Record = field(default_factory=lambda: BLANK_ABOUT)
    tables: Mapping[str, Sequence[Record]] = field(default_factory=dict)
    modules: frozenset[str] = ALL_MODULES
    guide: bool = True
    note: str = ""

    @property
    def sheets(self) -> list[str]:
        """The sheets of the workbook, in order."""
        return [name for name in SHEETS if self.has(name)]

    def has(self, sheet: str) -> bool:
        """Tell whether the workbook has a sheet."""
        if sheet == GUIDE:
            return self.guide
        return sheet in SHEETS and MODULE_OF.get(sheet) in {None, *self.modules}

    def column(self, table: str, field_name: str) -> list[str]:
        """Return what stands in a column of text, in order, without its empty cells."""
        values = (record.get(field_name) for record in self.tables.get(table, ()))
        return [str(value) for value in values if value is not None]

    @property
    def portfolios(self) -> list[tuple[str, str]]:
        """The (id, name) of every portfolio, in order."""
        rows = self.tables.get("Portfolios", ())
        return [(str(row["portfolio_id"]), str(row.get("name") or "")) for row in rows]

    @property
    def funds(self) -> list[FundLine]:
        """Every fund, in the order of Funding."""
        fields = ("fund_id", "year", "funder_org_id", "fund_name", "kind")
        rows = self.tables.get("Funding", ())
        return [FundLine(*(str(row.get(name) or "") for name in fields)) for row in rows]
