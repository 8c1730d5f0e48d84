"""The vocabulary that looking goes by: the tables' own headings, the field's words, an office's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from ..book.office_lists import ARITHMETIC
from ..layout.headings import years_in
from ..layout.looking import Meaning, Role, RowWords, Sort, Vocabulary
from ..layout.looking.keys import heading_key
from ..tables import TABLES, Row
from ..tables.columns import Column, Kind
from ..words import normal
from .heading_words import HEADING_WORDS
from .periods import periods_in
from .short_words import shortened
from .side_by_side import SIDES, SIGNED
from .title_words import (
    AMOUNTS,
    FUNDING,
    FUNDING_HEADS,
    LABELS,
    NEEDS,
    NET,
    OF_WHICH,
    SAID_BY_TITLE,
    STEPS,
    SUMS,
    TITLE_WORDS,
    YIELDS,
)
from .value_words import VALUE_WORDS

NAME_FIELD = "portfolio_id"
_SORTS = {
    Kind.MONEY: Sort.MONEY,
    Kind.SHARE: Sort.SHARE,
    Kind.YEAR: Sort.YEAR,
    Kind.DATE: Sort.DATE,
    Kind.INTEGER: Sort.NUMBER,
    Kind.NUMBER: Sort.NUMBER,
}
_SPENT = (("forecast_outturn", "revised_budget"), ("actual_to_date", "revised_budget"))
_IGNORED = frozenset({"source"})
"""Fields that say where a figure comes from: many columns are headed so, and no rule reads them."""

ExtraWords = Mapping[str, Mapping[str, Sequence[str]]]


def vocabulary(
    names: Mapping[str, str] | None = None, extra: ExtraWords | None = None
) -> Vocabulary:
    """Return the words of the field, with an office's own.

    ``names`` gives every name and alias of a portfolio the name that it stands for; ``extra``
    gives more heading words by table and field.
    """
    roles = _roles() if not extra else tuple(_role(name, extra.get(name, {})) for name in NEEDS)
    return Vocabulary(
        roles=roles,
        rows=RowWords(*map(_words, (NET, OF_WHICH, FUNDING_HEADS, FUNDING, SUMS))),
        names={normal(name): meant for name, meant in (names or {}).items()},
        name_field=NAME_FIELD,
        across="year",
        differences=(("variance", _SPENT), ("variance_pct", ())),
        steps=frozenset(_words(STEPS)),
        both={"Monitoring": "Budget"},
    )


@lru_cache(maxsize=1)
def _roles() -> tuple[Role, ...]:
    return tuple(_role(name, {}) for name in NEEDS)


def _role(name: str, extra: Mapping[str, Sequence[str]]) -> Role:
    kind = TABLES[name]
    return Role(
        name=name,
        meanings=tuple(
            _meaning(name, column, extra.get(column.field, ()))
            for column in kind.columns.values()
            if column.field not in _IGNORED
        ),
        titles=frozenset(_words(TITLE_WORDS.get(name, ""))) | {normal(name)},
        needs=tuple(frozenset(group.split()) for group in NEEDS[name]),
        labels=LABELS.get(name, ()),
        amount=AMOUNTS.get(name, ""),
        given=_given(kind),
        said_by_title=SAID_BY_TITLE.get(name, {}),
        sides=SIDES.get(name),
        signed=SIGNED.get(name),
    )


def _given(kind: type[Row]) -> dict[str, Any]:
    finders = {"year": _years, "period": periods_in}
    own = kind.key_fields[0] if len(kind.key_fields) == 1 else ""
    return {
        field: finders[field]
        for field, column in kind.columns.items()
        if field in finders and field != own and not column.calculated
    }


def _years(text: str) -> Sequence[str]:
    return list(dict.fromkeys(years_in(text).values()))


def _meaning(role: str, column: Column[Any], extra: Iterable[str]) -> Meaning:
    own = heading_key(column.heading)
    words = _words(HEADING_WORDS.get(role, {}).get(column.field, ""))
    vague = {name for word in words if word.startswith("?") for name in shortened(word[1:])}
    names = {name for word in (own, *words) if word[:1] != "?" for name in shortened(word)}
    return Meaning(
        field=column.field,
        sort=_sort(column),
        own=own,
        names=frozenset({own, *names, *map(heading_key, extra)}),
        vague=frozenset(vague - {own}),
        yields_to=YIELDS.get((role, column.field), ""),
        values=ARITHMETIC.get(column.code_list, ()),
        reads=VALUE_WORDS.get(column.code_list),
    )


def _sort(column: Column[Any]) -> Sort:
    if column.kind is Kind.TEXT and column.field.endswith("_ref"):
        return Sort.REFERENCE
    return _SORTS.get(column.kind, Sort.TEXT)


def _words(text: str) -> Sequence[str]:
    return tuple(word.strip() for word in text.split(";") if word.strip())
