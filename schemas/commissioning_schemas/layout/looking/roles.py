"""The role of a table: what kind of table its headings and titles make it."""

from __future__ import annotations

from ...address import a1
from ...words import listing, quote
from .asking import Asking, Question
from .candidates import Candidate
from .keys import is_reference
from .reading import AsRole
from .side_by_side import is_amounts
from .vocabulary import Sort

_MARGIN = 2
NONE = "none"


def settle_role(one: Candidate, asking: Asking) -> AsRole | None:
    """Return the reading of the headings that holds; ``None`` where a person must say it."""
    best = one.readings[0]
    place = f"{one.head.sheet.name}!{a1(one.head.row, min(one.head.texts))}"
    confidence, why = _confidence(one)
    choices = [(each.role.name, _words(each)) for each in one.readings]
    question = Question(
        id=f"{place} role",
        text=f"What is the table whose headings stand in row {one.head.row} of "
        f"{quote(one.head.sheet.name)}? {why[:1].upper()}{why[1:]}.",
        choices=[*choices, (NONE, "not to be read")],
        suggestion=best.role.name,
        evidence=why,
    )
    answer = asking.settle(question, f"headings in row {one.head.row}", confidence)
    return next((each for each in one.readings if each.role.name == answer), None)


def settle_headings(one: Candidate, asking: Asking) -> Candidate | None:
    """Return a candidate with the headings that hold; ``None`` where a person must say which."""
    if not one.rivals:
        return one
    rows = {str(each.head.row): each for each in (one, *one.rivals)}
    listed = listing([f"row {row}" for row in sorted(rows, key=int)])
    question = Question(
        id=f"{one.head.sheet.name}!{a1(one.head.row, min(one.head.texts))} headings",
        text=f"Which row of {quote(one.head.sheet.name)} holds the headings: {listed}?",
        choices=[(row, f"row {row}") for row in sorted(rows, key=int)],
        evidence=f"{listed} both name columns, and no amounts stand between",
    )
    answer = asking.settle(question, "headings", 0.0)
    return rows.get(answer)


def _confidence(one: Candidate) -> tuple[float, str]:
    best = one.readings[0]
    second = one.readings[1].score if len(one.readings) > 1 else 0.0
    why = _words(best)
    specific = best.score - 3 * best.titled > best.named
    if best.exact and best.named > 2:
        return 0.95, why
    unread = _amounts_unread(one)
    if len(unread) > 1 and len(unread) >= 2 * len(_amounts_read(one)):
        heads = listing([quote(one.head.texts[column]) for column in unread[:8]])
        return 0.6, f"{why}; but it would leave the amounts under {heads} unread"
    if not any(look.filled for look in one.looks.values()):
        return 0.6, f"{why}; but no rows stand below it yet"
    if not (best.titled or specific):
        return 0.6, f"{why}; but the words can mean other things"
    if best.score - second < _MARGIN:
        other = one.readings[1].role.name
        return 0.6, f"{why}; but it can be {other} too"
    return 0.9, why


def _amounts_read(one: Candidate) -> list[int]:
    best = one.readings[0]
    return [
        spot
        for name, spots in best.columns.items()
        if best.role.by_field[name].sort is Sort.MONEY
        for spot in spots
    ]


def _amounts_unread(one: Candidate) -> list[int]:
    """Return the columns of amounts whose headings name no field of the likeliest role."""
    best = one.readings[0]
    return [
        column
        for column in sorted(one.head.texts)
        if column not in {*best.spots, best.label}
        and is_amounts(one.looks[column])
        and not is_reference(one.head.keys[column])
    ]


def _words(one: AsRole) -> str:
    named = listing([quote(one.head.texts[c]) for spots in one.columns.values() for c in spots][:8])
    counted = f"{one.named} column{'s' if one.named != 1 else ''}"
    titled = ", and so does its title" if one.titled else ""
    return f"row {one.head.row} names {counted} of {one.role.name} ({named}){titled}"
