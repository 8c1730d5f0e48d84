"""Formulas whose results are not stored: worked out, used, and said to be missing."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from tests.edited import edited, example
from tests.schemas.found import listed, new, result, the_sheet, usual, with_sheet

from commissioning_schemas.book import build_book
from commissioning_schemas.grid import Grid, Sheet
from commissioning_schemas.maps import parse_map


def stripped(grid: Grid) -> Grid:
    """Take every stored result away."""
    sheets = [
        replace(
            sheet,
            rows={
                row: {c: v for c, v in cells.items() if sheet.formula(row, c) is None}
                for row, cells in sheet.rows.items()
            },
        )
        for sheet in grid.sheets
    ]
    return replace(grid, sheets=tuple(sheets))


def why(grid: Grid) -> dict[str, str]:
    return {one.what: one.why for one in result(grid).not_checked}


def test_a_workbook_without_any_result_gives_the_same_findings_and_is_not_complete() -> None:
    done = result(stripped(example()))
    assert (listed(done), done.complete) == (sorted(usual()), False)
    (missing,) = done.not_checked
    assert missing.what.startswith("Summary!B5 and ")
    assert missing.why == "no stored result; it was worked out here from the formula instead"


def test_figures_without_a_result_say_so_and_have_their_value_all_the_same() -> None:
    done = result(stripped(example()))
    figure = next(one for one in done.figures if (one.sheet, one.cell) == ("Summary", "B8"))
    assert (figure.stored, figure.stale) == (None, False)
    assert (figure.excel, figure.meant) == (1645900, 164590000)


def test_an_input_that_is_a_formula_without_a_result_is_read_as_what_it_gives() -> None:
    cells = {"Budget!I5": "=4000+6000", "Budget!C5": '="D"&"CP"', "Funding!P5": "=DATE(2021,9,30)"}
    grid = edited(example(), cells, recalculated=False)
    assert new(grid) == []
    assert result(grid).complete is False
    assert "Budget!C5 and 2 other cells" in why(grid)
    book = build_book(grid)
    assert (book.lines[0].original_budget, book.lines[0].portfolio_id) == (1_000_000, "DCP")
    assert book.funds[0].spend_by == dt.date(2021, 9, 30)


def test_a_result_that_is_stored_is_taken_as_it_is() -> None:
    grid = edited(example(), {"Budget!I5": "=4000+6000"})
    assert new(grid) == []
    assert result(grid).complete is True


def test_a_formula_of_about_without_a_result_is_read_too() -> None:
    cells = {"About!B7": '="2020-21"', "About!B8": "=DATE(2021,3,18)"}
    labels = the_sheet(example(), "About").rows
    assert (labels[7][1], labels[8][1]) == ("base_year", "as_at")
    done = result(edited(example(), cells, recalculated=False))
    assert (listed(done), done.as_at) == (sorted(usual()), dt.date(2021, 3, 18))
    assert [one.what for one in done.not_checked] == ["About!B7 and 1 other cell"]


def test_an_input_that_reads_its_own_total_is_not_called_empty() -> None:
    grid = edited(example(), {"Budget!I5": "=L5"}, recalculated=False)
    assert new(grid) == ["error FRM-007 Budget!I5"]
    assert why(grid) == {"Budget!I5": "no stored result, and the formula cannot be worked out here"}
    assert result(grid).complete is False


def test_a_formula_that_cannot_be_worked_out_is_not_called_empty() -> None:
    cells = {"Budget!I5": "=WEBSERVICE(1)", "About!B7": "=WEBSERVICE(1)"}
    grid = edited(example(), cells, recalculated=False)
    assert [one for one in new(grid) if "TYP-019" in one or "STR-011" in one] == []
    assert "About!B7 and 1 other cell" in why(grid)


def test_an_error_that_a_formula_gives_is_an_error_in_its_cell() -> None:
    grid = edited(example(), {"Budget!I5": "=1/0"}, recalculated=False)
    assert "error TYP-006 Budget!I5" in new(grid)


def test_cells_that_nobody_reads_may_lack_their_results() -> None:
    sheet = the_sheet(example(), "LiveChecks")
    bare = replace(sheet, rows={row: {} for row in sheet.rows})
    assert result(with_sheet(example(), bare)).complete is True


def test_a_total_of_a_mapped_table_without_a_result_makes_the_check_incomplete() -> None:
    rows = {1: {1: "Area", 2: "Money"}, 2: {1: "North", 2: 5}, 3: {1: "Total"}}
    grid = Grid((Sheet("S", rows=rows, formulas={3: {2: "=SUM(B2:B2)"}}),))
    table = {
        "role": "Budget",
        "sheet": "S",
        "heading": "Area",
        "columns": {"description": "Area", "original_budget": "Money"},
        "constants": {"year": "2020-21"},
        "rows": {"total": ["Total"]},
    }
    done = result(grid, parse_map({"table": [table]}))
    assert (done.complete, list(done.findings)) == (False, [])
    assert done.not_checked[0].what == "S!B3"
