"""What Excel hands over for a cell, in all its forms, and what it is given."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
import xlwings as xw
from hypothesis import given
from hypothesis import strategies as st
from tests.addin.excel import Excel
from tests.addin.payload import remote_book

from commissioning_addin.port import apply, read
from commissioning_addin.port.values import value_of
from commissioning_addin.port.writing import plain, regions, taken
from commissioning_schemas.address import Range
from commissioning_schemas.edits import Edit
from commissioning_schemas.grid import CellError, Grid, Sheet, Value

FIRST = -2146828288


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        (None, None),
        (True, True),
        (12.0, 12),
        (0.1, 0.1),
        (-0.0, 0),
        (7, 7),
        (Decimal("710.5000"), 710.5),
        (Decimal("1000.0000"), 1000),
        ("text", "text"),
        ("#REF!", CellError("#REF!")),
        ("#SPILL!", CellError("#SPILL!")),
        (FIRST + 2023, CellError("#REF!")),
        (FIRST + 2045, CellError("#SPILL!")),
        (FIRST + 2050, CellError("#CALC!")),
        (FIRST + 2077, CellError("#UNKNOWN!")),
        (dt.datetime(2021, 3, 18, tzinfo=dt.UTC), dt.date(2021, 3, 18)),
        (dt.datetime(2021, 3, 18, 9, 30), dt.datetime(2021, 3, 18, 9, 30)),
        (dt.datetime(1899, 12, 30, 9, 30), dt.time(9, 30)),
        (dt.datetime(1900, 1, 1), dt.date(1900, 1, 2)),
        (dt.datetime(1900, 2, 28), 60),
    ],
)
def test_each_form_is_read_as_what_it_means(raw: object, value: Value) -> None:
    found = value_of(raw)
    assert found == value
    assert type(found) is type(value)


def test_a_thing_that_no_cell_holds_is_refused() -> None:
    with pytest.raises(ValueError, match="a list, which no cell can hold"):
        value_of([1])


@pytest.mark.parametrize(
    ("value", "given_over"),
    [
        ("=1+1", "'=1+1"),
        ("+44", "'+44"),
        ("-", "'-"),
        ("@all", "'@all"),
        ("'quoted", "''quoted"),
        ("2020-21", "'2020-21"),
        ("2011-12", "'2011-12"),
        ("TRUE", "'TRUE"),
        ("#N/A", "'#N/A"),
        ("plain words", "plain words"),
        ("", ""),
        (None, None),
        (12, 12),
        (True, True),
        (CellError("#N/A"), "=#N/A"),
        (dt.date(2021, 3, 18), dt.datetime(2021, 3, 18)),
        (dt.datetime(2021, 3, 18, 9), dt.datetime(2021, 3, 18, 9)),
    ],
)
def test_text_is_given_so_that_it_stays_text(value: Value, given_over: object) -> None:
    assert plain(value) == given_over


@given(st.text(max_size=20).filter(lambda text: text == text.strip()))
def test_any_text_comes_back_from_excel_as_it_went(text: str) -> None:
    book = Excel().open(Grid((Sheet("A"),)))
    apply(xw.Book(impl=book), [Edit("A", "B2", text)])
    assert book.leaves[0].values.get((2, 2), "") == text
    assert not book.leaves[0].written


@given(st.dictionaries(st.tuples(st.integers(1, 9), st.integers(1, 9)), st.integers(), max_size=40))
def test_regions_cover_each_cell_once_and_no_other(
    cells: dict[tuple[int, int], object],
) -> None:
    seen: dict[tuple[int, int], object] = {}
    for area, lines in regions(cells):
        for row, line in enumerate(lines, area.top):
            for column, value in enumerate(line, area.left):
                assert (row, column) not in seen
                seen[row, column] = value
    assert seen == cells


def test_a_block_of_cells_is_written_at_once() -> None:
    book = Excel().open(Grid((Sheet("A"),)))
    edits = [Edit("A", f"{letter}{row}", row) for letter in "BCD" for row in range(2, 50)]
    apply(xw.Book(impl=book), [*edits, Edit("A", "F2", None, "=SUM(B2:D2)")])
    assert book.leaves[0].writes == 2
    assert book.leaves[0].written == {(2, 6): "=SUM(B2:D2)"}


def test_regions_of_ragged_rows() -> None:
    cells: dict[tuple[int, int], object] = {(1, 1): 1, (1, 2): 2, (2, 1): 3, (2, 2): 4, (3, 1): 5}
    found = [area for area, _ in regions(cells)]
    assert found == [Range(1, 1, 2, 2), Range(3, 1, 3, 1)]


@pytest.mark.parametrize(
    ("wanted", "found", "is_taken"),
    [
        ("=SUM(A1)", "=SUM(A1)", True),
        ("=SUM(A1)", "", False),
        ("'=x", "=x", True),
        ("words", "words", True),
        ("words", "other", False),
        (None, "", True),
        (None, "5", False),
        (5, "5", True),
        (0.1, "0.1", True),
        (Decimal("0.1"), "0.10000000000000001", True),
        (5, "6", False),
        (5, "five", False),
        (dt.datetime(2021, 3, 18), "44273", True),
        (dt.datetime(2021, 3, 18), "", False),
        (True, "TRUE", True),
    ],
)
def test_what_excel_kept_is_compared_with_what_was_written(
    wanted: object, found: object, is_taken: bool
) -> None:
    assert taken(wanted, found) is is_taken


ODD = Grid(
    (
        Sheet("Empty", protected=False),
        Sheet("One", rows={3: {2: "only"}}, protected=True),
        Sheet(
            "Odd",
            state="veryHidden",
            rows={
                1: {1: "=not a formula", 2: 1 / 3, 3: ""},
                2: {1: "merged"},
                4: {4: 2},
                9: {9: True},
            },
            formulas={1: {3: '=IF(1,"")'}, 4: {4: "{=SUM(A1:A2*2)}"}},
            formats={1: {2: '"£"#,##0.00'}},
            merged=(Range(2, 1, 3, 4), Range(5, 5, 6, 5)),
            hidden_rows=frozenset({2, 3, 8}),
            hidden_columns=frozenset({3}),
            protected=False,
        ),
    ),
    names={"total": "Odd!$A$1", "odd!own": "1", "one!x": "2"},
    date1904=True,
)


def test_odd_sheets_are_read_as_they_are() -> None:
    assert read(xw.Book(impl=Excel().open(ODD))) == ODD


def test_a_mac_is_not_asked_for_number_formats_and_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sys.platform", "darwin")
    grid = read(xw.Book(impl=Excel().open(ODD)))
    assert grid.unread == {"formats"}
    assert grid.sheets[2].formats == {}
    assert grid.sheets[2].merged == ODD.sheets[2].merged


@pytest.mark.pro
def test_the_remote_engine_says_what_it_cannot_see() -> None:
    grid = read(remote_book(ODD))
    assert grid.unread == {"formulas", "formats", "merged", "hidden", "protection"}
    assert [sheet.name for sheet in grid.sheets] == ["Empty", "One", "Odd"]
    assert grid.sheets[2].rows[1][2] == 1 / 3
    assert grid.names["total"] == "Odd!$A$1"


@pytest.mark.pro
def test_the_remote_engine_is_written_to_in_one_action_a_region() -> None:
    book = remote_book(ODD)
    apply(book, [Edit("One", "A1", "=x"), Edit("One", "A2", 2)])
    actions = book.json()["actions"]
    assert [action["func"] for action in actions] == ["setValues"]
    assert actions[0]["values"] == [["'=x"], [2]]
