"""Pictures: the colours that were drawn, in any size."""

from __future__ import annotations

import zlib

from commissioning_addin.xlam.drawing import SIDE, box, disc, draw, stroke
from commissioning_addin.xlam.png import png

RED, BLUE = (255, 0, 0), (0, 0, 255)


def test_a_large_picture_is_stored_in_several_blocks() -> None:
    pixels = [[(x % 256, y, 7, 255) for x in range(300)] for y in range(100)]
    data = png(pixels)
    at = data.index(b"IDAT") + 4
    raw = zlib.decompress(data[at : at + int.from_bytes(data[at - 8 : at - 4], "big")])
    assert raw == b"".join(b"\0" + bytes(v for p in row for v in p) for row in pixels)


def test_a_shape_covers_those_before_it_and_edges_are_soft() -> None:
    picture = draw([box(RED, 0, 0, 16, 32), disc(BLUE, 16, 16, 4.5)])
    assert len(picture) == len(picture[0]) == SIDE
    assert picture[16][2] == (255, 0, 0, 255)
    assert picture[16][16] == (0, 0, 255, 255)
    assert picture[2][30] == (0, 0, 0, 0)
    assert {0 < pixel[3] < 255 for pixel in picture[16]} == {True, False}


def test_a_line_without_length_is_a_dot() -> None:
    picture = draw([stroke(RED, 4, (8, 8), (8, 8))])
    assert picture[8][8][3] == 255
    assert picture[12][8][3] == 0
