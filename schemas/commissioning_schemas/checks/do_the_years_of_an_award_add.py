"""Do the yearly rows of an award over several years make the whole award?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..show import plain, show_pounds
from ..tables import Fund
from ..words import listing
from .question import asks

YEARS_DO_NOT_MAKE_AWARD = Code(
    code="GRT-006",
    name="years-do-not-make-award",
    severity=Severity.ERROR,
    kind="book",
    applies="working",
    rule="A multi-year award has one row per year, all with one group_id and the same "
    "group_total, and they add to it.",
    why="A three-year award booked in one year makes that year rich and the others poor.",
    fix="Give each year its row, with the same award group and group total.",
    source="S-39; a two-year award of another office",
    fails=Example(
        "one row, for the first of two years", {"Funding!B8": "DASV-2Y", "Funding!U8": 410000}
    ),
    passes=Example(
        "two rows that add to the award",
        {
            "Funding!B5": "MOJ-2Y",
            "Funding!B7": "MOJ-2Y",
            "Funding!U5": 1732000,
            "Funding!U7": 1732000,
        },
    ),
)


@asks(
    "Do the years of an award add?",
    YEARS_DO_NOT_MAKE_AWARD,
    needs=(Fund.group_id, Fund.group_total, Fund.amount_awarded),
)
def do_the_years_of_an_award_add(evidence: Evidence) -> Iterator[Said]:
    """The rows of each award group state one total, and add to it."""
    groups: dict[str, list[Fund]] = {}
    for fund in evidence.book.funds:
        if fund.published:
            continue
        if fund.group_id:
            groups.setdefault(fund.group_id.casefold(), []).append(fund)
        elif "group_id" not in fund.unread:
            yield from _without_group(fund)
    for rows in groups.values():
        yield from _of_group(rows)


def _without_group(fund: Fund) -> Iterator[Said]:
    """Say of a row that is a part of an award, and does not say of which."""
    amount, total = fund.amount_awarded, fund.group_total
    if amount is not None and total is not None and amount != total:
        yield Said(
            "GRT-006",
            Place.of(fund, Fund.group_id),
            f"{fund.fund_id} is {show_pounds(amount)} of an award of {show_pounds(total)}, but "
            "names no award group.",
            expected="an award group",
        )


def _of_group(rows: Sequence[Fund]) -> Iterator[Said]:
    """Say the first thing that is wrong with one group: its totals, its sum, its rows."""
    first, name = rows[0], rows[0].group_id
    place = Place.of(first, Fund.group_id if first.group_total is None else Fund.group_total)
    totals = list(dict.fromkeys(row.group_total for row in rows if row.group_total is not None))
    if len(totals) > 1:
        shown = listing([show_pounds(total) for total in totals])
        yield Said(
            "GRT-006",
            place,
            f"The rows of award group {name} state different totals: {shown}.",
            found=plain(totals[-1]),
            expected=plain(totals[0]),
        )
        return
    amounts = [row.amount_awarded for row in rows]
    known = [amount for amount in amounts if amount is not None]
    added = sum(known)
    if totals and len(known) == len(amounts) and added != totals[0]:
        count = f"{len(rows)} rows of award group {name} add"
        yield Said(
            "GRT-006",
            place,
            f"The {count if len(rows) > 1 else f'one row of award group {name} comes'} to "
            f"{show_pounds(added)}; the award is {show_pounds(totals[0])}.",
            found=plain(added),
            expected=plain(totals[0]),
            impact=abs(added - totals[0]),
        )
    elif len(rows) == 1:
        yield Said(
            "GRT-006",
            place,
            f"Award group {name} has one row only, for {first.year}. Expected one for each year.",
            found="1",
        )
