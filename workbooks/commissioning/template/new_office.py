"""The office of a new workbook: its years and lists filled in, everything else left to people."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence, Set

from commissioning_schemas.words import quote
from commissioning_schemas.years import FinancialYear, read_year

from .names import NotPossibleError
from .office import BLANK_ABOUT, Office, Record

MOST_YEARS, MOST_PORTFOLIOS, MOST_RESERVES = 10, 40, 10
_FIRST_YEAR, _LAST_YEAR = 2012, 2089

Named = Sequence[tuple[str, str]]


def new_office(
    body: str,
    base: FinancialYear,
    years: int,
    portfolios: Named,
    reserves: Named = (),
    modules: Set[str] = frozenset(),
    *,
    body_code: str = "",
    as_at: dt.date | None = None,
) -> Office:
    """Return the inputs of a new workbook; portfolios and reserves are (id, name).

    It stands on the first day of the base year unless ``as_at`` says otherwise.
    """
    about: Record = {
        **BLANK_ABOUT,
        "body_name": body,
        "body_code": body_code or None,
        "base_year": base.label,
        "as_at": as_at or base.start,
        "status": "Draft",
        "tolerance_pence": 0,
    }
    tables: dict[str, Sequence[Record]] = {
        "Years": [_year(base, further) for further in range(years)],
        "Portfolios": [
            {"portfolio_id": key, "name": name, "sort": order}
            for order, (key, name) in enumerate(portfolios, 1)
        ],
        "ReserveList": [{"reserve_id": key, "name": name} for key, name in reserves],
    }
    return Office(about, tables, frozenset(modules))


def base_year(text: str) -> FinancialYear:
    """Return the financial year that a text names; NotPossibleError if it is none, or two."""
    reading = read_year(text)
    if reading.ambiguous:
        raise NotPossibleError(
            f"{quote(text)} lies in two financial years. Write the one you mean, such as 2026-27."
        )
    if reading.label is None:
        raise NotPossibleError(f"{quote(text)} is not a financial year such as 2026-27.")
    year = FinancialYear.parse(reading.label)
    if not _FIRST_YEAR <= year.begins <= _LAST_YEAR:
        first, last = FinancialYear(_FIRST_YEAR), FinancialYear(_LAST_YEAR)
        raise NotPossibleError(f"The base year can be {first} to {last}; {year} is not possible.")
    return year


def _year(base: FinancialYear, further: int) -> Record:
    year = FinancialYear(base.begins + further)
    status = ("Current", "Budget", "Plan")[min(further, 2)]
    return {"year": year.label, "start": year.start, "end": year.end, "status": status}
