"""A sheet that only shows results, as the writer puts it into a workbook."""

from __future__ import annotations

from collections.abc import Iterator

from commissioning_schemas.fill import Rebuilt
from commissioning_schemas.owned import live_checks
from commissioning_schemas.owned.planned import Planned

from ..writer import Look, Mark, NewCell, NewSheet
from . import looks, palette
from .result_layout import ResultLayout, result_layout

_HEAD = {1: looks.TITLE, 2: looks.STATUS, 3: looks.SENTENCE}
_ALARM = Look(bold=True, colour=palette.RED, fill=palette.PINK)
_TAB = {live_checks.NAME: "C55A11"}


def result_sheet(rebuilt: Rebuilt) -> NewSheet:
    """Return a rebuilt sheet with the looks of the template, protected without a password."""
    layout = result_layout(rebuilt.name, rebuilt.plan, rebuilt.years)
    return NewSheet(
        name=rebuilt.name,
        cells=[*_cells(rebuilt, layout), *_bands(layout)],
        widths=layout.widths,
        heights={1: looks.TITLE_HEIGHT, **layout.heights},
        frozen="A5" if rebuilt.name in ("LiveChecks", "Panel Report") else "B5",
        marks=list(_marks(rebuilt)),
        protected=True,
        tab_colour=_TAB.get(rebuilt.name, "7F7F7F"),
        gridlines=False,
        repeated="1:3" if rebuilt.name == "Panel Report" else "1:4",
    )


def _cells(rebuilt: Rebuilt, layout: ResultLayout) -> Iterator[NewCell]:
    for planned in rebuilt.plan:
        spot = planned.row, planned.column
        yield NewCell(
            *spot,
            rebuilt.sheet.value(*spot),
            rebuilt.sheet.formula(*spot),
            _look(planned, layout),
        )


def _look(planned: Planned, layout: ResultLayout) -> Look:
    if planned.row in _HEAD:
        return _HEAD[planned.row]
    spot = planned.row, planned.column
    strong, aside = spot in layout.strong, spot in layout.aside
    return looks.planned_look(planned.look, planned.row, strong=strong, aside=aside)


def _bands(layout: ResultLayout) -> Iterator[NewCell]:
    for row, column in layout.bands:
        yield NewCell(row, column, look=looks.band())


def _marks(rebuilt: Rebuilt) -> Iterator[Mark]:
    yield looks.attention()
    last = max(cell.row for cell in rebuilt.plan)
    if rebuilt.name == live_checks.NAME and last > 4:
        yield Mark(f"E5:E{last}", '$E5="CHECK"', _ALARM)
