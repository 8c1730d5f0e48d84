"""What only Excel on a desktop tells: formulas, formats, and what is merged, hidden, protected."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, TypeAlias

import xlwings as xw

from commissioning_schemas.address import Range
from commissioning_schemas.grid import Value

from .parts import Values, as_lines, hidden_columns, hidden_rows, merged, uniform
from .protection import is_protected

Cells: TypeAlias = dict[int, dict[int, Value]]


def exact_values(used: xw.Range, values: Values) -> Values:
    """Return the values, those of currency cells as the cells hold them.

    Windows hands a cell of a currency format over as a Decimal of four places.
    """
    if not any(isinstance(value, Decimal) for row in values for value in row):
        return values
    exact = as_lines(used.api.Value2)
    return [
        [true if isinstance(value, Decimal) else value for value, true in zip(*lines, strict=True)]
        for lines in zip(values, exact, strict=True)
    ]


def desktop_parts(sheet: xw.Sheet, used: xw.Range, area: Range, rows: Cells) -> Mapping[str, Any]:
    """Return the parts of a Sheet by their names; a formula that shows "" gets that value."""
    return {
        "formulas": _formulas(sheet, used, area, rows),
        "formats": {} if formats_are_slow() else _formats(sheet, area, rows),
        "merged": merged(sheet, area),
        "hidden_rows": hidden_rows(sheet, area),
        "hidden_columns": hidden_columns(sheet, area),
        "protected": is_protected(sheet),
    }


def formats_are_slow() -> bool:
    """Tell whether asking for number formats would take a person's patience.

    A workbook of the template takes some 1,500 questions, and a Mac's Excel is slow at each.
    """
    return sys.platform == "darwin"


def _formats(sheet: xw.Sheet, area: Range, rows: Cells) -> dict[int, dict[int, str]]:
    formats: dict[int, dict[int, str]] = {}
    for part, code in uniform(sheet, area, _number_format):
        if code == "General":
            continue
        for row in range(part.top, part.bottom + 1):
            cells = [c for c in rows.get(row, ()) if part.left <= c <= part.right]
            if cells:
                formats.setdefault(row, {}).update(dict.fromkeys(cells, code))
    return formats


def _formulas(
    sheet: xw.Sheet, used: xw.Range, area: Range, rows: Cells
) -> dict[int, dict[int, str]]:
    found: dict[int, dict[int, str]] = {}
    for row, line in enumerate(as_lines(used.formula), area.top):
        for column, text in enumerate(line, area.left):
            # Text that begins with = comes back as itself, both as a value and as a formula.
            if isinstance(text, str) and text.startswith("="):
                shown = rows.get(row, {}).get(column)
                if shown != text:
                    found.setdefault(row, {})[column] = text
                    if shown is None:
                        rows.setdefault(row, {})[column] = ""
    if found:
        for part, array in uniform(sheet, area, lambda one: one.has_array):
            if array:
                _braced(found, part)
    return found


def _braced(formulas: dict[int, dict[int, str]], part: Range) -> None:
    for row in range(part.top, part.bottom + 1):
        for column in range(part.left, part.right + 1):
            text = formulas.get(row, {}).get(column)
            if text is not None:
                formulas[row][column] = f"{{{text}}}"


def _number_format(area: xw.Range) -> str | None:
    code = area.number_format
    return code if isinstance(code, str) else None
