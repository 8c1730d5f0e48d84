"""From the parts of a formula to a function that works it out for any cell."""

from __future__ import annotations

from collections.abc import Callable

from ..grid import CellError
from .areas import Area, Array, Operand, Spread, lift
from .calls import compile_call
from .code import Code, ValueCode, failing, stopping
from .functions import FUNCTIONS, Context, Whole
from .locate import formula_of_name, locate, locate_cell, locate_in_row, locate_in_table
from .nodes import (
    ArrayLiteral,
    Call,
    Chain,
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
from .operators import OPERATORS, minus, percent
from .parse import parse
from .results import CIRCULAR, NAME, REF, VALUE, Fault, Scalar, Unsupported
from .steady import gives_column
from .tokens import ParseError


class Compiler:
    """Compiles formulas written for one cell of one sheet."""

    def __init__(
        self,
        context: Context,
        sheet: int,
        row: int,
        column: int,
        inside: frozenset[str] = frozenset(),
        narrowed: Callable[[ValueCode], ValueCode] | None = None,
    ) -> None:
        self.context = context
        self.sheet = sheet
        self.row = row
        self.column = column
        self.inside = inside
        self._narrowed = narrowed
        self._known: dict[tuple[Node, bool], ValueCode] = {}

    def picking(self, narrowed: Callable[[ValueCode], ValueCode]) -> Compiler:
        """Return a compiler for the same cell that narrows every column which it reads."""
        where = self.sheet, self.row, self.column
        return Compiler(self.context, *where, self.inside, narrowed)

    def raw(self, node: Node, array: bool) -> Code:
        """Compile a part whose areas stay areas."""
        match node:
            case Literal(value):
                return lambda _row, _column: value
            case ErrorLiteral(name):
                return failing(CellError(name))
            case ArrayLiteral(rows):
                constant = Array(
                    len(rows), len(rows[0]), [_constant(item) for r in rows for item in r]
                )
                return lambda _row, _column: constant
            case Reference():
                return locate(self.context.cells, node, self.sheet, self.row, self.column)
            case Structured():
                return locate_in_table(self.context.cells, node, self.sheet)
            case Name():
                return self.named(node, array)
            case Foreign(text):
                return stopping(Unsupported(text))
            case RangeOf(first, last):
                return _joined(self.raw(first, array), self.raw(last, array))
            case Prefix("@", operand):
                return self.value(operand, False)
            case Prefix(_, operand):
                return _applied(minus, self.value(operand, array))
            case Percent(operand):
                return _applied(percent, self.value(operand, array))
            case Chain():
                return self.chain(node, array)
            case Call():
                return compile_call(self, node, array)

    def value(self, node: Node, array: bool) -> ValueCode:
        """Compile a part whose areas are read: as arrays, or as the one cell that is meant.

        What stands in a formula twice and takes a while, an array or a sum over areas, is worked
        out once for each cell.
        """
        if not isinstance(node, Call | Chain) or not (array or _adds_up(node)):
            return self._value(node, array)
        known = self._known.get((node, array))
        if known is None:
            known = self._known[node, array] = once(self._value(node, array))
        return known

    def _value(self, node: Node, array: bool) -> ValueCode:
        code = self._read(node, array)
        return self._narrowed(code) if self._narrowed and gives_column(node) else code

    def _read(self, node: Node, array: bool) -> ValueCode:
        cells = self.context.cells
        if isinstance(node, Reference) and node.last is None:
            cell = locate_cell(cells, node, self.sheet, self.row, self.column)
            if cell is not None:
                return cell
        if isinstance(node, Structured):
            cell = locate_in_row(cells, node)
            if cell is not None:
                return cell
        if isinstance(node, Chain):
            return self.chain(node, array)
        if isinstance(node, Literal):
            value = node.value
            return lambda _row, _column: value
        code = self.raw(node, array)

        def settled(row: int, column: int) -> Spread:
            found = code(row, column)
            if not isinstance(found, Area):
                return found
            sheet, top, left, bottom, right = found
            if top != bottom or left != right:
                if array:
                    return cells.array(found)
                if left == right and top <= row <= bottom:
                    top = row
                elif top == bottom and left <= column <= right:
                    left = column
                else:
                    raise Fault(VALUE)
            return cells.read(sheet, top, left)

        return settled

    def chain(self, node: Chain, array: bool) -> ValueCode:
        """Compile operators of one rank."""
        first = self.value(node.first, array)
        lift = self.context.lifting.lift
        rest = [(OPERATORS[sign], self.value(operand, array)) for sign, operand in node.rest]

        def run(row: int, column: int) -> Spread:
            result = first(row, column)
            for operate, operand in rest:
                other = operand(row, column)
                if isinstance(result, Array) or isinstance(other, Array):
                    result = lift(operate, (result, other))
                else:
                    result = operate(result, other)
            return result

        return run

    def named(self, node: Name, array: bool) -> Code:
        """Compile what a defined name stands for; a table's bare name is its data rows."""
        cells = self.context.cells
        key, formula = node.name.lower(), formula_of_name(cells, node, self.sheet)
        if formula is None:
            if node.name.casefold() in self.context.cells.grid.tables:
                return self.raw(Structured(node.name), array)
            return failing(NAME)
        if key in self.inside:
            return stopping(CIRCULAR)
        try:
            meaning = parse(formula)
        except ParseError:
            return stopping(Unsupported(node.name))
        return Compiler(self.context, self.sheet, 1, 1, self.inside | {key}).raw(meaning, True)


def _adds_up(node: Node) -> bool:
    return isinstance(node, Call) and isinstance(FUNCTIONS.get(node.name), Whole)


def once(code: ValueCode) -> ValueCode:
    """Return code that remembers what it gave for the cell that it was last asked for."""
    place: tuple[int, int] | None = None
    result: Spread = None

    def remember(row: int, column: int) -> Spread:
        nonlocal place, result
        if place != (row, column):
            result = code(row, column)
            place = row, column
        return result

    return remember


def _constant(item: Literal | ErrorLiteral) -> Scalar:
    return CellError(item.name) if isinstance(item, ErrorLiteral) else item.value


def _applied(operate: Callable[[Scalar], Scalar], operand: ValueCode) -> Code:
    return lambda row, column: lift(operate, (operand(row, column),))


def _joined(first: Code, last: Code) -> Code:
    def join(row: int, column: int) -> Operand:
        one, two = first(row, column), last(row, column)
        if not isinstance(one, Area) or not isinstance(two, Area) or one.sheet != two.sheet:
            raise Fault(REF)
        return Area(
            one.sheet,
            min(one.top, two.top),
            min(one.left, two.left),
            max(one.bottom, two.bottom),
            max(one.right, two.right),
        )

    return join
