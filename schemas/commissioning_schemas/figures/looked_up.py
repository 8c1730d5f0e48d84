"""A figure of the workbook by its name: ``Funding.amount_awarded`` of a row, ``C15`` of a year."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, cast

from ..book import Book
from ..findings import Place
from ..money import Pence, change
from ..tables import TABLES, Award, Fund, Monitoring
from ..tables.columns import Kind
from ..words import normal, quote
from .named_rows import NotThereError, field_of, one_row, portfolio_of, split_key
from .of_summary import (
    DIFFERENCES,
    OF_PORTFOLIO,
    OF_RESERVE,
    OF_YEAR,
    WITH_EXTERNAL,
    Part,
    Rests,
    approved_after,
    lines,
)
from .rounding import Rounding
from .sums import Sums

LookedUpKind = Literal["money", "share", "count"]


@dataclass(frozen=True)
class LookedUp:
    """A figure that was looked up: pence, per cent or pieces, from ``low`` to ``high``.

    The two differ where it rests on amounts that were rounded for print. ``difference`` tells
    that it compares two figures; ``external`` is the part of it that others pay.
    """

    kind: LookedUpKind
    value: Decimal
    low: Decimal
    high: Decimal
    what: str
    place: Place | None = None
    difference: bool = False
    external: Pence | None = None


def look_up(sums: Sums, figure: str, key: str, kind: LookedUpKind) -> LookedUp:
    """Return a figure of the workbook; NotThereError says why it cannot be had.

    ``figure`` is a table and a field, with the key of a row, ``Awards.count`` with a fund, or
    the id of a figure with its portfolio or reserve and its year.
    """
    if kind == "count" or figure == "Awards.count":
        return _awards(sums.book, figure, key)
    role, dot, field = figure.partition(".")
    if dot:
        return _of_row(sums, role, field, key)
    if figure == "C47":
        return _change_of_grant(sums, key, kind)
    if kind == "share":
        return _fall_share(sums, figure, key)
    return _of_summary(sums, figure, key)


def _of_row(sums: Sums, role: str, field: str, key: str) -> LookedUp:
    if role not in TABLES:
        raise NotThereError(f"{quote(role)} is no table")
    column = field_of(role, field)
    if column.kind is not Kind.MONEY:
        raise NotThereError(f"{role}.{field} is no amount of money")
    row = one_row(sums.book, role, key)
    value = getattr(row, field)
    if value is None and isinstance(row, Monitoring) and field == "variance":
        value = sums.variance(row)
    place = Place.of(row, column)
    _readable([([row], column)])
    if value is None:
        raise NotThereError(f"{place} is empty")
    words = f"{(row.places.heading(field) or column.heading).lower()} of {key}"
    room = Rounding(sums.book).of(row, column)
    return _money(value, room, words, place, difference=column.figure == "C24")


def _of_summary(sums: Sums, figure: str, key: str) -> LookedUp:
    year, rest = split_key(key)
    if year not in sums.book.year_labels:
        raise NotThereError(f"{year} is not a year of this workbook")
    of: str = ""
    if figure in OF_YEAR:
        words, of_year, rests = OF_YEAR[figure]
        if rest:
            raise NotThereError(f"{figure} is of a whole year, and the key says {quote(rest)} too")
        pence = of_year(sums, year)
    elif figure in OF_PORTFOLIO:
        words, of_portfolio, rests = OF_PORTFOLIO[figure]
        of = portfolio_of(sums.book, rest).portfolio_id
        pence = of_portfolio(sums, year, of)
    elif figure in OF_RESERVE:
        words, of_reserve, rests = OF_RESERVE[figure]
        of = _reserve_of(sums.book, rest)
        pence = of_reserve(sums, of, year)
    else:
        raise NotThereError(f"{quote(figure)} is no figure that a sentence can be tied to")
    if pence is None:
        raise NotThereError(f"the workbook does not state the {words} of {year}")
    room = _room(sums, _parts(sums, rests, year, of))
    external = sums.external(year, of or None) if figure in WITH_EXTERNAL else None
    what = f"{words} of {f'{of} in ' if of else ''}{year}"
    return _money(pence, room, what, None, figure in DIFFERENCES, external)


def _reserve_of(book: Book, text: str) -> str:
    names = {row.reserve_id for row in book.movements} | {row.reserve_id for row in book.reserves}
    by_form = {normal(name): name for name in names if name}
    by_form.update({normal(row.name): row.reserve_id for row in book.reserves if row.name})
    if normal(text) not in by_form:
        raise NotThereError(f"{quote(text)} is no reserve of this workbook")
    return by_form[normal(text)]


def _awards(book: Book, figure: str, key: str) -> LookedUp:
    if figure != "Awards.count":
        raise NotThereError(f"{quote(figure)} is no count; Awards.count counts a fund's awards")
    if not book.holds(Award):
        raise NotThereError("the workbook has no table Awards")
    rows = [row for row in book.rows(Award) if row.fund_id.casefold() == key.casefold()]
    if not rows and key.casefold() not in {fund.fund_id.casefold() for fund in book.funds}:
        raise NotThereError(f"{quote(key)} is no fund of this workbook")
    count = Decimal(len(rows))
    return LookedUp("count", count, count, count, f"awards of {key}")


def _change_of_grant(sums: Sums, key: str, kind: LookedUpKind) -> LookedUp:
    """Return what a grant changed by since the year before, in pounds or per cent. (C47)."""
    row = cast(Fund, one_row(sums.book, "Funding", key))
    years = [label for label in sums.book.year_labels if label < row.year]
    before = [
        fund
        for fund in sums.book.funds
        if fund.year in years[-1:] and normal(fund.fund_name) == normal(row.fund_name)
    ]
    if len(before) != 1:
        raise NotThereError(f"Funding has no one row for {key} in the year before")
    parts: list[Part] = [([one], Fund.amount_awarded) for one in (before[0], row)]
    rooms = [_room(sums, [part]) for part in parts]
    old, new = before[0].amount_awarded, row.amount_awarded
    if old is None or new is None:
        raise NotThereError(f"an amount of {key} is empty")
    if kind == "money":
        return _money(new - old, sum(rooms), f"change of {key}", None, difference=True)
    return _share(old, new, rooms, f"change of {key}")


def _fall_share(sums: Sums, figure: str, key: str) -> LookedUp:
    year, rest = split_key(key)
    after = sums.fall(year)
    if figure != "C22" or rest or after is None:
        raise NotThereError(f"{figure} of {quote(key)} is no percentage that can be looked up")
    old, parts = sums.requested(year), [lines(sums, year), approved_after(sums, year)]
    rooms = [_room(sums, [part]) for part in parts]
    return _share(old, old - after, rooms, f"fall after {year}")


def _parts(sums: Sums, rests: Iterable[Rests], year: str, of: str) -> list[Part]:
    return [rest(sums, year, of) for rest in rests]


def _room(sums: Sums, parts: Sequence[Part]) -> Pence:
    _readable(parts)
    rounding = Rounding(sums.book)
    return sum(rounding.of_all(rows, column) for rows, column in parts)


def _readable(parts: Iterable[Part]) -> None:
    """Raise NotThereError where an amount that a figure rests on could not be read."""
    for rows, column in parts:
        for row in rows:
            if column.field in row.unread:
                raise NotThereError(f"it rests on {Place.of(row, column)}, which could not be read")


def _money(
    pence: Pence,
    room: Pence,
    what: str,
    place: Place | None,
    difference: bool = False,
    external: Pence | None = None,
) -> LookedUp:
    value, most = Decimal(pence), Decimal(max(0, room - 1))
    # The end of a rounded amount's range that is farther from nil rounds to the next figure.
    below, above = (Decimal(room), most) if pence >= 0 else (most, Decimal(room))
    return LookedUp("money", value, value - below, value + above, what, place, difference, external)


def _share(old: Pence, new: Pence, rooms: Sequence[Pence], what: str) -> LookedUp:
    first, last = rooms
    shares = [
        change(old + a, new + b)
        for a, b in ((0, 0), (first, -last), (-first, last), (first, last), (-first, -last))
    ]
    known = [100 * share for share in shares if share is not None]
    if len(known) < len(shares):
        raise NotThereError(f"the {what} has nothing to be compared with")
    return LookedUp("share", known[0], min(known), max(known), what, difference=True)
