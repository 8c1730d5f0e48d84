"""Formulas that are compiled, for every workbook that this process reads.

Workbooks of one template share their formulas; what differs, the sheets and tables that these
name and the values in them, the code looks up in the workbook that it is run for.
"""

from __future__ import annotations

from .code import ValueCode, stopping
from .compiling import Compiler
from .parse import is_array, parse
from .relative import relative
from .results import Place, Unsupported
from .tokens import ParseError

_MOST = 4096

_known: dict[tuple[int, str], ValueCode] = {}


def compiled(formula: str, place: Place) -> tuple[ValueCode, bool]:
    """Return the code of a formula that stands in a cell, and if it is the same in every cell.

    A formula that cannot be read has code that says so.
    """
    sheet, row, column = place
    shape = relative(formula, row, column)
    code = _known.get((sheet, shape))
    if code is None:
        if len(_known) >= _MOST:
            _known.clear()
        code = _known[sheet, shape] = _compile(formula, place)
    return code, shape == formula


def _compile(formula: str, place: Place) -> ValueCode:
    try:
        node = parse(formula)
    except ParseError as error:
        return stopping(Unsupported(str(error)))
    return Compiler(*place).value(node, is_array(formula))
