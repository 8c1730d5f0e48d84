"""Does About say whose workbook this is, of which year, and in what state?"""

from __future__ import annotations

from collections.abc import Iterator

from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..tables import About
from ..units import Unit
from ..words import quote
from .question import asks

ABOUT_INCOMPLETE = Code(
    code="STR-011",
    name="about-incomplete",
    severity=Severity.ERROR,
    kind="reading",
    applies="working",
    rule="About holds body name, base year, money unit, status.",
    why="Without them nobody can tell whose figures these are, or of which year.",
    fix="Fill it in on About.",
    source="ICAEW 7",
    fails=Example("no base year", {"About!B7": None}),
    passes=Example("no reviewer yet", {"About!B14": None}),
)

_EXPECTED = {
    About.body_name: "the name of the body",
    About.base_year: "a financial year such as 2020-21",
    About.money_unit: "£, £k or £m",
    About.status: "Draft, Reviewed or Approved",
}


@asks("Does About say what the workbook is?", ABOUT_INCOMPLETE)
def does_about_say_what_it_is(evidence: Evidence) -> Iterator[Said]:
    """Say of each of the four items that is missing, empty or no unit of money."""
    about, book = evidence.book.about, evidence.book
    if book.map is not None or book.grid.sheet("About") is None or not book.is_recognised:
        return
    for column, expected in _EXPECTED.items():
        value = getattr(about, column.field)
        if not value and column.field not in about.unread:
            said = f"{quote(column.heading)} is empty. Expected {expected}."
            yield Said("STR-011", _place(evidence, column.field), said)
        elif column is About.money_unit and not _is_unit(value):
            said = f"{quote(column.heading)} is {quote(value)}. Expected {expected}."
            yield Said("STR-011", _place(evidence, column.field), said, found=value)


def _place(evidence: Evidence, field: str) -> Place:
    place = Place.of(evidence.book.about, About.columns[field])
    return Place(place.sheet, place.cell, None, "About", field, field, field)


def _is_unit(text: str) -> bool:
    try:
        Unit.parse(text)
    except ValueError:
        return False
    return True
