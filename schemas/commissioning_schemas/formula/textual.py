"""TEXT: a number or a date written in a format."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

from ..months import MONTHS
from .coerce import anything, number, number_in, plain_number, text
from .dates import calendar_of
from .functions import plain
from .results import Number, Scalar, Stop, Unsupported
from .rounding import rounded

_LITERAL = r'(?:"[^"]*"|\\.|[£$€ ()+\-])*'
_NUMERIC = re.compile(rf"({_LITERAL})([#0][#0,]*|(?=\.))(?:\.([#0]+))?(%?)({_LITERAL})")
_DATE = re.compile(r'd{1,4}|m{1,4}|y{4}|y{2}|"[^"]*"|\\.|[ /.,\-]', re.IGNORECASE)
_DAYS = ("Saturday", "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday")


@plain("TEXT", anything, text)
def formatted(value: Scalar, code: str) -> str:
    """Write a value in a number format."""
    if isinstance(value, bool):
        return text(value)
    if isinstance(value, str):
        found = number_in(value)
        if found is None:
            return value
        value = found
    amount = number(value)
    if code.lower() in ("general", "@"):
        return plain_number(amount)
    sections = code.split(";")
    if len(sections) > 1 and '"' not in code:
        negative = amount < 0
        if amount == 0 and len(sections) > 2:
            return _section(amount, sections[2], code)
        return _section(-amount if negative else amount, sections[negative], code)
    return _section(amount, code, code)


def _section(amount: Number, section: str, code: str) -> str:
    numeric = _NUMERIC.fullmatch(section)
    if numeric is not None:
        return _number(amount, numeric)
    signs = _DATE.findall(section)
    if section and "".join(signs) == section:
        return "".join(_date(amount, sign) for sign in signs)
    raise Stop(Unsupported(f"TEXT with the format {code}"))


def _number(amount: Number, numeric: re.Match[str]) -> str:
    before, whole, decimals, per_cent, after = numeric.groups()
    if whole.endswith(","):
        raise Stop(Unsupported(f"TEXT with the format {numeric[0]}"))
    places = len(decimals or "")
    if per_cent:
        amount = amount * 100
    shown = Decimal(rounded(amount, places, ROUND_HALF_UP))
    digits, _, fraction = format(abs(shown), "f").partition(".")
    digits = digits.lstrip("0").rjust(whole.count("0"), "0")
    if "," in whole:
        digits = _grouped(digits)
    fraction = fraction.ljust(places, "0")
    optional = len(decimals or "") - len((decimals or "").rstrip("#"))
    while optional and fraction.endswith("0"):
        fraction, optional = fraction[:-1], optional - 1
    point = "." if decimals is not None else ""
    sign = "-" if shown < 0 else ""
    return f"{sign}{_plain(before)}{digits}{point}{fraction}{per_cent}{_plain(after)}"


def _grouped(digits: str) -> str:
    first = len(digits) % 3
    groups = [digits[:first]] if first else []
    return ",".join(groups + [digits[at : at + 3] for at in range(first, len(digits), 3)])


def _plain(literal: str) -> str:
    return re.sub(r'"([^"]*)"|\\(.)', lambda match: match[1] or match[2] or "", literal)


def _date(serial: Number, sign: str) -> str:
    year, month, day = calendar_of(serial)
    match sign.lower():
        case "yyyy":
            return f"{year:04}"
        case "yy":
            return f"{year % 100:02}"
        case "mmmm":
            return MONTHS[month - 1]
        case "mmm":
            return MONTHS[month - 1][:3]
        case "mm" | "m":
            return f"{month:0{len(sign)}}"
        case "dddd":
            return _DAYS[int(serial) % 7]
        case "ddd":
            return _DAYS[int(serial) % 7][:3]
        case "dd" | "d":
            return f"{day:0{len(sign)}}"
    return _plain(sign)
