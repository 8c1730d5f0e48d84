"""References: which row of which table a cell names; what names none is said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from ..findings import Place, Said
from ..tables import Portfolio, Row
from ..tables.columns import Column, Kind
from ..words import nearest, normal, quote

ALL = "ALL"
"""Stands for every portfolio in Monitoring."""


def id_form(text: str) -> str:
    """Return the form in which ids are compared: trimmed, upper and lower case alike."""
    return text.strip().casefold()


class Registry:
    """The ids of every table that others refer to, each with its own spelling."""

    def __init__(self, rows_by_table: Mapping[str, Sequence[Row]], *, template: bool) -> None:
        self.template = template
        self.ids = {
            table: {id_form(row.key): row.key for row in rows if row.key}
            for table, rows in rows_by_table.items()
        }
        self.portfolios: dict[str, Portfolio] = {}
        self.by_alias: dict[str, Portfolio] = {}
        for row in rows_by_table.get("Portfolios", ()):
            if isinstance(row, Portfolio):
                self.portfolios.setdefault(normal(row.name), row)
                for alias in filter(None, map(normal, row.aliases.split(";"))):
                    self.by_alias.setdefault(alias, row)

    def settle(self, rows: Iterable[Row]) -> Iterator[Said]:
        """Give every reference the spelling of the id that it means; say what means none."""
        for row in rows:
            for name, column in row.columns.items():
                text = getattr(row, name) if column.refers_to else ""
                if text:
                    yield from self._settle(row, column, text)

    def _settle(self, row: Row, column: Column[Any], text: str) -> Iterator[Said]:
        targets = [target for target in self._targets(row, column) if target in self.ids]
        if not targets or (text == ALL and "Portfolios" in targets):
            return
        for target in targets:
            own = self.ids[target].get(id_form(text))
            if own is not None:
                setattr(row, column.field, own)
                return
        place = Place.of(row, column)
        if targets == ["Portfolios"]:
            yield from self._portfolio(row, column, text, place)
            return
        code = "REF-004" if column.kind is Kind.YEAR else "REF-005"
        yield self._unknown(code, place, text, targets)

    def _targets(self, row: Row, column: Column[Any]) -> Sequence[str]:
        source = getattr(row, "source_type", "")
        if len(column.refers_to) > 1 and source in _TARGET_OF_SOURCE:
            return [_TARGET_OF_SOURCE[source]]
        return column.refers_to

    def _portfolio(self, row: Row, column: Column[Any], text: str, place: Place) -> Iterator[Said]:
        by_name = self.portfolios.get(normal(text))
        meant = by_name or self.by_alias.get(normal(text))
        if meant is None:
            yield self._unknown("REF-002", place, text, ["Portfolios"])
            return
        setattr(row, column.field, meant.portfolio_id)
        if by_name is None or self.template:
            write = meant.portfolio_id if self.template else meant.name
            yield Said(
                "REF-003",
                place,
                f"{quote(text)} is read as {meant.portfolio_id} ({meant.name}).",
                found=text,
                expected=write,
                fix=f"Write {quote(write)}.",
            )

    def _unknown(self, code: str, place: Place, text: str, targets: Sequence[str]) -> Said:
        ids = [own for target in targets for own in self.ids[target].values()]
        names = [row.name for row in self.portfolios.values()] if code == "REF-002" else []
        guess = nearest(text, [*ids, *names])
        hint = f" Did you mean {quote(guess)}?" if guess else ""
        listed = ", ".join(ids[:8]) + (f" and {len(ids) - 8} more" if len(ids) > 8 else "")
        where = " or ".join(targets)
        return Said(
            code,
            place,
            f"{quote(text)} is not in {where}, which holds {listed or 'nothing'}.{hint}",
            found=text,
            expected=guess,
            fix=f"Correct it, or add it to {where}.",
        )


_TARGET_OF_SOURCE = {"Reserve": "ReserveList", "External": "Funding"}
