"""The pictures of the buttons, drawn here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from .drawing import Shape, area, box, disc, draw, stroke
from .png import png

_GREEN = (24, 122, 69)
_BLUE = (28, 90, 160)
_RED = (190, 48, 42)
_AMBER = (214, 150, 24)
_GREY = (110, 116, 124)
_PALE = (226, 231, 236)
_WHITE = (255, 255, 255)

_SHEET = (
    box(_GREY, 4, 3, 24, 29),
    box(_WHITE, 5.5, 4.5, 22.5, 27.5),
    box(_PALE, 5.5, 4.5, 22.5, 9),
    *(stroke(_PALE, 1, (5.5, y), (22.5, y)) for y in (13.5, 18, 22.5)),
    stroke(_PALE, 1, (13, 4.5), (13, 27.5)),
)
_LIST = tuple(stroke(_GREY, 2, (4, y), (18, y)) for y in (6, 11, 16, 21, 26))


def _tick(colour: tuple[int, int, int]) -> tuple[Shape, ...]:
    return (
        disc(colour, 22, 22, 9),
        stroke(_WHITE, 3, (17.5, 22.5), (20.8, 25.8), (26.5, 18.5)),
    )


def _arrow(down: bool) -> tuple[Shape, ...]:
    tip, tail = (27.0, 5.0) if down else (5.0, 27.0)
    middle = 18.0 if down else 14.0
    head = area(_BLUE, (18, middle), (30, middle), (24, tip))
    return stroke(_BLUE, 4, (24, tail), (24, middle)), head


ICONS: Mapping[str, Sequence[Shape]] = {
    "validate": (*_SHEET, *_tick(_GREEN)),
    "next_finding": (*_LIST, *_arrow(down=True)),
    "previous_finding": (*_LIST, *_arrow(down=False)),
    "explain": (
        disc(_BLUE, 16, 16, 13),
        disc(_WHITE, 16, 9.5, 2),
        stroke(_WHITE, 3.4, (16, 14.5), (16, 23.5)),
    ),
    "accept": (
        *_LIST,
        area(_AMBER, (14, 24), (25, 11), (29, 15), (18, 28), (13, 29.5)),
        stroke(_GREY, 1.2, (23, 13.5), (27, 17.5)),
    ),
    "clear_marks": (
        *_SHEET,
        stroke(_RED, 4, (16, 16), (28, 28)),
        stroke(_RED, 4, (28, 16), (16, 28)),
    ),
    "fill_totals": (
        *_SHEET,
        stroke(_GREEN, 3.4, (27, 17), (17, 17), (22, 23), (17, 29), (27, 29)),
    ),
    "revert_fill": (
        *_SHEET,
        stroke(_BLUE, 3.2, (15, 22), (24, 22), (27, 24), (27, 27), (24, 29), (18, 29)),
        area(_BLUE, (11, 22), (18, 16.5), (18, 27.5)),
    ),
    "restore_formulas": (
        *_SHEET,
        stroke(_BLUE, 3.2, (17, 20), (29, 20)),
        stroke(_BLUE, 3.2, (17, 26), (29, 26)),
    ),
    "new_workbook": (
        *_SHEET,
        stroke(_GREEN, 4.5, (23, 15), (23, 30)),
        stroke(_GREEN, 4.5, (15.5, 22.5), (30.5, 22.5)),
    ),
    "map_workbook": (
        *_SHEET,
        disc(_RED, 22, 17, 6.5),
        area(_RED, (16.4, 20), (27.6, 20), (22, 30)),
        disc(_WHITE, 22, 17, 2.6),
    ),
    "report": (
        box(_GREY, 4, 2, 26, 30),
        box(_WHITE, 5.5, 3.5, 24.5, 28.5),
        *(stroke(_GREY, 1.6, (8, y), (22, y)) for y in (7, 11)),
        box(_BLUE, 8, 20, 11.5, 26),
        box(_GREEN, 13.2, 15, 16.7, 26),
        box(_BLUE, 18.4, 17.5, 21.9, 26),
    ),
    "help": (
        disc(_GREY, 16, 16, 13),
        stroke(_WHITE, 3, (12, 12.5), (13, 9.5), (16, 8.3), (19, 9.5), (20, 12.3), (18.6, 14.8)),
        stroke(_WHITE, 3, (18.6, 14.8), (16, 17), (16, 19)),
        disc(_WHITE, 16, 24, 2),
    ),
}


@cache
def icon(name: str) -> bytes:
    """Return the picture of a button as a PNG file."""
    return png(draw(ICONS[name]))
