"""The names of portfolios that a workbook itself lists."""

from __future__ import annotations

from collections.abc import Iterable

from ..layout.looking.table import LookedTable
from ..words import clean

_FORMS = ("portfolio_id", "name", "aliases")


def own_names(tables: Iterable[LookedTable]) -> dict[str, str]:
    """Return every name and alias in lists of portfolios, with the name that it stands for."""
    found: dict[str, str] = {}
    for table in tables:
        spots = {name: column for column, name in table.spots.items()}
        if table.role != "Portfolios" or "name" not in spots:
            continue
        for row in range(table.area.top + table.heading_rows, table.area.bottom + 1):
            texts = [table.sheet.value(row, spots[form]) for form in _FORMS if form in spots]
            name = table.sheet.value(row, spots["name"])
            for text in texts:
                for form in clean(text).split(";") if isinstance(text, str) else ():
                    if form and isinstance(name, str):
                        found[form] = clean(name)
    return found
