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
        f"unit = {quoted(map.unit.value)}",
    ]
    if map.about:
        lines += ["", "# What the workbook does not say of itself.", "[about]"]
        lines += [f"{name} = {_value(value)}" for name, value in map.about.items()]
    for one in map.portfolios:
        lines += ["", "[[portfolio]]", f"id = {quoted(one.id)}", f"name = {quoted(one.name)}"]
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
    yield f"role = {quoted(table.role)}"
    if table.sheets:
        yield f"sheets = {_texts(table.sheets)}"
        if table.sheet_field:
            yield f"sheet_field = {quoted(table.sheet_field)}"
    else:
        yield f"sheet = {quoted(table.sheet)}"
    if table.range is not None:
        yield f"range = {quoted(table.range.a1)}"
    else:
        yield f"heading = {quoted(table.heading)}"
    if table.heading_rows != 1:
        yield f"heading_rows = {table.heading_rows}"
    if table.below:
        yield f"below = {quoted(table.below)}"
    if table.until:
        yield f"until = {quoted(table.until)}"
    if table.unit is not None:
        yield f"unit = {quoted(table.unit.value)}"
    if table.units:
        yield _inline("units", {n: quoted(unit.value) for n, unit in table.units.items()})
    if table.published:
        yield "published = true"
    columns = {n: _texts(t) if len(t) > 1 else quoted(t[0]) for n, t in table.columns.items()}
    yield _inline("columns", columns)
    if table.letters:
        yield _inline("letters", {n: quoted(column_letters(c)) for n, c in table.letters.items()})
    for heading, given in table.across.items():
        inside = ", ".join(f"{_key(name)} = {_value(value)}" for name, value in given.items())
        yield f"across.{_key(heading)} = {{ {inside} }}"
    for name, words in table.values.items():
        yield _inline(f"values.{_key(name)}", {text: quoted(to) for text, to in words.items()})
    if table.signs:
        yield _inline("signs", {name: _texts(texts) for name, texts in table.signs.items()})
    if table.text_columns:
        yield f"text_columns = {_texts(table.text_columns)}"
    if table.constants:
        yield _inline("constants", {n: _value(value) for n, value in table.constants.items()})
    if table.sections:
        yield f"sections = {quoted(table.sections)}"
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
    yield f"sheet = {quoted(text.sheet)}"
    if text.paragraph:
        yield f"paragraph = {quoted(text.paragraph)}"
    yield f"text = {quoted(text.text)}"
    if text.purpose:
        yield f"purpose = {quoted(text.purpose)}"
    if text.portfolio_cells:
        cells, after = _texts(text.portfolio_cells), quoted(text.portfolio_after)
        yield f"portfolio_headings = {{ cells = {cells}, after = {after} }}"


def _tie(tie: Tie) -> Iterator[str]:
    yield "[[tie]]"
    yield f"cell = {quoted(f'{tie.sheet}!{tie.cell}')}"
    for one in fields(tie):
        value = getattr(tie, one.name)
        if one.name not in ("sheet", "cell") and value:
            yield f"{one.name} = {_texts(value) if isinstance(value, tuple) else quoted(value)}"


def _inline(name: str, values: Mapping[str, str]) -> str:
    """Write a table of values on one line; as a part of lines where it would be too long."""
    inside = ", ".join(f"{_key(key)} = {value}" for key, value in values.items())
    line = f"{name} = {{ {inside} }}"
    if len(line) <= _LINE:
        return line
    return "\n".join(f"{name}.{_key(key)} = {value}" for key, value in values.items())


def _key(key: str) -> str:
    return key if key and set(key) <= _BARE else quoted(key)


def _texts(texts: Iterable[str]) -> str:
    return "[" + ", ".join(map(quoted, texts)) + "]"


def _value(value: Value) -> str:
    if isinstance(value, dt.date):
        return value.isoformat()
    return str(value) if isinstance(value, int | float) else quoted(str(value))


def quoted(text: str) -> str:
    """Write a text as TOML does, whose escapes are those of JSON but for one more."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _comment(text: str) -> str:
    return "".join(letter if letter.isprintable() else " " for letter in text)
