"""Amounts that are understood, from numbers and from every way of writing them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commissioning_schemas.cells import Reading, fast_pence, read_money
from commissioning_schemas.grid import Value
from commissioning_schemas.units import Unit

POUNDS, THOUSANDS, MILLIONS = Unit


def codes(reading: Reading[int]) -> list[str]:
    return [problem.code for problem in reading.problems]


@pytest.mark.parametrize(
    ("text", "pence", "resolution"),
    [
        ("£0.710m", 71_000_000, 50_000),
        ("0.710m", 71_000_000, 50_000),
        ("£0.710 m", 71_000_000, 50_000),
        ("£0.710 million", 71_000_000, 50_000),
        ("£0.71M", 71_000_000, 500_000),
        ("£.71mn", 71_000_000, 500_000),
        ("£1.2m-", -120_000_000, 5_000_000),
        ("(£0.205m)", -20_500_000, 50_000),
        ("£(0.205m)", -20_500_000, 50_000),
        ("+£0.050m", 5_000_000, 50_000),
    ],
)
def test_published_millions_are_read_without_a_word(text: str, pence: int, resolution: int) -> None:
    assert read_money(text, MILLIONS) == Reading(pence, resolution=resolution)


@pytest.mark.parametrize(
    ("text", "pence"), [("843k", 84_300_000), ("£843k", 84_300_000), ("(843k)", -84_300_000)]
)
def test_thousands_are_read_in_their_own_table(text: str, pence: int) -> None:
    assert read_money(text, THOUSANDS) == Reading(pence, resolution=50_000)


@pytest.mark.parametrize(
    ("text", "pence", "resolution"),
    [
        ("1646000", 164_600_000, 50),
        ("1,646,000", 164_600_000, 50),
        ("£1,646", 164_600, 50),
        ("£1,646,000.00", 164_600_000, 0),
        ("1 646 000", 164_600_000, 50),
        ("1\xa0646\xa0000", 164_600_000, 50),
        ("1\u2009646\u202f000", 164_600_000, 50),
        ("(205,100)", -20_510_000, 50),
        ("-205,100", -20_510_000, 50),
        ("205,100-", -20_510_000, 50),
        ("−205,100", -20_510_000, 50),
        ("-£5", -500, 50),
        ("£-5", -500, 50),
        ("£ 22,100", 2_210_000, 50),
        ("22,100.5", 2_210_050, 5),
        ("1,646,000 GBP", 164_600_000, 50),
        ("GBP 1,646,000", 164_600_000, 50),
        (" 484300\u200b ", 48_430_000, 50),
    ],
)
def test_a_number_stored_as_text_is_understood_and_said(
    text: str, pence: int, resolution: int
) -> None:
    reading = read_money(text, POUNDS)
    assert (reading.value, reading.resolution) == (pence, resolution)
    assert codes(reading) == ["TYP-005"]


def test_the_unit_of_the_heading_scales_a_bare_number() -> None:
    assert read_money("1,646", THOUSANDS).value == 164_600_000
    assert read_money(1646, THOUSANDS) == Reading(164_600_000, resolution=50_000)
    assert read_money(0.71, MILLIONS) == Reading(71_000_000, resolution=500_000)


def test_brackets_can_mean_a_positive_amount() -> None:
    assert read_money("(843k)", THOUSANDS, brackets_negative=False).value == 84_300_000
    assert read_money("-843k", THOUSANDS, brackets_negative=False).value == -84_300_000


@pytest.mark.parametrize("text", ["-", "–", "—", "nil", "NIL", "£-", "£ -", " - ", "zero"])
def test_a_dash_or_nil_is_nothing_owed(text: str) -> None:
    assert read_money(text, POUNDS) == Reading(0)


@pytest.mark.parametrize("text", ["TBC", "n/a", "[x]", "awaiting", "Awaiting MoJ letter", "tbc "])
def test_what_is_not_known_is_no_fault_and_no_amount(text: str) -> None:
    assert read_money(text, POUNDS) == Reading(None, unknown=True)


@pytest.mark.parametrize("value", [None, "", "  ", "\xa0\u200b"])
def test_a_cell_that_shows_nothing_is_blank(value: Value) -> None:
    assert read_money(value, POUNDS) == Reading(None, blank=True)


@pytest.mark.parametrize(
    ("value", "resolution"), [(710000, 50), (0, 50), (704333.33, 0), (10.5, 5), (0.1 + 0.2, 0)]
)
def test_a_number_is_in_order(value: float, resolution: int) -> None:
    assert read_money(value, POUNDS) == Reading(round(value * 100), resolution=resolution)


@pytest.mark.parametrize(
    "value",
    [True, "5", None, 704333.3333333, 1.00000000001, 10**12 + 1, -(10**12) - 1, 1e300, 1e12 + 1],
)
def test_the_quick_way_leaves_all_that_needs_a_word(value: Value) -> None:
    assert fast_pence(value, 100) is None


def test_the_quick_way_reads_up_to_the_limit() -> None:
    assert fast_pence(10**12, 100) == fast_pence(1e12, 100) == 10**14
    assert fast_pence(-704333.33, 100) == -70_433_333


@given(st.floats(-1e13, 1e13) | st.integers(-(10**13), 10**13), st.sampled_from(Unit))
def test_the_quick_way_agrees_with_the_full_one(value: float, unit: Unit) -> None:
    quick = fast_pence(value, unit.pence)
    full = read_money(value, unit)
    assert quick is None or (quick == full.value and full.problems == ())


@given(st.integers(-(10**14), 10**14), st.sampled_from(Unit))
def test_the_quick_way_reads_every_amount(pence: int, unit: Unit) -> None:
    assert fast_pence(pence / unit.pence, unit.pence) == pence
