"""The sentences of a workbook: the cells of text that a map names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from ..address import a1, column_number, parse_cell
from ..findings import Place
from ..grid import Grid, Sheet
from ..maps import Map, MappedText
from ..words import clean, normal
from .amounts import Amount, find_amounts
from .named import Named, find_named
from .years import YearNamed, find_years

HEADING = "heading"
"""What stands in the column of paragraph numbers beside a heading."""


@dataclass(frozen=True)
class Sentence:
    """One cell of text, and what it mentions; ``paragraph`` is the number that it goes by."""

    sheet: str
    cell: str
    text: str
    paragraph: str = ""
    is_purpose: bool = False
    is_heading: bool = False

    @property
    def place(self) -> Place:
        """The place of the cell, known again by its paragraph's number where it has one."""
        numbered = bool(self.paragraph) and not self.is_heading
        key = self.paragraph if numbered else normal(self.text)
        return Place(self.sheet, self.cell, key=key, field="text")

    @cached_property
    def amounts(self) -> Sequence[Amount]:
        """The amounts of money, in order."""
        return tuple(find_amounts(self.text))

    @cached_property
    def years(self) -> Sequence[YearNamed]:
        """The financial years, in order."""
        return tuple(find_years(self.text))

    @cached_property
    def named(self) -> Sequence[Named]:
        """The appendices, tables and paragraphs, each once."""
        return tuple(find_named(self.text))


def read_sentences(grid: Grid, map: Map | None) -> tuple[Sentence, ...]:
    """Return the sentences of every sheet that the map calls text, in its order."""
    return tuple(
        sentence
        for part in (map.texts if map is not None else ())
        if (sheet := grid.sheet(part.sheet)) is not None
        for sentence in _sentences(sheet, part)
    )


def sentence_at(
    grid: Grid, sentences: Iterable[Sentence], sheet: str, cell: str
) -> Sentence | None:
    """Return the sentence in a cell, be it in no column of text; ``None`` where it holds none."""
    found = grid.sheet(sheet)
    if found is None:
        return None
    spot = parse_cell(cell)
    value = found.value(*spot)
    text = clean(value) if isinstance(value, str) else ""
    if not text:
        return None
    known = (one for one in sentences if (one.sheet, one.cell) == (found.name, a1(*spot)))
    return next(known, Sentence(found.name, a1(*spot), text))


def _sentences(sheet: Sheet, part: MappedText) -> Iterator[Sentence]:
    column = column_number(part.text)
    beside = column_number(part.paragraph) if part.paragraph else None
    headings = {parse_cell(cell) for cell in part.portfolio_cells}
    for row in sorted(sheet.rows):
        value = sheet.value(row, column)
        text = clean(value) if isinstance(value, str) else ""
        if text:
            label = sheet.value(row, beside) if beside is not None else None
            paragraph = clean(str(label)) if label is not None else ""
            yield Sentence(
                sheet.name,
                a1(row, column),
                text,
                paragraph,
                is_purpose=bool(part.purpose) and (row, column) == parse_cell(part.purpose),
                is_heading=(row, column) in headings or normal(paragraph) == HEADING,
            )
