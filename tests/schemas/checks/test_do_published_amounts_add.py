"""ARI-001 and ARI-002: printed totals equal their printed rows as far as rounding lets them."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.schemas.offices import findings

from commissioning_schemas.check import check
from commissioning_schemas.grid import Grid, Sheet, Value
from commissioning_schemas.maps import Map, MappedTable
from commissioning_schemas.money import round_to
from commissioning_schemas.show import show_pence_in
from commissioning_schemas.units import Unit


def table(
    rows: Sequence[tuple[str, Value]], unit: Unit = Unit.MILLIONS, *, published: bool = True
) -> tuple[Grid, Map]:
    """Build a workbook of one printed table; rows called Subtotal or Total are totals."""
    cells: dict[int, dict[int, Value]] = {1: {1: "Fund", 2: "Amount"}}
    cells |= {number: {1: label, 2: value} for number, (label, value) in enumerate(rows, 2)}
    mapped = MappedTable(
        "Funding",
        "Grants",
        {"fund_name": ("Fund",), "amount_awarded": ("Amount",)},
        heading="Fund",
        published=published,
        totals=("Subtotal", "Total"),
    )
    return Grid((Sheet("Grants", rows=cells),)), Map(unit, tables=(mapped,))


def said(rows: Sequence[tuple[str, Value]], unit: Unit = Unit.MILLIONS) -> list[tuple[str, str]]:
    grid, map = table(rows, unit)
    return [(f.code, f.cell or "") for f in findings(grid, "ARI-00", map)]


def parts(*amounts: Value) -> list[tuple[str, Value]]:
    return [(f"Fund {number}", amount) for number, amount in enumerate(amounts, 1)]


@pytest.mark.parametrize(
    ("rows", "total", "expected"),
    [
        (["£0.710m", "£0.484m", "£0.451m"], "£1.645m", []),
        (["£0.710m", "£0.484m", "£0.451m"], "£1.646m", [("ARI-002", "B5")]),
        (["£0.710m", "£0.484m", "£0.451m"], "£1.644m", [("ARI-002", "B5")]),
        (["£0.710m", "£0.484m", "£0.451m"], "£1.647m", [("ARI-001", "B5")]),
        (["£0.710m", "£0.484m"], "£1.195m", [("ARI-002", "B4")]),
        (["£0.710m", "£0.484m"], "£1.196m", [("ARI-001", "B4")]),
        (["£0.710m"], "£0.711m", [("ARI-001", "B3")]),
        (["£0.710m", "£0.48m"], "£1.195m", [("ARI-002", "B4")]),
        (["£0.710m", "£0.48m"], "£1.196m", [("ARI-001", "B4")]),
        (["£0.710m", None, "£0.484m"], "£1.195m", [("ARI-002", "B5")]),
        (["£0.710m", "-", "£0.484m"], "£1.195m", [("ARI-002", "B5")]),
        ([0.71, 0.484], 1.195, [("ARI-002", "B4")]),
        ([0.71, 0.484], 1.196, [("ARI-001", "B4")]),
    ],
)
def test_a_total_of_n_rows_may_differ_by_half_a_unit_for_each_figure(
    rows: list[Value], total: Value, expected: list[tuple[str, str]]
) -> None:
    assert said([*parts(*rows), ("Total", total)]) == expected


def test_ten_rows_in_whole_pounds_explain_a_pound_but_not_ten() -> None:
    rows = [304_000] * 9 + [303_480]
    assert said([*parts(*rows), ("Total", 3_039_479)], Unit.POUNDS) == [("ARI-002", "B12")]
    assert said([*parts(*rows), ("Total", 3_039_490)], Unit.POUNDS) == [("ARI-001", "B12")]


def test_pounds_and_pence_hide_nothing() -> None:
    assert said([*parts("£1.00", "£2.00"), ("Total", "£3.01")], Unit.POUNDS) == [("ARI-001", "B4")]


def test_the_message_names_the_total_the_rows_and_the_difference() -> None:
    grid, map = table([*parts("£0.710m", "£0.484m"), ("Total", "£1.190m")])
    (found,) = findings(grid, "ARI-001", map)
    assert found.message == (
        "Grants!B4: shows £1.190m; rows B2:B3 add to £1.194m, £0.004m more: more than rounding of "
        "2 figures can explain."
    )
    assert (found.found, found.expected, found.impact_pence) == ("1190000", "1194000", 400_000)


def test_a_grand_total_may_follow_subtotals() -> None:
    rows = [*parts("£1m", "£2m"), ("Subtotal", "£3m"), *parts("£4m"), ("Subtotal", "£4m")]
    assert said([*rows, ("Total", "£7m")]) == []
    assert said([*rows, ("Total", "£9m")]) == [("ARI-001", "B7")]


def test_a_working_table_is_left_to_the_penny_rule() -> None:
    grid, map = table([*parts(1.0, 2.0), ("Total", 3.000001)], published=False)
    assert [found.code for found in findings(grid, "ARI-00", map)] == ["ARI-003"]


def test_a_total_that_cannot_be_read_is_listed() -> None:
    grid, map = table([*parts("£1m", "£2m"), ("Total", "about £3m")])
    result = check(grid, map)
    assert not [f for f in result.findings if f.code.startswith("ARI")]
    notes = {one.what: one.why for one in result.not_checked}
    assert notes["Grants!B4"] == "its total cannot be read as an amount"


def test_a_row_that_was_taken_for_a_total_may_be_what_is_missing() -> None:
    rows = parts("£0.001m", "£0.001m", "£0.002m")
    grid, map = table([*rows, ("Total", "£0.004m")])
    result = check(grid, map)
    assert [f.code for f in result.findings if f.code[:3] in ("ARI", "STR")] == ["STR-007"]
    notes = {one.what: one.why for one in result.not_checked}
    assert notes["Grants!B5"] == "not compared with its rows: STR-007 at A4"
    assert said([*rows, ("Total", "£0.002m")]) == []
    assert said([("Total", "£9m"), *parts("£1m", "£2m"), ("Total", "£5m")]) == [("ARI-001", "B5")]


@settings(max_examples=60)
@given(st.lists(st.integers(1, 10**9), min_size=1, max_size=12))
def test_honestly_rounded_rows_never_break(pence: list[int]) -> None:
    printed = [show_pence_in(round_to(p, 100_000), Unit.MILLIONS, 50_000) for p in pence]
    total = show_pence_in(round_to(sum(pence), 100_000), Unit.MILLIONS, 50_000)
    assert "ARI-001" not in {code for code, _ in said([*parts(*printed), ("Total", total)])}


@pytest.mark.parametrize("published", [True, False])
@pytest.mark.parametrize(
    ("rows", "total", "why"),
    [
        (["£0.710m", "£0.484m"], "£1,195,000", "TYP-003 at B4"),
        (["£0.710m", "£484k"], "£1.190m", "TYP-003 at B3"),
        (["£0.710m", "TBC"], "£1.190m", "B3 is not known yet"),
    ],
)
def test_nothing_is_compared_of_which_a_part_is_in_doubt(
    rows: Sequence[Value], total: Value, why: str, published: bool
) -> None:
    grid, map = table([*parts(*rows), ("Total", total)], published=published)
    done = check(grid, map)
    assert not [one for one in done.findings if one.code.startswith("ARI-00")]
    assert f"not compared with its rows: {why}" in {one.why for one in done.not_checked}


def test_a_printed_number_is_text_and_no_fault() -> None:
    rows = [*parts("0.710", "0.484"), ("Total", "1.194")]
    assert findings(table(rows)[0], "TYP-005", table(rows)[1]) == []
    assert len(findings(table(rows)[0], "TYP-005", table(rows, published=False)[1])) == 3
