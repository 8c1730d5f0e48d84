"""Numbers as a workbook file writes them."""

from __future__ import annotations

import math
import re

_LONGEST = 300  # Characters; a longer number is larger than any that Excel holds.
_NUMBER = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")


def number(text: str) -> int | float | str:
    """Return the number, whole ones as ``int``; the text itself where it is no number."""
    if len(text) < _LONGEST and text.isascii() and text.replace(".", "", 1).isdigit():
        if text.isdigit():
            return int(text)
        value = float(text)
        return int(value) if value.is_integer() else value
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
