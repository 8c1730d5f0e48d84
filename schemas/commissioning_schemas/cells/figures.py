"""Numbers that are no money: counts, measures, percentages, and yes or no."""

from __future__ import annotations

import re
from decimal import Decimal

from ..grid import CellError, Value
from ..money import shortest
from ..words import clean
from .described import as_text, described, number_text
from .reading import Problem, Reading, excel_error, is_blank, says_nil, says_unknown
from .written import Malformed, Written, read_written

_PER_CENT = re.compile(r"\s*(?:%|per ?cent|pc)\s*(?P<bracket>\)?)$", re.IGNORECASE)
_MOST_DIGITS = 14
_FLAGS = {"yes": True, "y": True, "true": True, "no": False, "n": False, "false": False}


def read_number(value: Value) -> Reading[Decimal]:
    """Read a number exactly as it is written. Says TYP-001, TYP-002, TYP-005 and TYP-006."""
    return _read(value, "a number", "12.5")


def read_share(value: Value) -> Reading[Decimal]:
    """Read a percentage as a share of one: ``0.075``, ``"7.5%"``."""
    return _read(value, "a percentage", "7.5%", per_cent=True)


def read_integer(value: Value) -> Reading[int]:
    """Read a whole number; one with decimals is TYP-001."""
    reading = _read(value, "a whole number", "12")
    number = reading.value
    if number is None:
        return Reading(None, reading.blank, reading.unknown, problems=reading.problems)
    if number != number.to_integral_value() or number.adjusted() > _MOST_DIGITS:
        return Reading(None, problems=(_not_one(value, "a whole number", "12"),))
    return Reading(int(number), problems=reading.problems)


def read_flag(value: Value) -> Reading[bool]:
    """Read yes or no: TRUE, "Yes", 1. Anything else is TYP-014."""
    if is_blank(value):
        return Reading(None, blank=True)
    if isinstance(value, CellError):
        return Reading(None, problems=(excel_error(value, "Yes or No"),))
    if value in (0, 1):
        return Reading(bool(value))
    flag = _FLAGS.get(clean(value).casefold()) if isinstance(value, str) else None
    if flag is None:
        said = f"{described(value)} is neither Yes nor No. Type one of them."
        return Reading(None, problems=(Problem("TYP-014", said, as_text(value)),))
    return Reading(flag)


def _read(value: Value, what: str, example: str, *, per_cent: bool = False) -> Reading[Decimal]:
    if type(value) is int or type(value) is float:
        return Reading(shortest(value))
    if is_blank(value):
        return Reading(None, blank=True)
    if isinstance(value, CellError):
        return Reading(None, problems=(excel_error(value, what),))
    if not isinstance(value, str):
        return Reading(None, problems=(_not_one(value, what, example),))
    tidy = clean(value)
    if says_nil(tidy):
        return Reading(Decimal(0))
    if says_unknown(tidy):
        return Reading(None, unknown=True)
    bare = _PER_CENT.sub(r"\g<bracket>", tidy) if per_cent else tidy
    written = read_written(bare)
    if isinstance(written, Written) and written.unit is None:
        number = written.number.scaleb(-2) if bare != tidy else written.number
        return Reading(number, problems=(_stored_as_text(value, number),))
    code = "TYP-002" if isinstance(written, Malformed) else "TYP-001"
    return Reading(None, problems=(_not_one(value, what, example, code),))


def _not_one(value: Value, what: str, example: str, code: str = "TYP-001") -> Problem:
    said = f"{described(value)} is not {what}. Type one, such as {example}."
    return Problem(code, said, as_text(value))


def _stored_as_text(text: str, number: Decimal) -> Problem:
    shown = number_text(number)
    said = f"{described(text)} is text; read as {shown}. Type it as a number."
    return Problem("TYP-005", said, text, shown)
