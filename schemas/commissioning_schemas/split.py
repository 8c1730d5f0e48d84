"""Splits that make a whole: the largest remainder method (D.3.7)."""

from __future__ import annotations

from collections.abc import Sequence

from .money import Pence


def split_equally(total: Pence, parts: int) -> list[Pence]:
    """Split an amount into equal parts; the first parts take the left-over pence."""
    return split_by(total, [1] * parts)


def split_by(total: int, weights: Sequence[int]) -> list[int]:
    """Split a whole number by weights, so that the parts add up to it exactly.

    Each part is rounded down; what is left over goes to the largest remainders, ties to the
    larger weight and then to the earlier place. A negative total mirrors the positive one.
    ValueError where a weight is negative or all are nil.
    """
    whole = sum(weights)
    if whole <= 0 or min(weights) < 0:
        raise ValueError("weights must be zero or more, and not all zero")
    if total < 0:
        return [-part for part in split_by(-total, weights)]
    parts = [total * weight // whole for weight in weights]
    order = sorted(
        range(len(weights)),
        key=lambda place: (-(total * weights[place] % whole), -weights[place], place),
    )
    for place in order[: total - sum(parts)]:
        parts[place] += 1
    return parts


def shares(weights: Sequence[Pence], per: int = 1000) -> list[int] | None:
    """Return each amount's share of their total, in whole ``per``-ths that add up to ``per``.

    ``None`` where the total is nil or a part is negative (D.3.8).
    """
    if sum(weights) <= 0 or min(weights) < 0:
        return None
    return split_by(per, weights)
