"""Do the months of a row add to the total that it shows?"""

from __future__ import annotations

from collections.abc import Iterator

from ..codes import Code, Example
from ..evidence import Evidence
from ..figures.profiles import MONTHS, profile_total
from ..findings import Place, Said, Severity
from ..grid import Value
from ..months import SHORT_MONTHS
from ..show import plain, show_pounds
from ..tables import Profile
from .question import asks

_MAP = {
    "table": [
        {
            "role": "Profile",
            "sheet": "Months",
            "heading": "Apr",
            "unit": "£",
            "columns": {
                "line_id": "Line",
                **dict(zip(MONTHS, SHORT_MONTHS, strict=True)),
                "total": "Year",
            },
        }
    ]
}
_ROW: dict[str, Value] = {"Line": "B-1", **dict.fromkeys(SHORT_MONTHS, 137158)}

MONTHS_DO_NOT_ADD = Code(
    code="ARI-014",
    name="months-do-not-add",
    severity=Severity.ERROR,
    kind="book",
    applies="working",
    rule="Month columns add to the year. Looked at in mapped tables that show all twelve months "
    "and their total; in the template the formula of the total is looked at (FRM, ARI-003).",
    why="Spend is compared with months that are not what the year allows.",
    fix="Fill the profile again, or correct the total.",
    source="practice",
    fails=Example(
        "twelve rounded months fall £4 short",
        book="as-published",
        sheets={"Months": [{**_ROW, "Year": 1645900}]},
        map=_MAP,
    ),
    passes=Example(
        "twelve months and their sum",
        book="as-published",
        sheets={"Months": [{**_ROW, "Year": 1645896}]},
        map=_MAP,
    ),
    set="ext",
)


@asks("Do the months add to the year?", MONTHS_DO_NOT_ADD)
def do_the_months_add_to_the_year(evidence: Evidence) -> Iterator[Said]:
    """Twelve months of a mapped row add to the total beside them, to the penny."""
    tolerance = evidence.book.about.tolerance_pence or 0
    for row in evidence.book.rows(Profile) if evidence.book.map is not None else ():
        shown, total = row.total, profile_total(row)
        months = [Profile.columns[month] for month in MONTHS]
        if row.published or shown is None or not all(row.has(month) for month in months):
            continue
        if not row.unread.isdisjoint(MONTHS) or abs(shown - total) <= tolerance:
            continue
        apart = f"{show_pounds(abs(shown - total))} {'more' if shown > total else 'less'}"
        yield Said(
            "ARI-014",
            Place.of(row, Profile.total),
            f"The months add to {show_pounds(total)}; the year shows {show_pounds(shown)}, "
            f"{apart}.",
            found=plain(shown),
            expected=plain(total),
            impact=abs(shown - total),
        )
