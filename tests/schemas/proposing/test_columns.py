"""The columns of a proposed map: each is listed, and read otherwise where a person says so."""

from __future__ import annotations

import pytest
from tests.edited import example

from commissioning_schemas.grid import Grid, Sheet
from commissioning_schemas.layout.looking import AnswerError
from commissioning_schemas.maps import Map, MappedTable
from commissioning_schemas.proposing import corrected, is_column, mapped_columns, propose


def grid(*headings: str | None, name: str = "Plan") -> Grid:
    rows = {3: {c: text for c, text in enumerate(headings, 1) if text}}
    for row in (4, 5):
        rows[row] = {c: f"Line {row}" if c == 1 else 10 * row for c in range(1, len(headings) + 1)}
    return Grid((Sheet(name, rows=rows),))


def budget(**parts: object) -> Map:
    columns = {"portfolio_id": ("Portfolio",), "original_budget": ("Spend",)}
    known: dict[str, object] = {
        "role": "Budget", "sheet": "Plan", "columns": columns, "heading": "Portfolio",
        "constants": {"year": "2021-22"},
    }  # fmt: skip
    return Map(tables=(MappedTable(**{**known, **parts}),))


def test_columns_beside_those_that_are_read_are_listed_too() -> None:
    listed = mapped_columns(grid("Portfolio", "Spend", "Notes", None, "Aside"), budget())
    assert [(one.id, one.text, one.name) for one in listed] == [
        ("Plan!A3 in Budget", "Portfolio", "Portfolio"),
        ("Plan!B3 in Budget", "Spend", "Original budget (£)"),
        ("Plan!C3 in Budget", "Notes", ""),
    ]


def test_a_column_is_read_otherwise_by_its_heading_or_its_field() -> None:
    sheet = grid("Portfolio", "Spend", "Notes")
    for said in ("Ledger code", "ledger code ", "ledger_code"):
        (table,) = corrected(sheet, budget(), {"Plan!B3 in Budget": said}).tables
        assert table.columns == {"portfolio_id": ("Portfolio",), "ledger_code": ("Spend",)}


def test_two_columns_change_places() -> None:
    answers = {"Plan!B3 in Budget": "description", "Plan!C3 in Budget": "original_budget"}
    (table,) = corrected(grid("Portfolio", "Spend", "Notes"), budget(), answers).tables
    assert table.columns["description"] == ("Spend",)
    assert table.columns["original_budget"] == ("Notes",)


def test_a_column_that_is_not_to_be_read_takes_what_was_said_of_it_along() -> None:
    map = budget(reversed=("original_budget",), text_columns=("Spend",))
    (table,) = corrected(grid("Portfolio", "Spend"), map, {"Plan!B3 in Budget": ""}).tables
    assert (table.columns, table.reversed, table.text_columns) == (
        {"portfolio_id": ("Portfolio",)},
        (),
        (),
    )


def test_a_column_that_is_read_as_it_was_keeps_what_was_said_of_it() -> None:
    map = budget(reversed=("original_budget",), text_columns=("Spend",))
    answers = {"Plan!B3 in Budget": "Original budget (£)"}
    assert corrected(grid("Portfolio", "Spend"), map, answers) == map


def test_a_table_of_which_nothing_is_read_leaves_the_map() -> None:
    answers = {"Plan!A3 in Budget": "", "Plan!B3 in Budget": ""}
    assert corrected(grid("Portfolio", "Spend"), budget(), answers).tables == ()


def test_a_value_for_the_whole_table_gives_way_to_a_column() -> None:
    sheet = grid("Portfolio", "Spend", "When")
    (table,) = corrected(sheet, budget(), {"Plan!C3 in Budget": "Year"}).tables
    assert (table.columns["year"], table.constants) == (("When",), {})


def test_headings_side_by_side_are_listed_and_one_of_them_is_left_unread() -> None:
    sheet = grid("Line", "Victims", "Youth")
    parts = {"Victims": {"portfolio_id": "VV"}, "Youth": {"portfolio_id": "DCP"}}
    columns = {"description": ("Line",), "original_budget": ("Victims", "Youth")}
    map = budget(heading="Line", columns=columns, across=parts)
    assert [one.field for one in mapped_columns(sheet, map)][1:] == ["original_budget"] * 2
    (table,) = corrected(sheet, map, {"Plan!C3 in Budget": ""}).tables
    assert table.columns["original_budget"] == ("Victims",)
    assert table.across == {"Victims": {"portfolio_id": "VV"}}


def test_a_column_takes_the_place_of_what_signs_or_sections_gave() -> None:
    sheet = grid("Portfolio", "Spend", "Kind")
    map = budget(signs={"line_type": ("Grant", "Cost")}, sections="line_type")
    (table,) = corrected(sheet, map, {"Plan!C3 in Budget": "line_type"}).tables
    assert (table.columns["line_type"], table.signs, table.sections) == (("Kind",), {}, "")


def test_the_second_of_two_equal_headings_is_known_by_its_letter() -> None:
    sheet = grid("Portfolio", "Spend", "Spend")
    (table,) = corrected(sheet, budget(), {"Plan!C3 in Budget": "ledger_code"}).tables
    assert table.letters == {"ledger_code": 3}
    again = mapped_columns(sheet, Map(tables=(table,)))
    assert [one.field for one in again] == ["portfolio_id", "original_budget", "ledger_code"]
    (table,) = corrected(sheet, Map(tables=(table,)), {"Plan!C3 in Budget": ""}).tables
    assert table.letters == {}


def test_columns_of_several_years_may_be_read_as_one_and_others_may_not() -> None:
    sheet = grid("Portfolio", "Budget 2021-22", "Budget 2022-23", "Spend")
    years = {"portfolio_id": ("Portfolio",), "original_budget": ("Budget 2021-22",)}
    map = budget(columns=years, constants={})
    assert [one.field for one in mapped_columns(sheet, map)][1] == "original_budget"
    both = corrected(sheet, map, {"Plan!C3 in Budget": "original_budget"})
    assert both.tables[0].columns["original_budget"] == ("Budget 2021-22", "Budget 2022-23")
    assert [one.field for one in mapped_columns(sheet, both)][1:3] == ["original_budget"] * 2
    with pytest.raises(AnswerError, match=r'Plan!D3 in Budget: another column .* "Original budget'):
        corrected(sheet, map, {"Plan!D3 in Budget": "original_budget"})


def test_tables_of_one_year_each_share_their_lines() -> None:
    sheet = grid("Portfolio", "Budget 2021-22", "Budget 2022-23")
    tables = tuple(
        budget(
            columns={"portfolio_id": ("Portfolio",), "original_budget": (f"Budget {year}",)},
            constants={"year": year},
        ).tables[0]
        for year in ("2021-22", "2022-23")
    )
    listed = mapped_columns(sheet, Map(tables=tables))
    assert [one.tables for one in listed] == [(0, 1), (0,), (1,)]
    changed = corrected(sheet, Map(tables=tables), {"Plan!A3 in Budget": "description"})
    assert all(table.columns["description"] == ("Portfolio",) for table in changed.tables)


def test_a_table_on_several_sheets_is_listed_once_and_corrected_on_all() -> None:
    one, other = (grid("Line", "Spend", name=name).sheets[0] for name in ("DCP", "REO"))
    map = budget(
        sheet="", sheets=("DCP", "REO"), sheet_field="portfolio_id", heading="Line",
        columns={"description": ("Line",), "original_budget": ("Spend",)},
    )  # fmt: skip
    listed = mapped_columns(Grid((one, other)), map)
    assert [each.id for each in listed] == ["DCP!A3 in Budget", "DCP!B3 in Budget"]
    (table,) = corrected(Grid((one, other)), map, {listed[0].id: ""}).tables
    assert (table.sheets, table.columns) == (("DCP", "REO"), {"original_budget": ("Spend",)})


def test_what_is_not_there_is_said() -> None:
    sheet = grid("Portfolio", "Spend")
    with pytest.raises(AnswerError, match=r"no column \"Plan!Z9 in Budget\" any more"):
        corrected(sheet, budget(), {"Plan!Z9 in Budget": "year"})
    with pytest.raises(AnswerError, match=r'"Moneys" is no column of Budget.*leave the answer'):
        corrected(sheet, budget(), {"Plan!B3 in Budget": "Moneys"})
    assert mapped_columns(Grid((Sheet("Other"),)), budget()) == []
    assert mapped_columns(Grid(()), budget(sheet="", sheets=("*",))) == []


def test_the_published_example_is_read_as_it_was_found_where_nothing_is_corrected() -> None:
    found = example("as-published")
    map = propose(found).map
    assert corrected(found, map, {}) == map
    for one in mapped_columns(found, map):
        if one.field:
            assert corrected(found, map, {one.id: one.name}) == map


def test_an_id_of_a_column_is_told_from_a_question() -> None:
    assert is_column("Money in!A3 in Budget")
    assert not is_column("Money in!A3 unit")
    assert not is_column("about as_at")
    assert not is_column("Spend in Budget!A3 role")
