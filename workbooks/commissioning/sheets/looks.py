"""How cells of our sheets look, as the writer puts them into a workbook."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from commissioning_schemas.owned.planned import Look as PlannedLook

from ..writer import Look, Mark, NewCell
from . import palette

TITLE = Look(size=16, bold=True, colour=palette.NAVY)
STATUS = Look(bold=True, colour=palette.GREY)
SENTENCE = Look(italic=True, colour=palette.GREY)
TITLE_HEIGHT = 24

_BAND = Look(
    bold=True, colour="FFFFFF", fill=palette.NAVY, down="center", wrap=True, indent=1,
    across="left",
)  # fmt: skip
_ALARM = Look(bold=True, colour=palette.RED)


def head(title: str, sentence: str) -> Iterator[NewCell]:
    """Yield the title of a sheet, and the sentence that says what it holds and in which unit."""
    yield NewCell(1, 1, title, look=TITLE)
    yield NewCell(3, 1, sentence, look=SENTENCE)


def band(*, calculated: bool = False, boxed: bool = False, aside: bool = False) -> Look:
    """Return the look of a heading: white on navy, or on grey over a calculated column."""
    return replace(
        _BAND,
        fill=palette.GREY if calculated else palette.NAVY,
        box=palette.LINE if boxed else "",
        across="right" if aside else "left",
    )


def table_cell(number_format: str, *, typed: bool, wrap: bool = False) -> Look:
    """Return the look of a cell of a table: yellow where people type, grey where they do not."""
    return Look(
        fill=palette.PALE_YELLOW if typed else palette.PALE_GREY,
        number_format=number_format,
        box=palette.LINE,
        down="top",
        across="left" if number_format in (palette.TEXT, "General") else "right",
        indent=1,
        wrap=wrap,
    )


def planned_look(look: PlannedLook, row: int, *, strong: bool, aside: bool) -> Look:
    """Return the look of a cell of a sheet that shows results; totals are bold under a line."""
    if look == "heading":
        return band(aside=aside)
    shown = Look(
        bold=strong or look == "state",
        number_format=palette.LOOK_FORMATS.get(look, "General"),
        above=palette.NAVY if strong else "",
    )
    if row <= 4:
        return shown
    placed = replace(shown, down="top", indent=1, wrap=look == "label")
    return replace(placed, across="right") if aside else replace(placed, across="left")


def attention() -> Mark:
    """Return the mark that makes the live status stand out where it asks for attention."""
    return Mark("A2", 'ISNUMBER(SEARCH("attention",$A$2))', _ALARM)


def as_link(look: Look) -> Look:
    """Return a look as that of a cell that leads elsewhere: underlined, not only coloured."""
    return replace(look, underline=True, bold=True, colour=palette.NAVY)
