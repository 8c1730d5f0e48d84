"""Do the contributions that each year's budget states stand in its lines?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..needs import REQUESTED, YEARS
from ..show import plain, show_pounds
from ..tables import BudgetLine, Year
from .question import asks

CONTRIBUTIONS_DIFFER = Code(
    code="BUD-007",
    name="contributions-differ",
    severity=Severity.ERROR,
    kind="book",
    applies="working",
    rule='"Of which" contributions equal the lines tagged Contribution, in each year where '
    "either is given.",
    why="Partners are told an amount that the budget must hold.",
    fix="Tag or correct the lines, or correct the amount stated for the year.",
    source="S-33",
    fails=Example("a contribution is a penny short", {"Budget!I13": 59999.99}),
    passes=Example(
        "the contributions add to the penny",
        {"Budget!I13": 60000.01, "Budget!I16": 23999.99},
    ),
)


@asks(
    "Do the contributions match?",
    CONTRIBUTIONS_DIFFER,
    needs=(*YEARS, Year.of_which_contributions, *REQUESTED, BudgetLine.line_type),
)
def do_contributions_match(evidence: Evidence) -> Iterator[Said]:
    """Contributions stated for a year equal its lines of that type."""
    doubt, unclear = evidence.doubt, evidence.book.unclear_lines
    lines = [line for line in evidence.book.lines if line.line_id in unclear]
    open_years = {line.year for line in lines if line.line_type == "Contribution"}
    rows_of = Counter(row.year for row in evidence.book.years)
    for row in evidence.book.years if evidence.book.holds(BudgetLine) else ():
        column = Year.of_which_contributions
        if row.published or not row.has(column) or column.field in row.unread:
            continue
        tagged = evidence.sums.contributions(row.year)
        stated = row.of_which_contributions or 0
        in_doubt = doubt.years | doubt.types | open_years
        if not row.year or row.year in in_doubt or stated == tagged:
            continue
        if rows_of[row.year] > 1:
            continue
        given = row.of_which_contributions is not None
        said = (
            f"Contributions stated for {row.year} are {show_pounds(stated)}"
            if given
            else f"No contributions are stated for {row.year}"
        )
        yield Said(
            "BUD-007",
            Place.of(row, column),
            f"{said}; its lines of type Contribution add to {show_pounds(tagged)}.",
            found=plain(stated) if given else None,
            expected=plain(tagged),
            impact=abs(stated - tagged),
        )
