"""One kind of value read as another, as Excel does it inside a formula."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Context, Decimal
from functools import lru_cache

from ..grid import CellError
from .dates import serial_of
from .results import VALUE, Fault, Number, Scalar

_NUMBER = re.compile(
    r"([-+]?)[£$€]?([-+]?)((?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]*)?|\.[0-9]+)"
    r"(e[-+]?[0-9]{1,3})?(%?)",
    re.IGNORECASE,
)
_ISO = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_BRITISH = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})")
_WORDS = {"true": True, "false": False}

EXCEL_DIGITS = 15
DOUBLE_DIGITS = 17
_LONGEST = 400
"""No number of Excel has more digits, whatever a cell of text may hold."""

_CONTEXTS = {digits: Context(prec=digits) for digits in (EXCEL_DIGITS, DOUBLE_DIGITS)}


def number(value: Scalar) -> Number:
    """Read a value as a number; Fault where it is none."""
    if type(value) is int or type(value) is Decimal:
        return value
    if value is None:
        return 0
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, CellError):
        raise Fault(value)
    found = number_in(value) if isinstance(value, str) else None
    if found is None:
        raise Fault(VALUE)
    return found


@lru_cache(maxsize=16_384)
def number_in(text: str) -> Number | None:
    """Read a number, an amount, a per cent or a date that was typed as text, else ``None``."""
    plain = text.strip(" ")
    if not plain or plain[0].isalpha():
        return None
    negative = plain.startswith("(") and plain.endswith(")")
    match = _NUMBER.fullmatch(plain[1:-1] if negative else plain)
    if match is None:
        return _date_in(plain)
    if (match[1] and match[2]) or (negative and (match[1] or match[2])):
        return None
    digits = match[3].replace(",", "")
    if len(digits) > _LONGEST:
        return None
    found: Number
    found = int(digits) if digits.isdigit() and not match[4] else Decimal(digits + (match[4] or ""))
    if match[5]:
        found = Decimal(found).scaleb(-2)
    return -found if negative or "-" in (match[1], match[2]) else found


def _date_in(text: str) -> Number | None:
    if match := _ISO.fullmatch(text):
        year, month, day = int(match[1]), int(match[2]), int(match[3])
    elif match := _BRITISH.fullmatch(text):
        year, month, day = int(match[3]), int(match[2]), int(match[1])
    else:
        return None
    try:
        return serial_of(dt.date(year, month, day)) if year >= 1900 else None
    except ValueError:
        return None


def whole(value: Scalar) -> int:
    """Read a value as a whole number, cut towards zero."""
    return int(settle(number(value), DOUBLE_DIGITS))


def truth(value: Scalar) -> bool:
    """Read a value as TRUE or FALSE."""
    if isinstance(value, bool):
        return value
    if isinstance(value, str):
        word = _WORDS.get(value.lower())
        if word is None:
            raise Fault(VALUE)
        return word
    return number(value) != 0


def text(value: Scalar) -> str:
    """Read a value as text, as ``&`` does."""
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, CellError):
        raise Fault(value)
    return plain_number(value)


def anything(value: Scalar) -> Scalar:
    """Take a value as it is."""
    return value


def plain_number(value: Number) -> str:
    """Write a number with up to 15 digits, as Excel's General format does in a wide cell."""
    if isinstance(value, int) and abs(value) < 10**EXCEL_DIGITS:
        return str(value)
    short = Decimal(settle(value, EXCEL_DIGITS)).normalize()
    if not short:
        return "0"
    power = short.adjusted()
    if -10 < power < EXCEL_DIGITS:
        return format(short, "f")
    sign, digits, _ = short.as_tuple()
    tail = "".join(map(str, digits[1:]))
    mantissa = f"{'-' if sign else ''}{digits[0]}{'.' + tail if tail else ''}"
    return f"{mantissa}E{power:+03d}"


def settle(value: Number, digits: int) -> Number:
    """Drop the digits that Excel does not have: a third times three is one."""
    if isinstance(value, int) and abs(value) < 10**EXCEL_DIGITS:
        return value
    return _CONTEXTS[digits].plus(Decimal(value))
