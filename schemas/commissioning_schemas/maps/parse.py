"""From the content of a map file to a Map; every mistake is named with the place it is in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from ..tables import TABLES, About
from ..tables.columns import Column, Kind
from ..units import Unit
from .model import Map, MappedPortfolio, MappedTable, MappedText, Tie
from .part import MapError, Part, is_cell


def parse_map(content: Mapping[str, Any]) -> Map:
    """Make a Map of what stood in a map file; MapError names the first mistake."""
    top = Part("the map", content)
    top.only("version", "unit", "about", "portfolio", "table", "text", "tie")
    if content.get("version", 1) != 1:
        raise MapError(f"version is {content['version']!r}; this program reads version 1.")
    about = top.part("about")
    about.only(*About.columns)
    if "as_at" in about.content and not isinstance(about.content["as_at"], dt.date):
        raise about.wrong("as_at", "a date such as 2021-03-18, without quotation marks")
    return Map(
        unit=top.unit("unit") or Unit.POUNDS,
        about=dict(about.content),
        portfolios=_portfolios(top.parts("portfolio")),
        tables=tuple(_table(part) for part in top.parts("table")),
        texts=tuple(_text(part) for part in top.parts("text")),
        ties=tuple(_tie(part) for part in top.parts("tie")),
    )


def _portfolios(parts: Sequence[Part]) -> tuple[MappedPortfolio, ...]:
    found: dict[str, MappedPortfolio] = {}
    for part in parts:
        one = _portfolio(part)
        if found.setdefault(one.id.casefold(), one) is not one:
            raise part.wrong("id", "an id that no other portfolio has")
    return tuple(found.values())


def _portfolio(part: Part) -> MappedPortfolio:
    part.only("id", "name", "aliases")
    return MappedPortfolio(part.text("id"), part.text("name"), part.texts("aliases"))


def _table(part: Part) -> MappedTable:
    part.only(
        *("role", "sheet", "heading", "range", "unit", "units", "published", "columns"),
        *("text_columns", "constants", "rows", "calculated"),
    )
    role = part.text("role")
    if role not in TABLES:
        raise part.wrong("role", "one of " + ", ".join(TABLES), role, TABLES)
    fields = TABLES[role].columns
    columns, constants = part.part("columns"), part.part("constants")
    columns.only(*fields)
    constants.only(*fields)
    _no_amounts(constants, fields)
    units = part.part("units")
    units.only(*fields)
    rows = part.part("rows")
    rows.only("total", "funding", "skip")
    heading, area = part.text("heading", ""), part.text("range", "")
    if bool(heading) == bool(area):
        raise MapError(f'{part.name}: give either "heading" or "range", one of the two.')
    return MappedTable(
        role=role,
        sheet=part.text("sheet"),
        columns=_headings(columns),
        heading=heading,
        range=part.area("range") if area else None,
        unit=part.unit("unit"),
        units={field: units.unit(field) or Unit.POUNDS for field in units.content},
        published=part.flag("published"),
        text_columns=part.texts("text_columns"),
        constants=dict(constants.content),
        totals=rows.texts("total"),
        funding=rows.texts("funding"),
        skip=rows.texts("skip"),
        calculated=part.cells("calculated"),
    )


def _headings(columns: Part) -> dict[str, tuple[str, ...]]:
    """Return the headings of each field; one field only may have several, for years across."""
    found = {field: columns.texts(field) for field in columns.content}
    for field, texts in found.items():
        if not texts or not all(texts):
            raise columns.wrong(field, "the text of a heading")
    several = [field for field, texts in found.items() if len(texts) > 1]
    if len(several) > 1:
        listed = " and ".join(several)
        raise MapError(f"{columns.name}: {listed} have several headings; only one field may.")
    return found


def _no_amounts(constants: Part, fields: Mapping[str, Column[Any]]) -> None:
    for field, value in constants.content.items():
        if fields[field].kind is Kind.MONEY:
            raise MapError(f"{constants.name}: {field} is an amount. A map holds no amounts.")
        if not isinstance(value, str | int | float | dt.date):
            raise constants.wrong(field, "text, a number or a date")


def _text(part: Part) -> MappedText:
    part.only("sheet", "paragraph", "text", "purpose", "portfolio_headings")
    headings = part.part("portfolio_headings")
    headings.only("cells", "after")
    return MappedText(
        sheet=part.text("sheet"),
        text=part.column("text"),
        paragraph=part.column("paragraph") if "paragraph" in part.content else "",
        purpose=part.cell("purpose") if "purpose" in part.content else "",
        portfolio_cells=headings.cells("cells"),
        portfolio_after=headings.text("after", ""),
    )


def _tie(part: Part) -> Tie:
    part.only("cell", "text", "figure", "key", "includes")
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
