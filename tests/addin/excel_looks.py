"""The looks of cells in the stand-in for Excel: what was set, as a Look of the writer."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from commissioning.writer import Look
from commissioning_schemas.address import Range

Spot = tuple[int, int]


@dataclass
class Looks:
    """The looks of a sheet's cells, and the sizes of its rows and columns."""

    cells: dict[Spot, Look] = field(default_factory=dict)
    widths: dict[int, float] = field(default_factory=dict)
    heights: dict[int, float] = field(default_factory=dict)
    unlinked: list[str] = field(default_factory=list)

    def change(self, area: Range, **parts: Any) -> None:
        for row in range(area.top, area.bottom + 1):
            for column in range(area.left, area.right + 1):
                look = self.cells.get((row, column), Look())
                self.cells[row, column] = replace(look, **parts)


class Shown:
    """The part of an area that sets looks; whatever is not here raises."""

    looks: Looks
    range: Range

    @property
    def font(self) -> Font:
        return Font(self)

    def set_look(self, **parts: Any) -> None:
        self.looks.change(self.range, **parts)

    def _only_set(self) -> Any:
        raise AssertionError("nobody asks for a look")

    def _set_color(self, value: str | None) -> None:
        self.set_look(fill=_colour(value))

    def _set_wrap(self, value: bool) -> None:
        self.set_look(wrap=value)

    def _set_across(self, value: str) -> None:
        self.set_look(across="" if value == "general" else value)

    def _set_down(self, value: str) -> None:
        self.set_look(down="" if value == "bottom" else value)

    def _set_height(self, value: float) -> None:
        for row in range(self.range.top, self.range.bottom + 1):
            self.looks.heights[row] = value

    def _set_width(self, value: float) -> None:
        for column in range(self.range.left, self.range.right + 1):
            self.looks.widths[column] = value

    color = property(_only_set, _set_color)
    wrap_text = property(_only_set, _set_wrap)
    horizontal_alignment = property(_only_set, _set_across)
    vertical_alignment = property(_only_set, _set_down)
    row_height = property(_only_set, _set_height)
    column_width = property(_only_set, _set_width)

    @property
    def borders(self) -> Borders:
        return Borders(self)


@dataclass
class Font:
    shown: Shown

    def __setattr__(self, name: str, value: Any) -> None:
        if name == "shown":
            super().__setattr__(name, value)
        elif name == "color":
            self.shown.set_look(colour=_colour(value))
        else:
            self.shown.set_look(**{"font" if name == "name" else name: value})

    def set(self, **parts: Any) -> None:
        for name, value in parts.items():
            setattr(self, name, value)


@dataclass
class Borders:
    shown: Shown

    def set(self, sides: Any, *, line_style: Any, weight: Any = None, color: Any = None) -> None:
        if line_style in (None, "none"):
            self.shown.set_look(box="", above="")
            return
        assert (line_style, weight) == ("continuous", "thin")
        around = {"edge_top", "edge_bottom", "edge_left", "edge_right"}
        self.shown.set_look(**{"box" if around <= set(sides) else "above": _colour(color)})


def _colour(value: Any) -> str:
    if value is None or value == (0, 0, 0):
        return ""
    if isinstance(value, tuple):
        return "".join(f"{part:02X}" for part in value)
    return str(value).removeprefix("#")
