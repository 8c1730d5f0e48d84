import datetime as dt

import pytest
from tests.workbooks.reader.making import cell, cells, grid, sheet, styles

DAY = "dd/mm/yyyy"
MOMENT = "dd/mm/yyyy hh:mm"
CLOCK = "hh:mm:ss"
OLD_CALENDAR = '<workbookPr date1904="1"/>'


def shown(text: str, code: str | int, before: str = "") -> object:
    return cell(f' s="1"><v>{text}</v>', style=styles(0, code), before=before)


@pytest.mark.parametrize(
    ("text", "code", "value"),
    [
        ("43921", DAY, dt.date(2020, 3, 31)),
        ("43921", MOMENT, dt.date(2020, 3, 31)),
        ("43921.0", DAY, dt.date(2020, 3, 31)),
        ("43921.5", DAY, dt.datetime(2020, 3, 31, 12)),
        ("43921.75", MOMENT, dt.datetime(2020, 3, 31, 18)),
        ("43921.9999999999", MOMENT, dt.date(2020, 4, 1)),
        ("0.333333333333333", CLOCK, dt.time(8)),
        ("0", CLOCK, dt.time(0)),
        ("1", DAY, dt.date(1900, 1, 1)),
        ("59", DAY, dt.date(1900, 2, 28)),
        ("61", DAY, dt.date(1900, 3, 1)),
        ("2958465", DAY, dt.date(9999, 12, 31)),
    ],
)
def test_a_number_shown_as_a_date_is_a_date(text: str, code: str, value: object) -> None:
    found = shown(text, code)
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(
    ("text", "code", "value"),
    [
        ("0", DAY, 0),
        ("0.5", DAY, 0.5),
        ("-1", DAY, -1),
        ("-0.5", CLOCK, -0.5),
        ("60", DAY, 60),
        ("60.25", MOMENT, 60.25),
        ("59.9999999999", MOMENT, 59.9999999999),
        ("0.9999999999", CLOCK, 0.9999999999),
        ("2958466", DAY, 2958466),
        ("2958465.9999999999", MOMENT, 2958466),
        ("2958465.999999999", MOMENT, 2958465.999999999),
        ("1e300", DAY, 10**300),
    ],
)
def test_what_is_no_real_date_stays_a_number(text: str, code: str, value: float) -> None:
    found = shown(text, code)
    assert found == pytest.approx(value, rel=1e-12)
    assert type(found) is type(value)


@pytest.mark.parametrize(
    ("text", "code", "value"),
    [
        ("42459", DAY, dt.date(2020, 3, 31)),
        ("0", DAY, dt.date(1904, 1, 1)),
        ("0.5", DAY, dt.datetime(1904, 1, 1, 12)),
        ("60", DAY, dt.date(1904, 3, 1)),
        ("0.25", CLOCK, dt.time(6)),
        ("2957003", DAY, dt.date(9999, 12, 31)),
        ("2957004", DAY, 2957004),
        ("-1", DAY, -1),
    ],
)
def test_the_calendar_of_1904_counts_from_its_own_day(text: str, code: str, value: object) -> None:
    assert shown(text, code, OLD_CALENDAR) == value


def test_the_grid_says_which_calendar_the_workbook_has() -> None:
    assert grid(sheet(), before=OLD_CALENDAR).date1904
    assert not grid(sheet(), before='<workbookPr date1904="0"/>').date1904
    assert not grid(sheet()).date1904


@pytest.mark.parametrize(
    "code",
    [
        14,
        15,
        17,
        30,
        55,
        "d mmm yyyy",
        "[$-809]d mmm yyyy;0",
        "yyyy\\-mm",
        "[Red]mmm&quot;x&quot;",
    ],
)
def test_a_code_with_days_months_or_years_shows_a_date(code: str | int) -> None:
    assert shown("43921", code) == dt.date(2020, 3, 31)


@pytest.mark.parametrize("code", [18, 20, 22, 33, 45, 47, "h:mm AM/PM", "hh:mm:ss.000", "m/d h:mm"])
def test_a_code_with_hours_or_seconds_shows_a_time(code: str | int) -> None:
    assert shown("0.25", code) == dt.time(6)


@pytest.mark.parametrize(
    "code",
    [
        *(1, 4, 11, 44, 46, 49, "[h]:mm", "[mm]:ss", "#,##0 &quot;days&quot;", "0.00\\d", "[Red]0"),
        *("0_d", "General&quot; month&quot;", "GENERAL", "[$£-809]#,##0.00", "[&gt;=100]0", "@"),
    ],
)
def test_other_codes_show_a_number(code: str | int) -> None:
    assert shown("0.75", code) == 0.75


def test_number_formats_are_kept_where_they_are_not_general() -> None:
    rows = (
        '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>2</v></c><c r="C1" s="2"/></row>'
        '<row r="2"><c r="B2" s="1"><v>2</v></c><c r="C2" s="2"/></row>'
        '<row r="3"><c r="A3" s="7"><v>1</v></c><c r="B3" s="x"><v>1</v></c></row>'
    )
    found = cells(rows, style=styles(0, 4, "0.0%", "General"))
    assert found.formats == {1: {2: "#,##0.00", 3: "0.0%"}, 2: {2: "#,##0.00", 3: "0.0%"}}
    assert found.number_format(3, 1) == "General"


def test_formats_of_a_row_written_twice_are_joined() -> None:
    rows = '<row r="1"><c r="A1" s="1"/></row><row r="1"><c r="B1" s="1"/></row>'
    assert cells(rows, style=styles(0, 4)).formats == {1: {1: "#,##0.00", 2: "#,##0.00"}}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2020-03-31", dt.date(2020, 3, 31)),
        ("2020-03-31T00:00:00", dt.date(2020, 3, 31)),
        ("2020-03-31T12:30:00.000Z", dt.datetime(2020, 3, 31, 12, 30)),
        ("12:30:00", dt.time(12, 30)),
        ("some day", "some day"),
    ],
)
def test_a_date_written_out_is_read(text: str, value: object) -> None:
    assert cell(f' t="d"><v>{text}</v>') == value


def test_text_in_a_cell_shown_as_a_date_stays_text() -> None:
    assert shown("n/a", DAY) == "n/a"
