"""Amounts of money in cells: numbers, text, and what Excel made of them (D.5)."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from ..grid import CellError, Value
from ..money import Pence, pence_from_number, resolution_of, shortest
from ..units import Unit
from ..words import clean
from . import amount_faults as faults
from .described import number_text
from .reading import Problem, Reading, excel_error, is_blank, says_nil, says_unknown
from .several import inexact
from .written import Malformed, Written, read_written

LARGEST: Pence = 100_000_000_000_000
"""The largest amount that is taken for one, £1,000,000,000,000 (TYP-020)."""

_MOST_DIGITS = 30


def fast_pence(value: Value, factor: int) -> Pence | None:
    """Return a plain number in pence where nothing needs to be said about it, else ``None``.

    ``factor`` is the unit's pence. It serves long columns of numbers that are in order;
    ``read_money`` deals with everything else.
    """
    if type(value) is int:
        pence = value * factor
    elif type(value) is float and -1e15 < value < 1e15:
        # Up to fifteen digits, only the decimal that stands for a float divides back to it.
        pence = round(value * factor)
        if pence / factor != value:
            return None
    else:
        return None
    return pence if -LARGEST <= pence <= LARGEST else None


def read_money(value: Value, unit: Unit, *, brackets_negative: bool = True) -> Reading[Pence]:
    """Read an amount from a cell of a table in ``unit``.

    A text that states a unit of its own is read in that unit. What is only a guess is said, and
    never taken for the value. Says TYP-001 to TYP-007, TYP-015 and TYP-020.
    """
    if type(value) is int or type(value) is float:
        return _from_number(shortest(value), unit)
    if is_blank(value):
        return Reading(None, blank=True)
    if isinstance(value, str):
        return _from_text(value, unit, brackets_negative)
    if isinstance(value, CellError):
        return _unread(excel_error(value, "an amount"))
    if isinstance(value, dt.date | dt.time):
        return _unread(faults.became_a_date(value))
    return _unread(faults.not_an_amount(value, unit))


def _from_number(number: Decimal, unit: Unit) -> Reading[Pence]:
    text = number_text(number)
    pence, residue = _pence(number, unit)
    if abs(pence) > LARGEST:
        return _unread(faults.too_large(text, unit, LARGEST))
    places = len(text.partition(".")[2])
    problems = (faults.part_of_a_penny(number, places, unit, pence),) if residue else ()
    return Reading(pence, resolution=resolution_of(places, unit), problems=problems)


def _from_text(text: str, unit: Unit, brackets_negative: bool) -> Reading[Pence]:
    tidy = clean(text)
    if says_nil(tidy):
        return Reading(0)
    if says_unknown(tidy):
        return Reading(None, unknown=True)
    written = read_written(tidy, brackets_negative=brackets_negative)
    if isinstance(written, Written):
        return _from_written(written, text, unit)
    several = inexact(tidy, unit)
    if several:
        return _unread(faults.not_one_amount(text, several))
    if isinstance(written, Malformed):
        return _unread(faults.malformed(text, written, unit))
    return _unread(faults.not_an_amount(text, unit))


def _from_written(written: Written, text: str, unit: Unit) -> Reading[Pence]:
    number, own = written.number, written.unit or unit
    pence, residue = _pence(number, own)
    if abs(pence) > LARGEST:
        return _unread(faults.too_large(text, own, LARGEST))
    has_three_decimals = written.bare_pound_sign and written.places == 3 and abs(number) < 10
    if unit is Unit.MILLIONS and has_three_decimals:
        return _unread(faults.lost_unit(text, pence, _pence(number, unit)[0]))
    problems: tuple[Problem, ...] = ()
    if own is not unit:
        problems = (faults.another_unit(text, own, unit, pence, _pence(number, unit)[0]),)
    elif written.unit is None or unit is Unit.POUNDS:
        problems = (faults.stored_as_text(text, unit, pence),)
    if residue:
        problems += (faults.part_of_a_penny(number, written.places, own, pence, text),)
    return Reading(pence, resolution=resolution_of(written.places, own), problems=problems)


def _pence(number: Decimal, unit: Unit) -> tuple[Pence, bool]:
    if number.adjusted() > _MOST_DIGITS:
        return LARGEST + 1, False
    return pence_from_number(number, unit)


def _unread(problem: Problem) -> Reading[Pence]:
    return Reading(None, problems=(problem,))
