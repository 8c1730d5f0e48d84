"""Amounts as text: for people, and for machines."""

from __future__ import annotations

from decimal import Context, Decimal

from .money import Pence, round_to
from .units import Unit

_EXACT = Context(prec=400)


def show_pounds(pence: Pence) -> str:
    """Show an amount to people: ``£1,645,900``, ``−£205,100.50``."""
    pounds, rest = divmod(abs(pence), 100)
    return f"{'−' if pence < 0 else ''}£{pounds:,}{f'.{rest:02}' if rest else ''}"


def show_pence_in(pence: Pence, unit: Unit, resolution: Pence = 0) -> str:
    """Show an amount in a unit, rounded to a resolution: ``£1.646m``.

    The resolution is half of the last digit to show; 0 shows every digit that there is.
    """
    if unit is Unit.POUNDS and resolution <= 1:
        return show_pounds(pence)
    step = 2 * resolution or 1
    shown = round_to(pence, step)
    places = _places(step if resolution else shown, unit)
    size = _EXACT.divide(Decimal(abs(shown)), Decimal(unit.pence))
    return f"{'−' if shown < 0 else ''}£{size:,.{places}f}{unit.value[1:]}"


def plain(pence: Pence) -> str:
    """Write an amount for machines: ``1645900``, ``-205100.50``."""
    pounds, rest = divmod(abs(pence), 100)
    return f"{'-' if pence < 0 else ''}{pounds}{f'.{rest:02}' if rest else ''}"


def _places(pence: Pence, unit: Unit) -> int:
    """Count the decimals that an amount needs in a unit."""
    exponent = _EXACT.divide(Decimal(pence), Decimal(unit.pence)).normalize().as_tuple().exponent
    return max(0, -int(exponent))
