"""Money in pence: reading numbers, rounding, and comparing shown totals."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commissioning_schemas.money import (
    change,
    compare_total,
    pence_from_number,
    published_range,
    resolution_of,
    round_half_away,
    round_to,
)
from commissioning_schemas.units import Unit

POUNDS, THOUSANDS, MILLIONS = Unit
pence = st.integers(-(10**14), 10**14)


@pytest.mark.parametrize(
    ("number", "unit", "expected"),
    [
        (1645900, POUNDS, 164_590_000),
        (0.1, POUNDS, 10),
        (1.005, POUNDS, 101),
        (-1.005, POUNDS, -101),
        (2.675, POUNDS, 268),
        (704333.33, POUNDS, 70_433_333),
        (0.7103, MILLIONS, 71_030_000),
        (843.5, THOUSANDS, 84_350_000),
        (Decimal("0.004999"), POUNDS, 0),
        (1e300, POUNDS, 10**302),
    ],
)
def test_a_number_is_read_by_its_shortest_decimal(
    number: float | Decimal, unit: Unit, expected: int
) -> None:
    assert pence_from_number(number, unit)[0] == expected


@pytest.mark.parametrize(
    ("number", "unit", "residue"),
    [
        (704333.33, POUNDS, False),
        (704333.3333333, POUNDS, True),
        (1.000001, POUNDS, False),  # a millionth of a pound is not above it
        (1.0000011, POUNDS, True),
        (0.1 + 0.2, POUNDS, False),
        (1.64590, THOUSANDS, False),
        (1.645901, THOUSANDS, True),
        (0.71030001, MILLIONS, False),
        (0.710300013, MILLIONS, True),
        (0.30000000000000004, MILLIONS, False),
    ],
)
def test_a_part_of_a_penny_is_told_and_the_noise_of_binary_numbers_is_not(
    number: float, unit: Unit, residue: bool
) -> None:
    assert pence_from_number(number, unit)[1] is residue


@given(pence, st.sampled_from(Unit))
def test_every_amount_survives_as_a_decimal_of_any_unit(amount: int, unit: Unit) -> None:
    assert pence_from_number(Decimal(amount) / unit.pence, unit) == (amount, False)


@given(pence)
def test_every_amount_survives_as_a_stored_number(amount: int) -> None:
    assert pence_from_number(amount / 100, POUNDS) == (amount, False)


@pytest.mark.parametrize(
    ("number", "places", "expected"),
    [("0.0005", 3, "0.001"), ("-0.0005", 3, "-0.001"), ("2.5", 0, "3"), ("0.00049", 3, "0.000")],
)
def test_a_half_goes_away_from_zero(number: str, places: int, expected: str) -> None:
    assert str(round_half_away(Decimal(number), places)) == expected


@pytest.mark.parametrize(
    ("amount", "step", "expected"),
    [(50, 100, 100), (-50, 100, -100), (49, 100, 0), (-149, 100, -100)],
)
def test_amounts_round_to_a_step(amount: int, step: int, expected: int) -> None:
    assert round_to(amount, step) == expected


def test_a_published_figure_stands_for_a_range() -> None:
    assert published_range(71_000_000, 50_000) == (70_950_000, 71_050_000)


@pytest.mark.parametrize(
    ("places", "unit", "expected"),
    [
        (0, POUNDS, 50),
        (1, POUNDS, 5),
        (2, POUNDS, 0),
        (3, MILLIONS, 50_000),
        (2, MILLIONS, 500_000),
    ],
)
def test_the_resolution_is_half_of_the_last_digit(places: int, unit: Unit, expected: int) -> None:
    assert resolution_of(places, unit) == expected


@pytest.mark.parametrize(
    ("total", "rows", "expected"),
    [
        (1645, [710, 484, 451], "exact"),
        (1646, [710, 484, 451], "rounding"),
        (1644, [710, 484, 451], "rounding"),
        (1647, [710, 484, 451], "break"),
        (11, [5, 5], "rounding"),
        (12, [5, 5], "break"),
        (6, [5], "break"),
        (15, [1] * 10, "rounding"),
        (16, [1] * 10, "break"),
    ],
)
def test_rows_explain_only_so_much_rounding(total: int, rows: list[int], expected: str) -> None:
    unit = 100_000
    assert compare_total(total * unit, [row * unit for row in rows], unit) == expected


def test_mixed_units_leave_room_for_the_sum_of_their_resolutions() -> None:
    # £1.6m over £1,200,400 and £350,000: half of £0.1m, and fifty pence twice.
    rows = [120_040_000, 35_000_000]
    units = [10_000_000, 100, 100]
    assert compare_total(160_000_000, rows, units) == "rounding"
    assert compare_total(160_000_000, [rows[0], 34_959_899], units) == "break"
    assert compare_total(160_000_000, [rows[0], 34_959_901], units) == "rounding"


def test_pounds_and_pence_leave_no_room() -> None:
    assert compare_total(10_001, [5_000, 5_000], 0) == "break"


def test_units_must_match_the_rows() -> None:
    with pytest.raises(ValueError, match="one for the total"):
        compare_total(1, [1], [100])


@given(st.lists(st.integers(-(10**10), 10**10), min_size=1, max_size=12), st.data())
def test_honestly_rounded_parts_are_never_accused(parts: list[int], data: st.DataObject) -> None:
    units = data.draw(
        st.lists(
            st.sampled_from([100, 1000, 100_000]), min_size=len(parts) + 1, max_size=len(parts) + 1
        )
    )
    total = round_to(sum(parts), units[0])
    rows = [round_to(part, unit) for part, unit in zip(parts, units[1:], strict=True)]
    assert compare_total(total, rows, units) != "break"


@given(st.lists(st.integers(0, 5), min_size=1, max_size=9), st.sampled_from([2, 100]))
def test_halves_that_all_round_up_are_never_accused(halves: list[int], unit: int) -> None:
    parts = [half * unit + unit // 2 for half in halves]
    total = round_to(sum(parts), unit)
    assert compare_total(total, [round_to(part, unit) for part in parts], unit) != "break"


def test_change_is_a_share_of_the_old_amount() -> None:
    assert round_half_away(change(89_100_000, 84_100_000) or Decimal(0), 4) == Decimal("-0.0561")
    assert change(-100, 100) == 2
    assert change(0, 100) is None
