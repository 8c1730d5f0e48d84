"""Does the colour of a measure follow from its target and its latest number?"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ..cells.described import number_text
from ..codes import ByHeading, Code, Example
from ..evidence import Evidence
from ..figures.of_governance import latest, rag_of_measure
from ..findings import Place, Said, Severity
from ..shown_instead import shown_instead
from ..tables import Measure
from ..words import normal, quote
from .question import asks

_MEASURE: ByHeading = {
    "Measure id": "M-01",
    "Scorecard": "Police and Crime Plan",
    "Portfolio": "VV",
    "Measure": "Victims satisfied with support",
    "Unit": "%",
    "Better is": "Higher",
    "Target": 90,
    "Amber tolerance": 5,
    "Q1": 92,
    "Q2": 80,
}

WRONG_COLOUR = Code(
    code="GOV-008",
    name="wrong-colour",
    severity=Severity.ERROR,
    kind="book",
    applies="working",
    rule="Scorecard RAG equals target test; green needs data.",
    why="A green measure is not looked at: what is missed stays hidden until the next scorecard.",
    fix="Put the formula back.",
    source="S-17, S-23, S-31",
    fails=Example(
        "green, though 80 misses 90", sheets={"Scorecard": [{**_MEASURE, "RAG (calc)": "Green"}]}
    ),
    passes=Example("red, as 80 misses 90 by more than 5", sheets={"Scorecard": [_MEASURE]}),
)

_COLOURS = {
    "green": "Green",
    "g": "Green",
    "amber": "Amber",
    "a": "Amber",
    "yellow": "Amber",
    "red": "Red",
    "r": "Red",
}


@asks("Does the colour follow the target?", WRONG_COLOUR)
def does_the_colour_follow_the_target(evidence: Evidence) -> Iterator[Said]:
    """A colour that is not worked out says what the target test says; none goes without data."""
    for measure in evidence.book.rows(Measure):
        if measure.published:
            continue
        shown, right = shown_instead(evidence, measure, Measure.rag), rag_of_measure(measure)
        if shown is None or right is None:
            continue
        colour = _COLOURS.get(normal(str(shown)))
        number = latest(measure)
        if not isinstance(number, Decimal):
            if colour is not None:
                yield _wrong(measure, str(shown), right, "no quarter has a number")
        elif colour != right and not _lacks(measure):
            yield _wrong(measure, str(shown), right, f"{_test(measure, number)} gives {right}")


def _lacks(measure: Measure) -> bool:
    """Tell whether the test itself is incomplete; the empty cell is reported then."""
    known = measure.better in ("Higher", "Lower")
    return not known or measure.target is None or measure.amber_tolerance is None


def _test(measure: Measure, number: Decimal) -> str:
    target = number_text(measure.target or Decimal(0))
    better = measure.better.casefold()
    return f"{number_text(number)} against a target of {target}, where {better} is better,"


def _wrong(measure: Measure, shown: str, right: str, why: str) -> Said:
    place = Place.of(measure, Measure.rag)
    message = f"{quote(shown)} is shown, but {why}."
    return Said("GOV-008", place, message, found=shown, expected=right)
