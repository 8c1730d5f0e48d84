"""Cells that lie in a range."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from commissioning_schemas.address import Range
from commissioning_schemas.spots import Spots

small = st.integers(1, 6)
cells = st.lists(st.tuples(st.sampled_from("ST"), small, small), unique=True)


@given(cells, cells, small, small, small, small)
def test_the_cells_in_a_range_are_those_that_it_holds(
    first: list[tuple[str, int, int]],
    later: list[tuple[str, int, int]],
    top: int,
    left: int,
    bottom: int,
    right: int,
) -> None:
    spots = Spots(first)
    for cell in later:
        spots.add(*cell)
    area = Range(min(top, bottom), min(left, right), max(top, bottom), max(left, right))
    expected = {(row, column) for sheet, row, column in first + later if sheet == "S"}
    inside = {cell for cell in expected if area.holds(*cell)}
    found = list(spots.within("S", area))
    assert set(found) == inside
    assert found == sorted(found, key=lambda cell: (cell[1], cell[0]))
    assert spots.meets("S", area) is bool(inside)
    assert list(spots.within("U", area)) == []
