"""The Summary sheet: requests, budget, shares, external funding and reserves by year."""

from __future__ import annotations

from collections.abc import Sequence

from ..address import column_letters
from .head import BEGIN, HEADINGS_ROW, head
from .planned import Look, Planned, Subject
from .summary_formulas import SummaryFormulas
from .summary_rows import SummaryRows

NAME = "Summary"
_SENTENCE = "Amounts in £. Everything here is worked out from the other sheets; type nothing here."
_FIRST_YEAR = 2
_SHARES = "Share of requested"
_ALL_RESERVES = "All reserves"
EXTERNAL = "External funding by portfolio (£)"
RESOURCES = "Total resources by portfolio (£)"
NAMES = "Name"


def rows(portfolios: int, reserves: int) -> SummaryRows:
    """Return where every block stands, for so many portfolios and reserves."""
    return SummaryRows(portfolios, reserves)


def landmarks(at: SummaryRows) -> dict[int, str]:
    """Return the labels of column A that are the same in every Summary, by their row."""
    return {
        at.shares_heading: _SHARES,
        at.external_heading: EXTERNAL,
        at.resources_heading: RESOURCES,
        at.all_reserves.heading: _ALL_RESERVES,
        **_totals(at),
    }


def plan(portfolios: Sequence[str], years: Sequence[str], reserves: Sequence[str]) -> list[Planned]:
    """Plan every cell of the Summary, in reading order; only its head while there is no list."""
    if not portfolios or not years:
        return head(NAME, BEGIN)
    at = rows(len(portfolios), len(reserves))
    cells = head(NAME, _SENTENCE)
    cells += _labels(portfolios, years, reserves, at)
    for column, year in enumerate(years, _FIRST_YEAR):
        cells += _year(portfolios, years, reserves, column, year)
    return sorted(cells, key=lambda cell: (cell.row, cell.column))


def _labels(
    portfolios: Sequence[str], years: Sequence[str], reserves: Sequence[str], at: SummaryRows
) -> list[Planned]:
    names = len(years) + _FIRST_YEAR
    cells = [
        Planned(HEADINGS_ROW, 1, "Requested by portfolio (£)", "heading"),
        *(Planned(HEADINGS_ROW, c, y, "heading") for c, y in enumerate(years, _FIRST_YEAR)),
        Planned(HEADINGS_ROW, names, NAMES, "heading"),
        Planned(at.shares_heading, 1, _SHARES, "heading"),
        Planned(at.external_heading, 1, EXTERNAL, "heading"),
        Planned(at.resources_heading, 1, RESOURCES, "heading"),
        Planned(at.all_reserves.heading, 1, _ALL_RESERVES, "heading"),
    ]
    for index, portfolio in enumerate(portfolios):
        blocks = (at.requested, at.share, at.external, at.resources)
        cells += [Planned(row(index), 1, portfolio, "label") for row in blocks]
        row = at.requested(index)
        name = f"=INDEX(Portfolios[Name],MATCH($A{row},Portfolios[Portfolio],0))"
        about = Subject(portfolio=portfolio)
        cells.append(Planned(row, names, name, "text", "C51", about, portfolio, NAMES))
    for row, label in _totals(at).items():
        cells.append(Planned(row, 1, label, "label"))
    for index, reserve in enumerate(reserves):
        cells.append(Planned(at.reserve(index).heading, 1, reserve, "heading"))
    for index in range(len(reserves) + 1):
        block = at.reserve(index)
        for row, label in enumerate(("Opening", "In", "Out", "Closing"), block.opening):
            cells.append(Planned(row, 1, label, "label"))
    return cells


def _totals(at: SummaryRows) -> dict[int, str]:
    return {
        at.total_requested: "Total requested",
        at.approved: "Approved budget",
        at.unallocated: "Unallocated (negative = over-programmed)",
        at.draw: "Reserve draw",
        at.gap: "Funding gap",
        at.sum_of_shares: "Sum of shares",
        at.total_external: "Total external",
        at.total_resources: "Total resources",
        at.contributions: "Contributions, of which",
        at.fall: "Fall to next year's approved budget",
        at.fall_share: "Fall in %",
    }


def _year(
    portfolios: Sequence[str],
    years: Sequence[str],
    reserves: Sequence[str],
    column: int,
    year: str,
) -> list[Planned]:
    at = rows(len(portfolios), len(reserves))
    formulas = SummaryFormulas(at, column_letters(column))
    cells: list[Planned] = []
    for index, portfolio in enumerate(portfolios):
        about = Subject(portfolio=portfolio, year=year)
        for row, text, figure in formulas.of_portfolio(index):
            shown: Look = "share" if figure == "C12" else "money"
            cells.append(Planned(row, column, text, shown, figure, about, portfolio, year))
    about = Subject(year=year)
    labels = _totals(at)
    is_last = column == len(years) + _FIRST_YEAR - 1
    for row, text, figure in formulas.of_year(is_last=is_last):
        look: Look = "share" if row in (at.sum_of_shares, at.fall_share) else "money"
        cells.append(Planned(row, column, text, look, figure, about, labels[row], year))
    for index, reserve in enumerate(reserves):
        about = Subject(year=year, reserve=reserve)
        opened_before = "" if column == _FIRST_YEAR else column_letters(column - 1)
        for row, text, figure, label in formulas.of_reserve(index, opened_before):
            label = f"{reserve} {label}"
            cells.append(Planned(row, column, text, "money", figure, about, label, year))
    for row, text, label in formulas.of_all_reserves():
        about = Subject(year=year)
        label = f"All reserves {label}"
        cells.append(Planned(row, column, text, "money", "C50", about, label, year))
    return cells
