"""TYP-017: a column holds one type of thing."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.schemas.papers import at, checked, codes

from commissioning_schemas.grid import CellError, Value

FIRST = "Table 3!C5"


@pytest.mark.parametrize(
    ("one", "other", "types"),
    [
        ("Annually set", "2020-21", "text and financial year"),
        ("2020/21", "£5m", "financial year and amount"),
        ("12", "one", "number and text"),
        (12, "one", "number and text"),
        (dt.date(2021, 3, 18), "2020-21", "date and financial year"),
        ("£22,10", "£5", "text and amount"),
    ],
)
def test_two_types_down_a_column_of_text_are_found_at_its_first_cell(
    one: Value, other: Value, types: str
) -> None:
    (found,) = at(checked({FIRST: one, "Table 3!C6": other}), FIRST)
    assert (found.code, found.range, found.found) == ("TYP-017", "C5:C6", types)
    assert found.column == "Year allocated"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Annually set", "Once"),
        ("2019/20", "2020-21"),
        (12, "13"),
        ("£5m", "£6k"),
        ("Annually set", None),
        ("2020-21", "n/a"),
        ("2020-21", "-"),
        ("2020-21", "  "),
        ("2020-21", CellError("#N/A")),
    ],
)
def test_one_type_with_blanks_and_not_knowns_is_one_type(one: Value, other: Value) -> None:
    assert at(checked({FIRST: one, "Table 3!C6": other}), FIRST) == []


def test_the_message_counts_each_type_and_shows_one() -> None:
    (found,) = at(checked(), FIRST)
    assert found.message == (
        'Table 3!C5:C6: "Year allocated" holds 1 text ("Annually set") and 1 financial year '
        '("2020-21").'
    )


def test_numbers_and_printed_amounts_down_a_column_of_money_are_mixed() -> None:
    (found,) = at(checked({"Table 2!B6": 0.623, "Table 2!B7": 0.599}), "Table 2!B5")
    assert '1 text ("£0.629m") and 2 numbers ("0.623" …)' in found.message


@pytest.mark.parametrize("nil", ["-", "nil", "TBC", "£0.599", None])
def test_nil_and_what_could_not_be_read_are_no_type_of_their_own(nil: Value) -> None:
    cells = {"Table 2!B5": 0.629, "Table 2!B6": 0.623, "Table 2!B7": nil}
    assert "TYP-017" not in codes(at(checked(cells), "Table 2!B5"))
