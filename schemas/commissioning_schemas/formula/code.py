"""Compiled parts of formulas: functions of the cell that the formula stands in."""

from __future__ import annotations

from collections.abc import Callable
from typing import NoReturn, Protocol, TypeAlias

from ..grid import CellError
from .areas import Operand, Spread
from .functions import Context
from .nodes import Node
from .results import FAILURES, Fault, Stop, Unsupported, error_of

Code: TypeAlias = Callable[[Context, int, int], Operand]
"""Works out a part in a workbook, for the row and column of the formula's cell.

Areas stay areas.
"""

ValueCode: TypeAlias = Callable[[Context, int, int], Spread]
"""The same with areas read."""


class Picked(Protocol):
    """The rows of columns that a formula needs."""

    def narrowed(self, code: ValueCode) -> ValueCode:
        """Return code that gives only these rows of what another gives."""

    def places(self, context: Context) -> tuple[int, ...]:
        """Return which rows they are at the moment."""


class Compiles(Protocol):
    """What a function needs to have its arguments compiled."""

    def raw(self, node: Node, array: bool) -> Code:
        """Compile a part whose areas stay areas."""

    def value(self, node: Node, array: bool) -> ValueCode:
        """Compile a part whose areas are read."""

    def picking(self, picked: Picked) -> Compiles:
        """Return a compiler for the same cell that narrows every column which it reads."""


def failing(error: CellError) -> Callable[[Context, int, int], NoReturn]:
    """Return code that gives an Excel error."""

    def fail(_context: Context, _row: int, _column: int) -> NoReturn:
        raise Fault(error)

    return fail


def stopping(result: Unsupported | CellError) -> Callable[[Context, int, int], NoReturn]:
    """Return code that cannot be worked out."""

    def stop(_context: Context, _row: int, _column: int) -> NoReturn:
        raise Stop(result)

    return stop


def caught(code: ValueCode, context: Context, row: int, column: int) -> Spread:
    """Work out a part, its error as a value."""
    try:
        return code(context, row, column)
    except FAILURES as failure:
        return error_of(failure)
