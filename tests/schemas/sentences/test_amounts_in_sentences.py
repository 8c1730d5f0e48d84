"""Amounts of money in sentences, in every form of D.5."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commissioning_schemas.sentences import Amount, find_amounts
from commissioning_schemas.show import show_pence_in, show_pounds
from commissioning_schemas.units import Unit

POUNDS, K, M = Unit.POUNDS, Unit.THOUSANDS, Unit.MILLIONS


def one(text: str) -> Amount:
    (found,) = find_amounts(text)
    return found


def read(text: str) -> list[tuple[str, int | None]]:
    return [(found.text, found.low) for found in find_amounts(text)]


@pytest.mark.parametrize(
    ("text", "pounds", "unit", "resolution"),
    [
        ("£0.710m", 710_000, M, 500),
        ("0.710m", 710_000, M, 500),
        ("£0.710 m", 710_000, M, 500),
        ("£0.710 million", 710_000, M, 500),
        ("£0.71M", 710_000, M, 5_000),
        ("£1mn", 1_000_000, M, 500_000),
        ("843k", 843_000, K, 500),
        ("£843k", 843_000, K, 500),
        ("£843 thousand", 843_000, K, 500),
        ("£1,646,000", 1_646_000, POUNDS, 0.5),
        ("£1 646 000", 1_646_000, POUNDS, 0.5),
        ("£1,646,000.00", 1_646_000, POUNDS, 0),
        ("GBP 5,000", 5_000, POUNDS, 0.5),
        ("84,000 pounds", 84_000, POUNDS, 0.5),
        ("2.5 million pounds", 2_500_000, M, 50_000),
        ("£1.5bn", 1_500_000_000, None, 50_000_000),
    ],
)
def test_an_amount_is_read_with_its_unit_and_half_of_its_last_digit(
    text: str, pounds: int, unit: Unit | None, resolution: float
) -> None:
    found = one(f"In all {text}, as agreed.")
    assert (found.text, found.low, found.high) == (text, pounds * 100, pounds * 100)
    assert (found.unit, found.resolution) == (unit, resolution * 100)
    assert not found.lost_unit


def test_nil_is_nil_in_every_unit() -> None:
    assert [(found.low, found.unit) for found in find_amounts("£0 and £0.000m")] == [(0, None)] * 2


def test_brackets_around_an_amount_are_no_minus_sign() -> None:
    assert read("the Ministry of Justice (843k) and (£0.205m)") == [
        ("843k", 84_300_000),
        ("£0.205m", 20_500_000),
    ]


def test_a_minus_before_an_amount_is_one_and_a_dash_after_a_word_is_none() -> None:
    assert read("a change of -£0.050m, −£5 or –£6") == [
        ("-£0.050m", -5_000_000),
        ("−£5", -500),
        ("–£6", -600),
    ]
    assert read("non-£5 items, 2021-£6") == [("£5", 500), ("£6", 600)]


def test_a_full_stop_or_comma_after_an_amount_is_no_part_of_it() -> None:
    assert read("It rose to £1.646m. Then £1,646,000, and £5.") == [
        ("£1.646m", 164_600_000),
        ("£1,646,000", 164_600_000),
        ("£5", 500),
    ]


def test_three_decimals_below_ten_pounds_have_lost_their_unit() -> None:
    found = one("a small reduction was announced, to £0.841.")
    assert (found.text, found.unit, found.lost_unit) == ("£0.841", None, True)
    assert one("£9.999").lost_unit
    assert not one("£10.000").lost_unit
    assert not one("£0.84").lost_unit
    assert not one("£0.841k").lost_unit
    assert not one("0.841 pounds").lost_unit


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("£2-3m", 2_000_000, 3_000_000),
        ("£2m–£3m", 2_000_000, 3_000_000),
        ("£2m - £3m", 2_000_000, 3_000_000),
        ("£2 to £3m", 2_000_000, 3_000_000),
        ("£2 to 3 million", 2_000_000, 3_000_000),
        ("£500-£1.2m", 500, 1_200_000),
        ("£10-15", 10, 15),
    ],
)
def test_a_range_is_one_amount_with_two_ends(text: str, low: int, high: int) -> None:
    found = one(f"a {text} opportunity")
    assert (found.text, found.low, found.high) == (text, low * 100, high * 100)
    assert found.is_range


def test_two_amounts_of_their_own_are_no_range() -> None:
    assert [a.is_range for a in find_amounts("from £1.6m to £1.9m")] == [False, False]
    assert [a.is_range for a in find_amounts("£2m-£1m less")] == [False, False]
    assert read("£5m-2020 plan, £5-2020-21") == [("£5m", 500_000_000), ("£5", 500)]
    assert read("£2 to 3 people") == [("£2", 200)]
    assert read("-£2 to £3m") == [("-£2", -200), ("£3m", 300_000_000)]


def test_digits_that_cannot_be_trusted_are_an_amount_without_a_value() -> None:
    assert read("£22,10 or £1.646.2m") == [("£22,10", None), ("£1.646.2m", None)]
    assert read("£" + "9" * 40) == [("£" + "9" * 40, None)]


def test_a_unit_without_digits_and_a_number_without_money_are_no_amounts() -> None:
    assert read("in £000, £'000 and £m: 21 charities, 2 million people, 10km, 2020-21") == []


def test_a_letter_after_an_amount_does_not_cut_its_digits() -> None:
    assert read("£3,000pa, £20m2 and £5 meeting") == [
        ("£3,000", 300_000),
        ("£20", 2_000),
        ("£5", 500),
    ]


@given(
    pence=st.integers(0, 10**14),
    before=st.sampled_from(["", "In all ", "(", "to "]),
    after=st.sampled_from(["", ".", ", and", ")", " more"]),
)
def test_every_amount_that_is_shown_in_pounds_is_read_again(
    pence: int, before: str, after: str
) -> None:
    shown = show_pounds(pence)
    assert read(f"{before}{shown}{after}") == [(shown, pence)]


@given(thousands=st.integers(1, 10**8), unit=st.sampled_from([K, M]))
def test_every_amount_that_is_shown_in_a_unit_is_read_again(thousands: int, unit: Unit) -> None:
    pence = thousands * 100_000
    found = one(f"In all {show_pence_in(pence, unit, 50_000)} was agreed.")
    assert (found.low, found.unit, found.resolution) == (pence, unit, 50_000)
