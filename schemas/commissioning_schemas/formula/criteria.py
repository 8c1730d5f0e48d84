"""Criteria of SUMIFS and its kin: what a cell must be to be counted."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from ..grid import CellError
from .coerce import number_in
from .compare import Key, compare, exact_key, loose_key
from .results import Number, Scalar

_SIGN = re.compile(r"<=|>=|<>|<|>|=")
_ERROR = re.compile(r"#(?:NULL!|DIV/0!|VALUE!|REF!|NAME\?|NUM!|N/A)", re.IGNORECASE)
_ORDERED: dict[str, Callable[[int], bool]] = {
    "<": lambda order: order < 0,
    ">": lambda order: order > 0,
    "<=": lambda order: order <= 0,
    ">=": lambda order: order >= 0,
}


@dataclass(frozen=True, slots=True)
class Equal:
    """The cell equals something: it can be looked up by its key."""

    key: Key


@dataclass(frozen=True, slots=True)
class Test:
    """Any other criterion; ``text`` is its identity."""

    text: str

    def passes(self) -> Callable[[Scalar], bool]:
        """Return a function that tells whether a value meets the criterion."""
        match = _SIGN.match(self.text)
        sign = match[0] if match else "="
        return _test(sign, self.text[match.end() :] if match else self.text)


def criterion(value: Scalar) -> Equal | Test:
    """Read a criterion; one from an empty cell means zero."""
    if isinstance(value, str):
        return _written(value)
    return Equal(0 if value is None else exact_key(value))


def equal_key(value: Scalar) -> Key:
    """Return what a criterion equals; ``None`` where it asks for something else."""
    if type(value) is str and value[:1].isalpha() and not has_wildcards(value):
        # What begins with a letter is no number, date, error or comparison, but for two words.
        folded = value.lower()
        if folded not in ("true", "false"):
            return folded
    wanted = criterion(value)
    return wanted.key if isinstance(wanted, Equal) else None


@lru_cache(maxsize=16_384)
def _written(text: str) -> Equal | Test:
    match = _SIGN.match(text)
    if match is None:
        operand = text
    elif match[0] == "=" and text != "=":
        operand = text[1:]
    else:
        return Test(text)
    if has_wildcards(operand):
        return Test("=" + operand)
    return Equal(exact_key(_operand(operand)) if operand else "")


def _operand(text: str) -> Scalar:
    """Read the right-hand side of a criterion as what it looks like."""
    found: Number | None = number_in(text)
    if found is not None:
        return found
    if text.lower() in ("true", "false"):
        return text.lower() == "true"
    return CellError(text.upper()) if _ERROR.fullmatch(text) else text


def _test(sign: str, operand: str) -> Callable[[Scalar], bool]:
    if sign in ("=", "<>"):
        same = _equality(operand)
        return same if sign == "=" else lambda value: not same(value)
    limit, fits = _operand(operand), _ORDERED[sign]
    kinds = _kinds(limit)

    def ordered(value: Scalar) -> bool:
        return type(value) in kinds and fits(compare(value, limit))

    return ordered


def _kinds(limit: Scalar) -> tuple[type, ...]:
    for kind in (bool, str, CellError):
        if isinstance(limit, kind):
            return (kind,) if kind is not CellError else ()
    return (int, Decimal)


def _equality(operand: str) -> Callable[[Scalar], bool]:
    if operand == "":
        return lambda value: value is None
    if has_wildcards(operand):
        pattern = wildcard(operand)
        return lambda value: isinstance(value, str) and pattern.fullmatch(value) is not None
    key = exact_key(_operand(operand))
    return lambda value: value is not None and loose_key(value) == key


def has_wildcards(text: str) -> bool:
    """Tell whether a text is a pattern."""
    return "*" in text or "?" in text or "~" in text


@lru_cache(maxsize=1024)
def wildcard(text: str) -> re.Pattern[str]:
    """Turn ``*``, ``?`` and ``~`` into a pattern that ignores case."""
    pattern = ""
    signs = iter(text)
    for sign in signs:
        if sign == "~":
            following = next(signs, "")
            pattern += re.escape(following if following in ("*", "?", "~") else "~" + following)
        else:
            pattern += {"*": ".*", "?": "."}.get(sign, re.escape(sign))
    return re.compile(pattern, re.IGNORECASE | re.DOTALL)
