"""The lists of an office, and the plan of every sheet that is built from them."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass, field
from itertools import pairwise

from . import live_checks, mtfs, panel_report, summary
from .planned import Planned
from .recurring import FundLine, funds_of, recurring_grants


@dataclass(frozen=True)
class Lists:
    """What the sheets of the product go by: ids, names and years in order, and the modules."""

    portfolios: Sequence[tuple[str, str]]
    years: Sequence[str]
    reserves: Sequence[str]
    base_year: str = ""
    funds: Sequence[FundLine] = ()
    modules: Set[str] = field(default_factory=frozenset)

    @property
    def following(self) -> str:
        """The year after the base year; "" where there is none."""
        return dict(pairwise(self.years)).get(self.base_year, "")


def plans(lists: Lists) -> dict[str, list[Planned]]:
    """Return what stands in each sheet that only shows results, by its name."""
    ids = [portfolio for portfolio, _ in lists.portfolios]
    years, base, following = lists.years, lists.base_year, lists.following
    layout = summary.rows(len(ids), len(lists.reserves))
    recurring = recurring_grants(lists.funds, base, following) if following else []
    funds = funds_of(lists.funds, base)
    return {
        summary.NAME: summary.plan(ids, years, lists.reserves),
        live_checks.NAME: live_checks.plan(ids, years, lists.reserves, lists.modules),
        mtfs.NAME: mtfs.plan(years, layout),
        panel_report.NAME: panel_report.plan(
            lists.portfolios, years, base, funds, recurring, layout
        ),
    }


def is_formula(planned: Planned) -> bool:
    """Tell whether a cell holds a formula, rather than a text that may begin like one."""
    return planned.content.startswith("=") and (
        bool(planned.figure) or planned.look in ("money", "state")
    )
