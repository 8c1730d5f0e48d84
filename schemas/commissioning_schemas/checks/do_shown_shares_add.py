"""Do the shares of a whole, as they are shown, add to 100.0%?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from ..cells.described import number_text
from ..codes import Code, Example
from ..evidence import Evidence
from ..figures import Figure
from ..findings import Place, Said, Severity
from ..money import round_half_away, shortest
from ..tables import CoFunding
from .question import asks

SHOWN_SHARES_DO_NOT_ADD = Code(
    code="ARI-005",
    name="shown-shares-do-not-add",
    severity=Severity.WARNING,
    kind="book",
    applies="both",
    rule="Shown percentages of a whole add to 100.0 at the precision shown. Gives way to ARI-004 "
    "and FRM-001 where a share was typed over.",
    why="Readers add percentages up, and doubt every figure beside those that do not.",
    fix="Have the shares filled in, the last tenths to the largest remainders: Fill totals in "
    "Excel, or commissioning fill.",
    source="Shares of 2021-22 round to 34.0, 33.7 and 32.4; a published breakdown adds to 99.8",
    fails=Example(
        "each share is rounded by itself: 34.0, 33.7 and 32.4",
        {f"Summary!C{row}": f"=ROUND(C{row - 10}/C$8,3)" for row in (15, 16, 17)},
    ),
    passes=Example("shares of the largest remainders: 34.0, 33.6 and 32.4"),
)

_PLACES = 3
"""Shares of the template are shown as per cent with one decimal. (D.3.8)."""

_NEAR = Decimal("1e-9")
"""Shares that differ by less are equal."""

Shown = tuple[Place, Decimal]


@asks("Do shown shares add?", SHOWN_SHARES_DO_NOT_ADD)
def do_shown_shares_add(evidence: Evidence) -> Iterator[Said]:
    """The shares of each year on the Summary, and of each service paid jointly, make a whole."""
    of_year: dict[str, list[Figure]] = {}
    of_service: dict[tuple[str, str], list[Figure]] = {}
    for figure in evidence.figures.all:
        row = figure.source
        if figure.id == "C12":
            of_year.setdefault(figure.subject.year, []).append(figure)
        elif figure.id == "C28" and isinstance(row, CoFunding):
            of_service.setdefault((row.service_id, row.year), []).append(figure)
    for year, parts in of_year.items():
        yield from _of_figures(parts, evidence.figures.find("C13", year=year))
    for parts in of_service.values():
        yield from _of_figures(parts, None)
    for shown in _mapped(evidence):
        total = sum((share for _, share in shown), Decimal(0))
        yield from _say(shown[-1][0], total / 100 if total > 10 else total)


def _of_figures(parts: Sequence[Figure], whole: Figure | None) -> Iterator[Said]:
    """Judge shares of the template; those typed over are said by the rules on formulas."""
    every = [*parts, whole] if whole is not None else parts
    if any(figure.own is None for figure in every):
        return
    shares = [share for part in parts if (share := _number(part)) is not None]
    if shares:
        total = sum((round_half_away(share, _PLACES) for share in shares), Decimal(0))
        added = _number(whole) if whole is not None else None
        yield from _say(every[-1].place, added if total == 1 and added is not None else total)


def _number(figure: Figure) -> Decimal | None:
    value = figure.excel
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return None
    return shortest(value)


def _mapped(evidence: Evidence) -> Iterator[list[Shown]]:
    """Yield the shares that mapped tables show, by service and year, where all are there."""
    groups: dict[tuple[str, str, str], list[CoFunding]] = {}
    for row in evidence.book.rows(CoFunding) if evidence.book.map is not None else ():
        groups.setdefault((row.places.sheet, row.service_id, row.year), []).append(row)
    for rows in groups.values():
        shown = [
            (Place.of(row, CoFunding.share), _as_shown(evidence, row, row.share))
            for row in rows
            if row.share is not None
        ]
        if len(shown) == len(rows) > 1:
            yield shown


def _as_shown(evidence: Evidence, row: CoFunding, share: Decimal) -> Decimal:
    """Return a share rounded as its cell shows it: by its number format, if it is a number."""
    spot = row.places.cell(row.row_number, CoFunding.share.field)
    sheet = evidence.book.grid.sheet(row.places.sheet)
    if spot is None or sheet is None or isinstance(sheet.value(*spot), str):
        return share
    per_cent = re.search(r"0(?:\.(0+))?%", sheet.number_format(*spot))
    return round_half_away(share, 2 + len(per_cent[1] or "")) if per_cent else share


def _say(place: Place, total: Decimal) -> Iterator[Said]:
    if abs(total - 1) >= _NEAR:
        yield Said(
            "ARI-005",
            place,
            f"the shares shown add to {number_text(total * 100)}%. Expected 100.0%.",
            found=number_text(total),
            expected="1",
        )
