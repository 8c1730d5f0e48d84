"""References: which row of which table a cell names; what names none is said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from ..findings import Place, Said
from ..tables import Portfolio, Row
from ..tables.columns import Column, Kind
from ..words import nearest, normal, quote, shortened

_HINTS = 50
"""So many different ids are compared with those of a table; beyond, it is no slip of the pen."""


def id_form(text: str) -> str:
    """Return the form in which ids are compared: trimmed, upper and lower case alike."""
    return text.strip().casefold()


@dataclass(frozen=True, slots=True)
class _Stray:
    """A reference that names no row."""

    code: str
    place: Place
    text: str
    targets: Sequence[str]


class Registry:
    """The ids of every table that others refer to, each with its own spelling."""

    def __init__(self, rows_by_table: Mapping[str, Sequence[Row]], *, template: bool) -> None:
        self.template = template
        self.ids: dict[str, dict[str, str]] = {}
        self.unclear: dict[str, int] = {}
        for table, rows in rows_by_table.items():
            known = self.ids.setdefault(table, {})
            for row in rows:
                known.setdefault(id_form(row.key), row.key)
            known.pop("", None)
            self.unclear[table] = len(rows) - len(known)
        self._strays: list[_Stray] = []
        self.portfolios: dict[str, Portfolio] = {}
        self.by_alias: dict[str, Portfolio] = {}
        for row in rows_by_table.get("Portfolios", ()):
            if isinstance(row, Portfolio):
                self.portfolios.setdefault(normal(row.name), row)
                for alias in filter(None, map(normal, row.aliases.split(";"))):
                    self.by_alias.setdefault(alias, row)

    def settle(self, rows: Iterable[Row]) -> Iterator[Said]:
        """Give every reference the spelling of the id that it means; remember what means none."""
        refer: dict[type[Row], Sequence[tuple[str, Column[Any], set[str]]]] = {}
        for row in rows:
            kind = type(row)
            if kind not in refer:
                refer[kind] = [(n, one, set()) for n, one in kind.columns.items() if one.refers_to]
            for name, column, right in refer[kind]:
                text = getattr(row, name)
                if text and text not in right:
                    yield from self._settle(row, column, text)
                    if self._is_right(column, text):
                        right.add(text)

    def _is_right(self, column: Column[Any], text: str) -> bool:
        """Tell whether a text is an id as it is spelled, whatever row of the table it stands in."""
        if len(column.refers_to) > 1 or id_form(text) == id_form(column.also):
            return False
        return self.ids.get(column.refers_to[0], {}).get(id_form(text)) == text

    def _settle(self, row: Row, column: Column[Any], text: str) -> Iterator[Said]:
        targets = [target for target in self._targets(row, column) if target in self.ids]
        if column.also and id_form(text) == id_form(column.also):
            setattr(row, column.field, column.also)
            return
        if not targets:
            return
        for target in targets:
            own = self.ids[target].get(id_form(text))
            if own is not None:
                setattr(row, column.field, own)
                return
        place = Place.of_value(row, column)
        if targets == ["Portfolios"]:
            yield from self._portfolio(row, column, text, place)
            return
        code = "REF-004" if column.kind is Kind.YEAR else "REF-005"
        self._strays.append(_Stray(code, place, text, targets))

    def _targets(self, row: Row, column: Column[Any]) -> Sequence[str]:
        source = getattr(row, "source_type", "")
        if len(column.refers_to) > 1 and source in _TARGET_OF_SOURCE:
            return [_TARGET_OF_SOURCE[source]]
        return column.refers_to

    def _portfolio(self, row: Row, column: Column[Any], text: str, place: Place) -> Iterator[Said]:
        by_name = self.portfolios.get(normal(text))
        meant = by_name or self.by_alias.get(normal(text))
        if meant is None:
            self._strays.append(_Stray("REF-002", place, text, ["Portfolios"]))
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

    def strays(self) -> Iterator[Said]:
        """Say of each reference that names no row.

        Rows whose own key is empty, unreadable or used twice are reported already. Where they can
        be what the references mean, the references are not accused.
        """
        named: dict[str, set[str]] = {}
        for stray in self._strays:
            for target in stray.targets:
                named.setdefault(target, set()).add(id_form(stray.text))
        hints: dict[tuple[str, ...], dict[str, str | None]] = {}
        empty: dict[tuple[str, ...], list[_Stray]] = {}
        for stray in self._strays:
            if any(len(named[target]) <= self.unclear[target] for target in stray.targets):
                continue
            if not any(self.ids[target] for target in stray.targets):
                empty.setdefault(tuple(stray.targets), []).append(stray)
                continue
            known = hints.setdefault(tuple(stray.targets), {})
            is_year = stray.code == "REF-004"  # All years are spelled alike; none is a slip.
            if not is_year and stray.text not in known and len(known) < _HINTS:
                known[stray.text] = nearest(stray.text, self._names(stray))
            yield self._say(stray, known.get(stray.text))
        for strays in empty.values():
            yield _say_empty(strays)

    def _names(self, stray: _Stray) -> list[str]:
        ids = [own for target in stray.targets for own in self.ids[target].values()]
        names = self.portfolios.values() if stray.code == "REF-002" else ()
        return [*ids, *(row.name for row in names)]

    def _say(self, stray: _Stray, guess: str | None) -> Said:
        ids = [own for target in stray.targets for own in islice(self.ids[target].values(), 9)]
        more = sum(len(self.ids[target]) for target in stray.targets) - len(ids[:8])
        listed = ", ".join(shortened(one, 40) for one in ids[:8]) + (
            f" and {more} more" if more else ""
        )
        where = " or ".join(stray.targets)
        hint = f" Did you mean {quote(guess)}?" if guess else ""
        return Said(
            stray.code,
            stray.place,
            f"{quote(stray.text)} is not in {where}, which holds {listed}.{hint}",
            found=stray.text,
            expected=guess,
            fix=f"Correct it, or add it to {where}.",
        )


def _say_empty(strays: Sequence[_Stray]) -> Said:
    """Say once of an empty table that everything which refers to it means nothing."""
    first, more = strays[0], len(strays) - 1
    where = " or ".join(first.targets)
    also = f" {more} more {'cells refer' if more > 1 else 'cell refers'} to it." if more else ""
    return Said(
        first.code,
        first.place,
        f"{quote(first.text)} is not in {where}, which holds nothing.{also}",
        found=first.text,
        fix=f"Fill in {where}.",
    )


_TARGET_OF_SOURCE = {"Reserve": "ReserveList", "External": "Funding"}
