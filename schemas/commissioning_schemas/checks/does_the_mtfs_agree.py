"""Does the MTFS show the budgets that were approved?"""

from __future__ import annotations

from collections.abc import Iterator

from ..codes import Code, Example
from ..evidence import Evidence
from ..figures import pence_of
from ..findings import Said, Severity
from ..needs import APPROVED
from ..owned import mtfs
from ..show import plain, show_pounds
from .question import asks

MTFS_DIFFERS = Code(
    code="BUD-016",
    name="mtfs-differs-from-years",
    severity=Severity.ERROR,
    kind="book",
    applies="working",
    rule="MTFS year equals Years approved budget.",
    why="The medium-term plan and the budget go to the same members.",
    fix="Refer to Years, do not retype.",
    source="S-33; ICAEW 15",
    fails=Example("typed, a penny too much", {"MTFS!C5": 1645900.01}),
    passes=Example("typed, and right", {"MTFS!C5": 1645900}),
)


@asks("Does the MTFS agree with Years?", MTFS_DIFFERS, needs=APPROVED)
def does_the_mtfs_agree(evidence: Evidence) -> Iterator[Said]:
    """What stands in the MTFS as approved is what Years approves.

    Where the cell holds its formula, a difference comes from what the formula reads, and is said
    there.
    """
    for figure in evidence.figures.all:
        if figure.table != mtfs.NAME or figure.row_label != "Approved budget" or figure.standard:
            continue
        year = figure.subject.year
        approved = evidence.sums.approved(year)
        shown = pence_of(figure.stored if figure.own is None else figure.excel)
        if shown is None or approved is None or shown == approved:
            continue
        yield Said(
            "BUD-016",
            figure.place,
            f"the MTFS shows {show_pounds(shown)} for {year}; Years has {show_pounds(approved)}.",
            found=plain(shown),
            expected=plain(approved),
            impact=abs(shown - approved),
        )
