"""Reading headings as those of one role: which column is which field."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ..headings import only_year
from ..sums import amount_at
from .heads import Head
from .keys import is_reference, is_unit
from .seen import Seen
from .side_by_side import Side, side_by_side
from .vocabulary import Meaning, Role, Sort, Vocabulary

_TOLD = 2
"""So many headings have to be known before others are taken for slips of the keyboard."""


@dataclass(frozen=True)
class AsRole:
    """Headings read as those of a role.

    ``columns`` gives each field its columns; several are rivals, years across (``years``, by
    column) or side by side (``side``). ``label`` is the column whose heading is a title.
    ``misfits`` are columns whose heading names a field, and whose cells do not fit it.
    """

    role: Role
    head: Head
    columns: Mapping[str, Sequence[int]]
    years: Mapping[int, str]
    label: int | None
    misfits: Mapping[int, str]
    score: float
    named: int
    titled: bool
    exact: bool
    side: Side | None = None
    has_minus: bool = False

    @property
    def spots(self) -> frozenset[int]:
        """The columns whose headings name a field."""
        return frozenset(spot for spots in self.columns.values() for spot in spots)

    @property
    def given(self) -> frozenset[str]:
        """The fields that columns hold, and those that headings side by side give."""
        parts = self.side.parts.values() if self.side is not None else ()
        signed = self.role.signed
        by_sign = (signed.field,) if signed is not None and self.has_minus else ()
        return frozenset(
            [*self.columns, *by_sign, *(name for part in parts for name in part.gives)]
        )

    @property
    def satisfied(self) -> bool:
        """Tell whether the columns without which the role is nothing are there."""
        have = set(self.given)
        if self.label is not None:
            have |= set(self.role.labels)
        return all(have & group for group in self.role.needs)


@dataclass
class _Found:
    columns: dict[str, list[int]] = field(default_factory=dict)
    misfits: dict[int, str] = field(default_factory=dict)
    years: dict[int, str] = field(default_factory=dict)
    score: float = 0
    named: int = 0
    own: int = 0

    @property
    def spots(self) -> set[int]:
        return {spot for spots in self.columns.values() for spot in spots}


def read_as(
    role: Role,
    head: Head,
    looks: Mapping[int, Seen],
    titles: str,
    vocabulary: Vocabulary,
    named: int = 0,
    rows: Sequence[int] = (),
) -> AsRole:
    """Read headings as those of a role; ``titles`` is what stands above, in compared form.

    ``named`` is a column of names of parts of the office under an unknown heading, ``rows`` the
    first rows below.
    """
    found = _Found()
    label = _label(role, head, looks)
    names = role.by_field.get(vocabulary.name_field)
    if named not in (0, label) and names is not None:
        _take(found, names, named, head.keys[named], head.texts[named])
    for column, key in head.keys.items():
        if column == label or column in found.spots:
            continue
        meanings = _meanings(role, head, column)
        fitting = [
            meaning
            for meaning in meanings
            if looks[column].fits(meaning.sort)
            or (meaning.sort is Sort.TEXT and key in meaning.names and is_reference(key))
        ]
        if fitting:
            _take(found, fitting[0], column, key, head.texts[column])
        elif meanings:
            found.misfits[column] = meanings[0].field
    if found.named >= _TOLD:
        _take_slips(found, role, head, looks, label)
    words = f" {titles} " + (f"{head.keys.get(label, '')} " if label is not None else "")
    titled = any(f" {title} " in words for title in role.titles)
    taken = {spot: name for name, spots in found.columns.items() for spot in spots}
    taken |= {label: ""} if label is not None else {}
    side = side_by_side(role, head, looks, rows, taken, titled, vocabulary)
    if side is not None:
        found.columns[side.field] = list(side.parts)
        found.score += 2 * len(side.parts)
        found.named += len(side.parts)
    kept = {name: tuple(spots) for name, spots in found.columns.items()}
    return AsRole(
        role=role,
        head=head,
        columns=kept,
        years=found.years,
        label=label,
        misfits=found.misfits,
        score=found.score + 3 * titled,
        named=found.named,
        titled=titled,
        exact=bool(found.named) and found.own == found.named,
        side=side,
        has_minus=_has_minus(role, head, found.columns, rows),
    )


def _has_minus(
    role: Role, head: Head, columns: Mapping[str, Sequence[int]], rows: Sequence[int]
) -> bool:
    """Tell whether amounts are below nought, and no column says what that means."""
    if role.signed is None or role.signed.field in columns:
        return False
    spots = columns.get(role.amount, ())
    amounts = (amount_at(head.sheet, row, spot) for row in rows for spot in spots)
    return any(one is not None and one[0] < 0 for one in amounts)


def _take_slips(
    found: _Found, role: Role, head: Head, looks: Mapping[int, Seen], label: int | None
) -> None:
    """Take headings that nobody knows for the fields whose names are spelled nearly so."""
    for column, key in head.keys.items():
        if key in head.known | {""} or column in {label, *found.spots}:
            continue
        for meaning in role.by_name.get(role.nearest(key), ()):
            if meaning.field not in found.columns and looks[column].fits(meaning.sort):
                _take(found, meaning, column, key, head.texts[column])
                break


def _meanings(role: Role, head: Head, column: int) -> Sequence[Meaning]:
    """Return what a heading can mean, the likeliest first."""
    key, text = head.keys[column], head.texts[column]
    if not key and role.amount and (only_year(text) or is_unit(text)):
        return (role.by_field[role.amount],)
    here = set(head.keys.values())

    def rank(one: Meaning) -> tuple[bool, bool, bool]:
        other = role.by_field.get(one.yields_to)
        gives_way = other is not None and other.own not in here
        return gives_way, key != one.own, key in one.vague

    return sorted(role.by_name.get(key, ()), key=rank)


def _take(found: _Found, meaning: Meaning, column: int, key: str, text: str) -> None:
    found.columns.setdefault(meaning.field, []).append(column)
    found.named += 1
    found.own += key == meaning.own
    found.score += 3 if key == meaning.own else 2 if key in meaning.names else 1
    year = only_year(text)
    if meaning.sort in (Sort.MONEY, Sort.SHARE) and year:
        found.years[column] = year


def _label(role: Role, head: Head, looks: Mapping[int, Seen]) -> int | None:
    """Return the column of labels whose heading is none: a title, or nothing at all."""
    if not role.labels:
        return None
    names = {field: role.by_field[field] for field in role.labels}
    for column, key in head.keys.items():
        named = any(key in one.names or key in one.vague for one in names.values())
        if named and (looks[column].is_text or not looks[column].filled):
            return None
    first = min(head.texts)
    for column in sorted(looks):
        if column > first:
            break
        key = head.keys.get(column, "")
        known = [one for one in role.by_name.get(key, ()) if one.sort is not Sort.MONEY]
        if looks[column].is_text and not known:
            return column
    return None
