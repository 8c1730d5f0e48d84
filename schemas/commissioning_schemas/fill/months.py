"""The months of Profile: values by method, where a person does not type them (C35)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ..address import a1
from ..book import Book
from ..edits import Edit
from ..figures import Figures, pence_of
from ..figures.profiles import MONTHS
from ..grid import Value
from ..money import Pence
from ..profile_methods import MANUAL, months_by
from ..show import show_pounds
from ..tables import Profile
from ..values import show_value
from .model import Change, LeftAlone


def fill_months(book: Book, figures: Figures, *, restore: bool) -> Iterator[Change | LeftAlone]:
    """Yield the months that are not what the method of their row gives.

    A row is passed over where nobody can tell the budget of its line, or whose line it is.
    """
    rows = book.rows(Profile) if book.map is None else ()
    known = {line.line_id for line in book.lines if line.line_id} - book.unclear_lines
    counts = Counter(row.line_id for row in rows)
    for row in rows:
        if row.line_id not in known or counts[row.line_id] > 1 or row.outside:
            continue
        months = months_by(row.method, figures.sums.revised_of(row.line_id))
        for month in MONTHS if months is not None else ():
            if months is not None:
                yield from _month(book, row, month, months[month], restore=restore)


def is_typed(row: Profile) -> bool:
    """Tell whether the months of a row are for a person to type."""
    return row.method == MANUAL or months_by(row.method, 0) is None


def _month(
    book: Book, row: Profile, month: str, pence: Pence, *, restore: bool
) -> Iterator[Change | LeftAlone]:
    spot, sheet = row.places.cell(row.row_number, month), book.grid.sheet(row.places.sheet)
    if spot is None or sheet is None:
        return
    own, stored = sheet.formula(*spot), sheet.value(*spot)
    if own is None and stored is not None and pence_of(stored) == pence:
        return
    heading = row.places.heading(month)
    if not restore and (own is not None or isinstance(stored, str)):
        shown = own if own is not None else show_value(stored, "money")
        said = f"{shown} stands where the method {row.method} gives {show_pounds(pence)}."
        yield LeftAlone(
            sheet.name, a1(*spot), "typed-over", f"{said} --restore puts that in.", "C35"
        )
        return
    label = f"{heading}, {row.line_id}"
    edit = Edit(sheet.name, a1(*spot), _pounds(pence))
    yield Change(edit, "money", label, "C35", stored, own)


def _pounds(pence: Pence) -> Value:
    return pence // 100 if pence % 100 == 0 else pence / 100
