"""Numbers as a workbook file writes them."""

from __future__ import annotations

import math
import re

_NUMBER = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")


def number(text: str) -> int | float | str:
    """Return the number, whole ones as ``int``; the text itself where it is no number."""
    text = text.strip()
    if not _NUMBER.fullmatch(text):
        return text
    value = float(text)
    if math.isinf(value):
        return text
    if not value.is_integer():
        return value
    digits = text.lstrip("+-")
    return int(text) if digits.isdigit() else int(value)
