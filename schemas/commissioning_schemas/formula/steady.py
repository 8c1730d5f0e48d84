"""Parts of formulas that, worked out over columns of numbers, fail in no row or in every row."""

from __future__ import annotations

from .nodes import Call, Chain, Literal, Node, Percent, Prefix, Reference, Structured
from .structured import THIS_ROW

_SIGNS = frozenset({"+", "-", "*", "=", "<>", "<", ">", "<=", ">="})
_FUNCTIONS = frozenset({"ROUND", "INT", "ABS", "MOD"})
_SOURCES = {"SUMIFS": 1, "COUNTIFS": 0}
"""How many areas stand before the pairs of area and criterion."""


def is_area(node: Node) -> bool:
    """Tell whether a part names cells, more than one as a rule."""
    if isinstance(node, Structured):
        return THIS_ROW not in node.items
    return isinstance(node, Reference) and node.last is not None


def is_single(node: Node) -> bool:
    """Tell whether a part is one value, in whatever row it is worked out."""
    match node:
        case Literal() | Reference(_, _, None):
            return True
        case Structured():
            return THIS_ROW in node.items and node.first is not None and node.last is None
        case Call(name, arguments) if name in _SOURCES:
            pairs = arguments[_SOURCES[name] :]
            return all(map(is_area, arguments[: _SOURCES[name]])) and (
                all(map(is_area, pairs[::2])) and all(map(is_single, pairs[1::2]))
            )
        case Call("ROW", ()):
            return True
        case _:
            return False


def gives_column(node: Node) -> bool:
    """Tell whether a part gives a value for each row of an area by itself."""
    match node:
        case Call("ROW", (area,)):
            return is_area(area)
        case _:
            return is_area(node)


def is_steady(node: Node) -> bool:
    """Tell whether a part fails in no row, or in every row, of the columns that it reads.

    That is so while all of them hold numbers and nothing is divided by a column.
    """
    if is_single(node) or gives_column(node):
        return True
    match node:
        case Chain(first, rest):
            return is_steady(first) and all(
                is_steady(other) if sign in _SIGNS else sign == "/" and is_single(other)
                for sign, other in rest
            )
        case Prefix("-", operand) | Percent(operand):
            return is_steady(operand)
        case Call(name, arguments) if name in _FUNCTIONS:
            return is_steady(arguments[0]) and all(map(is_single, arguments[1:]))
        case _:
            return False
