"""Figures that are alike: those of one column with one formula, which one sentence can name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from .figures import Figure
from .formula.relative import relative

Column = tuple[str, str, int | str]
"""The column of a table, or one cell of a sheet that is no table."""


def alike(some: Iterable[Figure], every: Iterable[Figure]) -> list[Sequence[Figure]]:
    """Return some figures in groups: a whole column that has one formula, else one by one."""
    groups: dict[tuple[Column, str], list[Figure]] = {}
    for figure in some:
        text = relative(figure.own or "", figure.row, figure.column)
        groups.setdefault((_column(figure), text), []).append(figure)
    sizes = _sizes(every) if groups else {}
    found: list[Sequence[Figure]] = []
    for (column, _), group in groups.items():
        whole = len(group) == sizes.get(column, 0) > 1
        found.extend([group] if whole else [[figure] for figure in group])
    return found


def _column(figure: Figure) -> Column:
    return figure.sheet, figure.table, figure.field if figure.source is not None else figure.cell


def _sizes(figures: Iterable[Figure]) -> Mapping[Column, int]:
    sizes: dict[Column, int] = {}
    for figure in figures:
        sizes[_column(figure)] = sizes.get(_column(figure), 0) + 1
    return sizes
