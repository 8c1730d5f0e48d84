"""Do the months of a profile add to what the line may spend?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ..codes import Code, Example
from ..evidence import Evidence
from ..figures.profiles import MONTHS, profile_total
from ..findings import Place, Said, Severity
from ..needs import REVISED
from ..show import plain, show_pounds
from ..tables import Profile
from .question import asks

PROFILE_DOES_NOT_ADD = Code(
    code="BUD-010",
    name="profile-does-not-add",
    severity=Severity.ERROR,
    kind="book",
    applies="working",
    rule="Profile months add to the revised budget of the line.",
    why="Spend to date is judged by the profile; a wrong one hides an overspend or invents one.",
    fix="Correct the months, or have them filled in: Fill totals in Excel, or commissioning fill.",
    source="practice",
    fails=Example("a penny more was moved, profile not changed", {"Virements!F5": 2500.01}),
    passes=Example(
        "a penny more was moved, and the profiles follow",
        {"Virements!F5": 2500.01, "Profile!C5": 7499.99, "Profile!C6": 58566.68},
    ),
)


@asks(
    "Does the profile add to the line's budget?",
    PROFILE_DOES_NOT_ADD,
    needs=(Profile.line_id, *(Profile.columns[month] for month in MONTHS), *REVISED),
)
def does_the_profile_add(evidence: Evidence) -> Iterator[Said]:
    """The twelve months of a line add to its budget after virements."""
    book = evidence.book
    known = {line.line_id for line in book.lines if line.line_id and not line.published}
    unclear = book.unclear_lines
    counts = Counter(row.line_id for row in book.rows(Profile))
    for row in book.rows(Profile):
        name = row.line_id
        if row.published or name not in known or name in unclear or counts[name] > 1:
            continue
        total, budget = profile_total(row), evidence.sums.revised_of(name)
        if total == budget or not row.unread.isdisjoint(MONTHS):
            continue
        apart = f"{show_pounds(abs(total - budget))} {'less' if total < budget else 'more'}"
        column = Profile.difference if row.has(Profile.difference) else Profile.line_id
        yield Said(
            "BUD-010",
            Place.of(row, column),
            f"The months of {name} add to {show_pounds(total)}, {apart} than its revised budget "
            f"of {show_pounds(budget)}.",
            found=plain(total),
            expected=plain(budget),
            impact=abs(total - budget),
        )
