"""What the text of a tie claims, and when a figure bears it out."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commissioning_schemas.money import round_to
from commissioning_schemas.sentences import Claim, find_text, read_claim


def claim(text: str) -> Claim:
    found = read_claim(text)
    assert found is not None
    return found


def agrees(text: str, low: str, high: str = "") -> bool:
    return claim(text).agrees(Decimal(low), Decimal(high or low))


@pytest.mark.parametrize(
    ("text", "kind", "value", "step"),
    [
        ("£0.205m", "money", "20500000", "100000"),
        ("843k of grants", "money", "84300000", "100000"),
        ("£5.01", "money", "501", "1"),
        ("5.6%", "share", "5.6", "0.1"),
        ("-5.6 per cent", "share", "-5.6", "0.1"),
        ("6 percentage points", "share", "6", "1"),
        ("21 local charities", "count", "21", "1"),
        ("1,021 charities", "count", "1021", "1"),
    ],
)
def test_the_figure_of_a_tie_is_an_amount_a_share_or_a_count(
    text: str, kind: str, value: str, step: str
) -> None:
    assert claim(text) == Claim(kind, Decimal(value), Decimal(step))


@pytest.mark.parametrize(
    "text",
    ["many", "£1m and £2m", "£2-3m", "£22,10", "£0.841", "5% or 6%", "21 of 22", "1.5 rows", ""],
)
def test_a_tie_without_one_clear_figure_claims_nothing(text: str) -> None:
    assert read_claim(text) is None


def test_an_exact_figure_agrees_when_it_rounds_to_what_is_claimed() -> None:
    assert agrees("£1.646m", "164550000")
    assert agrees("£1.646m", "164649999")
    assert not agrees("£1.646m", "164650000")
    assert not agrees("£1.646m", "164549999")
    assert agrees("£1,645,900.00", "164590000")
    assert not agrees("£1,645,900.01", "164590000")


def test_a_figure_rounded_for_print_agrees_when_something_in_its_range_does() -> None:
    assert agrees("£0.89m", "88450000", "88549999")
    assert not agrees("£0.891m", "88950000", "89049999")
    assert agrees("£891,200", "89050000", "89149999")


def test_shares_round_as_people_round_them() -> None:
    assert agrees("5.6%", "5.55")
    assert not agrees("5.6%", "5.65")


@given(pence=st.integers(0, 10**12), step=st.sampled_from([100, 100_000, 1_000_000]))
def test_an_honestly_rounded_figure_is_never_accused(pence: int, step: int) -> None:
    stated = Claim("money", Decimal(round_to(pence, step)), Decimal(step))
    assert stated.agrees(Decimal(pence), Decimal(pence))
    assert not stated.agrees(Decimal(pence + step), Decimal(pence + step))


def test_the_text_of_a_tie_is_found_but_not_inside_a_longer_figure() -> None:
    assert find_text("843k", "grants (843k) meet") == (8, 12)
    assert find_text("843k", "grants of £843k") == (11, 15)
    assert find_text("843k", "grants of 1,843k") is None
    assert find_text("21", "21.5 days") is None
    assert find_text("£1.64", "£1.646m") is None
    assert find_text("£1.646m", "£1.646m.") == (0, 7)
    assert find_text("843k", "grants") is None
