"""From the content of a map file to a Map; every mistake is named with the place it is in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ..address import Range, column_number, parse_cell
from ..tables import TABLES, About
from ..units import Unit
from ..words import nearest
from .model import Map, MappedPortfolio, MappedTable, MappedText, Tie


class MapError(ValueError):
    """A map that cannot be used; its text says where and why, and what to write instead."""


def parse_map(content: Mapping[str, Any]) -> Map:
    """Make a Map of what stood in a map file; MapError names the first mistake."""
    top = _Part("the map", content)
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
        portfolios=tuple(_portfolio(part) for part in top.parts("portfolio")),
        tables=tuple(_table(part) for part in top.parts("table")),
        texts=tuple(_text(part) for part in top.parts("text")),
        ties=tuple(_tie(part) for part in top.parts("tie")),
    )


def _portfolio(part: _Part) -> MappedPortfolio:
    part.only("id", "name", "aliases")
    return MappedPortfolio(part.text("id"), part.text("name"), part.texts("aliases"))


def _table(part: _Part) -> MappedTable:
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
        columns={field: columns.texts(field) for field in columns.content},
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


def _text(part: _Part) -> MappedText:
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


def _tie(part: _Part) -> Tie:
    part.only("cell", "text", "figure", "key", "includes")
    sheet, mark, cell = part.text("cell").rpartition("!")
    if not mark or not _is_cell(cell):
        raise part.wrong("cell", "a sheet and a cell such as Paper!B8", part.text("cell"))
    return Tie(
        sheet=sheet,
        cell=cell,
        text=part.text("text"),
        figure=part.text("figure"),
        key=part.text("key", ""),
        includes=part.texts("includes"),
    )


def _is_cell(text: str) -> bool:
    try:
        parse_cell(text)
    except ValueError:
        return False
    return True


class _Part:
    """One part of a map file, with the name that people know it by."""

    def __init__(self, name: str, content: object) -> None:
        if not isinstance(content, Mapping):
            raise MapError(f"{name} must be a table of keys and values, not {content!r}.")
        self.name = name
        self.content = content

    def only(self, *known: str) -> None:
        for key in self.content:
            if key not in known:
                guess = nearest(str(key), known)
                hint = f' Did you mean "{guess}"?' if guess else ""
                raise MapError(f'{self.name} has an unknown key "{key}".{hint}')

    def wrong(
        self, key: str, expected: str, found: object = None, choices: Iterable[str] = ()
    ) -> MapError:
        value = self.content.get(key) if found is None else found
        guess = nearest(str(value), list(choices))
        hint = f' Did you mean "{guess}"?' if guess else ""
        return MapError(f"{self.name}: {key} is {value!r}. Expected {expected}.{hint}")

    def part(self, key: str) -> _Part:
        return _Part(f"{self.name}, {key}", self.content.get(key, {}))

    def parts(self, key: str) -> list[_Part]:
        found = self.content.get(key, [])
        if not isinstance(found, Sequence) or isinstance(found, str):
            raise MapError(f"{key} must be written [[{key}]], once for each.")
        return [_Part(f"[[{key}]] number {n}", item) for n, item in enumerate(found, 1)]

    def text(self, key: str, default: str | None = None) -> str:
        value = self.content.get(key, default)
        if value is None:
            raise MapError(f'{self.name} lacks "{key}".')
        if not isinstance(value, str) or (not value and default is None):
            raise self.wrong(key, "text")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        value = self.content.get(key, ())
        found = (value,) if isinstance(value, str) else value
        if not isinstance(found, Sequence) or not all(isinstance(item, str) for item in found):
            raise self.wrong(key, "text, or a list of texts")
        return tuple(found)

    def flag(self, key: str) -> bool:
        value = self.content.get(key, False)
        if not isinstance(value, bool):
            raise self.wrong(key, "true or false")
        return value

    def unit(self, key: str) -> Unit | None:
        if key not in self.content:
            return None
        try:
            return Unit.parse(str(self.content[key]))
        except ValueError as error:
            raise self.wrong(key, "£, £k or £m") from error

    def area(self, key: str) -> Range:
        try:
            return Range.parse(self.text(key))
        except ValueError as error:
            raise self.wrong(key, "a range of cells such as B9:F20") from error

    def cell(self, key: str) -> str:
        if not _is_cell(self.text(key)):
            raise self.wrong(key, "a cell such as B5")
        return self.text(key)

    def cells(self, key: str) -> tuple[str, ...]:
        found = self.texts(key)
        for cell in found:
            if not _is_cell(cell):
                raise self.wrong(key, "cells such as F14", cell)
        return found

    def column(self, key: str) -> str:
        letters = self.text(key)
        if not (letters.isascii() and letters.isalpha() and column_number(letters) <= 16_384):
            raise self.wrong(key, "the letter of a column, such as B")
        return letters.upper()
