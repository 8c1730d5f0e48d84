"""TYP-012: percentages written as 7.5 beside others written as 0.075."""

from __future__ import annotations

import pytest
from tests.edited import edited, example
from tests.schemas.found import result, said
from tests.schemas.grids import grid, sheet

from commissioning_schemas.findings import Finding
from commissioning_schemas.grid import Grid, Value
from commissioning_schemas.maps import Map, parse_map


def scales(book: Grid, map: Map | None = None) -> list[Finding]:
    return [one for one in result(book, map).findings if one.code == "TYP-012"]


@pytest.mark.parametrize(
    ("rate", "wrong"),
    [(20, True), (1.01, True), (1, False), (0.2, False), (0, False), ("20%", False)],
)
def test_a_column_of_the_template_holds_shares_of_one(rate: Value, wrong: bool) -> None:
    found = scales(edited(example(), {"Services!L5": rate}))
    assert [f"{one.sheet}!{one.cell}" for one in found] == ["Services!L5"] * wrong


def test_the_message_says_what_to_enter() -> None:
    book = edited(example(), {"Services!L5": 20})
    assert said(book, "TYP-012") == (
        "Services!L5: 20 is in per cent; the column is for shares of one."
    )
    (one,) = scales(book)
    assert (one.found, one.expected, one.fix) == ("20", "0.2", "Enter 0.2.")


def monitoring(*rows: tuple[Value, ...]) -> list[str]:
    """Check a published table of budgets, variances and percentages."""
    heads = ("Area", "Budget", "Variance", "%")
    columns = dict(
        zip(("portfolio_id", "revised_budget", "variance", "variance_pct"), heads, strict=True)
    )
    return mapped("Monitoring", columns, heads, *rows)


def mapped(
    role: str, columns: dict[str, str], heads: tuple[str, ...], *rows: tuple[Value, ...]
) -> list[str]:
    table = {"role": role, "sheet": "T", "heading": heads[0], "columns": columns}
    map = parse_map({"version": 1, "unit": "£", "table": [{**table, "published": True}]})
    book = grid(sheet("T", heads, *rows))
    return [f"{one.cell}: {one.expected}" for one in scales(book, map)]


def test_a_fraction_among_percentages_is_told_by_the_amounts_beside_it() -> None:
    rows = [("A", 17.2, 0.1, 0.58), ("B", 2.8, 0.2, 0.07), ("C", 46.2, 0.3, 0.65)]
    assert monitoring(*rows) == ["D3: 7.1"]
    assert monitoring(rows[0], ("B", 2.8, 0.2, 7.14), rows[2]) == []


def test_a_percentage_among_fractions_is_told_too() -> None:
    assert monitoring(("A", 100, 5, 0.05), ("B", 100, 7, 7), ("C", 100, -8, -0.08)) == ["D3: 0.07"]
    assert monitoring(("A", 100, 150, 1.5), ("B", 100, 7, 0.07)) == []


def test_amounts_rounded_for_print_do_not_change_the_scale() -> None:
    assert monitoring(("A", 2.8, 0.2, 5.4), ("B", 2.8, 0.2, 9)) == []
    assert monitoring(("A", 100, 50, 5), ("B", 2.8, 0.2, 7)) == []


def test_without_amounts_two_decimals_more_are_a_fraction() -> None:
    bare = [("A", None, None, 7.5), ("B", None, None, 12.5)]
    assert monitoring(*bare, ("C", None, None, 0.075)) == ["D4: 7.5"]
    assert monitoring(*bare, ("C", None, None, 0.58)) == []
    assert monitoring(("A", None, 0, 7.5), ("B", 0, 1, 1), ("C", None, None, 0)) == []
    assert monitoring(("A", None, None, 0.075), ("B", None, None, 0.58)) == []


def test_one_of_each_takes_the_scale_of_the_first() -> None:
    assert monitoring(("A", 100, 5, 0.05), ("B", 100, 7, 7)) == ["D3: 0.07"]
    assert monitoring(("B", 100, 7, 7), ("A", 100, 5, 0.05)) == ["D3: 5"]


def test_shares_of_partners_are_compared_with_what_they_pay() -> None:
    columns = {"service_id": "Service", "amount": "Amount", "share": "Share"}
    heads = ("Service", "Amount", "Share")
    rows = (("S", 250, 0.25), ("S", 250, 25), ("S", 500, 0.5), ("T", 10, 1))
    assert mapped("CoFunding", columns, heads, *rows) == ["C3: 0.25"]


def test_progress_is_told_by_its_size() -> None:
    columns, heads = {"action_id": "Action", "pct_complete": "Done"}, ("Action", "Done")
    assert mapped("Delivery", columns, heads, ("A", 75), ("B", 100), ("C", 0.5)) == ["B4: 50"]
    assert mapped("Delivery", columns, heads, ("A", 75), ("B", 100), ("C", 1)) == []


def test_a_forecast_gives_the_variance_where_no_column_does() -> None:
    heads = ("Area", "Budget", "Forecast", "%")
    names = ("portfolio_id", "revised_budget", "forecast_outturn", "variance_pct")
    columns = dict(zip(names, heads, strict=True))
    rows = (("A", 100, 105, 5), ("B", 100, 93, -7), ("C", 100, 108, 0.08))
    assert mapped("Monitoring", columns, heads, *rows) == ["D4: 8"]
