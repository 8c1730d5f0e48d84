"""Amounts that are not in order: the code, what a person reads, what a machine compares."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commissioning_schemas.cells import Problem, read_money
from commissioning_schemas.grid import CellError, Value
from commissioning_schemas.units import Unit

POUNDS, THOUSANDS, MILLIONS = Unit


def only_problem(value: Value, unit: Unit = POUNDS) -> tuple[int | None, Problem]:
    reading = read_money(value, unit)
    [problem] = reading.problems
    assert not reading.blank
    assert not reading.unknown
    return reading.value, problem


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("to be confirmed", "to be confirmed"),
        ("2020-21", "2020-21"),
        ("£1bn", "£1bn"),
        ("--5", "--5"),
        ("(-5)", "(-5)"),
        ("50%", "50%"),
        ("about " + "1" * 60, "about " + "1" * 60),  # prose, not an estimate
        (True, "TRUE"),
        (dt.date(2021, 3, 18), "2021-03-18"),
        (dt.datetime(2021, 3, 18, 9, 30), "2021-03-18T09:30:00"),
        (dt.time(9, 30), "09:30:00"),
        ("about a third of the usual amount, " * 4, "about a third of the usual amount, " * 4),
    ],
)
def test_what_is_no_amount_is_said(value: Value, found: str) -> None:
    amount, problem = only_problem(value)
    assert (amount, problem.code, problem.found, problem.expected) == (None, "TYP-001", found, None)


def test_words_are_told_apart_from_dates_that_excel_made() -> None:
    assert only_problem("soon", MILLIONS)[1].said == (
        '"soon" is not an amount. Type one in £m, such as £0.710m.'
    )
    assert only_problem(dt.date(2021, 3, 18))[1].said == (
        "the date 18 March 2021 is not an amount: Excel turns some entries into dates. Format the"
        " cell as a number, then type the amount again."
    )


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("£22,10", "a comma must have three digits after it. It could mean £22,100, £2,210 or"),
        ("£305, 403", "there is a space inside it. It could mean £305,403: check"),
        ("1.646.000", "more than one decimal point. It could mean £1,646,000: check"),
        ("1.5.2", "more than one decimal point."),
        ("22.", "it ends in a decimal point"),
        ("0,500", "not grouped in threes"),
        ("1,646 000", "not grouped in threes"),
        ("£22,1k", "It could mean £22,100,000, £221,000 or £22,100: check"),
    ],
)
def test_a_malformed_amount_is_never_guessed_but_a_meaning_is_offered(text: str, hint: str) -> None:
    amount, problem = only_problem(text)
    assert (amount, problem.code, problem.found, problem.expected) == (None, "TYP-002", text, None)
    assert hint in problem.said


@pytest.mark.parametrize(
    ("text", "unit", "pence", "typed"),
    [
        ("843k", MILLIONS, 84_300_000, "£0.843m"),
        ("(843k)", MILLIONS, -84_300_000, "-£0.843m"),
        ("£0.710m", POUNDS, 71_000_000, "710000"),
        ("£1,646,000", THOUSANDS, 164_600_000, "£1,646k"),
        ("£12.50", MILLIONS, 1250, "£0.0000125m"),
    ],
)
def test_another_unit_than_the_tables_is_understood_and_said(
    text: str, unit: Unit, pence: int, typed: str
) -> None:
    amount, problem = only_problem(text, unit)
    assert (amount, problem.code, problem.found) == (pence, "TYP-003", text)
    assert problem.expected == unit.value
    assert problem.said.endswith(f"Type {typed}.")


@pytest.mark.parametrize(
    ("text", "expected", "said"),
    [
        ("£0.841", "841000", "reads as 84p, but this table is in £m. If it means £841,000, type"),
        ("£9.999", "9999000", "reads as £10, but this table is in £m. If it means £9,999,000"),
        ("(£0.841)", "-841000", "If it means −£841,000, type -£0.841m."),
    ],
)
def test_a_figure_that_lost_its_millions_is_not_taken_for_pence(
    text: str, expected: str, said: str
) -> None:
    amount, problem = only_problem(text, MILLIONS)
    assert (amount, problem.code, problem.found) == (None, "TYP-004", text)
    assert problem.expected == expected
    assert said in problem.said


@pytest.mark.parametrize(
    ("text", "unit", "code"),
    [
        ("£0.84", MILLIONS, "TYP-003"),
        ("£10.000", MILLIONS, "TYP-003"),
        ("0.841", MILLIONS, "TYP-005"),
        ("£0.840 GBP", MILLIONS, "TYP-003"),
        ("£0.840", THOUSANDS, "TYP-003"),
        ("£0.840", POUNDS, "TYP-005"),
    ],
)
def test_only_three_decimals_below_ten_pounds_in_a_table_of_millions_lost_a_unit(
    text: str, unit: Unit, code: str
) -> None:
    amount, problem = only_problem(text, unit)
    assert amount is not None
    assert problem.code == code


def test_a_number_stored_as_text_says_how_it_was_read() -> None:
    assert only_problem("484300")[1] == Problem(
        "TYP-005",
        '"484300" is text; read as £484,300. Type it as a number: 484300.',
        "484300",
        "484300",
    )
    assert only_problem("0.7105", MILLIONS)[1].said.endswith("Type it as a number: 0.7105.")


def test_an_excel_error_is_explained() -> None:
    amount, problem = only_problem(CellError("#REF!"))
    assert (amount, problem.code, problem.found) == (None, "TYP-006", "#REF!")
    assert "a cell that is no longer there. Repair the formula" in problem.said
    assert "#CALC! instead of an amount. Repair" in only_problem(CellError("#CALC!"))[1].said


def test_a_part_of_a_penny_is_said_and_rounded() -> None:
    amount, problem = only_problem(704333.3333333)
    assert amount == 70_433_333
    assert problem == Problem(
        "TYP-007",
        "704333.3333333 has 7 decimals, and amounts in pounds have at most 2; read as"
        " £704,333.33. Round the amount itself, not only its display.",
        "704333.3333333",
        "704333.33",
    )
    in_millions = only_problem(0.7103000133, MILLIONS)[1]
    assert (in_millions.found, in_millions.expected) == ("710300.0133", "710300.01")
    assert "10 decimals, and amounts in £m have at most 8" in in_millions.said
    as_text = read_money("1.6459001k", THOUSANDS)
    assert [(p.code, p.found) for p in as_text.problems] == [("TYP-007", "1.6459001k")]
    assert [p.code for p in read_money("£22,100.505", POUNDS).problems] == ["TYP-005", "TYP-007"]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("£2-3m", "a range from £2,000,000 to £3,000,000."),
        ("£2m–£3m", "a range from £2,000,000 to £3,000,000."),
        ("£2m to £3m", "a range from £2,000,000 to £3,000,000."),
        ("between £2m and £3m", "a range from £2,000,000 to £3,000,000."),
        ("£500,000-£1m", "a range from £500,000 to £1,000,000."),
        ("10-20", "a range from £10 to £20."),
        ("£3m-£2m", "a range."),
        ("about £2m", "an approximate amount."),
        ("c. £50k", "an approximate amount."),
        ("£50k+", "an approximate amount."),
        ("£50,000 approx.", "an approximate amount."),
        ("up to 5,000", "an approximate amount."),
        ("~£2m", "an approximate amount."),
    ],
)
def test_a_range_or_an_estimate_is_not_one_amount(text: str, what: str) -> None:
    amount, problem = only_problem(text)
    assert (amount, problem.code, problem.found) == (None, "TYP-015", text)
    assert problem.said.startswith(f'"{text}" is {what}')


@pytest.mark.parametrize(
    ("value", "unit"),
    [
        (10**12 + 1, POUNDS),
        (1646000, MILLIONS),
        ("1,646,000", MILLIONS),
        (-1e300, POUNDS),
        ("9" * 5000, POUNDS),
        ("£1,000,000.001m", MILLIONS),
    ],
)
def test_what_is_too_large_for_an_amount_is_refused(value: Value, unit: Unit) -> None:
    amount, problem = only_problem(value, unit)
    assert (amount, problem.code) == (None, "TYP-020")
    assert len(problem.said) < 200


def test_the_largest_amount_is_still_one() -> None:
    assert read_money(1_000_000, MILLIONS).problems == ()


@given(st.text(alphabet="£0123456789.,-–() kmKM+~cabouttoGBP%\xa0\n", max_size=14))
def test_no_text_is_left_without_a_value_or_a_word(text: str) -> None:
    for unit in Unit:
        reading = read_money(text, unit)
        nothing = reading.blank or reading.unknown or bool(reading.problems)
        assert reading.value is not None or nothing


def test_a_few_pounds_among_millions_lack_an_m_rather_than_decimals() -> None:
    pence, problem = only_problem("£0.71", MILLIONS)
    assert (pence, problem.code) == (71, "TYP-003")
    assert "If it means £710,000, type £0.71m." in problem.said
    _, problem = only_problem("£710,000", MILLIONS)
    assert "Type £0.71m." in problem.said
