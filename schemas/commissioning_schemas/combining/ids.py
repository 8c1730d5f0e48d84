"""Ids for rows of tables that have no column of ids: the template's formulas need them."""

from __future__ import annotations

from collections.abc import Sequence, Set

from ..book.references import id_form
from ..findings import Severity
from ..tables.columns import Kind
from ..words import quote
from .entries import Entry
from .merging import LISTS
from .model import Across


def give_ids(entries: Sequence[Entry]) -> list[Across]:
    """Give each row of a table without a column of ids one that no row has, and say so."""
    taken = {entry.form for entry in entries}
    numbers: dict[str, int] = {}
    given: dict[str, list[Entry]] = {}
    for entry in entries:
        column = next(iter(entry.row.columns.values()))
        if column.kind is not Kind.KEY or entry.form or entry.row.has(column) or _is_list(entry):
            continue
        entry.values = {column.field: _free(entry, taken, numbers), **entry.values}
        taken.add(entry.form)
        given.setdefault(entry.file, []).append(entry)
    return [_say(file, rows) for file, rows in given.items()]


def _is_list(entry: Entry) -> bool:
    return entry.row.table in LISTS


def _free(entry: Entry, taken: Set[str], numbers: dict[str, int]) -> str:
    """Return the next id of the usual form that is free, such as ``B2021-DCP-01``."""
    year = str(entry.values.get("year") or "")
    parts = [entry.row.table[:1] + year[2:].replace("-", "")]
    if part := str(entry.values.get("portfolio_id") or ""):
        parts.append(part)
    start = "-".join(parts)
    while True:
        numbers[start] = numbers.get(start, 0) + 1
        if id_form(text := f"{start}-{numbers[start]:02}") not in taken:
            return text


def _say(file: str, entries: Sequence[Entry]) -> Across:
    first = entries[0]
    name = first.row.key_fields[0]
    rows = "The row" if len(entries) == 1 else f"The {len(entries)} rows"
    have = "has no id" if len(entries) == 1 else "have no ids"
    return Across(
        "REF-001",
        first.row.table,
        first.key,
        name,
        f"{rows} of {first.row.table} in {file} {have}. Here ids were given to them, from "
        f"{quote(first.key)} on.",
        Severity.INFO,
        "Keep these ids: a column of ids in the manager's workbook makes them last.",
        found=first.key,
    )
