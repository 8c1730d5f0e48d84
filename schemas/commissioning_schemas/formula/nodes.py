"""The parts of a parsed formula."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Literal:
    """A number, a text or a truth value written into the formula; ``None`` is an empty argument."""

    value: bool | int | Decimal | str | None


@dataclass(frozen=True, slots=True)
class ErrorLiteral:
    """An error value written into the formula, such as ``#REF!``."""

    name: str


@dataclass(frozen=True, slots=True)
class ArrayLiteral:
    """Values in braces, row by row: ``{1,2;3,4}``."""

    rows: tuple[tuple[Literal | ErrorLiteral, ...], ...]


@dataclass(frozen=True, slots=True)
class Corner:
    """One end of a reference. No row means a whole column, no column a whole row."""

    row: int | None
    column: int | None
    row_fixed: bool = False
    column_fixed: bool = False


@dataclass(frozen=True, slots=True)
class Reference:
    """A cell (``last`` is none) or a range, on a named sheet or on the formula's own."""

    sheet: str | None
    first: Corner
    last: Corner | None = None


@dataclass(frozen=True, slots=True)
class Structured:
    """Part of an Excel Table. No table means the one that the formula stands in."""

    table: str | None
    items: tuple[str, ...] = ()
    first: str | None = None
    last: str | None = None


@dataclass(frozen=True, slots=True)
class Name:
    """A defined name, of the workbook or of one sheet."""

    name: str
    sheet: str | None = None


@dataclass(frozen=True, slots=True)
class Foreign:
    """Something readable that this engine does not work out, such as another workbook's cell."""

    text: str
    parts: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class RangeOf:
    """The range between two references that are worked out: ``INDEX(…):INDEX(…)``."""

    first: Node
    last: Node


@dataclass(frozen=True, slots=True)
class Call:
    """A function with its arguments; the name is in capitals."""

    name: str
    arguments: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Prefix:
    """A minus sign, or ``@`` for "the cell of this row"."""

    sign: str
    operand: Node


@dataclass(frozen=True, slots=True)
class Percent:
    """A value followed by a per cent sign."""

    operand: Node


@dataclass(frozen=True, slots=True)
class Chain:
    """Operators of one rank, worked out from left to right: ``A1+B1-C1``."""

    first: Node
    rest: tuple[tuple[str, Node], ...]


Node: TypeAlias = (
    Literal
    | ErrorLiteral
    | ArrayLiteral
    | Reference
    | Structured
    | Name
    | Foreign
    | RangeOf
    | Call
    | Prefix
    | Percent
    | Chain
)


def parts(node: Node) -> tuple[Node, ...]:
    """Return the nodes directly below a node."""
    match node:
        case Call():
            return node.arguments
        case Chain():
            return (node.first, *(operand for _, operand in node.rest))
        case RangeOf():
            return (node.first, node.last)
        case Prefix() | Percent():
            return (node.operand,)
        case Foreign():
            return node.parts
        case _:
            return ()
