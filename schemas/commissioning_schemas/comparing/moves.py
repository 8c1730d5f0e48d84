"""Figures: which of them mean something else now, and which lost or got back their formula."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ..cells.described import as_text
from ..figures import Figure, Overview
from ..figures.model import same
from ..money import Pence
from ..show import show_pounds
from ..values import show_value
from .model import CellChange, Move, RowChange

Name = tuple[str, str, str, str]


def moves(old: Sequence[Figure], new: Sequence[Figure]) -> Iterator[Move]:
    """Yield each calculated cell that means something else than in the older version."""
    before, after = _named(old), _named(new)
    for name, now in after.items():
        was = before.get(name)
        if was is not None and _differ(was, now):
            yield _move(was, now)


def money_moves(old: Sequence[Overview], new: Sequence[Overview]) -> Iterator[Move]:
    """Yield what moved of the money of a workbook that shows no figures of its own."""
    before, after = _amounts(old), _amounts(new)
    for name, now in after.items():
        was = before.get(name)
        if name in before and was != now:
            moved = None if was is None or now is None else now - was
            yield Move("", ", ".join(name), "", _shown(was), _shown(now), moved)


def owned_changes(old: Sequence[Figure], new: Sequence[Figure]) -> Iterator[RowChange]:
    """Yield each cell of a sheet of results that a person typed over, or whose formula is back."""
    before = _named(old)
    for name, now in _named(new).items():
        was = before.get(name)
        if was is None or now.source is not None or (was.standard and now.standard):
            continue
        first, second = (each.own or as_text(each.stored) for each in (was, now))
        if first != second:
            cell = CellChange(now.column_label, f"{now.sheet}!{now.cell}", first, second)
            yield RowChange("changed", now.table, now.row_label, cell.place, [cell])


def _named(figures: Sequence[Figure]) -> Mapping[Name, Figure]:
    """Return the figures by what they are about; the first of those that share a name."""
    found: dict[Name, Figure] = {}
    for figure in figures:
        place = figure.place
        key = place.key.strip().casefold()
        found.setdefault((figure.id, figure.table, key, place.field), figure)
    return found


def _differ(was: Figure, now: Figure) -> bool:
    if was.kind == "money" or now.kind == "money":
        return was.meant != now.meant
    return not same(now.kind, was.meant, now.meant)


def _move(was: Figure, now: Figure) -> Move:
    first, second = _pence(was), _pence(now)
    return Move(
        figure=now.id,
        name=_called(now),
        place=f"{now.sheet}!{now.cell}",
        was=_text(was),
        now=_text(now),
        moved=None if first is None or second is None else second - first,
    )


_BLOCKS = {
    "C04": "requested",
    "C12": "share of requested",
    "C14": "external funding",
    "C15": "total resources",
}
"""Figures of the Summary whose rows have one label in several blocks."""


def _called(figure: Figure) -> str:
    """Return the words by which a person knows a figure."""
    label = " ".join(part for part in (figure.place.key, _BLOCKS.get(figure.id, "")) if part)
    return ", ".join(part for part in (label, figure.column_label) if part)


def _pence(figure: Figure) -> Pence | None:
    """Return what an amount means in pence; ``None`` of anything else, and where it is blank."""
    meant = figure.meant
    return meant if figure.kind == "money" and type(meant) is int else None


def _text(figure: Figure) -> str:
    if figure.kind == "money":
        return _shown(_pence(figure))
    return show_value(figure.meant, figure.kind) if figure.meant != "" else "blank"


def _shown(amount: Pence | None) -> str:
    return "not known" if amount is None else show_pounds(amount)


def _amounts(overviews: Sequence[Overview]) -> Mapping[tuple[str, str, str], Pence | None]:
    return {
        (overview.title, label, column): amount
        for overview in overviews
        for label, amounts in overview.rows
        for column, amount in zip(overview.columns, amounts, strict=True)
    }
