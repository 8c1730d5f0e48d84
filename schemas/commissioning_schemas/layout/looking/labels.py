"""The column of labels whose heading is a title: which field its texts are."""

from __future__ import annotations

from collections.abc import Sequence

from ...address import a1
from ...words import quote
from .asking import Asking, Question
from .names import share_of_names
from .reading import AsRole
from .vocabulary import Vocabulary

_MOST, _FEW = 0.6, 0.1


def settle_label(
    reading: AsRole, column: int, rows: Sequence[int], vocabulary: Vocabulary, asking: Asking
) -> str:
    """Return the field of the column of labels; ``""`` where a person must say it."""
    role, sheet = reading.role, reading.head.sheet
    free = [name for name in role.labels if name not in reading.given]
    if not free:
        return ""
    share = share_of_names(sheet, column, rows, vocabulary)
    best, confidence, why = free[0], 0.5, "its heading names no column, and its texts are not known"
    if vocabulary.name_field in free and share >= _MOST:
        best, confidence = vocabulary.name_field, 0.9
        why = f"{round(100 * share)}% of its texts are names that the office has listed"
    elif vocabulary.name_field not in free and len(free) == 1 and _is_title(reading, column):
        confidence, why = 0.85, f"its heading is a title, and labels of {role.name} stand below"
    elif reading.side is not None and len(free) == 1:
        confidence, why = 0.85, "what stands side by side says the rest"
    elif vocabulary.names and share <= _FEW and len(free) == 2:
        best = next(name for name in free if name != vocabulary.name_field)
        confidence, why = 0.85, "none of its texts is a name that the office has listed"
    spot = f"{sheet.name}!{a1(reading.head.row, column)}"
    heading = reading.head.texts.get(column, "")
    choices = [(name, role.by_field[name].own) for name in free] + [("nothing", "not to be read")]
    question = Question(
        id=f"{spot} column",
        text=f"What does the column {quote(heading) if heading else spot} of {role.name} hold?",
        choices=choices,
        suggestion=best,
        evidence=why,
    )
    answer = asking.settle(question, f"column {quote(heading)}", confidence)
    return "" if answer == "nothing" else answer


def _is_title(reading: AsRole, column: int) -> bool:
    """Tell whether the heading of a column is words of a title, or there is none."""
    key = f" {reading.head.keys.get(column, '')} "
    return not key.strip() or any(f" {title} " in key for title in reading.role.titles)
