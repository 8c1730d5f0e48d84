"""Columns: which column each field is read from; rivals become questions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ...address import a1
from ...words import listing, quote
from ..rows import is_blank
from .asking import Asking, Question
from .keys import is_reference
from .labels import settle_label
from .names import MOSTLY, share_of_names
from .reading import AsRole
from .side_by_side import Side
from .vocabulary import Meaning, Sort, Vocabulary

_NAMES_NEEDED = 0.5


@dataclass
class Columns:
    """The columns of a table by field; ``across`` those that stand side by side, by what they say.

    ``gives`` is what their headings give, where they do not name years alone.
    """

    spots: dict[str, int] = field(default_factory=dict)
    gives: dict[int, Mapping[str, str]] = field(default_factory=dict)
    across: dict[str, Mapping[int, str]] = field(default_factory=dict)
    is_open: bool = False

    @property
    def said(self) -> set[str]:
        """The fields that headings side by side give, where they are no years."""
        return {name for given in self.gives.values() for name in given}


def settle_columns(
    reading: AsRole, rows: Sequence[int], vocabulary: Vocabulary, asking: Asking
) -> Columns:
    """Decide which column is which field."""
    found = Columns()
    for name, spots in reading.columns.items():
        meaning = reading.role.by_field[name]
        if reading.side is not None and name == reading.side.field:
            _settle_side(reading, reading.side, asking, found)
            continue
        years = {spot: reading.years[spot] for spot in spots if spot in reading.years}
        if len(spots) > 1 and len(set(years.values())) == len(spots):
            found.across[name] = years
            heads = listing([quote(reading.head.texts[spot]) for spot in spots])
            asking.note(
                _place(reading, spots[0]),
                f"columns {heads}",
                f"{name}, one a year",
                0.9,
                "their headings differ in nothing but the year",
            )
            continue
        spot = _one_of(reading, meaning, spots, asking, found)
        if spot is not None:
            answer = _field_of(reading, meaning, spot, rows, vocabulary, asking, found)
            if answer in reading.role.by_field:
                found.spots[answer] = spot
    if reading.label is not None:
        answer = settle_label(reading, reading.label, rows, vocabulary, asking)
        if answer:
            found.spots[answer] = reading.label
        elif not any(name in found.spots for name in reading.role.labels):
            found.is_open = True
    return found


def _settle_side(reading: AsRole, side: Side, asking: Asking, found: Columns) -> None:
    """Decide whether columns side by side are one field, each of what its heading says."""
    spots = list(side.parts)
    heads = listing([quote(reading.head.texts[spot]) for spot in spots])
    given = dict.fromkeys(name for part in side.parts.values() for name in part.gives)
    what = listing([quote(reading.role.by_field[name].own) for name in given])
    question = Question(
        id=f"{_place(reading, spots[0])} {side.field}",
        text=f"Do the columns {heads} hold {quote(reading.role.by_field[side.field].own)} of "
        f"{reading.role.name}, each of the {what} that its heading names? "
        f"{side.why[:1].upper()}{side.why[1:]}.",
        choices=(("side by side", "yes"), ("nothing", "no; they are not to be read")),
        suggestion="side by side",
        evidence=side.why,
    )
    answer = asking.settle(question, f"columns {heads}", side.confidence)
    found.is_open |= not answer
    if answer != "nothing":
        found.gives = {spot: part.gives for spot, part in side.parts.items()}
        found.across[side.field] = {
            spot: " ".join(one.values()) for spot, one in found.gives.items()
        }


def _one_of(
    reading: AsRole, meaning: Meaning, spots: Sequence[int], asking: Asking, found: Columns
) -> int | None:
    """Return the column of a field that several headings may name."""
    if len(spots) == 1:
        return spots[0]
    keys = reading.head.keys
    own = [spot for spot in spots if keys[spot] == meaning.own]
    clear = [spot for spot in spots if keys[spot] not in meaning.vague]
    if len(own) == 1:
        return own[0]
    if len(clear) == 1 and meaning.sort is not Sort.MONEY:
        return clear[0]
    texts = {spot: reading.head.texts[spot] for spot in spots}
    heads = listing([quote(text) for text in texts.values()])
    choices = [(a1(reading.head.row, spot), text) for spot, text in texts.items()]
    question = Question(
        id=f"{_place(reading, spots[0])} {meaning.field}",
        text=f"Which column is {quote(meaning.own)} of {reading.role.name}: {heads}?",
        choices=[*choices, ("nothing", "none of them is to be read")],
        evidence="each of the headings can mean it",
    )
    answer = asking.settle(question, meaning.own, 0.0)
    if not answer:
        found.is_open |= meaning.sort is Sort.MONEY
        return None
    return next((spot for spot in spots if a1(reading.head.row, spot) == answer), None)


def _field_of(
    reading: AsRole,
    meaning: Meaning,
    spot: int,
    rows: Sequence[int],
    vocabulary: Vocabulary,
    asking: Asking,
    found: Columns,
) -> str:
    """Return the field that a column is: the one that its heading names, or a person says."""
    key, text = reading.head.keys[spot], reading.head.texts[spot]
    confidence, why = 0.9, f"{quote(text)} is a name for it, and {meaning.sort.value} stand below"
    if key == meaning.own:
        confidence, why = 0.95, f"{quote(text)} is its own heading"
    elif key in meaning.vague:
        confidence, why = 0.85, f"{quote(text)} can mean it, and nothing else does"
        if others := _others(reading, meaning, key):
            also = listing([quote(one.own) for one in others])
            confidence, why = 0.5, f"{quote(text)} can mean {also} too"
        elif is_reference(key) and _repeats(reading, spot, rows):
            confidence, why = 0.5, f"many rows show the same under {quote(text)}"
    elif key and key not in meaning.names:
        confidence, why = 0.5, f"{quote(text)} may be a slip for it"
    if meaning.field == vocabulary.name_field and key != meaning.own:
        share = share_of_names(reading.head.sheet, spot, rows, vocabulary)
        if key not in meaning.names and share >= MOSTLY:
            confidence = 0.9
            why = (
                f"{round(100 * share)}% of the texts under {quote(text)} are names that are listed"
            )
        if vocabulary.names and share < _NAMES_NEEDED:
            confidence, why = 0.5, f"few of the texts under {quote(text)} are names that are listed"
        elif key in meaning.vague and not vocabulary.names:
            confidence, why = 0.6, f"{quote(text)} can mean other things, and no names are listed"
    question = Question(
        id=f"{_place(reading, spot)} column",
        text=f"Is the column {quote(text)} {quote(meaning.own)} of {reading.role.name}?",
        choices=[
            (meaning.field, "yes"),
            *((one.field, f"no, it is {quote(one.own)}") for one in _others(reading, meaning, key)),
            ("nothing", "no; it is not to be read"),
        ],
        suggestion=meaning.field,
        evidence=why,
    )
    answer = asking.settle(question, f"column {quote(text)}", confidence)
    if not answer:
        found.is_open |= meaning.sort is Sort.MONEY
    return answer


def _repeats(reading: AsRole, spot: int, rows: Sequence[int]) -> bool:
    """Tell whether a third of the cells of a column or more are there already: it is no key."""
    values = [reading.head.sheet.value(row, spot) for row in rows]
    shown = [str(value).casefold() for value in values if not is_blank(value)]
    return bool(shown) and 3 * len(set(shown)) <= 2 * len(shown)


def _others(reading: AsRole, meaning: Meaning, key: str) -> list[Meaning]:
    """Return the other fields that are as likely by a heading, where none of them is there."""
    same = [one for one in reading.role.by_name.get(key, ()) if one.sort is meaning.sort]
    there = any(one.field in reading.columns for one in same if one is not meaning)
    vague = all(key in one.vague for one in same)
    return [one for one in same if one is not meaning and not there and vague]


def _place(reading: AsRole, column: int) -> str:
    return f"{reading.head.sheet.name}!{a1(reading.head.row, column)}"
