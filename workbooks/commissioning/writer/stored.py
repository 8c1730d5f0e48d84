"""Values and formulas as a workbook file stores them."""

from __future__ import annotations

import datetime as dt
import math
import re
from decimal import Decimal
from typing import TypeAlias
from xml.sax.saxutils import escape

from commissioning_schemas.grid import CellError, Value

from ..reader.text import XML_SPACE
from .serials import serial
from .text import escaped

Storable: TypeAlias = Value | Decimal

LONGEST_TEXT = 32_767
LONGEST_FORMULA = 8_192
_ERROR = re.compile(r"#[A-Z0-9/_]+[!?]?")


class NotStorable(Exception):  # noqa: N818 - it says what is so
    """A value that no cell holds; its text is one of the reasons for not writing."""


def number(value: int | Decimal | float) -> str:
    """Return the text of a number: the shortest of the nearest binary one, which Excel reads."""
    try:
        nearest = float(value)
    except OverflowError:
        nearest = math.inf
    if not math.isfinite(nearest):
        raise NotStorable("not-a-value")
    return str(value) if isinstance(value, int) else repr(nearest).removesuffix(".0")


def plain(value: Storable, date1904: bool) -> tuple[str, str]:
    """Return the type of a cell and the text of its ``v``; both empty for a cell without one.

    Text has the type ``str``, which stands beside a formula; as a value it is ``inline``.
    """
    if value is None:
        return "", ""
    if isinstance(value, bool):
        return "b", str(int(value))
    if isinstance(value, CellError):
        if not _ERROR.fullmatch(value.name):
            raise NotStorable("not-a-value")
        return "e", value.name
    if isinstance(value, str):
        return "str", _text(value, LONGEST_TEXT)
    if isinstance(value, dt.date | dt.time):
        day = serial(value, date1904)
        if day is None:
            raise NotStorable("not-a-value")
        return "", number(day)
    return "", number(value)


def formula_text(formula: str) -> str:
    """Return a formula as its element holds it, without its ``=``."""
    if not formula.startswith("=") or not formula[1:].strip():
        raise NotStorable("not-a-formula")
    return _text(formula[1:], LONGEST_FORMULA)


def content(
    value: Storable, formula: str | None, date1904: bool, prefix: str = ""
) -> tuple[str, str]:
    """Return the type of a cell, and the elements inside it, with this namespace prefix."""
    kind, text = plain(value, date1904)
    if formula is not None:
        shown = f"<{prefix}f{_kept(formula[1:])}>{formula_text(formula)}</{prefix}f>"
        return kind, shown + (f"<{prefix}v>{text}</{prefix}v>" if value is not None else "")
    if kind == "str":
        inside = f"<{prefix}t{_kept(str(value))}>{text}</{prefix}t>"
        return "inlineStr", f"<{prefix}is>{inside}</{prefix}is>"
    return kind, f"<{prefix}v>{text}</{prefix}v>" if value is not None else ""


def _text(text: str, longest: int) -> str:
    try:
        length = len(text.encode("utf-16-le")) // 2
    except UnicodeEncodeError as error:
        raise NotStorable("not-a-value") from error
    if length > longest:
        raise NotStorable("too-long")
    return escape(escaped(text))


def _kept(text: str) -> str:
    return ' xml:space="preserve"' if text != text.strip(XML_SPACE) else ""
