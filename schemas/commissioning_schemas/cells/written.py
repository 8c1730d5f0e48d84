"""Numbers as people write them in text: signs, brackets, separators and units (D.5)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from ..units import Unit

_MINUS = "-−‐‑‒–—"
_SIGN = "£|GBP"
_UNITS = "k|thousands?|mn?|millions?|gbp|pounds?|£"
_NUMBER = r"(?:[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]{0,2}(?: [0-9]{3})+|[0-9]+)?(?:\.[0-9]+)?"
_BODY = re.compile(
    rf"(?P<sign>{_SIGN})?\s*(?P<number>{_NUMBER})\s*(?P<unit>{_UNITS})?", re.IGNORECASE
)
_BROKEN = re.compile(
    rf"(?P<sign>{_SIGN})?\s*(?P<number>[0-9.,][0-9.,\s]*)\s*(?P<unit>{_UNITS})?", re.IGNORECASE
)
_BRACKETS = re.compile(rf"(?P<sign>{_SIGN})?\s*\((?P<inside>[^()]*)\)", re.IGNORECASE)
_LEADING = re.compile(rf"(?:(?P<sign>{_SIGN})\s*)?[{_MINUS}]\s*(?P<rest>.*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Written:
    """A number as it is written: its digits, and the sign and unit that stand with it."""

    number: Decimal
    places: int
    unit: Unit | None  # a unit that the text states; a pound sign alone states pounds
    bare_pound_sign: bool  # pounds by the sign alone, as in "£0.841"


@dataclass(frozen=True, slots=True)
class Malformed:
    """A text that is meant as a number and breaks the rules for writing one."""

    digits: str
    unit: Unit | None


def read_written(text: str, *, brackets_negative: bool = True) -> Written | Malformed | None:
    """Read a cleaned text as one number; ``None`` where it is not meant as one."""
    body, negative = _unsigned(text, brackets_negative)
    match = _BODY.fullmatch(body)
    if match and match["number"]:
        unit = _unit(match)
        number = Decimal(re.sub("[, ]", "", match["number"]))
        return Written(
            number.copy_negate() if negative else number,
            len(match["number"].partition(".")[2]),
            unit,
            bool(match["sign"]) and not match["unit"],
        )
    broken = _BROKEN.fullmatch(body)
    if broken and re.search("[0-9]", broken["number"]):
        return Malformed(broken["number"].strip(), _unit(broken))
    return None


def _unsigned(text: str, brackets_negative: bool) -> tuple[str, bool]:
    """Take one minus sign or one pair of brackets off a text; tell whether it is negative."""
    brackets = _BRACKETS.fullmatch(text)
    if brackets:
        return (brackets["sign"] or "") + brackets["inside"].strip(), brackets_negative
    leading = _LEADING.fullmatch(text)
    if leading:
        return (leading["sign"] or "") + leading["rest"], True
    if text[-1:] in _MINUS:
        return text[:-1].rstrip(), True
    return text.removeprefix("+").lstrip(), False


def _unit(match: re.Match[str]) -> Unit | None:
    if match["unit"]:
        return Unit.parse(match["unit"])
    return Unit.POUNDS if match["sign"] else None
