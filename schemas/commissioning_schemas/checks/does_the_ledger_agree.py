"""Does the actual spend agree with the ledger?"""

from __future__ import annotations

from collections.abc import Iterator

from ..codes import ByHeading, Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..ledger_sums import LedgerSums
from ..show import plain, show_pounds
from ..tables import LedgerEntry, Monitoring
from .question import asks

_CODED = {f"Budget!O{row}": f"40{row:02}" for row in (5, 6, 7, 9)}


def _entries(last: float) -> list[ByHeading]:
    amounts = {"4005": 7500, "4006": 700000, "4007": 300000, "4009": last}
    return [
        {"Ledger code": code, "Year": "2020-21", "Period": "M11", "Amount (£)": amount}
        for code, amount in amounts.items()
    ]


ACTUAL_DIFFERS_FROM_LEDGER = Code(
    code="BUD-018",
    name="actual-differs-from-ledger",
    severity=Severity.ERROR,
    kind="book",
    applies="working",
    rule="Actual to date of a line or portfolio equals the ledger up to that period, by ledger "
    "code. M01 is April, a quarter ends with its third month, OUT is the whole year. Looked at "
    "where every line has a code, and no code stands for anything else.",
    why="A figure in a public report that the accounts do not show cannot be defended.",
    fix="Paste the ledger again, or correct the actual.",
    source="practice",
    fails=Example(
        "the ledger is a penny higher", dict(_CODED), sheets={"Ledger": _entries(242500.01)}
    ),
    passes=Example("actual and ledger agree", dict(_CODED), sheets={"Ledger": _entries(242500)}),
    set="ext",
)


@asks("Does the ledger agree?", ACTUAL_DIFFERS_FROM_LEDGER)
def does_the_ledger_agree(evidence: Evidence) -> Iterator[Said]:
    """What a row of monitoring calls actual is what the ledger holds to its period."""
    if not evidence.book.holds(LedgerEntry):
        return
    ledger, tolerance = LedgerSums(evidence), evidence.book.about.tolerance_pence or 0
    for row in evidence.book.rows(Monitoring):
        actual, held = row.actual_to_date, ledger.to_date(row)
        if row.published or actual is None or held is None or abs(actual - held) <= tolerance:
            continue
        of = row.line_id or row.portfolio_id
        apart = show_pounds(abs(actual - held))
        ends = ledger.ends_before(row)
        only = f" The ledger of {row.year} goes only to {ends}." if ends else ""
        yield Said(
            "BUD-018",
            Place.of(row, Monitoring.actual_to_date),
            f"The actual of {of} to {row.period} is {show_pounds(actual)}; the ledger holds "
            f"{show_pounds(held)}, {apart} {'more' if held > actual else 'less'}.{only}",
            found=plain(actual),
            expected=plain(held),
            impact=abs(actual - held),
        )
