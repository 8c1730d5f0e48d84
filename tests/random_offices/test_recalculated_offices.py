"""LibreOffice works out every formula of random offices, in one run, and comes to our results."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from tests.libreoffice import recalculated, require_libreoffice

from commissioning.reader import read
from commissioning.writer import put_results
from commissioning_schemas.grid import Grid, Value

from .effort import effort
from .files import file_of
from .offices import RandomOffice, offices
from .workbook import grid_of

pytestmark = pytest.mark.libreoffice

BOOKS = 24
TOTAL = ("Summary", 4, 2)
WRONG = 123456
"""What is written over a result of the first book, to see that it does not come back."""

NEAR = 1e-6


@pytest.fixture(scope="module")
def ours() -> dict[str, Grid]:
    """Draw offices, each a workbook worked out by this program."""
    grids: list[Grid] = []

    @effort(BOOKS)
    @given(offices(portfolios=4, years_of=3, reserves=2))
    def draw(office: RandomOffice) -> None:
        grids.append(grid_of(office))

    draw()
    return {f"office-{number}": grid for number, grid in enumerate(grids)}


@pytest.fixture(scope="module")
def theirs(ours: dict[str, Grid], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Grid]:
    """Have LibreOffice work out the same offices."""
    require_libreoffice()
    files = {name: file_of(grid) for name, grid in ours.items()}
    first = next(iter(files))
    files[first] = put_results(files[first], {"Summary": {place_of_total(ours[first])[1:]: WRONG}})
    assert value(read(files[first]), place_of_total(ours[first])) == WRONG
    folder: Path = tmp_path_factory.mktemp("offices")
    return recalculated(files, folder)


def place_of_total(grid: Grid) -> tuple[str, int, int]:
    """Return where the Summary adds up what the first year asks for."""
    sheet = grid.sheet("Summary")
    assert sheet is not None
    row = next(row for row, cells in sheet.rows.items() if cells.get(1) == "Total requested")
    return "Summary", row, 2


def value(grid: Grid, place: tuple[str, int, int]) -> Value:
    sheet = grid.sheet(place[0])
    assert sheet is not None
    return sheet.value(*place[1:])


def alike(one: Value, other: Value) -> bool:
    """Tell whether two results agree; without a format, a day is the number that it stands for."""
    if isinstance(other, dt.datetime | dt.date):
        other = (dt.date(other.year, other.month, other.day) - dt.date(1899, 12, 30)).days
    if isinstance(one, int | float) and isinstance(other, int | float):
        return abs(one - other) < NEAR
    return (one or "") == (other or "")


def apart(one: Grid, other: Grid) -> tuple[int, list[tuple[object, ...]]]:
    """Return how many results two workbooks have, and those that differ."""
    count, found = 0, []
    for sheet in one.sheets:
        for row, formulas in sheet.formulas.items():
            for column, formula in formulas.items():
                place = (sheet.name, row, column)
                count += 1
                if not alike(value(one, place), value(other, place)):
                    found.append((*place, value(one, place), value(other, place), formula))
    return count, found


def test_every_result_of_every_office_is_the_one_of_libreoffice(
    ours: dict[str, Grid], theirs: dict[str, Grid]
) -> None:
    compared, wrong = 0, {}
    for name, grid in ours.items():
        count, found = apart(grid, theirs[name])
        compared += count
        if found:
            wrong[name] = found[:5]
    assert wrong == {}
    assert compared > 60 * len(ours)


def test_a_wrong_result_that_was_planted_comes_back_corrected(
    ours: dict[str, Grid], theirs: dict[str, Grid]
) -> None:
    first = next(iter(ours))
    place = place_of_total(ours[first])
    assert value(theirs[first], place) == value(ours[first], place) != WRONG


def test_two_offices_are_told_apart(ours: dict[str, Grid], theirs: dict[str, Grid]) -> None:
    first, second = list(ours)[:2]
    assert apart(ours[first], theirs[second])[1] != []
