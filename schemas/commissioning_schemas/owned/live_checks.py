"""The LiveChecks sheet: plain formulas that see a fault with no program beside them."""

from __future__ import annotations

from collections.abc import Sequence, Set

from .head import BEGIN, FIRST_ROW, HEADINGS_ROW, head
from .live_check_formulas import live_checks
from .planned import Planned
from .summary_rows import SummaryRows

NAME = "LiveChecks"
TITLE = "Live checks"
_SENTENCE = "Each amount should be nil, in the unit beside it. Type nothing here."
_HEADINGS = ("Rule", "Check", "Amount", "Unit", "State")
_NOTHING_YET = "The live checks begin when Years and Portfolios are filled in"


def plan(
    portfolios: Sequence[str],
    years: Sequence[str],
    reserves: Sequence[str],
    modules: Set[str],
) -> list[Planned]:
    """Plan every cell of LiveChecks; a check is left out where its module is missing."""
    if not portfolios or not years:
        return head(TITLE, BEGIN, _NOTHING_YET)
    layout = SummaryRows(len(portfolios), len(reserves))
    checks = list(live_checks(layout, len(years), modules))
    cells = head(TITLE, _SENTENCE, _master(len(checks)))
    cells += [Planned(HEADINGS_ROW, c, text, "heading") for c, text in enumerate(_HEADINGS, 1)]
    for row, check in enumerate(checks, FIRST_ROW):
        amount = f"C{row}"
        state = f'=IF(ISERROR({amount}),"CHECK",IF(ABS({amount})<0.005,"OK","CHECK"))'
        cells += [
            Planned(row, 1, check.rule, "text"),
            Planned(row, 2, check.check, "text"),
            Planned(row, 3, check.amount, "money", row_label=check.rule, column_label="Amount"),
            Planned(row, 4, check.unit, "text"),
            Planned(row, 5, state, "state", row_label=check.rule, column_label="State"),
        ]
    return cells


def _master(checks: int) -> str:
    passed = f'COUNTIF($E${FIRST_ROW}:$E${FIRST_ROW + checks - 1},"OK")'
    return (
        f'=IF({passed}={checks},"All {checks} live checks pass",'
        f'{checks}-{passed}&" of {checks} live checks need"'
        f'&IF({checks}-{passed}=1,"s","")&" attention")'
    )
