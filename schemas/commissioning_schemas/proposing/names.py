"""The names of portfolios that a workbook itself lists."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..layout.looking.table import LookedTable
from ..vocabulary import NAME_FIELD
from ..words import clean, normal

_FORMS = ("portfolio_id", "name", "aliases")


def own_names(tables: Iterable[LookedTable]) -> dict[str, str]:
    """Return every name and alias in lists of portfolios, with the name that it stands for.

    A column of portfolios whose every name is that of a sheet is such a list too.
    """
    listed = list(tables)
    found = _of_sheets(listed)
    for table in listed:
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


def _of_sheets(tables: Sequence[LookedTable]) -> dict[str, str]:
    sheets = {normal(table.sheet.name) for table in tables}
    found: dict[str, str] = {}
    for table in tables:
        spots = [column for column, name in table.spots.items() if name == NAME_FIELD]
        texts = [clean(str(table.sheet.value(row, spot))) for spot in spots for row in table.rows]
        if len(texts) > 1 and all(normal(text) in sheets for text in texts):
            found.update((text, text) for text in texts)
    return found
