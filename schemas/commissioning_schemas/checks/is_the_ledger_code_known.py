"""Does every ledger code belong to a budget line?"""

from __future__ import annotations

from collections.abc import Iterator

from ..codes import ByHeading, Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..ledger_sums import code_of
from ..show import show_pounds
from ..tables import LedgerEntry
from ..words import quote
from .question import asks

_ENTRY: ByHeading = {"Ledger code": "4711", "Year": "2020-21", "Period": "M11", "Amount (£)": 250}

UNKNOWN_LEDGER_CODE = Code(
    code="BUD-019",
    name="unknown-ledger-code",
    severity=Severity.WARNING,
    kind="book",
    applies="working",
    rule="Every ledger code belongs to a budget line.",
    why="Spend on a code of no line is in nobody's forecast.",
    fix="Add the code to a line, or take it out of the extract.",
    source="practice",
    fails=Example("a code of no line", {"Budget!O5": "4712"}, sheets={"Ledger": [_ENTRY]}),
    passes=Example("the code of a line", {"Budget!O5": "4711"}, sheets={"Ledger": [_ENTRY]}),
    set="ext",
)


@asks("Is the ledger code known?", UNKNOWN_LEDGER_CODE)
def is_the_ledger_code_known(evidence: Evidence) -> Iterator[Said]:
    """Say once of each code that no line has; once in all where no line has any."""
    book = evidence.book
    known = {code_of(line) for line in book.lines} - {""}
    unknown: dict[str, list[LedgerEntry]] = {}
    for entry in book.rows(LedgerEntry):
        code = entry.ledger_code.casefold()
        if code and code not in known and not entry.published:
            unknown.setdefault(code, []).append(entry)
    if unknown and not known:
        first = next(iter(unknown.values()))[0]
        said = "No budget line has a ledger code, so that no entry can be tied to a line."
        yield Said(
            "BUD-019",
            Place.of(first, LedgerEntry.ledger_code),
            said,
            found=first.ledger_code,
            fix="Fill in Ledger code in Budget.",
        )
        return
    for entries in unknown.values():
        pence = sum(entry.amount or 0 for entry in entries)
        code = entries[0].ledger_code
        rows = f" in {len(entries)} rows" if len(entries) > 1 else ""
        yield Said(
            "BUD-019",
            Place.of(entries[0], LedgerEntry.ledger_code),
            f"Code {quote(code)} ({show_pounds(pence)}{rows}) is on no budget line.",
            found=code,
            impact=abs(pence),
        )
