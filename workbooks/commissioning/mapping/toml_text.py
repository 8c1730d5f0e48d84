"""A map as text: TOML that a person reads and edits, with a comment on every part."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields

from commissioning_schemas.address import column_letters
from commissioning_schemas.grid import Value
from commissioning_schemas.maps import Map, MappedTable, MappedText, Tie

_BARE = frozenset("abcdefghijklmnopqrstuvwxyz_")
_LINE = 96


def map_text(map: Map, workbook: str, notes: Mapping[str, str] | None = None) -> str:
    """Return the text of a map; ``notes`` are words on the tables by their sheet and role."""
    lines = [
        f"# How to read {_comment(workbook)}. Written by commissioning map; change what is wrong.",
        "# Headings are found by their text, wherever they stand. This file holds no amounts.",
        "version = 1",
        f"unit = {_text(map.unit.value)}",
    ]
    if map.about:
        lines += ["", "# What the workbook does not say of itself.", "[about]"]
        lines += [f"{name} = {_value(value)}" for name, value in map.about.items()]
    for one in map.portfolios:
        lines += ["", "[[portfolio]]", f"id = {_text(one.id)}", f"name = {_text(one.name)}"]
        if one.aliases:
            lines.append(f"aliases = {_texts(one.aliases)}")
    for table in map.tables:
        note = (notes or {}).get(f"{table.sheet} {table.role}", "")
        lines += ["", *([f"# {_comment(note)}"] if note else []), *_table(table)]
    for text in map.texts:
        lines += ["", "# A sheet of sentences.", *_sentences(text)]
    for tie in map.ties:
        lines += ["", *_tie(tie)]
    return "\n".join(lines) + "\n"


def _table(table: MappedTable) -> Iterator[str]:
    yield "[[table]]"
    yield f"role = {_text(table.role)}"
    if table.sheets:
        yield f"sheets = {_texts(table.sheets)}"
        if table.sheet_field:
            yield f"sheet_field = {_text(table.sheet_field)}"
    else:
        yield f"sheet = {_text(table.sheet)}"
    if table.range is not None:
        yield f"range = {_text(table.range.a1)}"
    else:
        yield f"heading = {_text(table.heading)}"
    if table.heading_rows != 1:
        yield f"heading_rows = {table.heading_rows}"
    if table.below:
        yield f"below = {_text(table.below)}"
    if table.until:
        yield f"until = {_text(table.until)}"
    if table.unit is not None:
        yield f"unit = {_text(table.unit.value)}"
    if table.units:
        yield _inline("units", {n: _text(unit.value) for n, unit in table.units.items()})
    if table.published:
        yield "published = true"
    columns = {n: _texts(t) if len(t) > 1 else _text(t[0]) for n, t in table.columns.items()}
    yield _inline("columns", columns)
    if table.letters:
        yield _inline("letters", {n: _text(column_letters(c)) for n, c in table.letters.items()})
    for heading, given in table.across.items():
        inside = ", ".join(f"{_key(name)} = {_value(value)}" for name, value in given.items())
        yield f"across.{_key(heading)} = {{ {inside} }}"
    for name, words in table.values.items():
        yield _inline(f"values.{_key(name)}", {text: _text(to) for text, to in words.items()})
    if table.signs:
        yield _inline("signs", {name: _texts(texts) for name, texts in table.signs.items()})
    if table.text_columns:
        yield f"text_columns = {_texts(table.text_columns)}"
    if table.constants:
        yield _inline("constants", {n: _value(value) for n, value in table.constants.items()})
    if table.sections:
        yield f"sections = {_text(table.sections)}"
    if table.reversed:
        yield f"reversed = {_texts(table.reversed)}"
    rows = {
        "total": table.totals,
        "funding": table.funding,
        "of_which": table.of_which,
        "skip": table.skip,
    }
    if any(rows.values()):
        yield _inline("rows", {name: _texts(texts) for name, texts in rows.items() if texts})
    if table.calculated:
        yield f"calculated = {_texts(table.calculated)}"


def _sentences(text: MappedText) -> Iterator[str]:
    yield "[[text]]"
    yield f"sheet = {_text(text.sheet)}"
    if text.paragraph:
        yield f"paragraph = {_text(text.paragraph)}"
    yield f"text = {_text(text.text)}"
    if text.purpose:
        yield f"purpose = {_text(text.purpose)}"
    if text.portfolio_cells:
        cells, after = _texts(text.portfolio_cells), _text(text.portfolio_after)
        yield f"portfolio_headings = {{ cells = {cells}, after = {after} }}"


def _tie(tie: Tie) -> Iterator[str]:
    yield "[[tie]]"
    yield f"cell = {_text(f'{tie.sheet}!{tie.cell}')}"
    for one in fields(tie):
        value = getattr(tie, one.name)
        if one.name not in ("sheet", "cell") and value:
            yield f"{one.name} = {_texts(value) if isinstance(value, tuple) else _text(value)}"


def _inline(name: str, values: Mapping[str, str]) -> str:
    """Write a table of values on one line; as a part of lines where it would be too long."""
    inside = ", ".join(f"{_key(key)} = {value}" for key, value in values.items())
    line = f"{name} = {{ {inside} }}"
    if len(line) <= _LINE:
        return line
    return "\n".join(f"{name}.{_key(key)} = {value}" for key, value in values.items())


def _key(key: str) -> str:
    return key if key and set(key) <= _BARE else _text(key)


def _texts(texts: Iterable[str]) -> str:
    return "[" + ", ".join(map(_text, texts)) + "]"


def _value(value: Value) -> str:
    if isinstance(value, dt.date):
        return value.isoformat()
    return str(value) if isinstance(value, int | float) else _text(str(value))


def _text(text: str) -> str:
    """Write a text as TOML does, whose escapes are those of JSON but for one more."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _comment(text: str) -> str:
    return "".join(letter if letter.isprintable() else " " for letter in text)
