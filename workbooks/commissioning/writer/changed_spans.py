"""Where two versions of a sheet may differ, given the cells that were changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from commissioning_schemas.address import a1

from .cannot import CannotWrite
from .nodes import ATTRIBUTE
from .sheet_part import RowSpan, SheetPart

Place = tuple[int, int]
Span = tuple[int, int]

_PIECE = 1 << 20


class ChangedSpans:
    """The spans of both versions that hold the changed cells, and what follows from them.

    That is the extent of the sheet, the spans of a row, and rows that were not there before. Of
    the cells ``inside``, only what stands between their tags is changed; those of ``looks`` get
    another style. CannotWrite where such a row holds anything else, or says anything else, or
    where a cell has not the style that it should.
    """

    def __init__(
        self,
        was: SheetPart,
        now: SheetPart,
        places: Iterable[Place],
        inside: Iterable[Place] = (),
        looks: Mapping[Place, str] | None = None,
    ) -> None:
        self._was, self._now, self._inside = was, now, set(inside)
        self._looks = looks or {}
        self._columns: dict[int, set[int]] = defaultdict(set)
        for row, column in [*places, *self._inside]:
            self._columns[row].add(column)
        self.old = [(node.start, node.end) for node in was.root.all("dimension")]
        self.new = [(node.start, node.end) for node in now.root.all("dimension")]
        if was.data.empty:
            self._first_rows()
        else:
            self._rows()
        self.old.sort()
        self.new.sort()

    def _first_rows(self) -> None:
        self.old.append((self._was.data.start, self._was.data.end))
        self.new.append((self._now.data.start, self._now.data.end))
        for row in self._now.rows():
            self._check_new(self._now.row_span(*row))

    def _rows(self) -> None:
        before, after = self._was.find(self._columns)[0], self._now.find(self._columns)[0]
        for number, row in after.items():
            former = before.get(number)
            if former is None:
                self._check_new(row)
                self.new.append((row.start, row.end))
                continue
            if _said(self._was, former) != _said(self._now, row):
                raise CannotWrite("harmed", self._now.sheet, detail=f"row {number}")
            if former.inner == former.end and row.inner < row.end:
                self._check_new(row)
                self.old.append((former.start, former.end))
                self.new.append((row.start, row.end))
                continue
            self._cells(former, row)

    def _cells(self, former: RowSpan, row: RowSpan) -> None:
        styles: list[dict[int, str]] = []
        for sheet, span, left_out in ((self._was, former, self.old), (self._now, row, self.new)):
            wanted = self._columns[row.number]
            cells = [cell for cell in sheet.cells(span) if cell.column in wanted]
            left_out.append((span.start, span.inner))
            left_out += [
                (cell.inner, cell.close)
                if (row.number, cell.column) in self._inside
                else (cell.start, cell.end)
                for cell in cells
            ]
            styles.append({cell.column: sheet.style(cell) for cell in cells})
        for column in self._columns[row.number]:
            style = styles[0].get(column, "")
            style = self._looks.get((row.number, column), style)
            if style not in ("", "0") and styles[1].get(column) != style:
                raise CannotWrite("harmed", self._now.sheet, a1(row.number, column))

    def _check_new(self, row: RowSpan) -> None:
        if not {cell.column for cell in self._now.cells(row)} <= self._columns[row.number]:
            raise CannotWrite("harmed", self._now.sheet, detail=f"row {row.number}")


def _said(sheet: SheetPart, row: RowSpan) -> list[tuple[bytes, bytes]]:
    """Return what the start tag of a row says, but for its spans."""
    found: list[tuple[bytes, bytes]] = ATTRIBUTE.findall(sheet.xml[row.start : row.inner])
    return [each for each in found if each[0] != b"spans"]


def same_outside(
    old: bytes, old_spans: Sequence[Span], new: bytes, new_spans: Sequence[Span]
) -> bool:
    """Tell whether two parts are the same bytes but for these spans, each list in its order."""
    ours, theirs = _between(old, old_spans), _between(new, new_spans)
    while ours and theirs:
        (start, end), (other, last) = ours.pop(), theirs.pop()
        length = min(end - start, last - other, _PIECE)
        if old[start : start + length] != new[other : other + length]:
            return False
        if start + length < end:
            ours.append((start + length, end))
        if other + length < last:
            theirs.append((other + length, last))
    return not ours and not theirs


def _between(data: bytes, spans: Sequence[Span]) -> list[Span]:
    """Return the spans between these, the last first; empty ones are left out."""
    starts = [0, *(end for _, end in spans)]
    ends = [*(start for start, _ in spans), len(data)]
    return [(a, b) for a, b in zip(starts, ends, strict=True) if b > a][::-1]
