"""Financial years in cells."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from ..grid import CellError, Value
from ..words import clean, quote
from ..years import FinancialYear, read_year, with_century
from .described import as_text, described
from .reading import Problem, Reading, excel_error, is_blank, says_unknown
from .texts import hidden


def read_year_cell(value: Value) -> Reading[str]:
    """Read a financial year's label. Says TYP-006, TYP-009, TYP-010 and TYP-018."""
    # A workbook holds few years, many times over.
    return _remembered(value) if type(value) is str else _read(value)


def _read(value: Value) -> Reading[str]:
    if is_blank(value):
        return Reading(None, blank=True)
    if isinstance(value, CellError):
        return Reading(None, problems=(excel_error(value, "a financial year"),))
    if isinstance(value, str) and says_unknown(clean(value)):
        return Reading(None, unknown=True)
    label, standard, ambiguous = read_year(value)
    if label is None or not isinstance(value, str):
        return Reading(None, problems=(_not_a_year(value, ambiguous),))
    if not standard:
        said = f"{quote(value)} is read as {label}, but formulas in Excel match only the"
        said += f" standard form. Type {label}."
        return Reading(label, problems=(Problem("TYP-010", said, value, label),))
    problem = hidden(value)
    return Reading(label, problems=(problem,) if problem else ())


_remembered = lru_cache(maxsize=1024)(_read)


def _not_a_year(value: Value, ambiguous: bool) -> Problem:
    if ambiguous:
        year = FinancialYear(with_century("".join(filter(str.isdigit, as_text(value)))))
        said = f"{described(value)} could be {year.previous} or {year}. Type the one that it is."
        return Problem("TYP-009", said, as_text(value))
    if isinstance(value, dt.date):
        label = FinancialYear(value.year).label
        if value.day == 1 and int(label[5:]) == value.month:
            said = f"the cell holds {described(value)}: Excel turned {label} into a date. Format"
            said += f" the cell as text, then type {label} again."
            return Problem("TYP-009", said, as_text(value), label)
    said = f"{described(value)} is not a financial year. Type one such as 2020-21: four digits,"
    return Problem("TYP-009", f"{said} a hyphen, and the last two of the next.", as_text(value))
