"""Drop-downs through defined names, and the names that formulas use (domain.md B.1)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

from openpyxl.worksheet.datavalidation import DataValidation

from commissioning_schemas.address import column_letters
from commissioning_schemas.tables import TABLES
from commissioning_schemas.tables.columns import Column, Kind

from .office import Office, Record

_FIRST = 'MATCH("{0}",Codes[List],0)'


def defined_names(office: Office, codes: list[Record]) -> Iterator[tuple[str, str]]:
    """Yield (name, formula) of every defined name of a workbook."""
    yield "live_status", "LiveChecks!$A$2"
    for field, heading in (("sheet", "Sheet"), ("key", "Key"), ("column", "Column")):
        yield f"marks_{field}", f"Checks[{heading}]"
    for row in codes:
        if row["list"] == "limit":
            yield _limit(str(row["value"]), "from_date" in row)
    for name in dict.fromkeys(str(row["list"]) for row in codes):
        if name.isidentifier() and name != "limit":
            first = _FIRST.format(name)
            last = f'{first}+COUNTIF(Codes[List],"{name}")-1'
            yield f"list_{name}", f"INDEX(Codes[Value],{first}):INDEX(Codes[Value],{last})"
    for sheet in office.sheets:
        if sheet in TABLES and (key := next(iter(TABLES[sheet].columns.values()))).kind in _KEYS:
            yield f"ids_{sheet}", f"{sheet}[{key.heading}]"


def _limit(name: str, is_date: bool) -> tuple[str, str]:
    column = "From" if is_date else "Number"
    formula = f'SUMIFS(Codes[{column}],Codes[List],"limit",Codes[Value],"{name}")'
    return name if is_date else f"limit_{name}", formula


_KEYS = {Kind.KEY, Kind.YEAR}


def drop_down(
    column: Column[Any], office: Office, letters: dict[str, str]
) -> DataValidation | None:
    """Return the drop-down or input check of a column; ``letters`` are its table's, by field."""
    if column.calculated:
        return None
    if column.code_list:
        return _list(f"list_{column.code_list}", column, "on the sheet Codes")
    targets = [target for target in column.refers_to if office.has(target)]
    if targets:
        names = f"ids_{targets[0]}"
        if len(targets) == 2:
            names = f'IF(${letters["source_type"]}5="External",ids_{targets[1]},ids_{targets[0]})'
        return _list(names, column, f"on the sheet {' or '.join(targets)}")
    if column.kind is Kind.MONEY:
        low = "0" if column.minimum is not None else "-1000000000000"
        return _number("decimal", low, "an amount in £, with digits only")
    if column.kind is Kind.DATE:
        return _number("date", "36526", "a date, such as 31/03/2021")
    return None


def _list(names: str, column: Column[Any], where: str) -> DataValidation:
    several = column.kind is Kind.CODES
    check = DataValidation(type="list", formula1=names, allow_blank=True)
    check.showErrorMessage = not several
    # A key may be typed before its row is added; a code that is not in its list never counts.
    check.errorStyle = "stop" if column.code_list else "warning"
    check.errorTitle = "Not in the list"
    check.error = f"Choose a value of the list, or add it first {where}."
    return check


def _number(kind: Literal["decimal", "date"], low: str, wanted: str) -> DataValidation:
    check = DataValidation(type=kind, operator="greaterThanOrEqual", formula1=low, allow_blank=True)
    check.showErrorMessage, check.errorStyle = True, "warning"
    check.errorTitle = "Please check"
    check.error = f"This cell should hold {wanted}."
    return check


def letters_of(table: str) -> dict[str, str]:
    """Return the column letters of a table by field."""
    return {field: column_letters(n) for n, field in enumerate(TABLES[table].columns, 1)}
