"""Are the financial years in sentences written in the one way that everything else uses?"""

from __future__ import annotations

from collections.abc import Iterator

from ..evidence import Evidence
from ..findings import Said
from ..words import quote
from .is_the_year_written_right import UNUSUAL_YEAR
from .question import asks


@asks("Are years in sentences written right?", UNUSUAL_YEAR)
def are_years_in_sentences_written_right(evidence: Evidence) -> Iterator[Said]:
    """Every financial year in a sentence is written YYYY-YY; one finding a cell."""
    for sentence in evidence.sentences:
        odd = {year.text: year.label for year in sentence.years if not year.standard}
        if odd:
            read = " and ".join(f"{quote(text)} is read as {odd[text]}" for text in odd)
            yield Said(
                "TYP-010",
                sentence.place,
                f"{read}.",
                found=next(iter(odd)),
                expected=next(iter(odd.values())),
                fix=f"Write {' and '.join(dict.fromkeys(odd.values()))}.",
            )
