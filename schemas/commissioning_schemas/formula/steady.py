"""Parts of formulas that, worked out over columns of numbers, fail in no row or in every row."""

from __future__ import annotations

from .locate import is_cell_of_row
from .nodes import (
    Call,
    Chain,
    Corner,
    Foreign,
    Literal,
    Name,
    Node,
    Percent,
    Prefix,
    Reference,
    Structured,
    parts,
)
from .structured import THIS_ROW

_SIGNS = frozenset({"+", "-", "*", "=", "<>", "<", ">", "<=", ">="})
_FUNCTIONS = frozenset({"ROUND", "INT", "ABS", "MOD"})
_SOURCES = {"SUMIFS": 1, "COUNTIFS": 0}
"""How many areas stand before the pairs of area and criterion."""

_MOST = 2


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


def cells_of_row(node: Node) -> tuple[Structured, ...] | None:
    """Return the cells of its row that a part depends on, one or two, or none at all.

    ``None`` where there are more, where it depends on its place in another way, and where it
    reads no area, so that it is quickly worked out.
    """
    found = _depends_on(node)
    reads_area = found is not None and _reads_area(node)
    return found if found is not None and reads_area and len(found) <= _MOST else None


def is_fixed(node: Node) -> bool:
    """Tell whether a part gives the same wherever it stands."""
    return _depends_on(node) == ()


def _depends_on(node: Node) -> tuple[Structured, ...] | None:
    """Return the cells of its row that a part reads; ``None`` where it may look elsewhere."""
    found: dict[Structured, None] = {}
    waiting = [node]
    while waiting:
        part = waiting.pop()
        match part:
            case Structured() if is_cell_of_row(part):
                found[part] = None
            case Structured(table, items) if table is not None and THIS_ROW not in items:
                pass
            case Reference(_, first, last) if all(map(_is_fixed, (first, last or first))):
                pass
            case Structured() | Reference() | Name() | Foreign() | Prefix("@"):
                return None
            case Call("ROW" | "COLUMN", ()) | Call("CHOOSE", _):
                return None
            case _:
                waiting += parts(part)
    return tuple(found)


def _reads_area(node: Node) -> bool:
    return is_area(node) or any(map(_reads_area, parts(node)))


def _is_fixed(corner: Corner) -> bool:
    return (corner.row is None or corner.row_fixed) and (
        corner.column is None or corner.column_fixed
    )
