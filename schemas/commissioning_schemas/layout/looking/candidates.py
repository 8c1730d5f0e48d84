"""The tables that a sheet may hold: rows of headings that some role can read."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ...grid import Sheet
from ...units import unit_in_heading
from ...words import normal
from ..headings import as_text, row_of_headings
from ..rows import blank_row, is_blank
from ..shape import repeats_headings
from .heads import SCANNED, Head, heads, is_heading_like, rows_under
from .names import column_of_names
from .reading import AsRole, read_as
from .seen import MOST, Seen, looks_like_money, seen
from .titles import is_prose, titles_above
from .vocabulary import Vocabulary

_AHEAD = 2

_FEW = 60
"""So many rows are looked at below each row that may be headings, until it is settled which are."""


@dataclass(frozen=True)
class Candidate:
    """A table that may be there: its headings read as every role that can be, the best first.

    ``end`` is the last row that it can have; ``rivals`` are other rows that fit as headings;
    ``titles`` are the lines above it, the nearest first; ``over`` those above the first table of
    its sheet.
    """

    head: Head
    end: int
    readings: Sequence[AsRole]
    titles: Sequence[str]
    looks: Mapping[int, Seen]
    rivals: Sequence[Candidate] = ()
    over: Sequence[str] = ()


def candidates(sheet: Sheet, vocabulary: Vocabulary) -> list[Candidate]:
    """Return the tables that a sheet may hold, from the top."""
    last = max(sheet.rows, default=0)
    first = [
        _candidate(head, _before_other_headings(head, _gap(head, last)), vocabulary, _FEW)
        for head in heads(sheet, vocabulary)
    ]
    fitting = [one for one in first if one is not None]
    groups = _groups(fitting)
    found: list[Candidate] = []
    chosen = [_best(group) for group in groups]
    for number, (one, group) in enumerate(zip(chosen, groups, strict=True)):
        later = (other.head.first for other in chosen[number + 1 :] if _shares(one, other))
        end = _before_other_headings(one.head, min(later, default=last + 1) - 1)
        again = _candidate(one.head, end, vocabulary) or one
        rivals = tuple(_rivals(one, group, end, vocabulary))
        over = found[0].titles if found and found[0].head.row < one.head.row else ()
        found.append(replace(again, end=end, rivals=rivals, over=over))
    return _without_repeats(found)


def _candidate(head: Head, end: int, vocabulary: Vocabulary, most: int = MOST) -> Candidate | None:
    rows = rows_under(head, end, most)
    first, last = min(head.texts), max(head.texts)
    beside = _unnamed(head, rows, first)
    looks = {
        column: seen(head.sheet, column, rows)
        for column in ([beside] if beside else []) + list(range(first, last + 1))
    }
    titles = titles_above(head)
    words = " ".join(normal(line) for line in [*titles, head.sheet.name] if not is_prose(line))
    named = column_of_names(head, looks, rows, vocabulary)
    readings = [
        read_as(role, head, looks, words, vocabulary, named, rows) for role in vocabulary.roles
    ]
    kept = _ranked([one for one in readings if one.satisfied and one.columns], vocabulary)
    return Candidate(head, end, kept, titles, looks) if kept else None


def _ranked(readings: Sequence[AsRole], vocabulary: Vocabulary) -> list[AsRole]:
    """Put the best reading first; one that holds all of another's columns, and more, above it."""
    by_role = {one.role.name: one for one in readings}
    ahead = {
        name: by_role[less].score + _AHEAD
        for name, less in vocabulary.both.items()
        if name in by_role and less in by_role and by_role[name].spots > by_role[less].spots
    }
    better = [replace(one, score=max(one.score, ahead.get(one.role.name, 0))) for one in readings]
    return sorted(better, key=lambda one: -one.score)


def _unnamed(head: Head, rows: Sequence[int], first: int) -> int:
    """Return the column of labels to the left of the first heading; 0 where there is none."""
    if first == 1 or not rows:
        return 0
    texts = sum(bool(as_text(head.sheet.value(row, first - 1)).strip()) for row in rows)
    return first - 1 if 2 * texts > len(rows) else 0


def _gap(head: Head, last: int) -> int:
    """Return the row before the first two blank rows below headings, of the nearest rows."""
    blank = 0
    for row in range(head.row + 1, last + 1):
        cells = head.sheet.rows.get(row, {})
        blank = blank + 1 if all(is_blank(value) for value in cells.values()) else 0
        if blank == 2 or row - head.row > _FEW:
            return row
    return last


def _before_other_headings(head: Head, end: int) -> int:
    """Return the last row before other headings: texts below a blank row, over amounts.

    At least one of them stands where amounts of the table above stand. The lines of text right
    above them go with them.
    """
    sheet, amounts, above = head.sheet, set[int](), head.row
    start, stop = (bisect_right(sheet.shown_rows, row) for row in (head.row, end))
    rows = sheet.shown_rows[start : min(stop, start + SCANNED)]
    for row, below in pairwise(rows):
        texts = {c: text for c, text in row_of_headings(sheet, row).items() if c in head.texts}
        apart = blank_row(sheet, row - 1, list(head.texts)) or _is_line(sheet, row - 1)
        if (
            len(texts) > 1
            and apart
            and amounts & texts.keys()
            and is_heading_like(sheet, row, row_of_headings(sheet, row))
            and not repeats_headings(sheet, row, head.texts)
            and any(looks_like_money(sheet.value(below, column)) for column in texts)
        ):
            return max(above, head.row)
        found = {c for c in head.texts if looks_like_money(sheet.value(row, c))}
        amounts |= found
        above = row if found or not _is_line(sheet, row) else above
    return end


def _is_line(sheet: Sheet, row: int) -> bool:
    return sum(not is_blank(value) for value in sheet.rows.get(row, {}).values()) == 1


def _groups(fitting: Sequence[Candidate]) -> list[list[Candidate]]:
    """Put together what stands on the same rows, or on rows with no amount between them."""
    found: list[list[Candidate]] = []
    for one in sorted(fitting, key=lambda each: (each.head.row, min(each.head.texts))):
        group = next(
            (
                each
                for each in reversed(found)
                if _shares(each[-1], one) and not _amounts_between(each[-1].head, one.head)
            ),
            None,
        )
        if group is None:
            found.append([one])
        else:
            group.append(one)
    return found


def _shares(one: Candidate, other: Candidate) -> bool:
    first, second = one.head.texts, other.head.texts
    return min(first) <= max(second) and min(second) <= max(first)


def _amounts_between(one: Head, other: Head) -> bool:
    return any(
        looks_like_money(value)
        for row in range(one.row + 1, other.first)
        for column, value in one.sheet.rows.get(row, {}).items()
        if column in one.texts
    )


def _best(group: Sequence[Candidate]) -> Candidate:
    return max(group, key=_weight)


def _weight(one: Candidate) -> tuple[float, int, int, int]:
    best = one.readings[0]
    rivals = sum(
        len(spots) > 1 and len({best.years.get(spot) for spot in spots}) < len(spots)
        for spots in best.columns.values()
    )
    stated = sum(unit_in_heading(text) is not None for text in one.head.texts.values())
    return best.score - 3 * rivals, len(best.years) + stated, -one.head.count, one.head.row


def _rivals(
    one: Candidate, group: Sequence[Candidate], end: int, vocabulary: Vocabulary
) -> Iterator[Candidate]:
    """Yield other rows of headings in the same place that fit nearly as well."""
    own = range(one.head.first, one.head.row + 1)
    for other in group:
        rows = range(other.head.first, other.head.row + 1)
        if not set(own) & set(rows) and other.readings[0].named + 2 > one.readings[0].named:
            yield _candidate(other.head, end, vocabulary) or other


def _without_repeats(found: Sequence[Candidate]) -> list[Candidate]:
    """Leave out headings that only repeat those above them: a table that is printed on."""
    kept: list[Candidate] = []
    for one in found:
        above = kept[-1] if kept else None
        if above is not None and one.head.texts == above.head.texts and not one.titles:
            kept[-1] = replace(above, end=one.end)
        else:
            kept.append(one)
    return kept
