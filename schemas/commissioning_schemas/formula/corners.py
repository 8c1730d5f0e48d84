"""Addresses in a formula: cells, whole columns and rows, and the ranges between them."""

from __future__ import annotations

from ..address import LAST_COLUMN, LAST_ROW, column_number
from .nodes import Corner, ErrorLiteral, Literal, Name, Node, RangeOf, Reference
from .tokens import ParseError, Token


def reference(token: Token, sheet: str | None) -> Node:
    """Read a cell, whole columns or whole rows."""
    first, _, last = token.text.partition(":")
    start = _corner(first)
    end = _corner(last) if last else None
    if start is None or (last and end is None):
        if token.kind == "rows" or sheet is not None:
            return ErrorLiteral("#REF!")
        return RangeOf(Name(first), Name(last)) if last else Name(token.text)
    return Reference(sheet, start, end)


def _corner(text: str) -> Corner | None:
    column_fixed = text.startswith("$")
    rest = text.removeprefix("$")
    letters = "".join(sign for sign in rest if sign.isalpha())
    digits = rest[len(letters) :]
    row_fixed = digits.startswith("$") or (not letters and column_fixed)
    row = int(digits.lstrip("$")) if digits else None
    column = column_number(letters) if letters else None
    if row is not None and not 1 <= row <= LAST_ROW:
        return None
    if column is not None and column > LAST_COLUMN:
        return None
    return Corner(row, column, row_fixed, column_fixed and bool(letters))


def between(first: Node, last: Node) -> Node:
    """Join two references into the range between them."""
    if (
        isinstance(first, Reference)
        and isinstance(last, Reference)
        and first.last is None
        and last.last is None
        and last.sheet in (None, first.sheet)
    ):
        return Reference(first.sheet, first.first, last.first)
    if isinstance(first, Literal) or isinstance(last, Literal):
        raise ParseError("The formula cannot be read: a range must lie between two cells.")
    return RangeOf(first, last)
