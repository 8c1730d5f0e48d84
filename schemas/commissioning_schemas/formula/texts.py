"""Functions of text."""

from __future__ import annotations

from .coerce import number, text, whole
from .functions import plain
from .results import VALUE, Fault, Number


@plain("LEFT", text, whole, least=1)
def left(value: str, count: int = 1) -> str:
    """Return the first characters."""
    return value[: _count(count)]


@plain("RIGHT", text, whole, least=1)
def right(value: str, count: int = 1) -> str:
    """Return the last characters."""
    return value[max(0, len(value) - _count(count)) :]


@plain("MID", text, whole, whole)
def middle(value: str, start: int, count: int) -> str:
    """Return characters from a place (from 1) on."""
    if start < 1:
        raise Fault(VALUE)
    return value[start - 1 : start - 1 + _count(count)]


def _count(count: int) -> int:
    if count < 0:
        raise Fault(VALUE)
    return count


@plain("LEN", text)
def length(value: str) -> int:
    """Count the characters."""
    return len(value)


@plain("TRIM", text)
def trim(value: str) -> str:
    """Drop spaces around the text, and all but one between its words."""
    return " ".join(part for part in value.split(" ") if part)


@plain("UPPER", text)
def upper(value: str) -> str:
    """Return the text in capitals."""
    return value.upper()


@plain("LOWER", text)
def lower(value: str) -> str:
    """Return the text in small letters."""
    return value.lower()


@plain("CONCATENATE", text, endless=True)
def concatenate(*values: str) -> str:
    """Return all texts as one."""
    return "".join(values)


@plain("VALUE", number)
def value_of(value: Number) -> Number:
    """Return the number that a text shows."""
    return value


@plain("EXACT", text, text)
def exact(first: str, second: str) -> bool:
    """Tell whether two texts are the same, capitals and all."""
    return first == second


@plain("SUBSTITUTE", text, text, text, whole, least=3)
def substitute(value: str, old: str, new: str, which: int | None = None) -> str:
    """Replace a part of the text wherever it stands, or only where it stands for the nth time."""
    if which is None:
        return value.replace(old, new) if old else value
    if which < 1:
        raise Fault(VALUE)
    pieces = value.split(old) if old else [value]
    if which >= len(pieces):
        return value
    return old.join(pieces[:which]) + new + old.join(pieces[which:])
