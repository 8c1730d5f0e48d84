"""Texts that hold more or less than one amount: ranges and approximations (TYP-015)."""

from __future__ import annotations

import re

from ..money import Pence, pence_from_number
from ..show import show_pounds
from ..units import Unit
from .written import Written, read_written

_LONGEST = 60  # a longer text is prose, and would take long to search

_ABOUT = re.compile(
    r"(?:about|approx\.?|approximately|circa|c\.?|ca\.|around|up to|over|under|at least|at most"
    r"|more than|less than|nearly|almost|roughly|est\.?|estimated|from|max\.?|min\.?"
    r"|[~≈<>≤≥]=?)\s*",
    re.IGNORECASE,
)
_ABOUT_AFTER = re.compile(
    r"\s*(?:\+|approx\.?|approximately|\(?est\.?\)?|estimated|or so|or more|or less|max\.?|min\.?)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"(?:between |from )?(?P<low>[^-–—−]+?)\s*(?:[-–—−]|\bto\b|\band\b)\s*(?P<high>[^-–—−]+)",
    re.IGNORECASE,
)


def inexact(text: str, unit: Unit) -> str | None:
    """Say what a cleaned text is where it is a range or an approximate amount, else ``None``."""
    if len(text) > _LONGEST:
        return None
    pair = _BETWEEN.fullmatch(text)
    if pair:
        low, high = read_written(pair["low"]), read_written(pair["high"])
        if isinstance(low, Written) and isinstance(high, Written):
            return _as_range(low, high, unit)
    front = _ABOUT.match(text)
    rest = text[front.end() :] if front else text
    for back in _ABOUT_AFTER.finditer(rest):
        if back.end() == len(rest):
            rest = rest[: back.start()]
            break
    if rest != text and isinstance(read_written(rest), Written):
        return "an approximate amount"
    return None


def _as_range(low: Written, high: Written, unit: Unit) -> str | None:
    end = _pence(high, unit)
    shared = high.unit if low.unit is None or low.bare_pound_sign else None
    starts = [_pence(low, unit)]
    if shared:
        starts.insert(0, pence_from_number(low.number, shared)[0])
    for start in starts:
        if start < end:
            return f"a range from {show_pounds(start)} to {show_pounds(end)}"
    return "a range" if low.unit or high.unit else None


def _pence(written: Written, unit: Unit) -> Pence:
    return pence_from_number(written.number, written.unit or unit)[0]
