"""Years, dates, numbers, texts and yes or no in cells."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal

import pytest

from commissioning_schemas.cells import (
    Problem,
    Reading,
    fast_text,
    read_date,
    read_flag,
    read_integer,
    read_number,
    read_plain_text,
    read_share,
    read_text,
    read_year_cell,
)
from commissioning_schemas.grid import CellError, Value

Reader = Callable[[Value], Reading[object]]
FIRST, LAST = dt.date(2012, 4, 1), dt.date(2033, 3, 31)
READERS = [read_year_cell, read_integer, read_number, read_share, read_flag, read_text]


def day(value: Value) -> Reading[dt.date]:
    return read_date(value, FIRST, LAST)


@pytest.mark.parametrize("read", [*READERS, read_plain_text, day])
@pytest.mark.parametrize("value", [None, "", " \xa0"])
def test_nothing_to_see_is_blank(read: Reader, value: Value) -> None:
    assert read(value) == Reading(None, blank=True)


@pytest.mark.parametrize("read", [*READERS, read_plain_text, day])
def test_an_excel_error_is_said(read: Reader) -> None:
    reading = read(CellError("#N/A"))
    assert reading.value is None
    assert [(p.code, p.found) for p in reading.problems] == [("TYP-006", "#N/A")]


@pytest.mark.parametrize("read", [read_year_cell, read_integer, read_number, read_share, day])
def test_what_is_not_known_yet_is_no_fault(read: Reader) -> None:
    assert read("TBC") == Reading(None, unknown=True)


@pytest.mark.parametrize(
    ("value", "label", "code", "found", "expected"),
    [
        ("2020/21", "2020-21", "TYP-010", "2020/21", "2020-21"),
        ("2023-4", "2023-24", "TYP-010", "2023-4", "2023-24"),
        ("2020-21 ", "2020-21", "TYP-018", "2020-21 ", "2020-21"),
        ("2020-22", None, "TYP-009", "2020-22", None),
        ("2021", None, "TYP-009", "2021", None),
        (2021, None, "TYP-009", "2021", None),
        (dt.date(2011, 12, 1), None, "TYP-009", "2011-12-01", "2011-12"),
        (dt.date(2011, 12, 2), None, "TYP-009", "2011-12-02", None),
        (dt.date(2020, 12, 1), None, "TYP-009", "2020-12-01", None),
    ],
)
def test_a_year_is_read_or_refused(
    value: Value, label: str | None, code: str, found: str, expected: str | None
) -> None:
    reading = read_year_cell(value)
    [problem] = reading.problems
    assert (reading.value, problem.code) == (label, code)
    assert (problem.found, problem.expected) == (found, expected)


@pytest.mark.parametrize(
    ("value", "which"),
    [("FY21 ", "2020-21 or 2021-22"), ("2071", "2070-71 or 2071-72"), ("99", "1998-99 or 1999-00")],
)
def test_a_single_year_names_the_two_that_it_could_be(value: str, which: str) -> None:
    assert which in read_year_cell(value).problems[0].said


def test_a_standard_year_needs_no_word() -> None:
    assert read_year_cell("2020-21") == Reading("2020-21")


@pytest.mark.parametrize(
    "value",
    [
        *(dt.date(2021, 3, 18), dt.datetime(2021, 3, 18, 15, 30), "18/03/2021", "18-3-21"),
        *("18.03.2021", "2021-03-18", "2021-03-18 00:00:00", "18 March 2021", "18th Mar 2021"),
        *("18-Mar-21", " 18/03/2021\xa0"),
    ],
)
def test_a_real_date_is_read_day_first(value: Value) -> None:
    assert day(value) == Reading(dt.date(2021, 3, 18), as_text=isinstance(value, str))


@pytest.mark.parametrize(
    ("value", "found", "said"),
    [
        ("31/09/2021", "31/09/2021", '"31/09/2021" is not in the calendar.'),
        ("03/18/2021", "03/18/2021", "is not in the calendar."),
        ("18/03/1921", "1921-03-18", "18 March 1921 is not between 1 April 2012 and 31 March 2033"),
        (dt.date(2033, 4, 1), "2033-04-01", "1 April 2033 is not between"),
        (dt.date(2012, 3, 31), "2012-03-31", "31 March 2012 is not between"),
        (44273, "44273", "44273 is a number, not a date. Format the cell as a date"),
        ("soon", "soon", '"soon" is not a date. Type one between'),
        ("18 Martember 2021", "18 Martember 2021", "is not a date."),
        ("18 Xyz 2021", "18 Xyz 2021", "is not a date."),
        (True, "TRUE", "TRUE is not a date."),
        (dt.time(12, 5), "12:05:00", "the time 12:05 is not a date."),
    ],
)
def test_what_is_no_date_in_range_is_said(value: Value, found: str, said: str) -> None:
    reading = day(value)
    [problem] = reading.problems
    assert (reading.value, problem.code, problem.found) == (None, "TYP-008", found)
    assert problem.expected == "2012-04-01 to 2033-03-31"
    assert said in problem.said


@pytest.mark.parametrize("bound", [FIRST, LAST])
def test_the_bounds_are_included(bound: dt.date) -> None:
    assert day(bound).value == bound


def test_a_key_with_something_hidden_is_cleaned_and_said() -> None:
    assert read_text("VV ") == Reading(
        "VV",
        problems=(
            Problem(
                "TYP-018",
                '"VV " has a space at the end; read as "VV". Excel takes the two for different'
                " texts: type it again.",
                "VV ",
                "VV",
            ),
        ),
    )
    assert read_plain_text("VV ") == Reading("VV")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        *(("VV", "VV"), (7, "7"), (7.0, "7"), (7.5, "7.5"), (1e21, "1" + "0" * 21)),
        *((1e300, "1E+300"), (1.5e-200, "1.5E-200"), (0, "0")),
        *((0.00001, "0.00001"), (True, "TRUE"), (dt.date(2021, 3, 18), "2021-03-18")),
        *((dt.datetime(2021, 3, 18), "2021-03-18"), (100, "100"), ("café", "café")),
    ],
)
def test_every_value_has_a_text(value: Value, text: str) -> None:
    assert read_text(value) == read_plain_text(value) == Reading(text)


def test_only_text_in_order_takes_the_quick_way() -> None:
    assert [fast_text(value) for value in ("VV", "VV ", "", 7, None)] == ["VV", *[None] * 4]


@pytest.mark.parametrize(
    ("value", "share"),
    [
        *((0.075, "0.075"), (7, "7"), ("7.5%", "0.075"), ("7.5 per cent", "0.075")),
        *(("-5.6%", "-0.056"), ("(5.6%)", "-0.056"), ("0.075", "0.075"), ("-", "0")),
    ],
)
def test_a_share_is_read_from_numbers_and_percentages(value: Value, share: str) -> None:
    reading = read_share(value)
    assert reading.value == Decimal(share)
    stored_as_text = isinstance(value, str) and value != "-"
    assert [p.code for p in reading.problems] == ["TYP-005"] * stored_as_text


@pytest.mark.parametrize("read", [read_number, read_integer, read_share])
@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("x", "TYP-001"),
        (True, "TYP-001"),
        ("£5", "TYP-001"),
        ("5k", "TYP-001"),
        ("1,00", "TYP-002"),
    ],
)
def test_what_is_no_number_is_said(read: Reader, value: Value, code: str) -> None:
    reading = read(value)
    assert reading.value is None
    assert [p.code for p in reading.problems] == [code]


def test_whole_numbers_have_no_decimals_and_a_limit() -> None:
    assert read_integer(12) == Reading(12)
    assert read_integer("1,200").value == 1200
    assert [p.code for p in read_integer("1,200").problems] == ["TYP-005"]
    for value in (3.5, "3.5", 10**15, "9" * 5000):
        assert [p.code for p in read_integer(value).problems] == ["TYP-001"]
    assert read_number(12.5) == Reading(Decimal("12.5"))


@pytest.mark.parametrize(
    ("value", "flag"), [(True, True), (0, False), ("Yes", True), (" no ", False), ("TRUE", True)]
)
def test_yes_and_no_are_read(value: Value, flag: bool) -> None:
    assert read_flag(value) == Reading(flag)


@pytest.mark.parametrize("value", ["perhaps", 2, dt.date(2021, 3, 18)])
def test_neither_yes_nor_no_is_said(value: Value) -> None:
    assert [p.code for p in read_flag(value).problems] == ["TYP-014"]
