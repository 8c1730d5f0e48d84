"""What the new workbook must have although no manager's workbook need have it."""

from __future__ import annotations

from collections.abc import Mapping

from ..findings import Severity
from ..tables import TABLES
from ..years import FinancialYear
from .model import Across, Content

Rows = dict[str, list[dict[str, Content]]]


def add_years(rows: Rows) -> list[Across]:
    """List each year that a row names and no workbook lists, and say that its budget is wanting."""
    have = {str(row.get("year")) for row in rows.get("Years", ())}
    named = {
        str(row["year"])
        for table, records in rows.items()
        if "Years" in _referred(table)
        for row in records
        if row.get("year") is not None
    }
    wanting = sorted(label for label in named - have if _is_year(label))
    for label in wanting:
        year = FinancialYear.parse(label)
        record: dict[str, Content] = {"year": label, "start": year.start, "end": year.end}
        rows.setdefault("Years", []).append(record)
    rows.get("Years", []).sort(key=lambda row: str(row.get("year") or "~"))
    return [
        Across(
            "BUD-001",
            "Years",
            label,
            "approved_budget",
            f"none of the workbooks lists {label}, for which they have rows. Its approved budget "
            "is to be filled in here.",
            Severity.ERROR,
            "Fill in the yellow cells of Years from the budget decision.",
        )
        for label in wanting
    ]


def put_in_order(rows: Rows) -> None:
    """Number the portfolios where no workbook did, and keep the values of a list together."""
    portfolios = rows.get("Portfolios", [])
    last = max((_number(row) for row in portfolios), default=0)
    for row in portfolios:
        if row.get("sort") is None:
            last += 1
            row["sort"] = last
    codes = rows.get("Codes", [])
    lists = {name: place for place, name in enumerate(dict.fromkeys(_list(row) for row in codes))}
    codes.sort(key=lambda row: lists[_list(row)])


def _referred(table: str) -> tuple[str, ...]:
    column = TABLES[table].columns.get("year")
    return column.refers_to if column is not None else ()


def _is_year(label: str) -> bool:
    try:
        FinancialYear.parse(label)
    except ValueError:
        return False
    return True


def _number(row: Mapping[str, Content]) -> int:
    value = row.get("sort")
    return value if isinstance(value, int) else 0


def _list(row: Mapping[str, Content]) -> str:
    return str(row.get("list") or "").casefold()
