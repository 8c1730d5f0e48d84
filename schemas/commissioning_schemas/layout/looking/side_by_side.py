"""Columns side by side: one field in many columns, whose headings say of what each amount is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ...grid import Sheet
from ...units import without_unit
from ...words import clean, listing, quote
from ..sums import Amounts
from .heads import Head
from .seen import Seen
from .vocabulary import Part, Role, Sort, Vocabulary

_LEAST = 2
_SURE, _LIKELY = 0.9, 0.6


@dataclass(frozen=True)
class Side:
    """The columns of a field that stand side by side, each with what its heading gives."""

    field: str
    parts: Mapping[int, Part]
    confidence: float
    why: str


def side_by_side(
    role: Role,
    head: Head,
    looks: Mapping[int, Seen],
    rows: Sequence[int],
    taken: Mapping[int, str],
    titled: bool,
    vocabulary: Vocabulary,
) -> Side | None:
    """Return the columns of a role's field that stand side by side; ``None`` for none.

    ``taken`` are the columns that are read already, by what each is.
    """
    sides = role.sides
    if sides is None or sides.field in taken.values():
        return None
    free = {c: head.texts[c] for c in sorted(head.texts) if c not in taken and is_amounts(looks[c])}
    known = {column: text for column, text in free.items() if head.keys[column] not in role.by_name}
    if sides.reads is not None:
        return _by_words(sides.field, sides.reads(free))
    if len(known) < _LEAST:
        return None
    if sides.by_name:
        return _by_name(sides.field, head, rows, known, titled, vocabulary)
    if sides.party_label in taken.values() and sides.parties not in taken.values():
        total, parts = _total(head.sheet, rows, known)
        if total and len(parts) >= _LEAST:
            why = f"they add up to {quote(known[total])}"
            given = {column: Part({sides.parties: _bare(known[column])}) for column in parts}
            return Side(sides.field, given, _SURE, why)
    return None


def is_amounts(look: Seen) -> bool:
    """Tell whether a column shows amounts: no shares, years or dates."""
    if not look.filled or look.shares:
        return False
    return look.money > look.dates + look.years and look.fits(Sort.MONEY)


def _bare(text: str) -> str:
    return clean(without_unit(text))


def _by_words(field: str, parts: Mapping[int, Part]) -> Side | None:
    if len(parts) < _LEAST:
        return None
    sure = all(part.is_sure for part in parts.values())
    why = "their words say it" if sure else "their words can mean other things"
    return Side(field, parts, _SURE if sure else _LIKELY, why)


def _by_name(
    field: str,
    head: Head,
    rows: Sequence[int],
    free: Mapping[int, str],
    titled: bool,
    vocabulary: Vocabulary,
) -> Side | None:
    named = [column for column, text in free.items() if vocabulary.is_name(_bare(text))]
    total, summed = _total(head.sheet, rows, free)
    parts = summed if set(summed) > set(named) else named
    if len(parts) < _LEAST or not (named or titled):
        return None
    given = {column: Part({vocabulary.name_field: _bare(free[column])}) for column in parts}
    if len(named) == len(parts):
        return Side(field, given, _SURE, "their headings are names that the office has listed")
    others = listing([quote(free[column]) for column in parts if column not in named])
    why = f"they add up to {quote(free[total])}, and {others} are no names that are listed"
    return Side(field, given, _LIKELY, why)


def _total(sheet: Sheet, rows: Sequence[int], free: Mapping[int, str]) -> tuple[int, Sequence[int]]:
    """Return the column that shows in every row the sum of those to its left, and these.

    (0, ()) where there is none.
    """
    order = list(free)
    amounts = Amounts(sheet, order)
    for place in range(len(order) - 1, _LEAST - 1, -1):
        hits = 0
        for row in rows:
            shown = amounts.of(row)[: place + 1]
            total, parts = shown[-1], [one for one in shown[:-1] if one is not None]
            if total is None or not parts:
                continue
            slack = total[1] + sum(half for _, half in parts)
            if abs(total[0] - sum(value for value, _ in parts)) > slack:
                break
            hits += bool(total[0])
        else:
            if hits >= _LEAST:
                return order[place], order[:place]
    return 0, ()
