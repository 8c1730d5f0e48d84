"""Rows of one table from several workbooks: the same ones once, and ids that clash."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from ..findings import Severity
from ..money import Pence
from ..show import show_pounds
from ..tables.columns import Kind
from ..words import listing, normal, quote
from .entries import Entry
from .model import Across, Content

LISTS = ("Years", "Portfolios", "Organisations", "ReserveList", "Codes")
"""The tables that other tables refer to, of which every workbook may have its own copy."""

_PLACES = ("order", "sort")
"""Fields that only say where in its list a row stands."""

_SETS = ("aliases", "roles")
"""Fields of several values with ``;`` between, of which a row has those of every workbook."""

_CLASH_FIX = "Agree on one row, or give the other its own id; then combine again."
_ONCE_FIX = "Take the row out of one of the workbooks, so that one manager answers for it."


@dataclass
class Kept:
    """A row of the new workbook: the first that has its key, and the same row elsewhere."""

    entry: Entry
    also: list[Entry] = field(default_factory=list)

    @property
    def entries(self) -> list[Entry]:
        """The row in every workbook that has it."""
        return [self.entry, *self.also]


@dataclass
class Merging:
    """One table, merged: the rows kept, the rows left out, and what is to be said of them."""

    kept: list[Kept] = field(default_factory=list)
    left: list[Entry] = field(default_factory=list)
    across: list[Across] = field(default_factory=list)


def merged(entries: Iterable[Entry]) -> Merging:
    """Merge the rows of one table.

    Rows of different workbooks with one key are one row where nothing that they hold differs;
    else the first is kept and the other is listed. Rows of one workbook are left to its check.
    """
    result = Merging()
    first: dict[str, list[Kept]] = {}
    for entry in entries:
        same = [one for one in first.get(entry.form, ()) if one.entry.file != entry.file]
        if not entry.form or not same:
            kept = Kept(entry)
            result.kept.append(kept)
            first.setdefault(entry.form, []).append(kept)
            continue
        differing = {id(one): _differing(one.entry, entry) for one in same}
        twin = next((one for one in same if not differing[id(one)]), None)
        if twin is None:
            result.left.append(entry)
            result.across.append(_clash(same[0].entry, entry, differing[id(same[0])]))
        else:
            twin.also.append(entry)
            twin.entry.values = _joined(twin.entry.values, entry.values)
    result.across.extend(_once(kept) for kept in result.kept if _is_counted_once(kept))
    return result


def _joined(one: Mapping[str, Content], other: Mapping[str, Content]) -> dict[str, Content]:
    both = [name for name in _SETS if one.get(name) and other.get(name)]
    sets = {name: _union(str(one[name]), str(other[name])) for name in both}
    return {**other, **one, **sets}


def _union(one: str, other: str) -> str:
    parts: dict[str, str] = {}
    for part in f"{one};{other}".split(";"):
        parts.setdefault(normal(part), part.strip())
    return one if normal(one) == normal(other) else "; ".join(parts.values())


def _differing(one: Entry, other: Entry) -> Sequence[str]:
    """Return the fields that both rows fill in, and not alike."""
    return [
        name
        for name, value in one.values.items()
        if name not in (*_PLACES, *_SETS)
        and other.values.get(name) is not None
        and _form(value) != _form(other.values[name])
    ]


def _form(value: Content) -> object:
    return normal(value) if isinstance(value, str) else value


def _clash(one: Entry, other: Entry, fields: Sequence[str]) -> Across:
    row = one.row
    told = [
        f"{row.columns[name].heading} is {_shown(one, name)} there and {_shown(other, name)} here"
        for name in fields[:3]
    ]
    more = f", and {len(fields) - 3} more differ" if len(fields) > 3 else ""
    return Across(
        "REF-001",
        row.table,
        one.key,
        fields[0] if len(row.key_fields) > 1 else row.key_fields[0],
        f"{quote(one.key)} stands for different rows in {one.spot(fields[0])} and in "
        f"{other.spot(fields[0])}: {listing(told)}{more}. The first is kept; the other is not in "
        "this workbook.",
        Severity.ERROR,
        _CLASH_FIX,
        found=other.key,
        impact=_at_stake(one, other, fields),
    )


def _at_stake(one: Entry, other: Entry, fields: Sequence[str]) -> Pence | None:
    """Return what is left out: in lists what the amounts differ by, else the whole amount."""
    names = [name for name, column in one.row.columns.items() if column.kind is Kind.MONEY]
    if one.row.table in LISTS:
        names = [name for name in names if name in fields]
        return _pence(one, names[0], other) if names else None
    return next((_pence(other, name) for name in names if _is_amount(other, name)), None)


def _is_amount(entry: Entry, name: str) -> bool:
    return isinstance(entry.values.get(name), Decimal)


def _pence(entry: Entry, name: str, less: Entry | None = None) -> Pence | None:
    value, other = entry.values.get(name), less.values.get(name) if less else Decimal(0)
    if not isinstance(value, Decimal) or not isinstance(other, Decimal):
        return None
    return int(abs(value - other).scaleb(2))


def _shown(entry: Entry, name: str) -> str:
    value = entry.values.get(name)
    if isinstance(value, Decimal) and entry.row.columns[name].kind is Kind.MONEY:
        return show_pounds(int(value.scaleb(2)))
    return quote(value) if isinstance(value, str) else str(value)


def _is_counted_once(kept: Kept) -> bool:
    return bool(kept.also) and kept.entry.row.table not in LISTS


def _once(kept: Kept) -> Across:
    entry, name = kept.entry, kept.entry.row.key_fields[0]
    spots = listing([one.spot(name) for one in kept.entries])
    return Across(
        "REF-001",
        entry.row.table,
        entry.key,
        name,
        f"the same row stands in {spots}. It is in this workbook once.",
        Severity.INFO,
        _ONCE_FIX,
        found=entry.key,
    )
