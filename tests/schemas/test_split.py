"""Splits that make a whole: the largest remainder."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commissioning_schemas.split import shares, split_by, split_equally

weights = st.lists(st.integers(0, 10**12), min_size=1, max_size=30).filter(any)
YEAR_1 = [71_030_000, 48_430_000, 45_130_000]
YEAR_2 = [62_900_000, 62_300_000, 59_900_000]


def test_shares_in_tenths_of_a_per_cent_add_to_a_hundred() -> None:
    assert shares(YEAR_1) == [432, 294, 274]


def test_shares_in_whole_per_cents_add_to_a_hundred_where_plain_rounding_gives_99() -> None:
    assert shares(YEAR_1, 100) == [43, 30, 27]


def test_shares_add_to_a_hundred_where_plain_rounding_gives_more() -> None:
    assert shares(YEAR_2) == [340, 336, 324]


def test_an_amount_is_split_in_21_equal_parts() -> None:
    assert split_equally(48_200_000, 21) == [2_295_239] * 2 + [2_295_238] * 19


def test_the_first_months_of_a_year_take_the_pence_left_over() -> None:
    assert split_equally(164_590_000, 12) == [13_715_834] * 4 + [13_715_833] * 8


def test_ties_go_to_the_larger_amount_and_then_to_the_earlier() -> None:
    assert split_by(2, [1, 3]) == [0, 2]
    assert split_by(1, [1, 1]) == [1, 0]
    assert split_by(-1, [1, 1]) == [-1, 0]


@pytest.mark.parametrize("amounts", [[0, 0], [5, -1], [], [-1, -2]])
def test_there_are_no_shares_of_nothing_or_of_negative_parts(amounts: list[int]) -> None:
    assert shares(amounts) is None


@pytest.mark.parametrize("bad", [[], [0], [2, -1]])
def test_a_split_needs_a_weight_and_no_negative_one(bad: list[int]) -> None:
    with pytest.raises(ValueError, match="zero or more"):
        split_by(100, bad)


@given(st.integers(-(10**14), 10**14), weights)
def test_parts_add_up_and_stay_within_one_of_their_exact_share(total: int, by: list[int]) -> None:
    parts = split_by(total, by)
    assert sum(parts) == total
    for part, weight in zip(parts, by, strict=True):
        assert abs(part - Fraction(total * weight, sum(by))) < 1


@given(st.integers(0, 10**6), weights)
def test_a_larger_weight_never_gets_less(total: int, by: list[int]) -> None:
    pairs = sorted(zip(by, split_by(total, by), strict=True))
    assert [part for _, part in pairs] == sorted(part for _, part in pairs)
