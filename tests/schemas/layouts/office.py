"""The data of the working example as a manager of that office knows them, to draw layouts of."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from tests.edited import example

from commissioning.mapping.toml_text import map_text
from commissioning_schemas.book import Book, build_book
from commissioning_schemas.grid import Grid
from commissioning_schemas.maps import Map, parse_map, parse_profile, with_profile
from commissioning_schemas.proposing import Proposal, propose

PROFILE = parse_profile(
    {
        "body": {"name": "Example Office of the Police and Crime Commissioner"},
        "portfolio": [
            {
                "id": "DCP",
                "name": "Demand and Crime Prevention",
                "aliases": ["Demand and Crime Reduction"],
            },
            {"id": "VV", "name": "Victims and Vulnerability"},
            {
                "id": "RRO",
                "name": "Reducing Reoffending and CJS",
                "aliases": [
                    "Reducing Offending and Criminal Justice",
                    "Reducing Reoffending and Criminal Justice",
                ],
            },
        ],
    }
)
NAMES = {one.id: one.name for one in PROFILE.portfolios}
YEARS = ("2020-21", "2021-22")


class Line(NamedTuple):
    """One line of spend, in pounds."""

    year: str
    portfolio: str
    description: str
    pounds: int


@lru_cache
def working() -> Book:
    return build_book(example())


@lru_cache
def lines() -> Sequence[Line]:
    """The office's own lines and those that the reserve pays for."""
    return [
        Line(one.year, one.portfolio_id, one.description, (one.original_budget or 0) // 100)
        for one in working().lines
        if one.source_type != "External"
    ]


def pounds(year: str, portfolio: str) -> int:
    return sum(one.pounds for one in lines() if (one.year, one.portfolio) == (year, portfolio))


def map_of(proposal: Proposal) -> Map:
    """Return a proposal's map as it is read again from the file that is written."""
    text = map_text(proposal.map, "plan.xlsx")
    written = parse_map(tomllib.loads(text))
    assert written == proposal.map, text
    return with_profile(written, PROFILE)


def read(grid: Grid, answers: Mapping[str, str] | None = None) -> tuple[Book, Proposal]:
    """Look at a workbook, and read it by the map that is proposed."""
    proposal = propose(grid, PROFILE, answers or {})
    return build_book(grid, map_of(proposal)), proposal


def budget(book: Book) -> dict[tuple[str, str], int]:
    """Return the pounds that a book holds for each year and portfolio."""
    found: dict[tuple[str, str], int] = {}
    for line in book.lines:
        if line.original_budget is not None:
            key = (line.year, line.portfolio_id)
            found[key] = found.get(key, 0) + line.original_budget
    return {key: pence // 100 for key, pence in found.items()}


def due(*years: str) -> dict[tuple[str, str], int]:
    """Return the pounds that the working example holds, for some years or for both."""
    return {(year, one): pounds(year, one) for year in years or YEARS for one in NAMES}


def asked(proposal: Proposal) -> list[str]:
    """Return what a person must answer before everything is read."""
    return [question.id for question in proposal.undecided]
