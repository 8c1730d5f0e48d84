"""Where a sum is shown, what a formula reads, and what pandera's verdicts are worth."""

from __future__ import annotations

from typing import Any

from tests.edited import example
from tests.schemas.found import published
from tests.schemas.grids import Cells, grid, sheet
from tests.schemas.offices import line, office, year

from commissioning_schemas.book import build_book
from commissioning_schemas.evidence import Evidence
from commissioning_schemas.figures import Figures
from commissioning_schemas.grid import Grid
from commissioning_schemas.maps import Map, parse_map
from commissioning_schemas.tables import BudgetLine, Year

BUDGET: dict[str, Any] = {
    "role": "Budget",
    "sheet": "Money",
    "heading": "Area",
    "columns": {"description": "Area", "original_budget": "Allocation"},
    "constants": {"year": "2020-21"},
    "rows": {"total": ["Sub-total", "Total"]},
}


def evidence(grid: Grid, map: Map | None = None) -> Evidence:
    book = build_book(grid, map)
    return Evidence(book, Figures(book))


def place(rows: list[Cells], label: str = "2020-21", **changes: Any) -> str:
    map = parse_map({"table": [{**BUDGET, **changes}]})
    return str(evidence(grid(sheet("Money", *rows)), map).place_of_request(label))


def test_what_a_year_asks_for_is_shown_on_the_summary() -> None:
    assert str(evidence(example()).place_of_request("2021-22")) == "Summary!C8"
    assert str(evidence(example()).place_of_request("2021-22", "C07")) == "Summary!C10"


def test_without_a_summary_it_is_shown_at_the_last_line_of_the_year() -> None:
    lines = [line("2020-21", 1), line("2021-22", 2), line("2020-21", 3)]
    years = [year("2020-21", 4), year("2021-22", 2), year("2022-23", 5)]
    case = evidence(office(with_summary=False, years=years, budget=lines))
    assert str(case.place_of_request("2020-21")) == "Budget!I7"
    assert str(case.place_of_request("2021-22")) == "Budget!I6"
    assert str(case.place_of_request("2022-23")) == "Years!E7"
    assert str(case.place_of_request("2030-31")) == "Workbook"


def test_in_a_mapped_table_it_is_shown_in_the_last_total_row() -> None:
    heads: Cells = ("Area", "Allocation")
    rows: list[Cells] = [heads, ("North", 1), ("Sub-total", 1), ("South", 2), ("Total", 3)]
    assert place(rows) == "Money!B5"
    assert place([heads, ("North", 1), ("South", 5)]) == "Money!B3"
    total = evidence(*published()).place_of_request("2021-22")
    assert (str(total), total.key, total.field) == ("Table 2!B8", "total", "2021-22")


def test_a_table_that_shows_revised_budgets_only_has_its_total_there() -> None:
    columns = {"description": "Area", "revised_budget": "Budget now"}
    rows: list[Cells] = [("Area", "Budget now"), ("North", 1), ("South", 5)]
    assert place(rows, columns=columns) == "Money!B3"
    assert place([*rows, ("Total", 6)], columns=columns) == "Money!B4"


def test_years_across_have_their_totals_in_their_own_columns() -> None:
    columns = {"description": "Area", "original_budget": ["2020/21", "2021/22"]}
    rows: list[Cells] = [("Area", "2020/21", "2021/22"), ("North", 1, 2), ("Total", 1, 2)]
    given = {"columns": columns, "constants": {}}
    assert place(rows, "2020-21", **given) == "Money!B3"
    assert place(rows, "2021-22", **given) == "Money!C3"


def test_a_formula_reads_the_cells_of_its_ranges_names_and_tables() -> None:
    case = evidence(example())
    reads = case.ranges("=SUM(Years[Year])+B4+Gone!A1", "Summary", 5, 2)
    assert [(name, area.a1) for name, area in reads] == [("Years", "A5:A7"), ("Summary", "B4")]
    assert case.ranges("=A1", "Gone", 1, 1) == ()
    assert case.ranges("=SUM((", "Summary", 1, 1) == []


def test_the_first_row_with_a_key_is_known_whatever_its_case() -> None:
    years = [year("2020-21", 1), year("2020-21", 2)]
    first = evidence(office(years=years)).first_by_key(Year)["2020-21"]
    assert (first.row_number, first.key) == (5, "2020-21")


def test_what_published_tables_may_lack_is_not_held_against_them() -> None:
    rows: list[Cells] = [("Area", "Allocation"), ("North", None), ("South", 5)]
    for shown, codes in ((True, []), (False, ["TYP-019"])):
        map = parse_map({"table": [{**BUDGET, "published": shown}]})
        case = evidence(grid(sheet("Money", *rows)), map)
        assert [failure.code for failure in case.failures] == ["TYP-019"]
        assert [failure.code for failure in case.failed("TYP-019")] == codes


def test_a_cell_of_which_reading_complained_fails_nothing_more() -> None:
    case = evidence(office(budget=[line("2020-21", "many"), line("2020-21", "5")]))
    many, five = case.book.lines
    assert case.is_troubled(many, BudgetLine.original_budget)
    assert not case.is_troubled(five, BudgetLine.original_budget)
    assert case.failures == []
