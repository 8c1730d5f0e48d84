"""Ties: the figures in sentences that a map ties to figures of the workbook."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .evidence import Evidence
from .maps import Tie
from .sentences import Amount, Sentence, find_text
from .words import clean


@dataclass(frozen=True)
class Tied:
    """A tie, the sentence that it names, and where its text stands there.

    ``sentence`` is ``None`` where the cell holds no text, ``span`` where it does not say so.
    """

    tie: Tie
    sentence: Sentence | None
    span: tuple[int, int] | None

    def covers(self, sentence: Sentence, amount: Amount) -> bool:
        """Tell whether an amount of a sentence is what is tied."""
        own = self.sentence
        if own is None or self.span is None:
            return False
        if (own.sheet, own.cell) != (sentence.sheet, sentence.cell):
            return False
        return self.span[0] < amount.start + len(amount.text) and amount.start < self.span[1]


def find_ties(evidence: Evidence) -> Iterator[Tied]:
    """Yield every tie of the map with what it names."""
    for tie in evidence.book.map.ties if evidence.book.map is not None else ():
        sentence = evidence.sentence_at(tie.sheet, tie.cell)
        span = find_text(clean(tie.text), sentence.text) if sentence is not None else None
        yield Tied(tie, sentence, span)
