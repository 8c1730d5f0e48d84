"""Is a change that a sentence calls small, or large, told in figures too?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Said, Severity
from ..sentences import find_amounts
from ..words import quote
from .question import asks

CHANGE_IN_WORDS_ONLY = Code(
    code="TXT-004",
    name="change-in-words-only",
    severity=Severity.WARNING,
    kind="text",
    applies="both",
    rule='"Small", "significant" and the like of a change, in a sentence with a money figure, are '
    "shown with the percentage. One finding a cell.",
    why="What is small to the office may be large to those who live on it; a figure is not argued "
    "with.",
    fix="Add the percentage.",
    source="S-36",
    fails=Example(
        "a small reduction",
        {"Paper!B17": "A small reduction to £0.841m was announced."},
        book="as-published",
    ),
    passes=Example(
        "a reduction of 5.6%",
        {
            "Paper!B16": "The Ministry of Justice gave £0.891m in 2020-21.",
            "Paper!B17": "A small reduction of 5.6% to £0.841m was announced.",
        },
        book="as-published",
    ),
    set="ext",
)

_SIZE = (
    "small|slight|minor|modest|marginal|minimal|negligible|limited|moderate|large|big|major|"
    "significant|substantial|considerable|sizeable|sizable|sharp|steep|dramatic|huge|massive|"
    "notable|marked"
)
_CHANGE = (
    "reductions?|increases?|decreases?|rises?|falls?|drops?|cuts?|growth|changes?|movements?|"
    "savings?|uplifts?|variances?|underspends?|overspends?|shortfalls?|surplus(?:es)?|deficits?"
)
_MOVED = (
    "reduced|increased|decreased|rose|risen|fell|fallen|dropped|cut|grew|grown|changed|higher|"
    "lower|more|less|above|below"
)
_IN_WORDS = re.compile(
    rf"\b(?:{_SIZE}) (?:(?:further|overall|net|real) )?(?:{_CHANGE})\b"
    rf"|\b(?:{_SIZE})(?:ly)? (?:{_MOVED})\b"
    rf"|\b(?:{_MOVED}) (?:{_SIZE})ly\b",
    re.IGNORECASE,
)
_PER_CENT = re.compile(r"[0-9] ?%|\bper ?cent\b", re.IGNORECASE)
_END = re.compile(r"(?<=[.!?]) +(?=[A-Z£])")


@asks("Is a change told in figures?", CHANGE_IN_WORDS_ONLY)
def is_a_change_told_in_figures(evidence: Evidence) -> Iterator[Said]:
    """Say of each cell the first change that is told with money, and without a percentage."""
    for cell in evidence.sentences:
        for sentence in _END.split(cell.text):
            words = _IN_WORDS.search(sentence)
            if words and not _PER_CENT.search(sentence) and any(find_amounts(sentence)):
                said = f"{quote(words[0])} is told without its percentage."
                yield Said("TXT-004", cell.place, said, found=words[0])
                break
