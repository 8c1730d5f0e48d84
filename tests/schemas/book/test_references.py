"""References between tables: what means a row, what means none, and what is said once."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.edited import edited, example
from tests.schemas.found import new, said, the_sheet, typed, with_sheet

from commissioning_schemas.address import Range
from commissioning_schemas.book import build_book
from commissioning_schemas.check import check
from commissioning_schemas.grid import Grid, Value
from commissioning_schemas.grid import Row as CellRow
from commissioning_schemas.tables import Virement


def grown(grid: Grid, name: str, rows: list[dict[int, Value]], columns: int) -> Grid:
    """Fill a table of the working example with other rows."""
    sheet = the_sheet(grid, name)
    head = {row: cells for row, cells in sheet.rows.items() if row < 5}
    body: dict[int, CellRow] = dict(enumerate(rows, 5))
    area = Range(4, 1, 4 + len(rows), columns)
    tables = tuple(replace(table, range=area) for table in sheet.tables)
    return with_sheet(grid, replace(sheet, rows={**head, **body}, formulas={}, tables=tables))


def test_an_unknown_portfolio_is_said_at_each_cell_with_what_there_is() -> None:
    grid = edited(example(), {f"Budget!C{row}": "Youth" for row in range(5, 18)})
    assert new(grid) == sorted(f"error REF-002 Budget!C{row}" for row in range(5, 18))
    assert '"Youth" is not in Portfolios, which holds DCP, VV, RRO.' in said(grid, "REF-002")


def test_an_id_that_comes_near_is_suggested() -> None:
    grid = edited(example(), {"Budget!C5": "DPC"})
    assert 'Did you mean "DCP"?' in said(grid, "REF-002")
    grid = edited(example(), {"Budget!C5": "Demand and Crime Preventoin"})
    assert 'Did you mean "Demand and Crime Prevention"?' in said(grid, "REF-002")


def test_case_and_spaces_of_an_id_do_not_matter() -> None:
    grid = edited(
        example(), {"Budget!C5": "dcp", "Budget!H11": "comm", "Virements!D5": "b2021-dcp-01"}
    )
    assert new(grid) == []
    book = build_book(grid)
    assert (book.lines[0].portfolio_id, book.lines[6].source_ref) == ("DCP", "COMM")
    assert book.rows(Virement)[0].from_line == "B2021-DCP-01"


def test_a_source_is_looked_for_where_its_kind_says() -> None:
    assert typed({"Budget!H11": "MOJ-CORE-2021"}) == ["error REF-005 Budget!H11"]
    assert typed({"Budget!H8": "COMM"}) == ["error REF-005 Budget!H8"]
    grid = edited(example(), {"Budget!G8": None, "Budget!H8": "COMM"})
    assert "error REF-005 Budget!H8" not in new(grid)


def test_a_key_that_is_used_three_times_is_said_twice_and_blames_no_reference() -> None:
    cells: dict[str, Value] = {"Budget!A6": "B2021-DCP-01", "Budget!A7": "b2021-dcp-01"}
    assert typed(cells) == ["error REF-001 Budget!A6", "error REF-001 Budget!A7"]
    book = build_book(edited(example(), cells))
    assert book.rows(Virement)[0].from_line == "B2021-DCP-01"


def test_keys_that_differ_in_spaces_and_case_are_one_key() -> None:
    assert typed({"Budget!A6": " b2021-dcp-01 "}) == [
        "error REF-001 Budget!A6",
        "warning TYP-018 Budget!A6",
    ]


def test_a_broken_key_is_said_once_and_not_at_everything_that_refers_to_it() -> None:
    assert typed({"Years!A5": "2020/22"}) == ["error TYP-009 Years!A5"]
    assert typed({"Years!A5": None}) == ["error REF-001 Years!A5"]
    assert typed({"Portfolios!A5": None}) == ["error REF-001 Portfolios!A5"]
    assert typed({"ReserveList!A5": None}) == ["error REF-001 ReserveList!A5"]
    assert typed({"Portfolios!A6": "DCP"}) == ["error REF-001 Portfolios!A6"]


def test_more_unknown_ids_than_broken_keys_are_all_said() -> None:
    cells: dict[str, Value] = {"Portfolios!A5": None, "Budget!C7": "Youth"}
    found = typed(cells)
    assert "error REF-002 Budget!C7" in found
    assert "error REF-002 Budget!C5" in found


def test_an_empty_table_is_said_once() -> None:
    cells = {f"ReserveList!{column}5": None for column in "ABCDEFGH"}
    grid = edited(example(), cells)
    assert new(grid, "REF") == ["error REF-005 Budget!H11"]
    message = said(grid, "REF-005")
    assert '"COMM" is not in ReserveList, which holds nothing. 5 more cells refer to it.' in message


def test_a_missing_list_is_not_said_at_everything_that_would_refer_to_it() -> None:
    sheets = tuple(sheet for sheet in example().sheets if sheet.name != "Organisations")
    assert new(replace(example(), sheets=sheets)) == []


def test_a_thousand_portfolios_and_as_many_unknown_ones_are_told_with_a_few_names() -> None:
    portfolios: list[dict[int, Value]] = [
        {1: f"P{n}", 2: f"Portfolio {n}", 5: n} for n in range(1000)
    ]
    line = dict(the_sheet(example(), "Budget").rows[5])
    lines: list[dict[int, Value]] = [{**line, 1: f"B{n}", 3: f"Q{n}"} for n in range(1000)]
    grid = grown(grown(example(), "Portfolios", portfolios, 7), "Budget", lines, 15)
    book = build_book(grid)
    strays = [one for one in book.said if one.code == "REF-002" and one.place.sheet == "Budget"]
    assert len(strays) == 1000
    assert "P0, P1, P2, P3, P4, P5, P6, P7 and 992 more." in strays[0].message


def test_all_stands_for_every_portfolio() -> None:
    assert typed({"Monitoring!C5": "ALL"}) == []
    assert "REF-002" in " ".join(typed({"Monitoring!C5": "EVERY"}))


@pytest.mark.parametrize("cell", ["Budget!C7", "Funding!H8", "Services!C5", "Bids!D5"])
def test_all_is_no_portfolio_but_in_monitoring(cell: str) -> None:
    result = check(edited(example(), {cell: "ALL"}))
    assert ("REF-002", cell) in {(f.code, f"{f.sheet}!{f.cell}") for f in result.findings}


@pytest.mark.parametrize("text", ["ALL", "All", "all"])
def test_monitoring_of_all_portfolios_may_be_written_in_any_case(text: str) -> None:
    result = check(edited(example(), {"Monitoring!C5": text}))
    assert [f.code for f in result.findings if f.severity.value == "error"] == []
    assert "BUD-014" in {f.code for f in result.findings}


@pytest.mark.parametrize("cell", ["Budget!B17", "Funding!C8", "Reserves!C7", "CoFunding!B7"])
def test_no_other_year_is_guessed_for_one_that_is_not_listed(cell: str) -> None:
    found = check(edited(example(), {cell: "2023-24"})).findings
    unknown = next(one for one in found if one.code == "REF-004")
    assert unknown.expected is None
    assert "Did you mean" not in unknown.message


def test_an_id_as_long_as_a_cell_can_hold_makes_no_message_long() -> None:
    grid = edited(example(), {"Budget!A5": "x" * 32_767})
    assert "REF-005" in " ".join(new(grid, "REF"))
    assert all(len(one.message) < 500 for one in check(grid).findings)
