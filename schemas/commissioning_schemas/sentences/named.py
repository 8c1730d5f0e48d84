"""Parts of a document that a sentence names: appendices, tables and numbered paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Kind = Literal["Appendix", "Table", "Paragraph"]

_LETTER = r"[A-Z][0-9]{0,2}(?!\w)"
_WHOLE = r"[0-9]{1,3}[a-z]?(?![\w%]|[/.][0-9]|[-–][0-9]{4})"
_LABEL: dict[Kind, str] = {
    "Appendix": rf"(?:[IVX]{{2,4}}(?!\w)|{_LETTER}|{_WHOLE})",
    "Table": rf"(?:{_LETTER}|{_WHOLE})",
    "Paragraph": r"(?:[A-Z]-?)?[0-9]{1,3}(?:\.[0-9]{1,3}){0,4}(?![\w%]|/[0-9]|[-–][0-9]{4})",
}
_WORD: dict[Kind, str] = {
    "Appendix": r"[Aa]ppendi(?:x|(?P<many>ces|xes))",
    "Table": r"[Tt]able(?P<many>s)?",
    "Paragraph": r"[Pp]ara(?:graph)?(?P<many>s)?\.?",
}
_AND = r"(?: ?, ?(?:(?:and|or) )?| (?:and|or|&) )"
_TO = r"(?: to | ?[-–] ?)"
_ELSEWHERE = re.compile(r" (?:of|to|in) (?:the )?(?!This\b)[A-Z]")
_MOST = 50


@dataclass(frozen=True, slots=True)
class Named:
    """A part of a document by the name that a sentence gives it: Appendix A, Table 2."""

    kind: Kind
    label: str

    def __str__(self) -> str:
        return f"{self.kind} {self.label}"


def find_named(text: str) -> Iterator[Named]:
    """Yield every appendix, table and paragraph that a cleaned text names, each once.

    "Appendix A and B" names two, "Tables 1 to 3" three. What is named as part of another
    document, as in "paragraph 4 of Schedule 2", is left out.
    """
    seen = set()
    for kind, pattern in _PATTERNS.items():
        for match in pattern.finditer(text):
            if not _ELSEWHERE.match(text, match.end()):
                for label in _labels(kind, match["labels"], bool(match["many"])):
                    named = Named(kind, label.upper())
                    if named not in seen:
                        seen.add(named)
                        yield named


def named_at_start(text: str) -> Named | None:
    """Return what a caption or the name of a sheet says that it is: "Table 2: grants"."""
    for kind, pattern in _CAPTIONS.items():
        match = pattern.match(text)
        if match:
            return Named(kind, match["label"].upper())
    return None


def _pattern(kind: Kind) -> re.Pattern[str]:
    label = _LABEL[kind]
    return re.compile(rf"\b{_WORD[kind]} (?P<labels>{label}(?:(?:{_AND}|{_TO}){label})*)")


def _caption(kind: Kind) -> re.Pattern[str]:
    return re.compile(rf"{kind} (?P<label>{_LABEL[kind]})(?= ?(?:[:.–—-]|$))", re.IGNORECASE)


_PATTERNS: dict[Kind, re.Pattern[str]] = {
    kind: _pattern(kind) for kind in ("Appendix", "Table", "Paragraph")
}
_EACH: dict[Kind, re.Pattern[str]] = {
    kind: re.compile(rf"(?P<joined>{_AND}|{_TO})?(?P<label>{label})")
    for kind, label in _LABEL.items()
}
_CAPTIONS: dict[Kind, re.Pattern[str]] = {kind: _caption(kind) for kind in ("Appendix", "Table")}


def _labels(kind: Kind, text: str, many: bool) -> Iterator[str]:
    """Yield the labels of a list; numbers follow one another only after a plural."""
    first, *more = _EACH[kind].finditer(text)
    before = first["label"]
    yield before
    for item in more:
        joined, after = item["joined"] or "", item["label"]
        if not many and not (before.isalpha() and after.isalpha() and after != "I"):
            return
        if re.fullmatch(_TO, joined):
            yield from _between(before, after)
        yield after
        before = after


def _between(first: str, last: str) -> Iterator[str]:
    """Yield what lies between two labels, both left out: B and C of "A to D"."""
    if first.isdecimal() and last.isdecimal() and int(last) - int(first) <= _MOST:
        yield from map(str, range(int(first) + 1, int(last)))
    elif len(first) == len(last) == 1 and first.isalpha() and last.isalpha():
        yield from map(chr, range(ord(first) + 1, ord(last)))
