"""Does About name the unit in which the tables are written?"""

from __future__ import annotations

from collections.abc import Iterator

from ..evidence import Evidence
from ..findings import Place, Said
from ..tables import About
from ..units import Unit
from ..words import quote
from .is_the_unit_clear import MIXED_UNITS
from .question import asks


@asks("Does About name the unit of the tables?", MIXED_UNITS)
def does_about_name_the_unit_of_the_tables(evidence: Evidence) -> Iterator[Said]:
    """Say where About names another unit than the headings of the tables."""
    book = evidence.book
    written = {table.region.unit for table in book.tables}
    if book.map is not None or len(written) != 1:
        return
    try:
        named = Unit.parse(book.about.money_unit)
    except ValueError:
        return
    (unit,) = written
    if named is not unit:
        yield Said(
            "TYP-003",
            Place.of(book.about, About.money_unit),
            f"{quote('money_unit')} is {named.value}; the headings of the tables say {unit.value}, "
            f"and their amounts are read so.",
            found=named.value,
            expected=unit.value,
            fix=f"Write {unit.value} here, or give every amount in {unit.value} that is not.",
        )
