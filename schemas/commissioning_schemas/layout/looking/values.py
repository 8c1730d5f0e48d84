"""Words of a column of a list that are none of its values: what each stands for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...address import a1
from ...words import clean, normal, quote
from ..rows import is_blank
from .asking import Asking, Question
from .columns import Columns
from .reading import AsRole

_MOST = 8
"""A column with more words that are not on its list was hardly meant to hold its values."""

_LOOKED = 60

LEAVE = "leave"


def settle_values(
    reading: AsRole, columns: Columns, rows: Sequence[int], asking: Asking
) -> tuple[dict[str, Mapping[str, str]], bool]:
    """Return what words stand for, by field, and whether one that must be known is open."""
    found: dict[str, Mapping[str, str]] = {}
    is_open = False
    for field, spot in columns.spots.items():
        meaning = reading.role.by_field[field]
        strange = _strange(reading, spot, rows, meaning.values)
        known = {text: meaning.reads(text) if meaning.reads is not None else "" for text in strange}
        if list(known.values()).count("") > _MOST:
            continue
        needed = any(group == {field} for group in reading.role.needs)
        words: dict[str, str] = {}
        heading = reading.head.texts.get(spot) or meaning.own
        for text, row in strange.items():
            means = known[text]
            question = Question(
                id=f"{reading.head.sheet.name}!{a1(row, spot)} values",
                text=f"What does {quote(text)} in the column {quote(heading)} stand for?",
                choices=[*((one, one) for one in meaning.values), (LEAVE, "none of them")],
                suggestion=means,
                evidence="it is none of the values of its list",
                optional=not needed,
            )
            answer = asking.settle(question, f"word {quote(text)}", 0.85 if means else 0.0)
            is_open |= needed and not answer
            if answer and answer != LEAVE:
                words[text] = answer
        if words:
            found[field] = words
    return found, is_open


def _strange(
    reading: AsRole, spot: int, rows: Sequence[int], values: Sequence[str]
) -> dict[str, int]:
    """Return the words that are on no list, each with the first row that shows it."""
    known = {normal(value) for value in values}
    found: dict[str, int] = {}
    sheet = reading.head.sheet
    for row in rows if values else ():
        value = sheet.value(row, spot)
        text = clean(str(value)) if not is_blank(value) else ""
        if text and normal(text) not in known and len(found) < _LOOKED:
            found.setdefault(text, row)
    return found
