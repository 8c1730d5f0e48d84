"""pandera's verdict on a table: each cell once a code, by the row and field that failed."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from tests.edited import edited, example
from tests.schemas.found import new, result, said, typed

from commissioning_schemas.book.places import InColumns
from commissioning_schemas.grid import Value
from commissioning_schemas.tables import BudgetLine, CodeValue, Organisation, Virement
from commissioning_schemas.tables.judge import LARGEST, Case, judge, schema_of
from commissioning_schemas.tables.row import Row

LINE = {
    "line_id": "B1",
    "year": "2020-21",
    "portfolio_id": "DCP",
    "description": "Help",
    "line_type": "Base",
    "source_type": "Own budget",
    "original_budget": 100,
}


def row(kind: type[Row], number: int = 5, **values: Any) -> Row:
    columns = {name: place for place, name in enumerate(kind.columns, 1)}
    return kind(InColumns("S", columns, {}), number, values)


def line(**changes: Any) -> Row:
    return row(BudgetLine, **{**LINE, **changes})


def verdict(*rows: Row, lists: dict[str, list[str]] | None = None) -> list[tuple[int, str, str]]:
    case = Case(type(rows[0]), rows, lists or {}, {"virement_ref": Decimal(5000)})
    (failures,) = judge([case])
    return [(rows.index(one.row), one.field, one.code) for one in failures]


def test_a_row_in_order_fails_nothing() -> None:
    assert verdict(line()) == []
    assert judge([Case(BudgetLine, [], {}, {})]) == [[]]


def test_a_required_cell_that_is_empty_fails_under_the_code_of_its_column() -> None:
    assert verdict(line(description="", line_id="", original_budget=None)) == [
        (0, "description", "TYP-019"),
        (0, "line_id", "REF-001"),
        (0, "original_budget", "TYP-019"),
    ]


def test_a_cell_that_a_row_needs_only_sometimes() -> None:
    assert verdict(line(source_type="Reserve")) == [(0, "source_ref", "TYP-019")]
    assert verdict(line(source_type="Reserve", source_ref="COMM")) == []
    assert verdict(line(source_type="")) == [(0, "source_type", "TYP-019")]
    unread = line(source_type="Reserve")
    unread.unread = frozenset({"source_ref"})
    assert verdict(unread) == []


def test_a_limit_of_the_office_decides_what_a_virement_needs() -> None:
    def decided(pence: int) -> bool:
        failures = verdict(row(Virement, virement_id="V1", amount=pence))
        return (0, "decision_ref", "TYP-019") not in failures

    assert decided(500_000)
    assert not decided(500_001)


def test_a_key_that_is_used_again_fails_at_every_later_row() -> None:
    rows = [line(), line(line_id="b1"), line(line_id="B2"), line(line_id="B1")]
    assert verdict(*rows) == [(1, "line_id", "REF-001"), (3, "line_id", "REF-001")]


def test_a_key_of_two_columns_is_unique_as_a_whole() -> None:
    codes = [
        row(CodeValue, list="a", value="x", order=1),
        row(CodeValue, list="b", value="x", order=1),
        row(CodeValue, list="a", value="X", order=2),
    ]
    assert verdict(*codes) == [(2, "list", "REF-001")]


def test_a_row_without_a_key_is_known_by_what_it_holds() -> None:
    assert row(CodeValue, list="a", value="x", order=1).identity == "a|x"
    assert row(CodeValue, order=1, basis="law").identity == "1|law"


def test_empty_keys_are_not_equal_keys() -> None:
    assert verdict(line(line_id=""), line(line_id="")) == [
        (0, "line_id", "REF-001"),
        (1, "line_id", "REF-001"),
    ]


@pytest.mark.parametrize("pence", [-1, -LARGEST])
def test_an_amount_below_the_lowest_fails(pence: int) -> None:
    assert verdict(line(original_budget=pence)) == [(0, "original_budget", "TYP-013")]


def test_an_amount_beyond_the_largest_fails_however_large() -> None:
    assert verdict(line(original_budget=LARGEST)) == []
    for pence in (LARGEST + 1, 10**40):
        assert verdict(line(original_budget=pence)) == [(0, "original_budget", "TYP-020")]
    assert (0, "original_budget", "TYP-020") in verdict(line(original_budget=-(10**40)))


def test_a_code_is_one_of_its_list() -> None:
    lists = {"line_type": ["Base", "One-off"]}
    assert verdict(line(), lists=lists) == []
    assert verdict(line(line_type="Basic"), lists=lists) == [(0, "line_type", "TYP-014")]
    assert verdict(line(line_type="Basic")) == []


def test_each_of_several_codes_is_one_of_its_list() -> None:
    lists = {"roles": ["Funder", "Provider"]}
    names = {"org_id": "A", "name": "A", "org_type": "Charity"}
    assert verdict(row(Organisation, roles="Funder;Provider", **names), lists=lists) == []
    assert verdict(row(Organisation, roles="Funder;Baker", **names), lists=lists) == [
        (0, "roles", "TYP-014")
    ]


def test_fields_that_the_table_lacks_are_not_judged() -> None:
    places = InColumns("S", {"original_budget": 1}, {})
    short = BudgetLine(places, 5, {"original_budget": -5})
    assert verdict(short) == [(0, "original_budget", "TYP-013")]


def test_a_schema_is_made_once() -> None:
    have = ("line_id", "year")
    assert schema_of(BudgetLine, have) is schema_of(BudgetLine, have)
    assert schema_of(BudgetLine, have) is not schema_of(BudgetLine, ("line_id",))
    assert set(schema_of(BudgetLine, have).columns) == {"line_id", "year", "row key"}


def test_a_cell_that_could_not_be_read_is_not_called_empty_too() -> None:
    assert typed({"Budget!I5": "?"}) == ["error TYP-001 Budget!I5"]
    assert typed({"Budget!B5": "soon"}) == ["error TYP-009 Budget!B5"]


def test_a_trillion_is_possible_and_a_penny_more_is_not() -> None:
    assert "TYP-020" not in " ".join(typed({"Funding!J8": 1_000_000_000_000}))
    for value in (1_000_000_000_000.01, 1e300, "9" * 300):
        assert "error TYP-020 Funding!J8" in typed({"Funding!J8": value})
    assert typed({"Funding!J8": -1e300}) == ["error TYP-020 Funding!J8"]


@pytest.mark.parametrize(
    "text", ["x" * 32_767, "9" * 32_767, "\x07bell", "\u202eabc", "😀", "\x1b[31mred"]
)
def test_any_text_in_any_cell_is_survived(text: str) -> None:
    cells: dict[str, Value] = dict.fromkeys(
        ["Budget!A5", "Budget!B6", "Budget!C7", "Budget!I8", "Budget!F9", "Funding!P5"], text
    )
    grid = edited(example(), cells)
    found = {one.split()[2] for one in new(grid)}
    assert {"Budget!B6", "Budget!C7", "Budget!F9", "Funding!P5"} <= found
    assert all("\x1b" not in one.message for one in result(grid).findings)


def test_text_that_looks_like_a_formula_is_a_text() -> None:
    grid = edited(example(), {"Budget!C5": '\'=HYPERLINK("x")'})
    assert '=HYPERLINK("x")" is not in Portfolios' in said(grid, "REF-002")
