"""The words of the sheet Read me."""

from __future__ import annotations

from collections.abc import Iterator

from .office import Office

COLOURS = (
    ("Pale yellow", "For you to fill in. A small arrow beside the cell offers a list."),
    ("Pale grey", "Headed (calc): works itself out. Type nothing there."),
    ("Red and bold", "Something needs a look: a live check, or a cell that the last check marked."),
)
"""Each colour with what it means; no colour is the only sign of anything."""

_BLANK = (
    "This workbook is blank. List your years, portfolios and reserves, and choose Fill totals in "
    "Excel, or run commissioning fill: Summary and LiveChecks are then built from the lists. (The "
    "command commissioning new makes a workbook in which that is done.)"
)


def steps(office: Office) -> Iterator[tuple[str, str]]:
    """Yield (sheet, what to do there), in the order in which a person goes through them."""
    lists = [name for name in ("Portfolios", "ReserveList", "Organisations") if office.has(name)]
    yield "About", "Fill in who prepared the workbook, when, and the day on which it stands."
    if not office.portfolios:
        yield "Years", _BLANK
    yield "Years", "Type the approved budget of each year in £, and the decision that set it."
    yield (
        ", ".join(lists),
        (
            "Complete the lists: who manages each portfolio, what each reserve is for, and every "
            "funder, provider and partner. Drop-downs elsewhere offer what stands here."
        ),
    )
    yield (
        "Codes",
        (
            "Boards, scorecards and approvers are examples: put your own in their place. Check the "
            "limits against your financial regulations."
        ),
    )
    yield (
        "Budget",
        (
            "One row for each line of spend in one year. Type directly below the last row: the "
            "table grows. Until the first line stands there, one live check asks for it."
        ),
    )
    yield (
        "Funding, Reserves",
        (
            "Enter each external grant, and each movement of a reserve as a positive amount, "
            "beginning with its opening balance."
        ),
    )
    yield "Other sheets", "Fill them in as you need them. An empty sheet does no harm."
    yield (
        "LiveChecks",
        (
            "Row 2 of every sheet says whether the totals agree. To have every cell looked at, run "
            "commissioning check on this file: it says what is wrong, where, and what to do."
        ),
    )
