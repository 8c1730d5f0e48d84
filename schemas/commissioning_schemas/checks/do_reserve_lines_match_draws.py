"""Do the lines that a reserve pays for come to what is drawn from it?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..needs import BALANCES, REQUESTED
from ..show import plain, show_pounds
from ..tables import BudgetLine, Movement, Row
from .question import asks

LINES_DIFFER_FROM_DRAWS = Code(
    code="BUD-017",
    name="reserve-lines-differ-from-draws",
    severity=Severity.ERROR,
    kind="book",
    applies="working",
    rule="Lines paid from a reserve add to that reserve's draws of the year. Gives way to "
    "BUD-002 where the difference is that year's gap.",
    why="A draw without a line is money taken for nothing; a line without a draw is not paid for.",
    fix="Correct which lines the reserve pays for, or the draw.",
    source="S-34",
    fails=Example(
        "one of three lines is moved to the office's own budget",
        {"Budget!G11": "Own budget", "Budget!H11": None},
    ),
    passes=Example(
        "lines and draws are equal to the penny",
        {"Budget!I11": 40100.01, "Budget!I14": 84999.99},
    ),
)

OfReserve = tuple[str, str]


@asks(
    "Do lines paid from a reserve match its draws?",
    LINES_DIFFER_FROM_DRAWS,
    needs=(*REQUESTED, BudgetLine.source_ref, *BALANCES),
)
def do_reserve_lines_match_draws(evidence: Evidence) -> Iterator[Said]:
    """In each year, a reserve's draws are what its lines cost."""
    book, sums, doubt = evidence.book, evidence.sums, evidence.doubt
    if not (book.holds(BudgetLine) and book.holds(Movement)):
        return
    lines, draws = _lines(evidence), _draws(evidence)
    for year, reserve in dict.fromkeys([*lines, *draws]):
        if year in doubt.years | doubt.payers or reserve in doubt.reserves:
            continue
        if doubt.is_astray:
            continue
        of_lines, of_draws = lines.get((year, reserve), []), draws.get((year, reserve), [])
        paid = sum(sums.revised(line) for line in of_lines)
        drawn = sums.drawn(year, reserve)
        is_the_gap = sums.approved(year) is not None and paid - drawn == sums.gap(year)
        rows: list[Row] = [*of_lines, *of_draws]
        if paid == drawn or is_the_gap or any(row.published for row in rows):
            continue
        yield Said(
            "BUD-017",
            _place(of_lines, of_draws),
            f"Lines of {year} paid from {reserve} add to {show_pounds(paid)}; its draws of that "
            f"year add to {show_pounds(drawn)}.",
            found=plain(paid),
            expected=plain(drawn),
            impact=abs(paid - drawn),
        )


def _lines(evidence: Evidence) -> Mapping[OfReserve, list[BudgetLine]]:
    found: dict[OfReserve, list[BudgetLine]] = defaultdict(list)
    for line in evidence.book.lines:
        if line.source_type == "Reserve" and line.year in evidence.book.year_labels:
            found[line.year, line.source_ref].append(line)
    return found


def _draws(evidence: Evidence) -> Mapping[OfReserve, list[Movement]]:
    found: dict[OfReserve, list[Movement]] = defaultdict(list)
    for movement in evidence.book.movements:
        if movement.movement == "Draw":
            found[movement.year, movement.reserve_id].append(movement)
    return found


def _place(lines: Sequence[BudgetLine], draws: Sequence[Movement]) -> Place:
    if not lines:
        return Place.of(draws[-1], Movement.amount)
    shows_revised = lines[-1].has(BudgetLine.revised_budget)
    return Place.of(
        lines[-1], BudgetLine.revised_budget if shows_revised else BudgetLine.original_budget
    )
