"""The words that looking goes by: what headings, titles and labels mean. They are given as data."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import Enum
from functools import cached_property, lru_cache

from ...words import normal

_NEAR = 0.83  # "amuont" is near "amount"; "reviewed" is not near "received".


class Sort(Enum):
    """What kind of values a column holds."""

    MONEY = "amounts of money"
    SHARE = "shares"
    YEAR = "financial years"
    DATE = "dates"
    NUMBER = "numbers"
    REFERENCE = "references, with a number in them"
    TEXT = "texts"


@dataclass(frozen=True)
class Meaning:
    """One field that a column can be: its kind of values, and the headings that name it.

    ``own`` is the heading that the field has in a workbook of ours. ``vague`` are names that
    other fields have too. A field ``yields_to`` another that goes by its heading too, where that
    has no heading of its own. ``values`` are those that it may hold, where a list says it, and
    ``reads`` gives the value that other words stand for, ``""`` where it is not sure.
    """

    field: str
    sort: Sort
    own: str
    names: frozenset[str]
    vague: frozenset[str] = frozenset()
    yields_to: str = ""
    values: Sequence[str] = ()
    reads: Callable[[str], str] | None = None


@dataclass(frozen=True)
class Part:
    """What one of several headings side by side says of the amounts below it, by field.

    ``is_sure`` tells that its words mean nothing else; ``takes`` that its amounts lessen a
    balance, so that people often write them with a minus.
    """

    gives: Mapping[str, str]
    is_sure: bool = True
    takes: bool = False


@dataclass(frozen=True)
class Sides:
    """A field that may stand in many columns, and what their headings then give.

    ``by_name``: they are names of parts of the office. ``reads`` knows them by their words, of
    which ``words`` are the compared forms. ``parties`` is the field that any other heading gives
    where they stand beside the field ``party_label`` and add up to a column of totals.
    """

    field: str
    by_name: bool = False
    reads: Callable[[Mapping[int, str]], Mapping[int, Part]] | None = None
    words: frozenset[str] = frozenset()
    parties: str = ""
    party_label: str = ""


@dataclass(frozen=True)
class Signed:
    """A field that the sign of the amount gives where nothing else does: two opposite values.

    ``says`` returns the value that a plus stands for by a heading, ``""`` where it says nothing.
    """

    field: str
    values: tuple[str, str]
    says: Callable[[str], str]


@dataclass(frozen=True)
class Role:
    """One kind of table: its fields, the words of its titles, and what it cannot be without.

    Each group of ``needs`` has a column at least. ``labels`` are the fields that a column of
    labels can be whose heading is a title. A bare amount is ``amount``. ``given`` are the fields
    that one value can give to a whole table, each with the function that finds such values in a
    title. ``said_by_title`` gives values to fields by the words of a title. ``sides`` is the
    field that may stand in many columns, ``signed`` one that the sign of ``amount`` may give.
    """

    name: str
    meanings: Sequence[Meaning]
    titles: frozenset[str] = frozenset()
    needs: Sequence[frozenset[str]] = ()
    labels: Sequence[str] = ()
    amount: str = ""
    given: Mapping[str, Callable[[str], Sequence[str]]] = field(default_factory=dict)
    said_by_title: Mapping[str, Mapping[str, Sequence[str]]] = field(default_factory=dict)
    sides: Sides | None = None
    signed: Signed | None = None

    @cached_property
    def by_field(self) -> Mapping[str, Meaning]:
        """The fields by name."""
        return {meaning.field: meaning for meaning in self.meanings}

    @cached_property
    def by_name(self) -> Mapping[str, Sequence[Meaning]]:
        """The fields that each name can mean."""
        found: dict[str, list[Meaning]] = {}
        for meaning in self.meanings:
            for name in meaning.names | meaning.vague:
                found.setdefault(name, []).append(meaning)
        return found

    def nearest(self, key: str) -> str:
        """Return the name that a heading may be a slip of the keyboard for; ``""`` for none."""
        return _nearest(key, self._names)

    @cached_property
    def _names(self) -> frozenset[str]:
        return frozenset(self.by_name)


@lru_cache(maxsize=8192)
def _nearest(key: str, names: frozenset[str]) -> str:
    near = get_close_matches(key, sorted(names), n=1, cutoff=_NEAR) if len(key) > 4 else []
    return near[0] if near else ""


@dataclass(frozen=True)
class RowWords:
    """Words that labels of rows begin with, in their compared form.

    ``sums`` make a total of a row only where its amounts are the sum of those above.
    """

    net: Sequence[str] = ()
    of_which: Sequence[str] = ()
    funding_heads: Sequence[str] = ()
    funding: Sequence[str] = ()
    sums: Sequence[str] = ()


@dataclass(frozen=True)
class Vocabulary:
    """All words together.

    ``names`` are the names of the parts of the office by their compared form, each with the name
    that it stands for; ``name_field`` is the field that holds them. ``across`` is the field that
    stands over columns. ``differences`` are fields whose sign people write either way round, each
    with the pairs of fields whose difference it is. ``steps`` are words of titles of tables that
    may hold changes in place of amounts. ``both`` gives a role another that its table may be too.
    """

    roles: Sequence[Role]
    rows: RowWords
    names: Mapping[str, str] = field(default_factory=dict)
    name_field: str = ""
    across: str = ""
    differences: Sequence[tuple[str, Sequence[tuple[str, str]]]] = ()
    steps: frozenset[str] = frozenset()
    both: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def headings(self) -> frozenset[str]:
        """Every name of every field, and the words that stand side by side over one."""
        sides = (role.sides.words for role in self.roles if role.sides is not None)
        return frozenset(name for role in self.roles for name in role.by_name).union(*sides)

    @cached_property
    def name_words(self) -> frozenset[str]:
        """Every heading that says for sure that names of parts of the office stand below."""
        meanings = (role.by_field.get(self.name_field) for role in self.roles)
        return frozenset(name for one in meanings if one is not None for name in one.names)

    def role(self, name: str) -> Role:
        """Return a role by its name."""
        return next(role for role in self.roles if role.name == name)

    def is_name(self, text: str) -> bool:
        """Tell whether a text names a part of the office."""
        return normal(text) in self.names
