"""Five small workbooks that each tell how one thing goes wrong, or that nothing does."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from decimal import Decimal
from itertools import product

from openpyxl import load_workbook

from ..reader import read
from .build import build_workbook
from .pack import packed
from .results import with_results
from .story_office import story_office, with_row


def clean_office() -> bytes:
    """An office in which nothing is found."""
    return build_workbook(
        story_office(
            "Everything here is as it should be: the lines fit the budget, the draw of 2025-26 "
            "pays for the lighting, the grant pays for its advisers, and the awards are the "
            "grant. A check finds nothing."
        )
    )


def late_grants() -> bytes:
    """Year-end: one grant is left over, another went into the reserve, a return is overdue."""
    office = story_office(
        "It is the last week of the year. The victims grant has £30,000 left and nobody has said "
        "what becomes of it. A second grant came in March; £2,000 of it was put in the project "
        "reserve to keep it, though its funder will have back what is not spent. The report to "
        "that funder was due on 21 March.",
        {"as_at": "25/03/2025", "prepared_on": "25/03/2025"},
        Funding="LATE-2425 | 2024-25 | MIN | Winter support grant | Emergency | Received | VIC "
        "| Victims | 18,000 | 18,000 | 3,000 | 03/03/2025 | 31/03/2025 | 21/03/2025 "
        "| Agreement 24/7",
        Reserves="R-03 | PROJ | 2024-25 | 25/03/2025 | Contribution | 2,000 | Forecast "
        "| LATE-2425 |  | To keep the winter grant",
    )
    return build_workbook(with_row(office, "Funding", "LATE-2425", unspent_treatment="Return"))


def overdrawn_reserve() -> bytes:
    """Three edits, each right by itself, that together overdraw a reserve."""
    office = story_office(
        "Three people each changed one thing. The accounts were closed, and the opening balance "
        "of the reserve became £34,000. The lighting grew by £2,500, in its line and in its draw. "
        "And £2,000 was released to next year's budget. Each edit was right, and nobody "
        "looked at the balance: it closes £500 below zero.",
        Reserves="R-03 | PROJ | 2025-26 |  | Release | 2,000 | Planned | ALL |  | Not needed",
    )
    office = with_row(office, "Reserves", "R-01", amount=Decimal(34_000))
    office = with_row(office, "Reserves", "R-02", amount=Decimal(32_500))
    return build_workbook(with_row(office, "Budget", "B-06", original_budget=Decimal(32_500)))


def grant_given_twice() -> bytes:
    """One award typed in twice, and the grant behind it entered by two people."""
    return build_workbook(
        story_office(
            "Two people kept the list of grants. Both entered the Safer places grant, one with "
            "the £45,000 of the letter and one with the £46,000 of the bid; and the award to the "
            "Elm Youth Trust was typed in again. More is now promised than the grant holds, and "
            "the total of external funding counts one grant twice.",
            Funding="SAFER-24 | 2024-25 | FND | Safer Places Grant | Competitive | Agreed | SAFE "
            "| Place | 46,000 |  |  | 01/06/2024 | 31/03/2025 |  | Agreement 24/2",
            Awards="A-24-03 | FND-2425 | ELM | Evening youth work | Youth workers in the park on "
            "three evenings a week. | 20,000 | GBP | 01/07/2024 | 01/08/2024 | 31/03/2025 | Place "
            "| none | Second score | Yes | 0 | Yes",
        )
    )


def lost_formulas() -> bytes:
    """A manager's copy whose totals were pasted as values before a line was changed."""
    office = story_office(
        "A manager copied the totals of the Summary and pasted them as values, to send them on. "
        "Later the budget for wardens in 2025-26 fell by £10,000. The Summary still shows what it "
        "was, and always will: it holds numbers where its formulas stood.",
    )
    summary = read(build_workbook(office)).sheet("Summary")
    changed = with_row(office, "Budget", "B-05", original_budget=Decimal(190_000))
    workbook = load_workbook(io.BytesIO(build_workbook(changed)))
    for row, column in product(_PASTED, (2, 3)):
        shown = summary.value(row, column) if summary is not None else None
        if isinstance(shown, int | float):
            workbook["Summary"].cell(row, column).value = shown
    saved = io.BytesIO()
    workbook.save(saved)
    return packed(with_results(packed(saved.getvalue())))


_PASTED = (5, 6, 7)
"""The rows of the Summary that are pasted over: two portfolios and their total."""

STORIES: Mapping[str, Callable[[], bytes]] = {
    "clean-office": clean_office,
    "late-grants": late_grants,
    "overdrawn-reserve": overdrawn_reserve,
    "grant-given-twice": grant_given_twice,
    "lost-formulas": lost_formulas,
}
"""What builds each story, by the name of its file."""
