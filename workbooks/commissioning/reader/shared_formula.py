"""A formula written once for a block of cells, and moved to each of them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TypeAlias

from commissioning_schemas.address import LAST_COLUMN, LAST_ROW, column_letters, column_number

_Axis: TypeAlias = tuple[str, int]  # "$" or "", and the row or column
_Reference: TypeAlias = tuple[_Axis | None, _Axis | None]  # column, row
_NOT_THERE = "#REF!"

_TOKEN = re.compile(
    r"""
    (?P<text> "(?:[^"]|"")*(?:"|\Z) | '(?:[^']|'')*(?:'|\Z) )
  | (?P<bracket> \[ )
  | (?P<cell> (\$?)([A-Za-z]{1,3})(\$?)([0-9]{1,7}) (?![\w.\\?(!\[]) )
  | (?P<columns> (\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3}) (?![\w.\\?(!:]) )
  | (?P<rows> (\$?)([0-9]{1,7}):(\$?)([0-9]{1,7}) (?![\w.\\?(!:]) )
  | (?P<word> [\w.\\?$]+ )
    """,
    re.VERBOSE,
)


def moved(formula: str, down: int, right: int) -> str:
    """Return a formula as it reads after a copy, its relative references moved along.

    Text in quotes, sheet names and structured references stay as they are. A reference that
    would leave the sheet becomes ``#REF!``.
    """
    if not down and not right:
        return formula
    return "".join(
        part if isinstance(part, str) else _written(part, down, right) for part in _parts(formula)
    )


@lru_cache(maxsize=256)
def _parts(formula: str) -> tuple[str | tuple[_Reference, ...], ...]:
    """Split a formula into text that stays and references that move."""
    parts: list[str | tuple[_Reference, ...]] = []
    place = kept = 0
    while token := _TOKEN.search(formula, place):
        place = token.end()
        references: tuple[_Reference, ...] = ()
        if token["bracket"]:
            place = _after_bracket(formula, token.start())
        elif token["cell"]:
            references = ((_column(token[4], token[5]), _row(token[6], token[7])),)
        elif token["columns"]:
            references = tuple((_column(token[i], token[i + 1]), None) for i in (9, 11))
        elif token["rows"]:
            references = tuple((None, _row(token[i], token[i + 1])) for i in (14, 16))
        if references and all(_on_sheet(reference) for reference in references):
            parts += [formula[kept : token.start()], references]
            kept = place
    return (*parts, formula[kept:])


def _after_bracket(formula: str, start: int) -> int:
    """Return the place after a bracket closes; ``'`` escapes a bracket inside."""
    depth = 0
    place = start
    while place < len(formula):
        character = formula[place]
        if character == "'":
            place += 1
        elif character == "[":
            depth += 1
        elif character == "]":
            depth -= 1
            if not depth:
                return place + 1
        place += 1
    return len(formula)


def _column(dollar: str, letters: str) -> _Axis:
    return dollar, column_number(letters)


def _row(dollar: str, digits: str) -> _Axis:
    return dollar, int(digits)


def _on_sheet(reference: _Reference) -> bool:
    column, row = reference
    return (column is None or 1 <= column[1] <= LAST_COLUMN) and (
        row is None or 1 <= row[1] <= LAST_ROW
    )


def _written(references: tuple[_Reference, ...], down: int, right: int) -> str:
    texts = []
    for column, row in references:
        column = column and (column[0], column[1] if column[0] else column[1] + right)
        row = row and (row[0], row[1] if row[0] else row[1] + down)
        if not _on_sheet((column, row)):
            return _NOT_THERE
        texts.append(
            (column[0] + column_letters(column[1]) if column else "")
            + (f"{row[0]}{row[1]}" if row else "")
        )
    return ":".join(texts)
