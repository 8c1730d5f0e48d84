"""Validate: check the workbook as it is on screen, list what was found, and mark it."""

from __future__ import annotations

from collections import Counter

from commissioning.reports.wording import SEVERITY_WORDS, counted
from commissioning_schemas.check import check
from commissioning_schemas.checks_list import ListedFinding, list_findings
from commissioning_schemas.result import Result

from ..ribbon.desk import Desk
from ..sheets.checks import put_list
from ..sheets.map_in_use import map_in_use, noted
from ..sheets.summary import is_settled, keep_summary, worst_three


def act(desk: Desk) -> None:
    """Check, write the list, and say what is worst."""
    grid = desk.grid()
    map, note = map_in_use(desk, grid)
    desk.status("checking ...")
    result = check(grid, map, profile=desk.profile())
    if not result.tables:
        desk.say(
            "This workbook has none of the tables that Commissioning knows, and no map that leads "
            "to one. Choose Map this workbook to say how it is laid out, or New workbook for a new "
            "one."
        )
        return
    rows = list_findings(grid, result, map)
    with desk.writing():
        put_list(desk, grid, rows, marked=map is None)
    text = summary(result, rows)
    keep_summary(desk.book.name, text)
    desk.say(noted(text, note))


def summary(result: Result, rows: list[ListedFinding]) -> str:
    """Return how many were found, the worst three by pounds, and what was not checked."""
    to_do = Counter(row.severity for row in rows if not is_settled(row))
    counts = [
        counted(to_do[severity], word)
        for severity, word in SEVERITY_WORDS.items()
        if to_do[severity]
    ]
    accepted = len(rows) - to_do.total()
    parts = [f"{', '.join(counts)}." if counts else "Nothing wrong was found."]
    if accepted:
        parts[0] += f" {accepted} accepted earlier."
    parts += worst_three(rows)
    if result.not_checked:
        left = "\n".join(f"- {one.what}: {one.why}" for one in result.not_checked[:5])
        more = len(result.not_checked) - 5
        parts.append(f"Not checked:\n{left}" + (f"\n- and {more} more" if more > 0 else ""))
    if rows:
        parts.append("All are on the sheet Checks. Next finding goes from one to the next.")
    return "\n\n".join(parts)
