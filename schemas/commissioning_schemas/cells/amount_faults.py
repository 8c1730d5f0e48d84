"""What is said of amounts that are not in order: found, how it was read, what to type."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from ..grid import Value
from ..money import Pence
from ..show import plain, show_pence_in, show_pounds
from ..units import Unit
from ..words import quote
from .described import as_text, described, number_text
from .malformed import what_is_wrong
from .reading import Problem
from .written import Malformed

_EXAMPLES = {Unit.POUNDS: "710000", Unit.THOUSANDS: "710 or £710k", Unit.MILLIONS: "£0.710m"}
_FEW_POUNDS: Pence = 1000
_NAMES = {Unit.POUNDS: "pounds", Unit.THOUSANDS: "£k", Unit.MILLIONS: "£m"}


def not_an_amount(value: Value, unit: Unit) -> Problem:
    """Say that something else than an amount stands in the cell."""
    said = f"{described(value)} is not an amount. Type one in {_NAMES[unit]},"
    return Problem("TYP-001", f"{said} such as {_EXAMPLES[unit]}.", as_text(value))


def became_a_date(value: dt.date | dt.time) -> Problem:
    """Say that a date or a time stands in the cell, and how it may have come there."""
    said = f"{described(value)} is not an amount: Excel turns some entries into dates."
    said += " Format the cell as a number, then type the amount again."
    return Problem("TYP-001", said, as_text(value))


def malformed(text: str, written: Malformed, unit: Unit) -> Problem:
    """Say that the digits cannot be trusted, and what they could mean."""
    said = f"{quote(text)} is not a well-formed amount: {what_is_wrong(written, unit)}"
    return Problem("TYP-002", said, text)


def another_unit(text: str, own: Unit, unit: Unit, pence: Pence, meant: Pence) -> Problem:
    """Say that a text states another unit than its table's.

    ``meant`` is what it would be in the table's own, the likelier reading of a few pounds.
    """
    said = f"{quote(text)} is in {_NAMES[own]}, but this table is in {_NAMES[unit]}; read as"
    said += f" {show_pounds(pence)}."
    if own is Unit.POUNDS and abs(pence) < _FEW_POUNDS:
        said += f" If it means {show_pounds(meant)}, type {_typed(meant, unit)}."
    else:
        said += f" Type {_typed(pence, unit)}."
    return Problem("TYP-003", said, text, unit.value)


def lost_unit(text: str, pence: Pence, meant: Pence) -> Problem:
    """Say that a figure reads as a few pounds where its table is in millions."""
    said = f"{quote(text)} reads as {_small(pence)}, but this table is in £m. If it means"
    said += f" {show_pounds(meant)}, type {_typed(meant, Unit.MILLIONS)}."
    return Problem("TYP-004", said, text, plain(meant))


def stored_as_text(text: str, unit: Unit, pence: Pence) -> Problem:
    """Say that a number stands in the cell as text, which formulas may leave out."""
    number = number_text(Decimal(pence) / unit.pence)
    said = f"{quote(text)} is text; read as {show_pounds(pence)}. Type it as a number: {number}."
    return Problem("TYP-005", said, text, plain(pence))


def part_of_a_penny(
    number: Decimal, places: int, unit: Unit, pence: Pence, text: str | None = None
) -> Problem:
    """Say that an amount holds more decimals than its unit has pence."""
    allowed = len(str(unit.pence)) - 1
    shown = number_text(number) if text is None else quote(text)
    said = f"{shown} has {places} decimals, and amounts in {_NAMES[unit]} have at most {allowed};"
    said += f" read as {show_pounds(pence)}. Round the amount itself, not only its display."
    pounds = number_text(number * unit.pence / 100)
    return Problem("TYP-007", said, pounds if text is None else text, plain(pence))


def not_one_amount(text: str, several: str) -> Problem:
    """Say that a range or an approximate amount stands where one amount belongs."""
    said = f"{quote(text)} is {several}. Type one amount here, or use the columns for a low and"
    return Problem("TYP-015", f"{said} a high amount where the table has them.", text)


def too_large(found: str, unit: Unit, largest: Pence) -> Problem:
    """Say that no such amount of money is possible."""
    shown = quote(found if len(found) <= 20 else f"{found[:20]}…")
    said = f"{shown} in {_NAMES[unit]} is too large to be an amount: the limit is"
    said += f" {show_pounds(largest)}. Check the digits and the unit."
    return Problem("TYP-020", said, found)


def _small(pence: Pence) -> str:
    """Show an amount below a pound in pence."""
    return f"{abs(pence)}p" if abs(pence) < 100 else show_pounds(abs(pence))


def _typed(pence: Pence, unit: Unit) -> str:
    """Return what to type for an amount in a table of a unit."""
    if unit is Unit.POUNDS:
        return plain(pence)
    return show_pence_in(pence, unit).replace("−", "-")
