"""What is looked at below headings: the rows of a table, and what they show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from ...grid import Sheet
from ...words import clean
from ..rows import is_blank
from .seen import looks_like_date, looks_like_money


@dataclass(frozen=True)
class Body:
    """What is looked at below headings: rows, the columns of texts, and those of amounts.

    ``others`` are columns under headings that are not read.
    """

    sheet: Sheet
    rows: Sequence[int]
    labels: Sequence[int]
    amounts: Sequence[int]
    first: int
    others: Sequence[int] = ()
    dates: Sequence[int] = ()

    def label(self, row: int) -> str:
        """Return the first text of a row that can be its label."""
        cells = self.sheet.rows[row]
        columns = (*self.labels, *self.others)
        texts = (clean(v) for c in columns if isinstance(v := cells.get(c), str))
        return next((text for text in texts if text), "")

    def has_amount(self, row: int) -> bool:
        """Tell whether a row shows an amount."""
        return any(looks_like_money(self.sheet.value(row, c)) for c in self.amounts)

    def is_line(self, row: int) -> bool:
        """Tell whether a row has a date and all else that nine of ten rows show: it is no sum."""
        cells = self.sheet.rows[row]
        usual = self._usual
        dated = any(looks_like_date(cells.get(c)) for c in usual)
        return dated and len(usual) > 2 and all(not is_blank(cells.get(c)) for c in usual)

    @cached_property
    def _usual(self) -> Sequence[int]:
        """The columns other than amounts that nine of ten rows fill."""
        rows = [self.sheet.rows[row] for row in self.rows]
        filled = Counter(c for cells in rows for c, v in cells.items() if not is_blank(v))
        columns = {*self.labels, *self.others, *self.dates} - {*self.amounts}
        return [c for c in sorted(columns) if 10 * filled[c] >= 9 * len(rows)]

    def is_alone(self, row: int) -> bool:
        """Tell whether a row shows one text and nothing else in the columns that are read."""
        cells = self.sheet.rows[row]
        return sum(not is_blank(cells.get(c)) for c in {*self.labels, *self.amounts}) == 1
