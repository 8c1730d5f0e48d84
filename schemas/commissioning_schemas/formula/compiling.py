"""From the parts of a formula to a function that works it out for any cell."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from ..grid import CellError
from .areas import Area, Array, Operand, Spread, lift
from .calls import compile_call
from .code import Code, Picked, ValueCode, failing, stopping
from .functions import FUNCTIONS, Context, Whole
from .largest_remainder import compile_share
from .locate import (
    Locator,
    Reader,
    formula_of_name,
    locate,
    locate_cell,
    locate_in_row,
    locate_in_table,
)
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
from .remembering import by_row, everywhere, once
from .results import CIRCULAR, NAME, REF, VALUE, Fault, Scalar, Unsupported
from .steady import cells_of_row, gives_column, is_fixed
from .tokens import ParseError


class Compiler:
    """Compiles formulas written for one cell of one sheet; the code serves every workbook."""

    def __init__(
        self,
        sheet: int,
        row: int,
        column: int,
        inside: frozenset[str] = frozenset(),
        picked: Picked | None = None,
    ) -> None:
        self.sheet = sheet
        self.row = row
        self.column = column
        self.inside = inside
        self._picked = picked
        self._known: dict[tuple[Node, bool], ValueCode] = {}

    def picking(self, picked: Picked) -> Compiler:
        """Return a compiler for the same cell that narrows every column which it reads."""
        return Compiler(self.sheet, self.row, self.column, self.inside, picked)

    def raw(self, node: Node, array: bool) -> Code:
        """Compile a part whose areas stay areas."""
        match node:
            case Literal(value):
                return lambda _context, _row, _column: value
            case ErrorLiteral(name):
                return failing(CellError(name))
            case ArrayLiteral(rows):
                constant = Array(
                    len(rows), len(rows[0]), [_constant(item) for r in rows for item in r]
                )
                return lambda _context, _row, _column: constant
            case Reference():
                return _area(locate(node, self.sheet, self.row, self.column))
            case Structured():
                return _area(locate_in_table(node, self.sheet))
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
        out once for each cell; an array that depends on a cell or two of the row, once for all
        rows that hold the same in these.
        """
        if not isinstance(node, Call | Chain) or not (array or _adds_up(node)):
            return self._value(node, array)
        known = self._known.get((node, array))
        if known is None:
            code, cells = self._value(node, array), cells_of_row(node) if array else None
            known = once(code) if cells is None else by_row(code, cells, self._picked)
            self._known[node, array] = known
        return known

    def _value(self, node: Node, array: bool) -> ValueCode:
        code = self._read(node, array)
        return self._picked.narrowed(code) if self._picked and gives_column(node) else code

    def _read(self, node: Node, array: bool) -> ValueCode:
        cell = self._cell(node)
        if cell is not None:
            return lambda context, row, column: cell(context.cells, row, column)
        if array and isinstance(node, Structured | Reference) and is_fixed(node):
            return everywhere(self._settled(node, array))
        if isinstance(node, Chain):
            return self.chain(node, array)
        if isinstance(node, Literal):
            value = node.value
            return lambda _context, _row, _column: value
        return self._settled(node, array)

    def _settled(self, node: Node, array: bool) -> ValueCode:
        code = self.raw(node, array)

        def settled(context: Context, row: int, column: int) -> Spread:
            found = code(context, row, column)
            if not isinstance(found, Area):
                return found
            sheet, top, left, bottom, right = found
            if top != bottom or left != right:
                if array:
                    return context.cells.array(found)
                if left == right and top <= row <= bottom:
                    top = row
                elif top == bottom and left <= column <= right:
                    left = column
                else:
                    raise Fault(VALUE)
            return context.cells.read(sheet, top, left)

        return settled

    def _cell(self, node: Node) -> Reader | None:
        """Prepare the reading of a part that is one cell."""
        if isinstance(node, Reference):
            return locate_cell(node, self.sheet, self.row, self.column)
        return locate_in_row(node) if isinstance(node, Structured) else None

    def chain(self, node: Chain, array: bool) -> ValueCode:
        """Compile operators of one rank."""
        first = self.value(node.first, array)
        rest = [(OPERATORS[sign], self.value(operand, array)) for sign, operand in node.rest]

        def run(context: Context, row: int, column: int) -> Spread:
            result = first(context, row, column)
            for operate, operand in rest:
                other = operand(context, row, column)
                if isinstance(result, Array) or isinstance(other, Array):
                    result = context.lifting.lift(operate, (result, other))
                else:
                    result = operate(result, other)
            return result

        return run if array else compile_share(self, node, run)

    def named(self, node: Name, array: bool) -> Code:
        """Compile what a defined name stands for; a table's bare name is its data rows."""
        key = node.name.lower()

        def meaning(context: Context) -> Code:
            formula = formula_of_name(context.cells, node, self.sheet)
            if formula is not None:
                return _of_name(formula, self.sheet, self.inside, key)
            if node.name.casefold() in context.cells.grid.tables:
                return self.raw(Structured(node.name), array)
            return failing(NAME)

        def follow(context: Context, row: int, column: int) -> Operand:
            code = context.kept.get(meaning)
            if code is None:
                code = context.kept[meaning] = meaning(context)
            found: Operand = code(context, row, column)
            return found

        return follow


@lru_cache(maxsize=1024)
def _of_name(formula: str, sheet: int, inside: frozenset[str], key: str) -> Code:
    """Compile the meaning of a defined name, which may lead to other names."""
    if key in inside:
        return stopping(CIRCULAR)
    try:
        node = parse(formula)
    except ParseError:
        return stopping(Unsupported(key))
    code = Compiler(sheet, 1, 1, inside | {key}).raw(node, True)
    return everywhere(code) if is_fixed(node) else code


def _area(locator: Locator) -> Code:
    return lambda context, row, column: locator(context.cells, row, column)


def _adds_up(node: Node) -> bool:
    return isinstance(node, Call) and isinstance(FUNCTIONS.get(node.name), Whole)


def _constant(item: Literal | ErrorLiteral) -> Scalar:
    return CellError(item.name) if isinstance(item, ErrorLiteral) else item.value


def _applied(operate: Callable[[Scalar], Scalar], operand: ValueCode) -> Code:
    return lambda context, row, column: lift(operate, (operand(context, row, column),))


def _joined(first: Code, last: Code) -> Code:
    def join(context: Context, row: int, column: int) -> Operand:
        one, two = first(context, row, column), last(context, row, column)
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
