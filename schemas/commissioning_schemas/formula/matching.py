"""Which cells meet criteria: one index for each set of areas, made once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias

from .areas import Area
from .cells import Cells
from .compare import Key, exact_key, loose_key
from .criteria import Equal, Test
from .results import Result, Scalar

Condition: TypeAlias = tuple[Area, Equal | Test]
Found: TypeAlias = Sequence[int]
_MOST = 64
"""How many indexes are kept at a time."""


class Matching:
    """Looks up positions (from 0, row by row) in areas of one shape."""

    def __init__(self, cells: Cells) -> None:
        self.cells = cells
        self._loose: dict[tuple[Area, ...], dict[tuple[Key, ...], list[int]]] = {}
        self._exact: dict[Area, dict[Key, int]] = {}
        self._sorted: dict[tuple[Area, type], tuple[list[int], list[Scalar]]] = {}
        self._totals: dict[object, dict[object, object]] = {}

    def meeting(self, conditions: Sequence[Condition]) -> Found:
        """Return the positions that meet all conditions."""
        for area, _ in conditions:
            self.cells.values(area)
        equal = [(area, wanted.key) for area, wanted in conditions if isinstance(wanted, Equal)]
        tests = [(area, wanted) for area, wanted in conditions if isinstance(wanted, Test)]
        found: Iterable[int]
        if equal:
            areas = tuple(area for area, _ in equal)
            found = self._index(areas).get(tuple(key for _, key in equal), ())
        else:
            found = range(len(self.cells.values(conditions[0][0])))
        for area, wanted in tests:
            values, passes = self.cells.values(area), wanted.passes()
            found = [at for at in found if passes(values[at])]
        return found  # type: ignore[return-value]  # a list, a tuple or a range in every branch

    def _index(self, areas: tuple[Area, ...]) -> dict[tuple[Key, ...], list[int]]:
        index = self._loose.get(areas)
        if index is None:
            index = {}
            columns = [map(loose_key, self.cells.values(area)) for area in areas]
            for at, key in enumerate(zip(*columns, strict=True)):
                index.setdefault(key, []).append(at)
            _keep(self._loose, areas, index)
        return index

    def remembered(
        self, what: object, conditions: tuple[Condition, ...], work_out: Callable[[], Result]
    ) -> Result:
        """Return what was worked out for the same areas and criteria before, or do it now."""
        areas = (what, tuple(area for area, _ in conditions))
        known = self._totals.get(areas)
        if known is None:
            known = {}
            _keep(self._totals, areas, known)
        wanted = tuple(criterion for _, criterion in conditions)
        if wanted not in known:
            known[wanted] = work_out()
        return known[wanted]  # type: ignore[return-value]  # only results are put in

    def first(self, area: Area, value: Scalar) -> int | None:
        """Return the first position whose value equals this one."""
        index = self._exact.get(area)
        if index is None:
            index = {}
            for at, found in enumerate(self.cells.values(area)):
                if found is not None:
                    index.setdefault(exact_key(found), at)
            _keep(self._exact, area, index)
        return index.get(exact_key(value))


def _keep(store: dict, key: object, index: dict) -> None:  # type: ignore[type-arg]
    if len(store) >= _MOST:
        del store[next(iter(store))]
    store[key] = index
