"""From the content of a map file to a Map; every mistake is named with the place it is in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from ..tables import About
from ..units import Unit
from .keys import PARTS
from .model import Map, MappedPortfolio, MappedText, Tie
from .parse_table import parse_table
from .part import MapError, Part, is_cell


def parse_map(content: Mapping[str, Any]) -> Map:
    """Make a Map of what stood in a map file; MapError names the first mistake."""
    top = Part("the map", content)
    top.only(*PARTS["map"])
    if content.get("version", 1) != 1:
        raise MapError(f"version is {content['version']!r}; this program reads version 1.")
    about = top.part("about")
    about.only(*About.columns)
    if "as_at" in about.content and not isinstance(about.content["as_at"], dt.date):
        raise about.wrong("as_at", "a date such as 2021-03-18, without quotation marks")
    return Map(
        unit=top.unit("unit") or Unit.POUNDS,
        about=dict(about.content),
        portfolios=portfolios_of(top.parts("portfolio")),
        tables=tuple(parse_table(part) for part in top.parts("table")),
        texts=tuple(_text(part) for part in top.parts("text")),
        ties=tuple(_tie(part) for part in top.parts("tie")),
    )


def portfolios_of(parts: Sequence[Part]) -> tuple[MappedPortfolio, ...]:
    """Return the portfolios of a map or a profile; MapError where two have one id."""
    found: dict[str, MappedPortfolio] = {}
    for part in parts:
        one = _portfolio(part)
        if found.setdefault(one.id.casefold(), one) is not one:
            raise part.wrong("id", "an id that no other portfolio has")
    return tuple(found.values())


def _portfolio(part: Part) -> MappedPortfolio:
    part.only(*PARTS["portfolio"])
    return MappedPortfolio(part.text("id"), part.text("name"), part.texts("aliases"))


def _text(part: Part) -> MappedText:
    part.only(*PARTS["text"])
    headings = part.part("portfolio_headings")
    headings.only(*PARTS["portfolio_headings"])
    return MappedText(
        sheet=part.text("sheet"),
        text=part.column("text"),
        paragraph=part.column("paragraph") if "paragraph" in part.content else "",
        purpose=part.cell("purpose") if "purpose" in part.content else "",
        portfolio_cells=headings.cells("cells"),
        portfolio_after=headings.text("after", ""),
    )


def _tie(part: Part) -> Tie:
    part.only(*PARTS["tie"])
    sheet, mark, cell = part.text("cell").rpartition("!")
    if not mark or not is_cell(cell):
        raise part.wrong("cell", "a sheet and a cell such as Paper!B8", part.text("cell"))
    return Tie(
        sheet=sheet,
        cell=cell,
        text=part.text("text"),
        figure=part.text("figure"),
        key=part.text("key", ""),
        includes=part.texts("includes"),
    )
