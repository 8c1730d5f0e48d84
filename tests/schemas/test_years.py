"""Financial years and the ways of writing them."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commissioning_schemas.years import FinancialYear, read_year, year_of


@pytest.mark.parametrize(
    "text",
    [
        *("2020/21", "2020-2021", "2020/2021", "20/21", "20-21", "2020–21", "2020 / 21"),
        *("2020 - 21", "2020 to 2021", "FY 2020/21", "FY20/21", "FY2020-21", "2020-1"),
        *("year to 31 March 2021", "year ending 31 March 2021", "Year ended 31st March 2021"),
        *("financial year 2020-21", "year ending 31/03/2021"),
    ],
)
def test_other_ways_of_writing_a_year_are_understood(text: str) -> None:
    assert read_year(text) == ("2020-21", False, False)


def test_the_standard_label_is_standard_even_with_spaces_around_it() -> None:
    assert read_year("2020-21") == read_year(" 2020-21\xa0") == ("2020-21", True, False)


@pytest.mark.parametrize(
    ("text", "label"), [("2023-4", "2023-24"), ("99/00", "1999-00"), ("1999-2000", "1999-00")]
)
def test_short_years_and_the_turn_of_a_century(text: str, label: str) -> None:
    assert read_year(text).label == label


@pytest.mark.parametrize("value", ["2021", "FY21", "21", "FY 2021", 2021])
def test_a_single_year_could_be_two(value: str | int) -> None:
    assert read_year(value) == (None, False, True)


@pytest.mark.parametrize(
    "value",
    [
        *("2020-22", "2021-20", "2020-19", "Annually set", "", "20-2", "202-21", "2020-21-22"),
        *("year to 31 March", "year to 30 June 2021", True, 44_000, 20.5, None),
        *(dt.date(2020, 4, 1), dt.datetime(2020, 4, 1, 9)),
    ],
)
def test_what_does_not_follow_on_or_is_a_date_is_no_year(value: str | dt.date | None) -> None:
    assert read_year(value) == (None, False, False)


def test_a_year_knows_its_days_and_neighbours() -> None:
    year = FinancialYear.parse("1999-00")
    assert (year.start, year.end) == (dt.date(1999, 4, 1), dt.date(2000, 3, 31))
    assert (year.previous.label, str(year.next)) == ("1998-99", "2000-01")
    assert year.previous < year < year.next


@pytest.mark.parametrize("label", ["2020/21", "2020-21 ", "2021", "2020-22"])
def test_only_a_standard_label_is_parsed(label: str) -> None:
    with pytest.raises(ValueError, match="is not a financial year"):
        FinancialYear.parse(label)


@given(st.dates(dt.date(1900, 1, 1), dt.date(2150, 1, 1)))
def test_a_day_lies_in_its_year_and_the_label_reads_back(day: dt.date) -> None:
    year = FinancialYear.parse(year_of(day))
    assert year.start <= day <= year.end
