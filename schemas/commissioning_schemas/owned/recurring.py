"""Which funds the Panel Report shows: those of the base year, and those that come again."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class FundLine(NamedTuple):
    """What must be known of a fund to place it on the Panel Report."""

    fund: str
    year: str
    funder: str
    name: str
    kind: str


def funds_of(funds: Iterable[FundLine], year: str) -> list[str]:
    """Return the ids of a year's funds, in their order."""
    return [line.fund for line in funds if line.year == year and line.fund]


def recurring_grants(
    funds: Iterable[FundLine], year: str, following: str
) -> list[tuple[str, str, str]]:
    """Return (fund, next year's fund, name) of each annual fund that has one successor.

    A successor is the next year's annual fund of the same funder and name, capitals aside;
    where two share funder and name in one year, nobody can tell which follows which.
    """
    by_year: dict[str, dict[tuple[str, str], list[FundLine]]] = {year: {}, following: {}}
    for line in funds:
        if line.fund and line.year in by_year and line.kind == "Annual formula":
            same = line.funder.strip().casefold(), line.name.strip().casefold()
            by_year[line.year].setdefault(same, []).append(line)
    return [
        (lines[0].fund, successors[0].fund, lines[0].name)
        for same, lines in by_year[year].items()
        if len(lines) == 1 and len(successors := by_year[following].get(same, [])) == 1
    ]
