"""Hints for amounts that are not well formed: what is wrong, and what it could mean."""

from __future__ import annotations

import re
from decimal import Decimal

from ..money import pence_from_number
from ..show import show_pounds
from ..units import Unit
from .written import Malformed, Written, read_written

_GROUPED_BY_POINTS = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3}){2,}")
_ONE_COMMA = re.compile(r"([0-9]+),([0-9]{1,2})")


def what_is_wrong(malformed: Malformed, unit: Unit) -> str:
    """Say what is wrong with a malformed amount of a table in ``unit``, and how to mend it."""
    fault, meanings = _diagnosis(malformed.digits)
    own = malformed.unit or unit
    shown = [show_pounds(pence_from_number(meaning, own)[0]) for meaning in meanings]
    if not shown:
        return f"{fault}."
    could = " or ".join(filter(None, [", ".join(shown[:-1]), shown[-1]]))
    return f"{fault}. It could mean {could}: check, then type the amount as digits only."


def _diagnosis(digits: str) -> tuple[str, list[Decimal]]:
    """Return what is wrong with the digits, and the numbers that they could stand for."""
    joined = "".join(digits.split())
    without_spaces = read_written(joined)
    if joined != digits and isinstance(without_spaces, Written):
        return "there is a space inside it", [without_spaces.number]
    if _GROUPED_BY_POINTS.fullmatch(joined):
        return "it has more than one decimal point", [Decimal(joined.replace(".", ""))]
    comma = _ONE_COMMA.fullmatch(joined)
    if comma:
        before, after = comma.groups()
        meanings = [before + after.ljust(3, "0"), before + after, f"{before}.{after}"]
        return "a comma must have three digits after it", [Decimal(text) for text in meanings]
    if joined.count(".") > 1:
        return "it has more than one decimal point", []
    if joined.endswith("."):
        return "it ends in a decimal point", []
    return "the digits are not grouped in threes", []
