"""Combining itself: table by table, in the order in which the workbooks were given."""

from __future__ import annotations

from collections.abc import Sequence

from ..tables import TABLES, About, BudgetLine
from ..words import listing
from .about import about_of
from .claims import claims, planned, years_apart
from .doubles import doubles
from .entries import Entry, entries_of
from .ids import give_ids
from .merging import Kept, merged
from .model import Combined, Content, Origin, Source
from .originals import original_budgets
from .published import left_out, rows_left_out
from .whole import Rows, add_years, put_in_order


def combine(sources: Sequence[Source]) -> Combined:
    """Combine the tables of several workbooks into those of one.

    No row is changed or dropped without a word: rows whose id stands for something else, and
    rows of published tables, whose amounts are rounded, are listed as left out.
    """
    about, across = about_of(sources)
    rows: Rows = {}
    origins: list[Origin] = []
    lines: list[Entry] = []
    for table, kind in TABLES.items():
        if kind is About:
            continue
        parts = [(source, list(entries_of(source, kind))) for source in sources]
        entries = [entry for _, part in parts for entry in part]
        across.extend(give_ids(entries))
        if kind is BudgetLine:
            across.extend(one for source, part in parts for one in original_budgets(source, part))
        merging = merged(entries)
        across.extend([*merging.across, *doubles(kind, merging.kept)])
        rows[table] = [_record(one) for one in merging.kept]
        for one in merging.kept:
            origins.append(one.entry.origin("Yes"))
            origins.extend(entry.origin("The same row") for entry in one.also)
        origins.extend(entry.origin("No: its id is used") for entry in merging.left)
        if kind is BudgetLine:
            lines = [one.entry for one in merging.kept]
    across += [*claims(lines), *years_apart(lines, [source.file for source in sources])]
    across += add_years(rows)
    put_in_order(rows)
    for source in sources:
        origins.extend(rows_left_out(source))
    return Combined(
        about=about,
        tables=rows,
        origins=origins,
        across=across,
        left={source.file: list(left_out(source)) for source in sources},
        lines=_spend(lines),
    )


def _record(kept: Kept) -> dict[str, Content]:
    """Return a row as it is to stand, with a note of where it came from where there is room."""
    values = dict(kept.entry.values)
    if "notes" in kept.entry.row.columns:
        came = f"From {listing([str(one.origin('Yes')) for one in kept.entries])}."
        values["notes"] = " ".join(filter(None, [str(values.get("notes") or ""), came]))
    return values


def _spend(lines: Sequence[Entry]) -> dict[tuple[str, str], int]:
    """Return what each workbook asks of a year's budget: external money is no part of it."""
    found: dict[tuple[str, str], list[Entry]] = {}
    for entry in lines:
        if entry.values.get("source_type") == "External":
            continue
        found.setdefault((str(entry.values.get("year") or ""), entry.file), []).append(entry)
    return {place: planned(entries) for place, entries in found.items()}
