"""What does a dash, a "nil" or an "n/a" in an amount mean?"""

from __future__ import annotations

from collections.abc import Iterator

from ..address import parse_cell
from ..cells.reading import says_nil
from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..tables.columns import Kind
from ..words import clean, quote
from .question import asks

WORD_FOR_AMOUNT = Code(
    code="TYP-016",
    name="word-for-an-amount",
    severity=Severity.INFO,
    kind="reading",
    applies="both",
    rule='Blank, zero, dash and "n/a" are told apart: a dash is nothing, "n/a" is not known.',
    why="The two look alike on paper; one counts as nil, the other is left out of every sum.",
    fix="Use 0 for nil; leave the cell blank only if the amount is not known.",
    source='Analysis Function, shorthand; the accounting format "-"',
    fails=Example("a dash", {"Years!F5": "-"}),
    passes=Example("nil", {"Years!F5": 0}),
    set="ext",
)


@asks("What does a dash mean?", WORD_FOR_AMOUNT)
def what_does_a_dash_mean(evidence: Evidence) -> Iterator[Said]:
    """Say of each amount that is a word how it was read."""
    book = evidence.book
    for table in book.tables:
        money = [c for c in table.kind.columns.values() if c.kind is Kind.MONEY]
        for row in table.rows:
            for column in money:
                if getattr(row, column.field) == 0 and row.has(column):
                    raw = book.raw(row, column.field)
                    if isinstance(raw, str) and says_nil(clean(raw)):
                        said = f"{quote(raw)} is read as nil."
                        yield Said("TYP-016", Place.of(row, column), said, raw, "0")
    for place in book.unknown:
        kind = next((t.kind for t in book.tables if t.region.role == place.table), None)
        known = kind.columns.get(place.field) if kind is not None else None
        sheet = book.grid.sheet(place.sheet or "")
        if known is not None and known.kind is Kind.MONEY and sheet is not None and place.cell:
            raw = sheet.value(*parse_cell(place.cell))
            said = f"{quote(str(raw))} is read as not known; it is left out of every sum."
            yield Said("TYP-016", place, said, found=str(raw))
