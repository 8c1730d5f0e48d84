"""What was found, in words: each table as a picture, then what is open and what is left out."""

from __future__ import annotations

from collections.abc import Iterator

from commissioning_schemas.layout.looking.table import LookedTable
from commissioning_schemas.proposing import Proposal
from commissioning_schemas.words import quote

from ..reports.harmless import harmless
from ..reports.wording import IS_REDACTED, counted
from .picture import picture

_WAITS = "; it waits for an answer and is not in the map"


def tell(proposal: Proposal, width: int, *, explain: bool) -> Iterator[str]:
    """Yield the lines that a person reads."""
    for table in (*proposal.tables, *proposal.waiting):
        yield ""
        yield harmless(_head(table))
        yield from (f"  {line}" for line in picture(table, width - 2))
        yield from (harmless(f"  {line}") for line in _said(table))
    for what, why in proposal.not_read():
        yield ""
        yield harmless(f"{what}: not read; {why}.")
    if explain:
        yield from _evidence(proposal)
    if proposal.questions:
        yield ""
        yield "Open questions (a file for --answers has a line such as these):"
        for question in proposal.questions:
            choices = " | ".join(value for value, _ in question.choices) or "…"
            yield harmless(f"  {question.text}")
            yield harmless(f'    "{question.id}" = "{choices}"')


def tell_redacted(proposal: Proposal) -> Iterator[str]:
    """Yield which table is where, and how many questions are open, and not a word of the cells."""
    for table in proposal.tables:
        yield harmless(f"{table.place} is {table.role}")
    for table in proposal.waiting:
        yield harmless(f"{table.place} is {table.role}{_WAITS}")
    for part in proposal.passed:
        yield harmless(f"{part.sheet}!{part.area} is not read.")
    yield f"Open: {counted(len(proposal.questions), 'question')}."
    yield IS_REDACTED


def _head(table: LookedTable) -> str:
    unit = f", in {table.unit.value}" if table.unit is not None else ""
    given = "".join(f", {name} {value}" for name, value in table.constants.items())
    waits = _WAITS if table.is_open else ""
    return f"{table.place} is {table.role}{unit}{given}{waits}"


def _said(table: LookedTable) -> Iterator[str]:
    """Yield what headings side by side say, what words stand for, and what a sign means."""
    for heading, given in table.gives.items():
        words = ", ".join(f"{name} {value}" for name, value in given.items())
        yield f"{quote(heading)} is {words}"
    for field, texts in table.values.items():
        words = ", ".join(f"{quote(text)} is {value}" for text, value in texts.items())
        yield f"{field}: {words}"
    for field, (plus, minus) in table.signs.items():
        yield f"{field}: a plus is {plus}, a minus {minus}"


def _evidence(proposal: Proposal) -> Iterator[str]:
    yield ""
    yield "Why:"
    for one in proposal.decisions:
        sure = round(100 * one.confidence)
        yield harmless(f"  {one.place}: {one.what} is {one.value}: {one.evidence} ({sure}% sure)")


def notes_of(proposal: Proposal) -> dict[str, str]:
    """Return a comment for each table of the map, by its sheet and role."""
    return {
        f"{table.sheet.name} {table.role}": f"Found at {table.place}." for table in proposal.tables
    }
