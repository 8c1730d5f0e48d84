"""Is one amount shown for two things that have nothing to do with each other?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..lacking import lacking
from ..money import Pence, round_to
from ..needs import APPROVED, REQUESTED
from ..show import plain, show_pence_in
from ..tables import Fund, Monitoring, Movement
from ..units import Unit
from ..words import listing
from .question import asks

SAME_AMOUNT_TWICE = Code(
    code="ARI-011",
    name="same-amount-for-two-things",
    severity=Severity.INFO,
    kind="book",
    applies="both",
    rule="Two items that are not linked show the same amount of £0.050m or more, to £0.001m. "
    "Items: Funding rows, reserve movements, Monitoring variances, over-programming. Linked: "
    "movements of one reserve with each other and with a variance or over-programming of either "
    "year; variances of one year; rows of one award group. One finding per amount.",
    why="Readers take two equal amounts for one thing, and count on money that is not there.",
    fix="None if they are different things; say so where both are shown.",
    source="S-33, S-34, S-40",
    fails=Example("a grant of 205,499.99 beside a draw of 205,100", {"Funding!J8": 205499.99}),
    passes=Example("a grant of 205,500 beside a draw of 205,100", {"Funding!J8": 205500}),
)

STEP: Pence = 100_000
"""Amounts are compared as £m with three decimals."""

LEAST: Pence = 5_000_000
"""Smaller amounts are equal too often for it to mean anything."""


@dataclass(frozen=True)
class Item:
    """One amount of a workbook: what it is, and the part of the story that it tells.

    ``year`` is the place of its year among the years; grants hang together by ``part`` alone.
    """

    what: str
    place: Place
    pence: Pence
    part: tuple[str, str]
    year: int | None = None


@asks("Are two amounts confused?", SAME_AMOUNT_TWICE)
def are_two_amounts_confused(evidence: Evidence) -> Iterator[Said]:
    """Amounts that are equal to £0.001m belong to one thing."""
    by_amount: dict[Pence, list[Item]] = {}
    for item in [*_of_reserves(evidence), *_of_years(evidence), *_of_grants(evidence)]:
        rounded = round_to(abs(item.pence), STEP)
        if rounded >= LEAST:
            by_amount.setdefault(rounded, []).append(item)
    for rounded, items in by_amount.items():
        parts = _parts(items)
        if len(parts) > 1:
            odd = min(reversed(parts), key=len)
            others = [item for part in parts if part is not odd for item in part]
            amount = show_pence_in(rounded, Unit.MILLIONS, STEP // 2)
            yield Said(
                "ARI-011",
                odd[-1].place,
                f"{amount} is {odd[-1].what}, and also {_listed(others)}.",
                found=plain(odd[-1].pence),
            )


def _of_reserves(evidence: Evidence) -> Iterator[Item]:
    order = _order(evidence)
    for row in evidence.book.movements:
        what = f"the {row.movement} of {row.reserve_id} in {row.year}"
        place = Place.of(row, Movement.amount)
        part = "reserve", row.reserve_id
        yield Item(what, place, row.amount or 0, part, order.get(row.year))


def _of_years(evidence: Evidence) -> Iterator[Item]:
    order, sums = _order(evidence), evidence.sums
    for row in evidence.book.rows(Monitoring):
        what = f"the variance of {row.line_id or row.portfolio_id} in {row.year} {row.period}"
        place = Place.of(row, Monitoring.variance)
        part = "variance", row.year
        yield Item(what, place, sums.variance(row) or 0, part, order.get(row.year))
    doubt, stopped = evidence.doubt, lacking(evidence.book, (*REQUESTED, *APPROVED))
    for year in () if stopped else order:
        if year in doubt.moved | doubt.sources:
            continue
        over = sums.requested(year) - (sums.approved(year) or sums.requested(year))
        what, place = f"the over-programming of {year}", evidence.place_of_request(year)
        yield Item(what, place, max(0, over), ("over-programming", year), order[year])


def _of_grants(evidence: Evidence) -> Iterator[Item]:
    for number, row in enumerate(evidence.book.funds):
        part = ("group", row.group_id) if row.group_id else ("grant", str(number))
        what = f"the grant {row.fund_name or row.fund_id}{f' of {row.year}' if row.year else ''}"
        yield Item(what, Place.of(row, Fund.amount_awarded), row.amount_awarded or 0, part)


def _order(evidence: Evidence) -> Mapping[str, int]:
    return {year: place for place, year in enumerate(evidence.book.year_labels)}


def _parts(items: Sequence[Item]) -> list[list[Item]]:
    """Return the items in parts that hang together, those of reserves first."""
    by_part: dict[tuple[str, str], list[Item]] = {}
    for item in items:
        by_part.setdefault(item.part, []).append(item)
    parts = list(by_part.values())
    for key, own in by_part.items():
        if key[0] in ("variance", "over-programming"):
            linked = [p for p in parts if p is not own and _is_story_of(p, own[0])]
            if linked:
                joined = [item for part in [*linked, own] for item in part]
                parts = [joined, *(p for p in parts if p is not own and p not in linked)]
    return parts


def _is_story_of(part: Sequence[Item], item: Item) -> bool:
    """Tell whether a reserve was moved in the year of an item, or in the year beside it."""
    return any(
        moved.part[0] == "reserve"
        and moved.year is not None
        and item.year is not None
        and abs(moved.year - item.year) <= 1
        for moved in part
    )


def _listed(items: Sequence[Item]) -> str:
    shown = [f"{item.what} ({item.place})" for item in items[:4]]
    if len(items) > len(shown):
        shown.append(f"{len(items) - len(shown)} more")
    return listing(shown)
