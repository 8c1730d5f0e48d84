"""From the parts of a formula to code that works it out for many rows of a table at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Protocol, TypeAlias

from .areas import Area, Array
from .calls import reading
from .cells import Cells
from .coerce import truth
from .compiling import Compiler
from .conditional import TOGETHER, together
from .functions import FUNCTIONS, Context, Whole
from .locate import formula_of_name, is_cell_of_row, part_of_table
from .nodes import Call, Chain, Literal, Name, Node, Percent, Prefix, Structured
from .operators import OPERATORS, minus, percent
from .parse import parse
from .results import Scalar, Unfit
from .steady import is_fixed
from .structured import THIS_ROW
from .tokens import ParseError

Rows: TypeAlias = Sequence[int]
Values: TypeAlias = Sequence[Scalar]


class Reads(Protocol):
    """The workbook that code is run for."""

    @property
    def context(self) -> Context:
        """Its cells, and the indexes over them."""

    def read(self, sheet: int, column: int, rows: Rows) -> Values:
        """Return the values of a column; Unfit where one is not known or is no value."""


ColumnCode: TypeAlias = Callable[[Reads, Rows], Values]
"""Gives a value for each row; Unfit where that must be done cell by cell."""


class ColumnCompiler:
    """Compiles formulas, for as many rows as are asked for; the code serves every workbook.

    What it does not know gives ``None``: arrays, and functions that look at where they stand or
    take more of the row than single cells.
    """

    def __init__(self, sheet: int) -> None:
        self._sheet = sheet

    def value(self, node: Node) -> ColumnCode | None:
        """Compile a part that gives a value for each row."""
        match node:
            case Literal(value):
                return lambda _reads, rows: [value] * len(rows)
            case Structured():
                return self._cell(node)
            case Name():
                return self._named(node)
            case Prefix("-", operand):
                return self._applied(minus, [operand])
            case Percent(operand):
                return self._applied(percent, [operand])
            case Chain(first, rest):
                code = self.value(first)
                for sign, operand in rest:
                    code = _both(OPERATORS[sign], code, self.value(operand))
                return code
            case Call("IF", arguments) if 2 <= len(arguments) <= 3:
                return self._if(arguments)
            case Call(name, arguments):
                return self._call(name, arguments)
            case _:
                return None

    def _cell(self, node: Structured) -> ColumnCode | None:
        if not is_cell_of_row(node):
            return None
        part_of = part_of_table(node)

        def code(reads: Reads, rows: Rows) -> Values:
            number, top, column, bottom, _ = part_of(reads.context.cells)
            if rows and not top <= min(rows) <= max(rows) <= bottom:
                raise Unfit
            return reads.read(number, column, rows)

        return code

    def _named(self, node: Name) -> ColumnCode:
        """Compile a name that means the same in every row."""
        sheet, code = self._sheet, Compiler(self._sheet, 1, 1).value(node, False)

        def same(reads: Reads, rows: Rows) -> Values:
            if not _is_fixed_name(reads.context.cells, node, sheet):
                raise Unfit
            value = code(reads.context, 1, 1) if rows else None
            if isinstance(value, Array):
                raise Unfit
            return [value] * len(rows)

        return same

    def _applied(self, run: Callable[..., Scalar], operands: Sequence[Node]) -> ColumnCode | None:
        """Compile a function of single values."""
        codes = [code for operand in operands if (code := self.value(operand)) is not None]
        if len(codes) < len(operands) or not codes:
            return None
        return lambda reads, rows: list(map(run, *[code(reads, rows) for code in codes]))

    def _if(self, arguments: Sequence[Node]) -> ColumnCode | None:
        """Compile a choice: each answer is worked out for the rows that it is chosen in."""
        condition, chosen, *others = map(self.value, arguments)
        other = others[0] if others else lambda _reads, rows: [False] * len(rows)
        if condition is None or chosen is None or other is None:
            return None

        def code(reads: Reads, rows: Rows) -> Values:
            met = list(map(truth, condition(reads, rows)))
            yes = iter(chosen(reads, [row for row, one in zip(rows, met, strict=True) if one]))
            no = iter(other(reads, [row for row, one in zip(rows, met, strict=True) if not one]))
            return [next(yes) if one else next(no) for one in met]

        return code

    def _call(self, name: str, arguments: Sequence[Node]) -> ColumnCode | None:
        function = FUNCTIONS.get(name)
        if function is None or not function.least <= len(arguments) <= function.most:
            return None
        if isinstance(function, Whole):
            return self._whole(name, function, arguments)
        if function.takes_errors:
            return None
        return self._applied(reading(function, len(arguments)), arguments)

    def _whole(self, name: str, function: Whole, arguments: Sequence[Node]) -> ColumnCode | None:
        """Compile a function of areas that are the same in every row."""
        parts: list[Callable[[Cells], Area] | None] = []
        codes: list[ColumnCode] = []
        for at, argument in enumerate(arguments):
            part = _part(argument)
            code = None
            if part is None and (function.kind(at) == "V" or isinstance(argument, Chain | Literal)):
                code = self.value(argument)
            if part is not None and function.kind(at) == "V":
                return None
            if part is None and code is None:
                return None
            parts.append(part)
            codes += [code] if code is not None else []
        if not codes:
            return None
        run, is_looked_up = function.run, name in TOGETHER

        def code_of_rows(reads: Reads, rows: Rows) -> Values:
            context = reads.context
            values = [code(reads, rows) for code in codes]
            areas = [part and part(context.cells) for part in parts]
            if is_looked_up:
                columns = iter(values)
                operands = [next(columns) if area is None else area for area in areas]
                found = together(context, name, operands)
                if found is not None:
                    return _values(found)
            results: list[object] = []
            for row in zip(*values, strict=True):
                singles = iter(row)
                operands_of_row = [next(singles) if area is None else area for area in areas]
                results.append(run(context, *operands_of_row))
            return _values(results)

        return code_of_rows


def _is_fixed_name(cells: Cells, node: Name, sheet: int) -> bool:
    """Tell whether a name means the same wherever it stands."""
    formula = formula_of_name(cells, node, sheet)
    try:
        return formula is not None and is_fixed(parse(formula))
    except ParseError:
        return False


def _part(node: Node) -> Callable[[Cells], Area] | None:
    """Return what gives the area of a table's columns; ``None`` for any other part."""
    if not isinstance(node, Structured) or THIS_ROW in node.items or node.table is None:
        return None
    return part_of_table(node)


def _both(
    operate: Callable[[Scalar, Scalar], Scalar], left: ColumnCode | None, right: ColumnCode | None
) -> ColumnCode | None:
    if left is None or right is None:
        return None
    return lambda reads, rows: list(map(operate, left(reads, rows), right(reads, rows)))


def _values(found: Sequence[object]) -> Values:
    """Return results that are values; Unfit where one of them is anything else."""
    values: list[Scalar] = []
    for one in found:
        if not isinstance(one, int | str | Decimal | None):
            raise Unfit  # An error goes on in its own way, and an area is not read yet.
        values.append(one)
    return values
