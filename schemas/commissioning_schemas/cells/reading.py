"""What reading one cell gives: a value, or nothing, and the problems met on the way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from ..grid import CellError, Value
from ..money import Pence
from ..words import clean

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Problem:
    """A fault of one cell, said without the cell's address.

    ``found`` and ``expected`` are for machines: what was not read as it stands is the cell's
    own text.
    """

    code: str
    said: str
    found: str | None
    expected: str | None = None


@dataclass(frozen=True, slots=True)
class Reading(Generic[T]):
    """What one cell says.

    ``value`` is ``None`` where the cell is ``blank``, where it says that the value is not known
    (``unknown``, D.3.10), and where it could not be read (then ``problems`` says why).
    ``as_text`` tells that a date was typed as text, which Excel's formulas take for none.
    ``resolution`` is half of the last digit shown, in pence. A number shows no more than its
    stored digits (0.710 is stored as 0.71), so in a column of numbers the finest one counts.
    """

    value: T | None
    blank: bool = False
    unknown: bool = False
    as_text: bool = False
    resolution: Pence = 0
    problems: tuple[Problem, ...] = ()


_UNKNOWN = frozenset(
    ("tbc", "tbd", "tba", "n/a", "na", "n.a.", "unknown", "not known", "awaiting", "awaited")
) | {"[x]", "[z]", "[c]"}
_NIL = frozenset("-–—−‐‑‒") | {"nil", "zero"}

_MEANING = {
    "#REF!": "its formula points to a cell that is no longer there",
    "#DIV/0!": "its formula divides by nothing",
    "#N/A": "its formula did not find what it looked for",
    "#NAME?": "its formula uses a name that Excel does not know",
    "#VALUE!": "its formula calculates with text",
    "#NUM!": "its formula gives a number that Excel cannot hold",
    "#SPILL!": "its formula needs cells that are not empty",
}


def is_blank(value: Value) -> bool:
    """Tell whether nothing is entered: an empty cell, or nothing that can be seen."""
    return value is None or (isinstance(value, str) and not clean(value))


def says_nil(tidy: str) -> bool:
    """Tell whether a cleaned text says nil: a dash as accountants write it, or "nil"."""
    return tidy.casefold().removeprefix("£").lstrip() in _NIL


def says_unknown(tidy: str) -> bool:
    """Tell whether a cleaned text says that the value is not known: "TBC", "n/a", "[x]"."""
    word = tidy.casefold()
    return word in _UNKNOWN or word.startswith("awaiting ")


def excel_error(error: CellError, wanted: str) -> Problem:
    """Return the problem of an Excel error in a cell that should hold ``wanted``."""
    meaning = _MEANING.get(error.name)
    said = f"the cell shows {error.name} instead of {wanted}{f': {meaning}' if meaning else ''}."
    return Problem("TYP-006", f"{said} Repair the formula, or type {wanted}.", error.name)
