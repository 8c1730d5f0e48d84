"""Are two figures of different kinds so near that readers take them for one?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..money import Pence
from ..portfolio_lines import PortfolioLines
from ..show import plain, show_pounds
from ..tables import Fund
from ..words import listing
from .question import asks

NEARLY_EQUAL = Code(
    code="ARI-012",
    name="nearly-equal-figures",
    severity=Severity.INFO,
    kind="book",
    applies="both",
    rule="Two figures of different kinds (portfolio row, Funding row, total requested, total "
    "resources of a portfolio) of £0.050m or more differ by at most 0.5% and are not equal. "
    "Figures in which the same money counts are not compared. One finding per smaller figure.",
    why="Readers take the two for one figure, and one of them for a slip.",
    fix="Check that each is the figure that is meant.",
    source="£0.484m portfolio, £0.482m grant; £1.857m and £1.851m",
    fails=Example("a grant 0.5% below a portfolio's 484,300", {"Funding!J6": 481878.50}),
    passes=Example(
        "a penny less, and requests that are far off",
        {"Funding!J6": 481878.49, "Budget!I14": 185000},
    ),
    set="ext",
)

LEAST: Pence = 5_000_000
_ONE_IN = 200
_MOST_NAMED = 3


@dataclass(frozen=True)
class _Item:
    """A figure: its kind, the portfolio and year that it is of, and what it comes to."""

    kind: str
    what: str
    place: Place
    pence: Pence
    portfolio: str
    year: str

    def shares_money_with(self, other: _Item) -> bool:
        """Tell whether some of the same money counts in two figures of different kinds."""
        kinds = {self.kind, other.kind}
        if self.year != other.year or kinds in ({"row", "fund"}, {"total", "fund"}):
            return False
        return "total" in kinds or self.portfolio == other.portfolio


@asks("Are two figures nearly equal?", NEARLY_EQUAL)
def are_two_figures_nearly_equal(evidence: Evidence) -> Iterator[Said]:
    """Figures of different kinds are equal, or plainly apart."""
    items = sorted(_items(evidence), key=lambda item: item.pence)
    for at, small in enumerate(items):
        near = list(_near(small, items, at + 1))
        if near:
            shown = [f"{one.what} ({one.place})" for one in near[:_MOST_NAMED]]
            if len(near) > len(shown):
                shown.append(f"{len(near) - len(shown)} more")
            apart = near[0].pence - small.pence
            yield Said(
                "ARI-012",
                small.place,
                f"{small.what[0].upper()}{small.what[1:]} is {show_pounds(small.pence)}, within "
                f"{show_pounds(apart)} of {listing(shown)}.",
                found=plain(small.pence),
                expected=plain(near[0].pence),
            )


def _near(small: _Item, items: Sequence[_Item], start: int) -> Iterator[_Item]:
    """Yield the larger figures of another kind that lie near, the nearest first."""
    for at in range(start, len(items)):
        large = items[at]
        apart = large.pence - small.pence
        if apart * _ONE_IN > large.pence:
            return
        if apart and small.kind != large.kind and not small.shares_money_with(large):
            yield large


def _items(evidence: Evidence) -> Iterator[_Item]:
    for item in [*_of_budget(evidence), *_of_grants(evidence)]:
        if item.pence >= LEAST:
            yield item


def _of_budget(evidence: Evidence) -> Iterator[_Item]:
    sums, lines = evidence.sums, PortfolioLines(evidence)
    doubtful = evidence.doubt.years
    for year in evidence.book.year_labels:
        if year in doubtful:
            continue
        for of in lines.portfolios(year):
            own, all_money = sums.requested(year, of), sums.resources(year, of)
            yield _Item(
                "row", f"the budget of {of} in {year}", lines.place(of, year), own, of, year
            )
            if own and own != all_money:
                place, what = lines.place(of, year, "C15"), f"all money of {of} in {year}"
                yield _Item("resources", what, place, all_money, of, year)
        place, what = evidence.place_of_request(year), f"the total requested for {year}"
        yield _Item("total", what, place, sums.requested(year), "", year)


def _of_grants(evidence: Evidence) -> Iterator[_Item]:
    for fund in evidence.book.funds:
        what = f"the grant {fund.fund_name or fund.fund_id} of {fund.year}"
        place = Place.of(fund, Fund.amount_awarded)
        yield _Item("fund", what, place, fund.amount_awarded or 0, fund.portfolio_id, fund.year)
