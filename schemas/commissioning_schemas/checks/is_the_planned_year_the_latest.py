"""Is the year that a paper says it plans for the year that it has a table for?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Said, Severity
from ..sentences import Sentence, YearNamed
from .question import asks

ANOTHER_YEAR_PLANNED = Code(
    code="TXT-005",
    name="planned-year-without-table",
    severity=Severity.WARNING,
    kind="text",
    applies="both",
    rule='A year after "plan for" or "plans for" in the purpose paragraph or a heading is the '
    "latest year that has an allocation table.",
    why="Members decide on one year while the paper says that it is about another.",
    fix="Correct the year.",
    source='S-1, "plans for 2020-21" in a paper of March 2021',
    fails=Example("plans for 2020-21, tables up to 2021-22", book="as-published"),
    passes=Example(
        "plans for 2021-22",
        {"Paper!B5": "This paper tells members of the plans for 2021-22."},
        book="as-published",
    ),
)

_PLAN = re.compile(r"\bplans? for (?:the )?(?:financial )?(?:years? )?", re.IGNORECASE)
_ALSO = re.compile(r",? (?:and|to|or)(?: for)? |, ?", re.IGNORECASE)


@asks("Is the planned year the latest?", ANOTHER_YEAR_PLANNED)
def is_the_planned_year_the_latest(evidence: Evidence) -> Iterator[Said]:
    """The last year that a purpose or a heading plans for is the last with lines of budget."""
    latest = max((line.year for line in evidence.book.lines if line.year), default="")
    for sentence in evidence.sentences if latest else ():
        if sentence.is_purpose or sentence.is_heading:
            for match in _PLAN.finditer(sentence.text):
                years = _years_at(sentence, match.end())
                if years and max(year.label for year in years) != latest:
                    named = " and ".join(year.label for year in years)
                    yield Said(
                        "TXT-005",
                        sentence.place,
                        f"says that it plans for {named}; the latest table of allocations is for "
                        f"{latest}.",
                        found=named,
                        expected=latest,
                    )


def _years_at(sentence: Sentence, start: int) -> Sequence[YearNamed]:
    """Return the years that are listed one after the other from a place in a sentence."""
    found: list[YearNamed] = []
    for year in sentence.years:
        also = _ALSO.match(sentence.text, start) if found else None
        if year.start == (also.end() if also else start):
            found.append(year)
            start = year.start + len(year.text)
    return found
