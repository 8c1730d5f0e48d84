"""One text for formulas that are the same but for the cell that they stand in."""

from __future__ import annotations

import re
from functools import lru_cache

from ..address import column_number
from .tokens import BRACKETS, QUOTED, TEXT

_PIECE = re.compile(
    rf"{TEXT}|{QUOTED}|{BRACKETS}"
    r"|(?<![\w.$\\])(\$?)([A-Za-z]{1,3})(\$?)([0-9]{1,7})(?![\w.(\[!])",
    re.DOTALL,
)


@lru_cache(maxsize=8192)
def relative(formula: str, row: int, column: int) -> str:
    """Write the formula's cell addresses as distances from its own cell.

    The text is for looking up what has been compiled, not for reading: ``=A5+B5`` in row 5 and
    ``=A6+B6`` in row 6 give the same text. Workbooks of one template have the same formulas in
    the same cells, so the texts are kept.
    """

    def distance(match: re.Match[str]) -> str:
        column_fixed, letters, row_fixed, digits = match.groups()
        if letters is None:
            return match[0]
        across = letters.upper() if column_fixed else column_number(letters) - column
        down = digits if row_fixed else int(digits) - row
        return f"\0{row_fixed}{down}{column_fixed}{across}"

    return _PIECE.sub(distance, formula)
