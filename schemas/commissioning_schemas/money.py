"""Money as whole pence: read from numbers, rounded, compared and shown (D.3)."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Literal, TypeAlias

from .units import Unit

Pence: TypeAlias = int
"""An amount of money: a whole number of pence."""

# A context of our own, so that a caller's precision or rounding never reaches an amount.
_EXACT = Context(prec=1000, rounding=ROUND_HALF_UP)
_PENNY = Decimal(1)
_RESIDUE = Decimal("0.0001")


def shortest(value: int | float | Decimal) -> Decimal:
    """Return the shortest decimal that stands for a stored number: 0.1 is one tenth."""
    return Decimal(repr(value)) if isinstance(value, float) else Decimal(value)


def pence_from_number(value: int | float | Decimal, unit: Unit) -> tuple[Pence, bool]:
    """Return a number of the unit in pence, and whether it holds a part of a penny (D.3.1).

    The part of a penny counts when it is more than a millionth of a pound, in every unit: less
    is what binary arithmetic leaves behind.
    """
    exact = _EXACT.multiply(shortest(value), Decimal(unit.pence))
    whole = _EXACT.quantize(exact, _PENNY)
    return int(whole), abs(_EXACT.subtract(exact, whole)) > _RESIDUE


def round_half_away(number: Decimal, places: int = 0) -> Decimal:
    """Round to decimal places as a worksheet's ROUND does: a half goes away from zero."""
    return _EXACT.quantize(number, Decimal(1).scaleb(-places))


def round_to(pence: Pence, step: Pence) -> Pence:
    """Round to a multiple of ``step`` pence; a half goes away from zero."""
    size = (2 * abs(pence) + step) // (2 * step) * step
    return -size if pence < 0 else size


def resolution_of(places: int, unit: Unit) -> Pence:
    """Return half of the last digit shown, for a figure with so many decimals of the unit.

    Whole pounds give 50; pounds and pence give 0, as they hide nothing (D.3.3).
    """
    return int(unit.pence // (2 * 10**places))


def published_range(pence: Pence, resolution: Pence) -> tuple[Pence, Pence]:
    """Return the lowest and highest amount that a rounded figure may stand for (D.3.3).

    The end nearer to zero belongs to the range; the other rounds to the next figure.
    """
    return pence - resolution, pence + resolution


def compare_total(
    total: Pence, rows: Sequence[Pence], units: Pence | Sequence[Pence]
) -> Literal["exact", "rounding", "break"]:
    """Tell whether a shown total agrees with its shown rows (D.3.4).

    ``units`` is the step of the last digit shown, in pence (twice a reading's resolution): one
    for all, or one for the total followed by one for each row.
    """
    if not isinstance(units, int) and len(units) != len(rows) + 1:
        raise ValueError("units must hold one for the total and one for each row")
    difference = abs(total - sum(rows))
    if difference == 0:
        return "exact"
    room = units * (len(rows) + 1) if isinstance(units, int) else sum(units)
    return "rounding" if 2 * difference < room else "break"


def change(old: Pence, new: Pence) -> Decimal | None:
    """Return the change as a share of the old amount; ``None`` where that is nil (D.3.8)."""
    if old == 0:
        return None
    return Context(prec=28).divide(Decimal(new - old), Decimal(abs(old)))
