"""Where the headings of a table may stand, and what each says."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from ...grid import Sheet, Value
from ...units import without_unit
from ...years import read_year
from ..headings import HEADING_ROWS, row_of_headings
from ..joined import BETWEEN, joined_headings
from ..rows import blank_row, is_blank
from .keys import heading_key, is_unit
from .seen import MOST, looks_like_money
from .vocabulary import Vocabulary

SCANNED = 2_000
"""So many rows of a sheet are scanned one by one; below, the first rows after each gap."""

_LONGEST = 80
_LOOKED = 8


@dataclass(frozen=True)
class Head:
    """Rows that may be the headings of a table: the last row, how many, and the texts.

    ``known`` are the headings that name a field, in their compared form.
    """

    sheet: Sheet
    row: int
    count: int
    texts: Mapping[int, str]
    known: frozenset[str] = frozenset()

    @property
    def first(self) -> int:
        """The first of the rows."""
        return self.row - self.count + 1

    @cached_property
    def keys(self) -> Mapping[int, str]:
        """The compared form of each heading; of several rows, the lowest that says something.

        Where most headings say the same in two languages, it is that which is known.
        """
        whole = {column: heading_key(text) for column, text in self.texts.items()}
        both = sum(BETWEEN in text for text in self.texts.values())
        upper = {text.rpartition(BETWEEN)[0] for text in self.texts.values()}
        if 2 * both <= len(whole) if self.count == 1 else len(upper) == 1:
            return whole
        return {column: self._part(self.texts[column], key) for column, key in whole.items()}

    def _part(self, text: str, key: str) -> str:
        if key in self.known or BETWEEN not in text:
            return key
        parts = [heading_key(part) for part in text.split(BETWEEN)]
        if self.count > 1:
            return parts[-1] if parts[-1] in self.known else key
        named = [part for part in parts if part in self.known]
        return named[0] if len(named) == 1 else key


def scanned_rows(sheet: Sheet) -> Iterator[int]:
    """Yield the rows in which headings are looked for."""
    above, since = 0, 0
    for number, row in enumerate(sheet.shown_rows, 1):
        since = 0 if row - above > 2 else since + 1
        above = row
        if number <= SCANNED or since < HEADING_ROWS:
            yield row


def _rows_of_words(sheet: Sheet, vocabulary: Vocabulary) -> Iterator[tuple[int, dict[int, str]]]:
    """Yield the rows that may be headings, with their texts.

    Of rows with no gap and no amount between them, the first so many are enough: what holds
    more of them is text.
    """
    above, run = 0, 0
    for row in scanned_rows(sheet):
        texts = row_of_headings(sheet, row)
        run = 0 if row - above > 2 else run
        above = row
        if not is_heading_like(sheet, row, texts):
            run = 0 if any(map(looks_like_money, sheet.rows[row].values())) else run
        elif run < HEADING_ROWS and _may_be_known(texts, vocabulary):
            run += 1
            yield row, texts


def heads(sheet: Sheet, vocabulary: Vocabulary) -> Iterator[Head]:
    """Yield every row of texts that knows a name of a field, alone and with the row above it."""
    for row, texts in _rows_of_words(sheet, vocabulary):
        parts = [
            Head(sheet, row, 1, part, vocabulary.headings) for part in _parts(sheet, row, texts)
        ]
        above = row_of_headings(sheet, row - 1)
        if above and is_heading_like(sheet, row - 1, above):
            units = all(is_unit(text) for text in texts.values())
            names = joined_headings(sheet, row, 2)
            if units or len(above) < len(names) or len(texts) > 1:
                parts += [
                    Head(sheet, row, 2, part, vocabulary.headings)
                    for part in _parts(sheet, row, names)
                ]
            top = row_of_headings(sheet, row - 2) if units else {}
            if top and is_heading_like(sheet, row - 2, top):
                names = joined_headings(sheet, row, 3)
                parts += [
                    Head(sheet, row, 3, part, vocabulary.headings)
                    for part in _parts(sheet, row, names)
                ]
        yield from (head for head in parts if _knows_a_name(head, vocabulary))


def _may_be_known(texts: Mapping[int, str], vocabulary: Vocabulary) -> bool:
    """Tell whether a text is a name of a field, a year or a unit: what can be headings is that."""
    parts = [
        part
        for text in texts.values()
        if len(text) <= _LONGEST
        for part in {text, *text.split(BETWEEN)}
    ]
    if any((key := heading_key(part)) in vocabulary.headings or not key for part in parts):
        return True
    return _names(texts, vocabulary) > 1


def _names(texts: Mapping[int, str], vocabulary: Vocabulary) -> int:
    """Return how many headings are names of parts of the office."""
    return sum(vocabulary.is_name(without_unit(text)) for text in texts.values())


def is_heading_like(sheet: Sheet, row: int, texts: Mapping[int, str]) -> bool:
    """Tell whether a row holds short texts and no amounts."""
    if not texts or any(len(text) > _LONGEST for text in texts.values()):
        return False
    cells = sheet.rows.get(row, {})
    return not any(
        looks_like_money(value) for column, value in cells.items() if not _is_year(value)
    ) or all(is_unit(text) for text in texts.values())


def _is_year(value: Value) -> bool:
    year = read_year(value)
    return bool(year.label or year.ambiguous)


def _knows_a_name(head: Head, vocabulary: Vocabulary) -> bool:
    keys = list(head.keys.values())
    known = sum(key in vocabulary.headings for key in keys)
    return known > 0 or ("" in keys and len(keys) > 1) or _names(head.texts, vocabulary) > 1


def _parts(sheet: Sheet, row: int, texts: Mapping[int, str]) -> Sequence[Mapping[int, str]]:
    """Part headings that stand side by side.

    Two blank columns are between them; or one, and a name again, or labels with amounts after it.
    """
    parts: list[dict[int, str]] = [{}]
    last = None
    for column in sorted(texts):
        here = parts[-1]
        again = heading_key(texts[column]) in {heading_key(text) for text in here.values()}
        begins = again or _begins_a_table(sheet, row, column, texts)
        if last is not None and (column - last > 2 or (column - last == 2 and begins)):
            parts.append({})
        parts[-1][column] = texts[column]
        last = column
    return parts if all(len(part) > 1 for part in parts) else [dict(texts)]


def _begins_a_table(sheet: Sheet, row: int, column: int, texts: Mapping[int, str]) -> bool:
    """Tell whether nothing stands before a column, words below it, and amounts in the next."""
    rows = sheet.shown_rows[bisect_right(sheet.shown_rows, row) :][:_LOOKED]
    below = [sheet.rows[one] for one in rows]
    if column + 1 not in texts or any(not is_blank(cells.get(column - 1)) for cells in below):
        return False
    labels = sum(
        isinstance(value := cells.get(column), str) and not looks_like_money(value)
        for cells in below
    )
    amounts = sum(looks_like_money(cells.get(column + 1)) for cells in below)
    return 2 * min(labels, amounts) > len(below)


def rows_under(head: Head, end: int, most: int = MOST) -> list[int]:
    """Return the first rows below headings that show something, to ``end``."""
    columns, sheet = list(head.texts), head.sheet
    first = bisect_right(sheet.shown_rows, head.row)
    last = bisect_right(sheet.shown_rows, end)
    rows = (sheet.shown_rows[place] for place in range(first, last))
    return list(islice((row for row in rows if not blank_row(sheet, row, columns)), most))
