"""Which cells stand on a circle, and not merely behind one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from .cells import Cells
from .references import reads
from .results import Place

Step: TypeAlias = Place | tuple[int, int, int, int, int]


def circles(cells: Cells, suspects: set[Place]) -> list[list[Place]]:
    """Return the suspects that read themselves, through whatever other suspects, by circle.

    Ranges are steps of their own, so that many cells that read one range cost no more than one.
    """
    by_row: dict[tuple[int, int], list[int]] = {}
    for sheet, row, column in suspects:
        by_row.setdefault((sheet, row), []).append(column)

    def onwards(step: Step) -> Iterator[Step]:
        if len(step) == 3:
            sheet, row, column = step
            formula = cells.sheets[sheet].formulas[row][column]
            yield from reads(cells, formula, step)
            return
        sheet, top, left, bottom, right = step
        for row in range(top, bottom + 1):
            for column in by_row.get((sheet, row), ()):
                if left <= column <= right:
                    yield sheet, row, column

    return [
        sorted(step for step in group if len(step) == 3)
        for group in _groups(suspects, onwards)
        if len(group) > 1
    ]


def _groups(starts: set[Place], onwards: Callable[[Step], Iterator[Step]]) -> Iterator[list[Step]]:
    """Yield the strongly connected groups of steps (Tarjan's way, without recursion)."""
    order: dict[Step, int] = {}
    lowest: dict[Step, int] = {}
    open_steps: list[Step] = []
    is_open: set[Step] = set()
    for start in sorted(starts):
        if start in order:
            continue
        walk: list[tuple[Step, Iterator[Step]]] = [(start, onwards(start))]
        order[start] = lowest[start] = len(order)
        open_steps.append(start)
        is_open.add(start)
        while walk:
            step, following = walk[-1]
            for other in following:
                if other not in order:
                    order[other] = lowest[other] = len(order)
                    open_steps.append(other)
                    is_open.add(other)
                    walk.append((other, onwards(other)))
                    break
                if other in is_open:
                    lowest[step] = min(lowest[step], order[other])
            else:
                walk.pop()
                if walk:
                    above = walk[-1][0]
                    lowest[above] = min(lowest[above], lowest[step])
                if lowest[step] == order[step]:
                    cut = _last(open_steps, step)
                    group = open_steps[cut:]
                    del open_steps[cut:]
                    is_open.difference_update(group)
                    yield group


def _last(steps: list[Step], step: Step) -> int:
    at = len(steps) - 1
    while steps[at] != step:
        at -= 1
    return at
