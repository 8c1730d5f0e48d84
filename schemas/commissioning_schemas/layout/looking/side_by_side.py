"""Columns side by side: one field in many columns, whose headings say of what each amount is."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ...grid import Sheet
from ...units import without_unit
from ...words import clean, listing, normal, quote
from ..rows import is_total_label
from ..sums import Amounts
from .heads import Head
from .seen import Seen
from .vocabulary import Part, Role, Sides, Sort, Vocabulary

_BRACKETS = re.compile(r"[(\[]\s*[)\]]")
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
    if sides.reads is not None:
        return _by_words(sides.field, sides.reads(free))
    other = {
        column: text
        for column, text in free.items()
        if head.keys[column] not in vocabulary.headings or vocabulary.is_name(_bare(text))
    }
    if len(other) < _LEAST:
        return None
    total, parts = _total(head.sheet, rows, free)
    summed = (free[total], parts) if total and set(parts) <= set(other) else ("", ())
    if sides.by_name:
        return _by_name(sides.field, head, summed, other, titled, vocabulary)
    if sides.party_label in taken.values() and sides.parties not in taken.values():
        own = {c: text for c, text in other.items() if not _says_total(text, vocabulary)}
        return _by_party(sides, summed, own, titled)
    return None


def is_amounts(look: Seen) -> bool:
    """Tell whether a column shows amounts: no shares, years or dates."""
    if not look.filled or look.shares:
        return False
    return look.money > look.dates + look.years and look.fits(Sort.MONEY)


def _bare(text: str) -> str:
    """Return what a heading says without its unit, and without the brackets that held it."""
    return clean(_BRACKETS.sub(" ", without_unit(text)))


def _says_total(text: str, vocabulary: Vocabulary) -> bool:
    return is_total_label(_bare(text)) or normal(_bare(text)) in vocabulary.rows.sums


def _by_words(field: str, parts: Mapping[int, Part]) -> Side | None:
    if len(parts) < _LEAST:
        return None
    sure = all(part.is_sure for part in parts.values())
    why = "their words say it" if sure else "their words can mean other things"
    return Side(field, parts, _SURE if sure else _LIKELY, why)


Summed = tuple[str, Sequence[int]]
"""The heading of a column that adds up others, and these; "" where there is none."""


def _by_party(sides: Sides, summed: Summed, free: Mapping[int, str], titled: bool) -> Side | None:
    total, parts = summed
    if not total and not titled:
        return None
    parts = parts if total else list(free)
    if len(parts) < _LEAST:
        return None
    given = {column: Part({sides.parties: _bare(free[column])}) for column in parts}
    if total:
        return Side(sides.field, given, _SURE, f"they add up to {quote(total)}")
    return Side(sides.field, given, _LIKELY, "nothing shows that they are all there is")


def _by_name(
    field: str,
    head: Head,
    summed: Summed,
    free: Mapping[int, str],
    titled: bool,
    vocabulary: Vocabulary,
) -> Side | None:
    named = [column for column, text in free.items() if vocabulary.is_name(_bare(text))]
    total, added = summed
    parts = added if set(added) > set(named) else named
    if len(parts) < _LEAST or not (named or titled):
        return None
    given = {column: Part({vocabulary.name_field: _bare(free[column])}) for column in parts}
    if len(named) == len(parts):
        return Side(field, given, _SURE, "their headings are names that the office has listed")
    others = listing([quote(free[column]) for column in parts if column not in named])
    why = f"they add up to {quote(total)}, and {others} are no names that are listed"
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
