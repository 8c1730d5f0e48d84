"""Is a reserve used within its time?"""

from __future__ import annotations

from collections.abc import Iterator

from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..show import plain, show_pounds
from ..tables import Reserve
from .question import asks

RESERVE_LIES_IDLE = Code(
    code="RES-007",
    name="reserve-lies-idle",
    severity=Severity.WARNING,
    kind="book",
    applies="working",
    rule="Reserve with no movement planned after two years, or past its planned end: it holds "
    "money at the end of the planned year, or its balance does not move in the base year and the "
    "two years after. A general contingency may lie.",
    why="Money that is set aside and not used is asked for by others, and by the inspectorate.",
    fix="Release it, or justify it again with a new end.",
    source="Home Office reserves guidance 2018; CIPFA",
    fails=Example("a penny is left after the planned end", {"Reserves!F6": 205100.01}),
    passes=Example("all of it is drawn by then"),
    set="ext",
)

_YEARS = 3


@asks("Is the reserve still needed?", RESERVE_LIES_IDLE)
def is_the_reserve_still_needed(evidence: Evidence) -> Iterator[Said]:
    """A reserve is empty after its planned end, and moves within two years."""
    doubt = evidence.doubt
    for reserve in evidence.book.reserves:
        name, end = reserve.reserve_id, reserve.planned_end
        if (
            not name
            or reserve.published
            or name in doubt.reserves
            or "planned_end" in reserve.unread
        ):
            continue
        held = _held_past(evidence, name, end) if end else None
        why = f"{name} holds {show_pounds(held or 0)} past its planned end, {end}."
        if held is None and not reserve.category.startswith("3"):
            held = _unmoved(evidence, name)
            why = f"{name} holds {show_pounds(held or 0)}, and no movement is planned in the base "
            why += "year or the two years after."
        if held is not None and held > 0:
            place = Place.of(reserve, Reserve.planned_end)
            yield Said("RES-007", place, why, found=plain(held), expected="0", impact=held)


def _held_past(evidence: Evidence, reserve: str, end: str) -> int | None:
    """Return what a reserve holds when its planned end is over; ``None`` if no year shows it."""
    past = [year for year in evidence.book.year_labels if year >= end]
    held = evidence.sums.closing(reserve, past[0]) if past else 0
    return held if held > 0 else None


def _unmoved(evidence: Evidence, reserve: str) -> int | None:
    """Return the balance that stays as it is for three years; ``None`` where it moves."""
    base, sums = evidence.book.about.base_year, evidence.sums
    years = [year for year in evidence.book.year_labels if year >= base][:_YEARS]
    moved = any(sums.came_in(reserve, year) or sums.went_out(reserve, year) for year in years)
    return None if moved or len(years) < _YEARS else sums.closing(reserve, years[-1])
