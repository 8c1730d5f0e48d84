"""Drawing with few shapes on a small square, with soft edges."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from .png import Pixel

SIDE = 32
_FINE = 3
_FULL = _FINE * _FINE

Point = tuple[float, float]
Colour = tuple[int, int, int]


@dataclass(frozen=True)
class Shape:
    """A colour, the columns and rows that it reaches, and whether a point lies in it."""

    colour: Colour
    corners: tuple[float, float, float, float]
    inside: Callable[[float, float], bool]

    def holds(self, x: float, y: float) -> bool:
        """Tell whether a point lies in it."""
        left, top, right, bottom = self.corners
        return left <= x <= right and top <= y <= bottom and self.inside(x, y)


def stroke(colour: Colour, width: float, *points: Point) -> Shape:
    """Return a line through points, its ends round."""

    def holds(x: float, y: float) -> bool:
        return any(_distance(x, y, start, end) <= width / 2 for start, end in pairwise(points))

    return Shape(colour, _corners(points, width / 2), holds)


def area(colour: Colour, *points: Point) -> Shape:
    """Return a filled polygon."""

    def holds(x: float, y: float) -> bool:
        inside = False
        for (x1, y1), (x2, y2) in zip(points, (*points[1:], points[0]), strict=True):
            if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
                inside = not inside
        return inside

    return Shape(colour, _corners(points), holds)


def box(colour: Colour, left: float, top: float, right: float, bottom: float) -> Shape:
    """Return a filled rectangle."""
    return area(colour, (left, top), (right, top), (right, bottom), (left, bottom))


def disc(colour: Colour, x: float, y: float, radius: float) -> Shape:
    """Return a filled circle."""

    def holds(at_x: float, at_y: float) -> bool:
        return math.hypot(at_x - x, at_y - y) <= radius

    return Shape(colour, _corners([(x, y)], radius), holds)


def draw(shapes: Sequence[Shape]) -> list[list[Pixel]]:
    """Return the picture of shapes, each over those before it, on nothing."""
    return [[_pixel(shapes, x, y) for x in range(SIDE)] for y in range(SIDE)]


def _pixel(shapes: Sequence[Shape], x: int, y: int) -> Pixel:
    colours = []
    for fine in range(_FULL):
        at_x = x + (fine % _FINE + 0.5) / _FINE
        at_y = y + (fine // _FINE + 0.5) / _FINE
        top = next((one.colour for one in reversed(shapes) if one.holds(at_x, at_y)), None)
        if top is not None:
            colours.append(top)
    if not colours:
        return 0, 0, 0, 0
    red, green, blue = (sum(parts) // len(colours) for parts in zip(*colours, strict=True))
    return red, green, blue, 255 * len(colours) // _FULL


def _corners(points: Sequence[Point], margin: float = 0.0) -> tuple[float, float, float, float]:
    columns, rows = zip(*points, strict=True)
    left, top = min(columns) - margin, min(rows) - margin
    return left, top, max(columns) + margin, max(rows) + margin


def _distance(x: float, y: float, start: Point, end: Point) -> float:
    """Return how far a point is from the line between two others."""
    (x1, y1), (x2, y2) = start, end
    length = (x2 - x1) ** 2 + (y2 - y1) ** 2
    along = 0.0 if length == 0 else ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length
    along = min(1.0, max(0.0, along))
    return math.hypot(x - x1 - along * (x2 - x1), y - y1 - along * (y2 - y1))
