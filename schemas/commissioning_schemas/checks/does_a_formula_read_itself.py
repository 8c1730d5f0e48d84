"""Does any formula read itself, at whatever distance?"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping, Sequence, Set

from ..address import a1
from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..spots import Spots
from ..tables import Row
from ..words import listing
from .question import asks

CIRCULAR_REFERENCE = Code(
    code="FRM-007",
    name="circular-reference",
    severity=Severity.ERROR,
    kind="formula",
    applies="working",
    rule="No formula reads its own cell, directly or through other cells.",
    why="Excel cannot work the cell out: it shows 0, and so does every total behind it.",
    fix="Take the cell itself out of what its formula reads, or put the amount in its place.",
    source="ICAEW 18",
    fails=Example("a total that adds itself up", {"Summary!B8": "=SUM(B5:B8)"}),
    passes=Example("a total of the rows above it", {"Summary!B8": "=SUM(B5:B7)"}),
)

Spot = tuple[str, int, int]
Rows = Mapping[tuple[str, int], Sequence[Row]]

_OWNED = ("About", "Summary", "MTFS", "Panel Report", "LiveChecks")
_MOST_STEPS = 500
_MOST_SHOWN = 4


@asks("Does any formula read itself?", CIRCULAR_REFERENCE)
def does_a_formula_read_itself(evidence: Evidence) -> Iterator[Said]:
    """Say once a circle how it runs, at the cell whose formula does not belong there."""
    circles = evidence.book.calc.circles
    if not circles:
        return
    sheets, rows = _looked_at(evidence), _by_place(evidence)
    for circle in circles:
        known = [spot for spot in circle if spot[0] in sheets]
        if known:
            yield _say(evidence, circle, _first_odd(evidence, known), rows)


def _looked_at(evidence: Evidence) -> Set[str]:
    """Return the sheets of working tables, and with a template those that the product owns."""
    book = evidence.book
    names = {table.region.sheet.name for table in book.tables if table.working}
    if book.map is None:
        names |= {sheet.name for sheet in book.grid.sheets if sheet.name in _OWNED}
    return names


def _first_odd(evidence: Evidence, circle: Sequence[Spot]) -> Spot:
    """Return the first cell that does not hold the template's own formula, else the first."""
    figures = evidence.figures.by_cell
    odd = (spot for spot in circle if spot not in figures or not figures[spot].standard)
    return next(odd, circle[0])


def _say(evidence: Evidence, circle: Sequence[Spot], spot: Spot, rows: Rows) -> Said:
    figure, own = evidence.figures.by_cell.get(spot), _formula(evidence, spot)
    through = _through(evidence, circle, spot)
    way = f" through {listing(through)}" if through else ""
    return Said(
        "FRM-007",
        figure.place if figure is not None else _place(spot, rows),
        f"the formula {own} reads its own cell{way}.",
        found=own,
        expected=figure.formula if figure is not None else None,
    )


def _place(spot: Spot, rows: Rows) -> Place:
    """Return the place of a cell that is no figure: in its row of data, where it has one."""
    sheet, number, column = spot
    for row in rows.get((sheet, number), ()):
        for one in row.columns.values():
            if row.places.cell(number, one.field) == (number, column):
                return Place.of(row, one)
    return Place(sheet, a1(number, column), key=a1(number, column))


def _by_place(evidence: Evidence) -> Rows:
    found: dict[tuple[str, int], list[Row]] = {}
    for table in evidence.book.tables:
        for row in table.rows:
            found.setdefault((row.places.sheet, row.row_number), []).append(row)
    return found


def _through(evidence: Evidence, circle: Sequence[Spot], start: Spot) -> list[str]:
    """Name the cells of the shortest way round, as far as it is worth showing."""
    way = _way_round(evidence, Spots(circle), start)
    if way is None:
        return [f"{len(circle) - 1} other cells"]
    names = [_named(spot, start[0]) for spot in way]
    more = len(names) - _MOST_SHOWN
    return names if more < 1 else [*names[:_MOST_SHOWN], f"{more} more"]


def _way_round(evidence: Evidence, circle: Spots, start: Spot) -> list[Spot] | None:
    """Return the cells between a cell and itself; ``None`` where the search would take long."""
    before: dict[Spot, Spot] = {}
    waiting = deque([start])
    for _ in range(_MOST_STEPS):
        spot = waiting.popleft()
        for sheet, area in evidence.ranges(_formula(evidence, spot), *spot):
            for row, column in circle.within(sheet, area):
                read = (sheet, row, column)
                if read == start:
                    return _back(before, spot, start)
                if read not in before:
                    before[read] = spot
                    waiting.append(read)
    return None


def _back(before: Mapping[Spot, Spot], last: Spot, start: Spot) -> list[Spot]:
    way: list[Spot] = []
    while last != start:
        way.insert(0, last)
        last = before[last]
    return way


def _formula(evidence: Evidence, spot: Spot) -> str:
    sheet = evidence.book.grid.sheet(spot[0])
    return (sheet.formula(*spot[1:]) or "") if sheet is not None else ""


def _named(spot: Spot, home: str) -> str:
    sheet, row, column = spot
    return a1(row, column) if sheet == home else f"{sheet}!{a1(row, column)}"
