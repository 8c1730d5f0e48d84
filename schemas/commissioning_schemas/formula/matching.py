"""Which cells meet criteria: one index for each set of areas, made once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any, TypeAlias, TypeVar

from ..grid import CellError
from .areas import Area
from .cells import Cells
from .compare import Key, exact_key, loose_key
from .criteria import Equal, Test
from .results import Result, Scalar, Unsupported

Areas: TypeAlias = tuple[Area, ...]
Criteria: TypeAlias = tuple[Equal | Test, ...]
Keys: TypeAlias = Key | tuple[Key, ...]

Name = TypeVar("Name")
Index = TypeVar("Index")
Reduced = TypeVar("Reduced")
Made = TypeVar("Made")

_MOST = 64
"""How many indexes of one sort are kept at a time."""


class Matching:
    """Looks up positions (from 0, row by row) in areas of one shape."""

    def __init__(self, cells: Cells) -> None:
        self.cells = cells
        self._keys_of: dict[Area, Sequence[Key]] = {}
        self._places: dict[Areas, dict[Keys, list[int]]] = {}
        self._counts: dict[Areas, dict[Keys, int]] = {}
        self._sums: dict[tuple[Area, Areas], dict[Keys, Result]] = {}
        self._first: dict[Area, dict[Key, int]] = {}
        self._results: dict[tuple[object, Areas], dict[Criteria, Any]] = {}

    def forget(self) -> None:
        """Forget every index."""
        for known in (self._keys_of, self._places, self._counts, self._sums, self._first):
            known.clear()
        self._results.clear()

    def meeting(self, areas: Areas, criteria: Criteria) -> Sequence[int]:
        """Return the positions that meet all criteria, each on its area."""
        columns = [self.cells.values(area) for area in areas]
        equal: list[tuple[Area, Key]] = []
        tests: list[tuple[Sequence[Scalar], Callable[[Scalar], bool]]] = []
        for area, values, wanted in zip(areas, columns, criteria, strict=True):
            if isinstance(wanted, Equal):
                equal.append((area, wanted.key))
            else:
                tests.append((values, wanted.passes()))
        found: Sequence[int] = range(len(columns[0]))
        if equal:
            index = self._index(tuple(area for area, _ in equal))
            found = index.get(_joined([key for _, key in equal]), ())
        for values, passes in tests:
            passed = _by_text(passes, [values[at] for at in found])
            found = [at for at, one in zip(found, passed, strict=True) if one]
        return found

    def _index(self, areas: Areas) -> dict[Keys, list[int]]:
        def make() -> dict[Keys, list[int]]:
            index: dict[Keys, list[int]] = {}
            for at, key in enumerate(self._keys(areas)):
                index.setdefault(key, []).append(at)
            return index

        return _kept(self._places, areas, make)

    def _keys(self, areas: Areas) -> Iterable[Keys]:
        columns = [self._loose(area) for area in areas]
        return columns[0] if len(columns) == 1 else zip(*columns, strict=True)

    def _loose(self, area: Area) -> Sequence[Key]:
        def make() -> Sequence[Key]:
            return _by_text(loose_key, self.cells.values(area))

        return _kept(self._keys_of, area, make)

    def counted(self, areas: Areas, criteria: Criteria) -> int:
        """Count the positions that meet all criteria."""
        keys = equal_keys(criteria)
        if keys is None:
            return self.remembered(
                "count", areas, criteria, lambda: len(self.meeting(areas, criteria))
            )

        return self.counts(areas).get(_joined(keys), 0)

    def counts(self, areas: Areas) -> Mapping[Keys, int]:
        """Return how many positions have each key, or tuple of keys where there are more areas."""

        def make() -> dict[Keys, int]:
            counts: dict[Keys, int] = {}
            for key in self._keys(areas):
                counts[key] = counts.get(key, 0) + 1
            return counts

        return _kept(self._counts, areas, make)

    def summed(self, source: Area, areas: Areas, keys: Sequence[Key]) -> Result:
        """Add the numbers of the source where every area equals its key."""
        return self.sums(source, areas).get(_joined(keys), 0)

    def sums(self, source: Area, areas: Areas) -> Mapping[Keys, Result]:
        """Return the sum of the source's numbers for each key, or tuple of keys."""

        def make() -> dict[Keys, Result]:
            sums: dict[Keys, Any] = {}
            failed: dict[Keys, Result] = {}
            for key, value in zip(self._keys(areas), self.cells.results(source), strict=True):
                kind = type(value)
                if kind is int or kind is Decimal:
                    sums[key] = sums.get(key, 0) + value
                elif kind is CellError or kind is Unsupported:
                    failed.setdefault(key, value)
            return sums | failed

        return _kept(self._sums, (source, areas), make)

    def remembered(
        self, what: object, areas: Areas, criteria: Criteria, work_out: Callable[[], Reduced]
    ) -> Reduced:
        """Return what was worked out for the same areas and criteria before, or do it now."""
        known = _kept(self._results, (what, areas), dict[Criteria, Any])
        if criteria not in known:
            known[criteria] = work_out()
        found: Reduced = known[criteria]
        return found

    def first(self, area: Area, value: Scalar) -> int | None:
        """Return the first position whose value equals this one."""

        def make() -> dict[Key, int]:
            index: dict[Key, int] = {}
            for at, found in enumerate(self.cells.values(area)):
                if found is not None:
                    index.setdefault(exact_key(found), at)
            return index

        return _kept(self._first, area, make).get(exact_key(value))


def _by_text(work_out: Callable[[Scalar], Made], values: Sequence[Scalar]) -> list[Made]:
    """Work something out for each value, once for a text that a column repeats."""
    known: dict[str, Made] = {}
    made: list[Made] = []
    for value in values:
        if type(value) is str:
            if value not in known:
                known[value] = work_out(value)
            made.append(known[value])
        else:
            made.append(work_out(value))
    return made


def equal_keys(criteria: Criteria) -> list[Key] | None:
    """Return what each criterion equals, ``None`` where one asks for something else."""
    keys: list[Key] = []
    for wanted in criteria:
        if type(wanted) is not Equal:
            return None
        keys.append(wanted.key)
    return keys


def _joined(keys: Sequence[Key]) -> Keys:
    return keys[0] if len(keys) == 1 else tuple(keys)


def _kept(store: dict[Name, Index], key: Name, make: Callable[[], Index]) -> Index:
    """Return what is stored under a key; make it first, and forget the oldest where needed."""
    found = store.get(key)
    if found is None:
        found = make()
        if len(store) >= _MOST:
            del store[next(iter(store))]
        store[key] = found
    return found
