"""About of the new workbook: what the workbooks agree on, and what they say differently."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..findings import Place, Severity
from ..tables import About
from ..tables.about import SCHEMA_VERSION
from ..tables.columns import Kind
from ..units import Unit
from ..words import listing
from .model import Across, Content, Source

_FIRST = ("body_name", "body_code", "base_year", "as_at", "tolerance_pence", "publisher_prefix")
"""Items that the new workbook needs, and of which it takes the first that is given."""

_GRAVE = ("body_name", "base_year")
_OWN = ("money_unit", "schema_version", "status")


def about_of(sources: Sequence[Source]) -> tuple[dict[str, Content], list[Across]]:
    """Return the items of About, and what is to be said of those that differ."""
    values: dict[str, Content] = {}
    across: list[Across] = []
    for name in About.columns:
        given = [
            (one, value)
            for one in sources
            if (value := getattr(one.book.about, name)) not in (None, "")
        ]
        if name in _OWN or not given:
            continue
        agreed = len({str(value) for _, value in given}) == 1
        if agreed or name in _FIRST:
            values[name] = given[0][1]
        if not agreed and name in _FIRST:
            across.append(_say(name, given))
    across.extend(_units(sources))
    states = {one.book.about.status for one in sources}
    status = states.pop() if len(states) == 1 else ""
    own: dict[str, Content] = {"money_unit": "£", "schema_version": SCHEMA_VERSION}
    return {**values, **own, "status": status or "Draft"}, across


def _say(name: str, given: Sequence[tuple[Source, Content]]) -> Across:
    told = [f"{_spot(source, name)} says {value}" for source, value in given]
    return Across(
        "STR-011",
        "About",
        "",
        name,
        f"the workbooks differ: {listing(told)}. Here it is {given[0][1]}, as in the first.",
        Severity.ERROR if name in _GRAVE else Severity.WARNING,
        f"Agree on {name}, and see that no workbook is of another time or body.",
        found=str(given[0][1]),
    )


def _spot(source: Source, name: str) -> str:
    place = Place.of(source.book.about, About.columns[name])
    return f"{source.file}, {place}" if place.cell else f"{source.file} (map)"


def _units(sources: Sequence[Source]) -> Iterator[Across]:
    found = {one.file: units for one in sources if (units := _units_of(one))}
    if len(set(found.values())) > 1:
        told = [f"{file} is in {listing(units)}" for file, units in found.items()]
        yield Across(
            "TYP-003",
            "About",
            "",
            "money_unit",
            f"the workbooks differ: {listing(told)}. Here every amount is in pounds.",
            Severity.INFO,
            "See that each workbook states its unit rightly: an amount of £k is a thousand times "
            "larger here.",
            found="£",
        )


def _units_of(source: Source) -> tuple[str, ...]:
    used = {
        table.region.unit_of(name, spot)
        for table in source.book.tables
        if table.working and table.rows
        for record in table.region.records
        for name, spot in record.columns.items()
        if table.kind.columns[name].kind is Kind.MONEY
    }
    return tuple(unit.value for unit in Unit if unit in used)
