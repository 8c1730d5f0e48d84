"""The Panel Report as it stands, and what the data mean in its cells, in £m."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ..book import Book
from ..grid import Sheet
from ..money import Pence, change, round_half_away
from ..owned import Planned, Subject, panel_report, recurring, summary
from ..tables import Fund
from .model import Meant
from .summary_layout import SummarySheet
from .sums import Sums

_FUND = re.compile(r'MATCH\("((?:[^"]|"")*)"', re.IGNORECASE)
_MILLION = 100_000_000
_NOTE = "Figures may not sum due to rounding."


@dataclass(frozen=True)
class PanelSheet:
    """The Panel Report of a workbook, with the funds and recurring grants that it shows."""

    sheet: Sheet
    shown: SummarySheet
    year: str
    following: str
    plan: Sequence[Planned]
    book: Book
    sums: Sums

    name = panel_report.NAME

    def subject(self, planned: Planned) -> Subject:
        """Return what a cell is about."""
        return planned.about

    def of(self, planned: Planned) -> Meant:
        """Return what the data mean in one cell."""
        of: Mapping[str, Callable[[Planned], Meant]] = {
            "C37": self._allocation,
            "C38": self._allocation,
            "C39": self._fund,
            "C40": self._sentence,
            "C47": self._change,
        }
        return of[planned.figure](planned)

    def _allocation(self, planned: Planned) -> Meant:
        year, portfolio = planned.about.year, planned.about.portfolio
        if planned.row_label == "Note" and not portfolio:
            ids = map(self._id, self.shown.portfolios)
            rows = [self.sums.requested(self.year, one) for one in ids]
            apart = sum(map(_millions, rows)) != _millions(self.sums.approved(self.year) or 0)
            return _NOTE if apart else ""
        if portfolio:
            return _millions(self.sums.requested(year, self._id(portfolio)))
        if planned.row_label == "Total requested":
            return _millions(self.sums.requested(year))
        if planned.row_label == "Commissioning reserve":
            return _millions(self.sums.drawn(year))
        return _millions(self.sums.approved(year) or 0)

    def _id(self, label: str) -> str:
        """Return the id of a portfolio that is shown, as Portfolios writes it."""
        ids = (row.portfolio_id for row in self.book.portfolios)
        return next((one for one in ids if one.casefold() == label.casefold()), label)

    def _found(self, fund: str) -> Fund | None:
        wanted = fund.casefold()
        return next((row for row in self.book.funds if row.fund_id.casefold() == wanted), None)

    def _fund(self, planned: Planned) -> Meant:
        if not planned.about.fund:
            return _millions(self.sums.external(self.year))
        fund = self._found(planned.about.fund)
        if fund is None:
            return None
        if planned.column == 1:
            return fund.fund_name
        if planned.column == 2:
            return _millions(fund.amount_awarded or 0)
        return "Annually set" if fund.kind == "Annual formula" else fund.year

    def _change(self, planned: Planned) -> Meant:
        ids = [text.replace('""', '"') for text in _FUND.findall(planned.content)]
        funds = [self._found(one) for one in ids]
        amounts = [fund.amount_awarded or 0 for fund in funds if fund is not None]
        if len(amounts) != len(funds):
            return None
        if planned.column == 2:
            return _millions(amounts[0] - amounts[1])
        moved = change(amounts[0], amounts[1])
        return "n/a" if moved is None else moved

    def _sentence(self, planned: Planned) -> Meant:
        sums, year, following = self.sums, self.year, self.following
        if "commissioning budget" in planned.content:
            amount = _millions(sums.approved(year) or 0)
            return f"The commissioning budget for {year} is £{amount:.3f}m."
        if "Possible spend" in planned.content:
            asked, agreed = sums.requested(following), sums.approved(following) or 0
            over = _millions(asked) - _millions(agreed)
            return (
                f"Possible spend of £{_millions(asked):.3f}m in {following} is £{over:.3f}m more "
                f"than the agreed budget of £{_millions(agreed):.3f}m."
            )
        return f"External funding in {year} is £{_millions(sums.external(year)):.3f}m."


def _millions(pence: Pence) -> Decimal:
    return round_half_away(Decimal(pence) / _MILLION, 3)


def read_panel(book: Book, shown: SummarySheet, sums: Sums) -> PanelSheet | None:
    """Return the Panel Report of a workbook that has one with its tables; else ``None``."""
    sheet = book.grid.sheet(panel_report.NAME)
    labels = shown.labels
    year = book.about.base_year
    if sheet is None or year not in labels or "" in labels or sheet.value(4, 1) is None:
        return None
    following = next((label for label in labels if label > year), "")
    names = {row.portfolio_id.casefold(): row.name for row in book.portfolios}
    portfolios = [(one or "?", names.get(one.casefold(), one)) for one in shown.portfolios]
    lines = [
        recurring.FundLine(f.fund_id, f.year, f.funder_org_id, f.fund_name, f.kind)
        for f in book.funds
    ]
    third = panel_report.PanelReportRows(len(portfolios), 0, 0).third
    funds = _shown_funds(sheet, third + 1, recurring.funds_of(lines, year))
    at = panel_report.PanelReportRows(len(portfolios), len(funds), 0)
    pairs = _shown_changes(
        sheet, at.changes + 1, recurring.recurring_grants(lines, year, following)
    )
    layout = summary.rows(len(shown.portfolios), len(shown.reserves))
    cells = panel_report.plan(portfolios, labels, year, funds, pairs, layout)
    return PanelSheet(sheet, shown, year, following, cells, book, sums)


def _shown_funds(sheet: Sheet, first: int, listed: Sequence[str]) -> list[str]:
    """Return the funds of table 3: as its formulas name them, else as Funding lists them.

    The word under the table tells how many rows it has, whatever was emptied in them.
    """
    shown: list[str] = []
    for place in range(_rows_until(sheet, first, "Total", len(listed))):
        named = _FUND.search("".join(sheet.formula(first + place, at) or "" for at in (2, 1, 3)))
        known = listed[place] if place < len(listed) else ""
        shown.append(named[1].replace('""', '"') if named else known)
    return shown


def _shown_changes(
    sheet: Sheet, first: int, listed: Sequence[tuple[str, str, str]]
) -> list[tuple[str, str, str]]:
    """Return the recurring grants that the sheet shows, as its formulas name them."""
    shown: list[tuple[str, str, str]] = []
    # One row stays free between the grants and the word below them.
    for place in range(_rows_until(sheet, first, "Sentences", len(listed) + 1) - 1):
        row = first + place
        formulas = [sheet.formula(row, at) or "" for at in (2, 3)]
        named = [one.replace('""', '"') for one in _FUND.findall(formulas[0] or formulas[1])]
        name = str(sheet.value(row, 1) or "")
        if len(named) >= 2:
            # The change in pounds begins with the later fund, the share with the earlier one.
            later, earlier = named[:2] if formulas[0] else named[1::-1]
            shown.append((earlier, later, name))
        elif place < len(listed):
            shown.append(listed[place])
    return shown


def _rows_until(sheet: Sheet, first: int, word: str, usual: int) -> int:
    """Return how many rows stand above a word in column A; the usual number where it is gone."""
    last = max(sheet.rows, default=first)
    found = (row for row in range(first, last + 1) if sheet.value(row, 1) == word)
    return next(found, first + usual) - first
