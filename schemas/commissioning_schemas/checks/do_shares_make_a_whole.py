"""Do shares that must make a whole add to 100%?"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ..codes import Code, Example
from ..evidence import Evidence
from ..figures import Figure
from ..findings import Said, Severity
from ..formula import Result
from ..grid import Value
from ..money import shortest
from ..values import write_value
from .question import asks

SHARES_NOT_WHOLE = Code(
    code="ARI-004",
    name="shares-not-whole",
    severity=Severity.ERROR,
    kind="book",
    applies="both",
    rule="Percentage splits that must make a whole add to 100%.",
    why="Shares that add to more or less than the whole hand out money that is not there.",
    fix="Put the formulas of the shares back: Restore formulas in Excel, or commissioning fill "
    "--restore.",
    source="S-28, co-funding",
    fails=Example("a share typed over", {"Summary!B15": 0.5}),
    passes=Example("shares of one decimal that add to 100%"),
)


@asks("Do shares make a whole?", SHARES_NOT_WHOLE)
def do_shares_make_a_whole(evidence: Evidence) -> Iterator[Said]:
    """Say of each year whose shares, as typed, do not add to 100%."""
    shares = [figure for figure in evidence.figures.all if figure.id == "C12"]
    for year in evidence.book.year_labels:
        whole = evidence.figures.find("C13", year=year)
        parts = [share for share in shares if share.subject.year == year]
        if whole is not None and any(part.own is None for part in parts):
            yield from _say(whole, parts)


def _say(whole: Figure, parts: list[Figure]) -> Iterator[Said]:
    shown = [_number(part.stored if part.own is None else part.excel) for part in parts]
    total = sum((share for share in shown if share is not None), Decimal(0))
    if total != 1 and any(share is not None for share in shown):
        yield Said(
            "ARI-004",
            whole.place,
            f"the shares add to {_percent(total)}. Expected 100.0%.",
            found=write_value(total, "share"),
            expected="1",
        )


def _percent(total: Decimal) -> str:
    """Show a share to a tenth of a per cent, or to every digit where that would hide a part."""
    digits = max(1, -int((total * 100).normalize().as_tuple().exponent))
    return f"{total:.{digits}%}"


def _number(value: Value | Result) -> Decimal | None:
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return None
    return shortest(value)
