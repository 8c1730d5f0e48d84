"""A table whose amounts nobody would read: its one column of numbers may be one of its fields."""

from __future__ import annotations

from collections.abc import Mapping

from ...address import a1
from ...words import quote
from .asking import Asking, Question
from .columns import Columns
from .reading import AsRole
from .seen import Seen
from .side_by_side import is_amounts
from .vocabulary import Sort

_NOTHING = "nothing"


def settle_amounts(
    reading: AsRole, columns: Columns, looks: Mapping[int, Seen], asking: Asking
) -> None:
    """Ask what columns of amounts are, where no amount of the table is read."""
    fields, head = reading.role.by_field, reading.head
    money = [one for one in reading.role.meanings if one.sort is Sort.MONEY]
    if any(fields[name].sort is Sort.MONEY for name in reading.columns):
        return
    taken = {*reading.spots, reading.label}
    for column in sorted(set(head.texts) - taken) if money else ():
        free = [one for one in money if one.field not in columns.spots]
        if not free or not is_amounts(looks[column]):
            continue
        text = head.texts[column]
        question = Question(
            id=f"{head.sheet.name}!{a1(head.row, column)} column",
            text=f"What are the amounts under {quote(text)} of {reading.role.name}? No other "
            "amount of the table is read.",
            choices=[*((one.field, one.own) for one in free), (_NOTHING, "not to be read")],
            evidence="its heading is not known, and amounts stand below it",
        )
        answer = asking.settle(question, f"column {quote(text)}", 0.0)
        if answer not in ("", _NOTHING):
            columns.spots[answer] = column
