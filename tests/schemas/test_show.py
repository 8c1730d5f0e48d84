"""Amounts shown to people and to machines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commissioning_schemas.cells import read_money
from commissioning_schemas.money import round_to
from commissioning_schemas.show import plain, show_pence_in, show_pounds
from commissioning_schemas.units import Unit

pence = st.integers(-(10**14), 10**14)


@pytest.mark.parametrize(
    ("amount", "shown", "machine"),
    [
        (164_590_000, "£1,645,900", "1645900"),
        (-20_510_000, "−£205,100", "-205100"),
        (-20_510_050, "−£205,100.50", "-205100.50"),
        (5, "£0.05", "0.05"),
        (0, "£0", "0"),
    ],
)
def test_an_amount_is_shown(amount: int, shown: str, machine: str) -> None:
    assert (show_pounds(amount), plain(amount)) == (shown, machine)


@pytest.mark.parametrize(
    ("amount", "unit", "resolution", "shown"),
    [
        (164_590_000, Unit.MILLIONS, 50_000, "£1.646m"),
        (164_590_000, Unit.MILLIONS, 0, "£1.6459m"),
        (71_000_000, Unit.MILLIONS, 50_000, "£0.710m"),
        (-20_510_000, Unit.MILLIONS, 50_000, "−£0.205m"),
        (-40_000, Unit.MILLIONS, 50_000, "£0.000m"),
        (164_590_000, Unit.THOUSANDS, 50_000, "£1,646k"),
        (84_300_000, Unit.THOUSANDS, 0, "£843k"),
        (164_590_049, Unit.POUNDS, 50, "£1,645,900"),
        (164_590_049, Unit.POUNDS, 0, "£1,645,900.49"),
        (0, Unit.MILLIONS, 0, "£0m"),
    ],
)
def test_an_amount_is_shown_in_a_unit(amount: int, unit: Unit, resolution: int, shown: str) -> None:
    assert show_pence_in(amount, unit, resolution) == shown


@given(pence)
def test_what_is_shown_reads_back(amount: int) -> None:
    assert read_money(show_pounds(amount), Unit.POUNDS).value == amount
    assert read_money(plain(amount), Unit.POUNDS).value == amount


@given(pence, st.sampled_from(Unit), st.sampled_from(Unit))
def test_what_is_shown_in_a_unit_reads_back_in_every_table(
    amount: int, shown_in: Unit, table: Unit
) -> None:
    shown = show_pence_in(amount, shown_in)
    reading = read_money(shown, table)
    lost = [problem.code for problem in reading.problems] == ["TYP-004"]
    assert reading.value == amount or (lost and shown_in is Unit.POUNDS)


@given(pence)
def test_what_is_shown_rounded_reads_back_rounded_with_its_resolution(amount: int) -> None:
    reading = read_money(show_pence_in(amount, Unit.MILLIONS, 50_000), Unit.MILLIONS)
    assert (reading.value, reading.resolution) == (round_to(amount, 100_000), 50_000)
    assert reading.problems == ()
