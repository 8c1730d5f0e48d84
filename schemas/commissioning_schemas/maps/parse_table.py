"""One [[table]] of a map file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from ..address import column_number
from ..grid import Value
from ..tables import TABLES
from ..tables.columns import Column, Kind
from ..units import Unit
from ..words import normal
from .keys import PARTS
from .model import MappedTable
from .part import MapError, Part, is_cell

_MOST_HEADING_ROWS = 3


def parse_table(part: Part) -> MappedTable:
    """Read one table of a map; MapError names the first mistake."""
    part.only(*PARTS["table"])
    role = part.text("role")
    if role not in TABLES:
        raise part.wrong("role", "one of " + ", ".join(TABLES), role, TABLES)
    fields = TABLES[role].columns
    columns, constants = part.part("columns"), part.part("constants")
    columns.only(*fields)
    constants.only(*fields)
    check_values(constants, fields)
    units = part.part("units")
    units.only(*fields)
    rows = part.part("rows")
    rows.only(*PARTS["rows"])
    letters = part.part("letters")
    letters.only(*fields)
    headings = _headings(columns)
    across = _across(part.part("across"), headings, fields)
    turns = {**fields, **across}
    heading, area = part.text("heading", ""), part.text("range", "")
    if bool(heading) == bool(area):
        raise MapError(f'{part.name}: give either "heading" or "range", one of the two.')
    heading_rows = part.count("heading_rows", 1, _MOST_HEADING_ROWS)
    if not heading_rows and not area:
        raise part.wrong("heading_rows", "1, 2 or 3, or a range beside it")
    sheets, sheet_field = part.texts("sheets"), part.text("sheet_field", "")
    if sheets and "sheet" in part.content:
        raise MapError(f'{part.name}: give either "sheet" or "sheets", one of the two.')
    return MappedTable(
        role=role,
        sheet="" if sheets else part.text("sheet"),
        columns=headings,
        sheets=sheets,
        sheet_field=_field(part, "sheet_field", sheet_field, fields),
        heading_rows=heading_rows,
        letters={name: column_number(letters.column(name)) for name in letters.content},
        below=part.text("below", ""),
        until=part.text("until", ""),
        sections=_field(part, "sections", part.text("sections", ""), fields),
        reversed=tuple(_field(part, "reversed", name, turns) for name in part.texts("reversed")),
        of_which=rows.texts("of_which"),
        heading=heading,
        range=part.area("range") if area else None,
        unit=part.unit("unit"),
        across=across,
        signs=_signs(part.part("signs"), fields),
        values=_values(part.part("values"), fields),
        units={field: units.unit(field) or Unit.POUNDS for field in units.content},
        published=part.flag("published"),
        text_columns=part.texts("text_columns"),
        constants=dict(constants.content),
        totals=rows.texts("total"),
        funding=rows.texts("funding"),
        skip=rows.texts("skip"),
        calculated=_calculated(part, (*rows.texts("total"), *_all(headings))),
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


def check_values(constants: Part, fields: Mapping[str, Column[Any]]) -> None:
    """Refuse amounts, and values that are not on a list whose values are known everywhere."""
    # A Book is read by a map; only here and in the profile does a map look at what a Book knows.
    from ..book.office_lists import ARITHMETIC

    for field, value in constants.content.items():
        if fields[field].kind is Kind.MONEY:
            raise MapError(f"{constants.name}: {field} is an amount. A map holds no amounts.")
        if not isinstance(value, str | int | float | dt.date):
            raise constants.wrong(field, "text, a number or a date")
        values = ARITHMETIC.get(fields[field].code_list)
        if values and normal(str(value)) not in map(normal, values):
            raise constants.wrong(field, "one of " + ", ".join(values), value, values)


def _all(headings: Mapping[str, tuple[str, ...]]) -> list[str]:
    return [text for texts in headings.values() for text in texts]


def _calculated(part: Part, known: Sequence[str]) -> tuple[str, ...]:
    """Return the cells, labels of totals and headings that fill may write."""
    for text in (found := part.texts("calculated")):
        if text not in known and not is_cell(text):
            expected = "cells such as F14, labels of rows.total, or headings of columns"
            raise part.wrong("calculated", expected, text, known)
    return found


def _across(
    part: Part, headings: Mapping[str, tuple[str, ...]], fields: Mapping[str, Column[Any]]
) -> dict[str, Mapping[str, Value]]:
    """Return what each heading side by side gives; MapError where no field has the heading."""
    part.only(*_all(headings))
    found: dict[str, Mapping[str, Value]] = {}
    for text in part.content:
        given = part.part(text)
        given.only(*fields)
        check_values(given, fields)
        found[text] = dict(given.content)
    return found


def _values(part: Part, fields: Mapping[str, Column[Any]]) -> dict[str, Mapping[str, str]]:
    """Return what the words of the sheet stand for; MapError where a list lacks the value."""
    part.only(*fields)
    found: dict[str, Mapping[str, str]] = {}
    for field in part.content:
        words = part.part(field)
        found[field] = {text: words.text(text) for text in words.content}
        for value in found[field].values():
            check_values(Part(words.name, {field: value}), fields)
    return found


def _signs(part: Part, fields: Mapping[str, Column[Any]]) -> dict[str, tuple[str, ...]]:
    """Return what a plus and a minus stand for; MapError where it is not two values of a field."""
    part.only(*fields)
    found = {field: part.texts(field) for field in part.content}
    for field, texts in found.items():
        if len(texts) != 2:
            raise part.wrong(field, "two values, for a plus and for a minus")
        for text in texts:
            check_values(Part(part.name, {field: text}), fields)
    return found


def _field(part: Part, key: str, name: str, fields: Mapping[str, object]) -> str:
    if name and name not in fields:
        raise part.wrong(key, "a field of the table", name, tuple(fields))
    return name
