"""One canonical text for formulas that mean the same."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from ..address import column_letters
from .nodes import (
    ArrayLiteral,
    Call,
    Chain,
    Corner,
    ErrorLiteral,
    Foreign,
    Literal,
    Name,
    Node,
    Percent,
    Prefix,
    RangeOf,
    Reference,
    Structured,
)
from .parse import RANKS, is_array, parse
from .structured import escape
from .tokens import ParseError

_PLAIN_SHEET = re.compile(r"[^\W\d][\w.]*")
_LIKE_A_CELL = re.compile(r"[a-z]{1,3}[0-9]+|r[0-9]*c?[0-9]*|c[0-9]*", re.IGNORECASE)
_TIGHTEST = len(RANKS)
_NAMES = {"#this row": "#This Row"}


@lru_cache(maxsize=8192)
def normalise(formula: str, *, table: str | None = None) -> str:
    """Return a formula's canonical text, without its leading ``=``.

    Functions are in capitals, tables, columns, sheets and names in small letters; spaces, needless
    brackets, quotes and plus signs are gone; ``$`` stays. ``table`` is the table that the formula's
    cell stands in: ``[@X]`` is then written out. What cannot be read comes back as it is, trimmed.
    """
    text = formula.strip()
    try:
        written = Writer(table).write(parse(text))
    except ParseError:
        return text
    return f"{{={written}}}" if is_array(text) else written


class Writer:
    """Writes the parts of a formula in their canonical form."""

    def __init__(self, table: str | None) -> None:
        self.table = table

    def write(self, node: Node, rank: int = 0) -> str:
        """Write a part; in brackets where its operators bind less than those around it."""
        match node:
            case Literal(value):
                return _literal(value)
            case ErrorLiteral(name):
                return name
            case ArrayLiteral(rows):
                return "{" + ";".join(",".join(map(self.write, row)) for row in rows) + "}"
            case Reference():
                return _reference(node)
            case Structured():
                return _structured(node, self.table)
            case Name(name, sheet):
                return _sheet(sheet) + name.lower()
            case Foreign("union", items):
                return "(" + ",".join(map(self.write, items)) + ")"
            case Foreign("#", items):
                return self.write(items[0], _TIGHTEST + 1) + "#"
            case Foreign(text):
                return _foreign(text)
            case RangeOf(first, last):
                return f"{self.write(first, _TIGHTEST + 1)}:{self.write(last, _TIGHTEST + 1)}"
            case Prefix(sign, operand):
                return _bracketed(sign + self.write(operand, _TIGHTEST), rank > _TIGHTEST)
            case Percent(operand):
                return _bracketed(self.write(operand, _TIGHTEST + 1) + "%", rank > _TIGHTEST)
            case Call(name, arguments):
                return f"{name}({','.join(map(self.write, arguments))})"
            case Chain():
                return self._chain(node, rank)

    def _chain(self, node: Chain, rank: int) -> str:
        own = next(at for at, signs in enumerate(RANKS) if node.rest[0][0] in signs)
        written = self.write(node.first, own if _same(node.first, own) else own + 1)
        for sign, operand in node.rest:
            written += sign + self.write(operand, own + 1)
        return _bracketed(written, own < rank)


def _same(node: Node, rank: int) -> bool:
    """Tell whether brackets around the first part change nothing: (A1+B1)+C1."""
    return isinstance(node, Chain) and node.rest[0][0] in RANKS[rank]


def _bracketed(text: str, needed: bool) -> str:
    return f"({text})" if needed else text


def _literal(value: bool | int | Decimal | str | None) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, str):
        return '"' + value.replace('"', '""') + '"'
    if isinstance(value, Decimal):
        exact = value.normalize()
        sign, digits, power = exact.as_tuple()
        if isinstance(power, int) and -30 <= power <= 30:
            return format(exact, "f")
        return f"{'-' if sign else ''}{''.join(map(str, digits))}E{power}"
    return str(value)


def _reference(node: Reference) -> str:
    first = _corner(node.first)
    if node.last is None:
        return _sheet(node.sheet) + first
    return f"{_sheet(node.sheet)}{first}:{_corner(node.last)}"


def _corner(corner: Corner) -> str:
    written = ""
    if corner.column is not None:
        written += "$" * corner.column_fixed + column_letters(corner.column)
    if corner.row is not None:
        written += "$" * corner.row_fixed + str(corner.row)
    return written


def _sheet(sheet: str | None) -> str:
    if sheet is None:
        return ""
    plain = sheet.lower()
    if _PLAIN_SHEET.fullmatch(plain) and not _LIKE_A_CELL.fullmatch(plain):
        return plain + "!"
    return "'" + plain.replace("'", "''") + "'!"


def _foreign(text: str) -> str:
    sheet, _, cell = text.rpartition("!")
    return "'" + sheet.lower().replace("'", "''") + "'!" + cell.upper()


def _structured(node: Structured, table: str | None) -> str:
    name = (node.table or table or "").lower()
    inside = [f"[{_NAMES.get(item, item.title())}]" for item in node.items]
    if node.first is not None:
        columns = f"[{escape(node.first.lower())}]"
        if node.last is not None:
            columns += f":[{escape(node.last.lower())}]"
        if not inside and node.last is None:
            return name + columns
        inside.append(columns)
    if not inside:
        return name or "[]"
    return name + (
        inside[0] if len(inside) == 1 and node.first is None else f"[{','.join(inside)}]"
    )
