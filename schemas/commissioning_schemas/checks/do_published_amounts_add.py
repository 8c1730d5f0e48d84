"""Do the totals of a published table equal its rows, as far as rounding lets them?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..address import parse_cell
from ..codes import Code, Example
from ..evidence import Evidence
from ..figures.rounding import Rounding
from ..findings import Place, Said, Severity
from ..money import Pence, compare_total
from ..show import plain, show_pence_in, show_pounds
from ..shown_differences import ShownDifference, shown_differences
from ..shown_totals import ShownTotal, shown_totals
from ..tables import Row
from ..totals_in_doubt import why_not_compared
from .question import asks

PUBLISHED_TOTAL_DIFFERS = Code(
    code="ARI-001",
    name="published-total-differs",
    severity=Severity.ERROR,
    kind="book",
    applies="both",
    rule="In a published table, a total shown equals the sum of its rows, beyond what rounding "
    "can explain; and so does a difference that a row shows, such as a variance.",
    why="A printed total that its rows do not support is the first thing that readers notice.",
    fix="Correct the row or the total.",
    source="Thames Valley 2021/22: rows 3,039,469, total 3,039,479",
    fails=Example("rows of 1.645, total 1.650", {"Table 1!B8": "£1.650m"}, book="as-published"),
    passes=Example("rows of 1.851, total 1.851", book="as-published"),
)

ROUNDED_TOTAL_DIFFERS = Code(
    code="ARI-002",
    name="rounded-total-differs",
    severity=Severity.WARNING,
    kind="book",
    applies="both",
    rule="In a published table, a total shown differs from its rows by an amount that rounding "
    "can explain.",
    why="Each figure may be right and the table still looks wrong to those who add it up.",
    fix='Keep the total, and add "Figures may not sum due to rounding"; or show pounds.',
    source="S-32: 0.710 + 0.484 + 0.451 = 1.645, total £1.646m",
    fails=Example("rows of 1.645, total 1.646", book="as-published"),
    passes=Example("rows of 1.646, total 1.646", {"Table 1!B5": "£0.711m"}, book="as-published"),
)


@asks("Do the totals of published tables add up?", PUBLISHED_TOTAL_DIFFERS, ROUNDED_TOTAL_DIFFERS)
def do_published_amounts_add(evidence: Evidence) -> Iterator[Said]:
    """A total that is printed differs from its printed rows by no more than rounding."""
    rounding = Rounding(evidence.book)
    for table in evidence.book.tables:
        for total in shown_totals(table) if not table.working else ():
            why_not = why_not_compared(evidence, total)
            if total.reading.value is None:
                evidence.leave_out(total.place, "its total cannot be read as an amount")
            elif why_not:
                evidence.leave_out(total.place, why_not)
            else:
                for said in _compare(rounding, total, total.reading.value):
                    aside = _set_aside(evidence, total)
                    if aside:
                        evidence.leave_out(total.place, f"not compared with its rows: {aside}")
                    else:
                        yield said
        for one in shown_differences(evidence, table) if not table.working else ():
            yield _say_of_row(one)


def _say_of_row(one: ShownDifference) -> Said:
    shown, right = show_pounds(one.shown), show_pounds(one.right)
    apart = abs(one.shown - one.right)
    return Said(
        "ARI-001",
        one.place,
        f"shows {shown}; {one.words} is {right}, {show_pounds(apart)} "
        f"{'less' if one.right < one.shown else 'more'}: more than rounding can explain.",
        found=plain(one.shown),
        expected=plain(one.right),
        impact=apart,
    )


def _set_aside(evidence: Evidence, total: ShownTotal) -> str:
    """Return which row above a total was taken for a total itself, and may be one of its rows."""
    region = total.table.region
    rows = range(region.heading_row + 1, total.row.row_number)
    for place in (said.place for said in evidence.book.said if said.code == "STR-007"):
        here = place.sheet == region.sheet.name and place.cell is not None
        if here and parse_cell(place.cell or "")[0] in rows:
            return f"STR-007 at {place.cell}"
    return ""


def _compare(rounding: Rounding, total: ShownTotal, shown: Pence) -> Iterator[Said]:
    verdicts = []
    for rows in total.parts:
        filled = [row for row in rows if getattr(row, total.column.field) is not None]
        amounts = [getattr(row, total.column.field) for row in filled]
        steps = [2 * rounding.in_table(total.table, row, total.column) for row in filled]
        own = 2 * rounding.in_table(total.table, total.row, total.column)
        verdicts.append((compare_total(shown, amounts, [own, *steps]), filled, [own, *steps]))
    for verdict in ("exact", "rounding", "break"):
        for found, rows, steps in verdicts:
            if found == verdict:
                if verdict != "exact":
                    yield _say(total, shown, verdict == "rounding", rows, steps)
                return


def _say(
    total: ShownTotal, shown: Pence, rounded: bool, rows: Sequence[Row], steps: Sequence[Pence]
) -> Said:
    unit = total.table.region.unit_of(total.column.field)
    step = min(filter(None, steps), default=0)
    right = total.sum_of(rows)
    cells = [Place.of(row, total.column).cell or "" for row in (rows[0], rows[-1])]
    area = ":".join(dict.fromkeys(cells))
    texts = [show_pence_in(p, unit, step // 2) for p in (shown, right, abs(shown - right))]
    room = (
        f"within rounding of {len(rows)} figures"
        if rounded
        else f"more than rounding of {len(rows)} figures can explain"
    )
    return Said(
        "ARI-002" if rounded else "ARI-001",
        total.place,
        f"shows {texts[0]}; rows {area} add to {texts[1]}, {texts[2]} "
        f"{'less' if right < shown else 'more'}: {room}.",
        found=plain(shown),
        expected=plain(right),
        impact=abs(shown - right),
    )
