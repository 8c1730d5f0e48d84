"""The last net: a figure that differs from its data is never passed over."""

from __future__ import annotations

from dataclasses import replace

from tests.edited import edited, example
from tests.schemas.found import result, the_sheet, with_sheet

from commissioning_schemas.book import build_book
from commissioning_schemas.figures import Figures
from commissioning_schemas.grid import Grid, Value
from commissioning_schemas.unexplained import unexplained

SPACE: dict[str, Value] = {"Budget!C7": "VV "}


def figures(grid: Grid) -> Figures:
    return Figures(build_book(grid))


def test_a_difference_that_nobody_explains_is_told_with_both_values() -> None:
    told = dict(unexplained(figures(edited(example(), SPACE)), []))
    assert told["Summary!B6"].startswith("its formula gives £0, its data mean £484,300, and no")


def test_a_difference_is_not_told_again_where_an_error_was_found() -> None:
    grid = edited(example(), SPACE)
    assert not list(unexplained(figures(grid), result(grid).findings))


def test_figures_that_agree_are_not_told() -> None:
    assert not list(unexplained(figures(example()), []))


def test_a_space_at_the_end_or_a_number_for_a_name_is_no_difference() -> None:
    for name in ("Victims ", 7):
        grid = edited(example(), {"Portfolios!B6": name})
        assert not list(unexplained(figures(grid), []))


def test_parts_of_a_penny_that_were_found_may_add_up_to_pennies_and_no_more() -> None:
    grid = edited(example(), {"Years!E6": 1645900.005})
    assert "Summary!C10" in dict(unexplained(figures(grid), []))
    assert result(grid).complete
    assert not list(unexplained(figures(grid), result(grid).findings))


def test_an_amount_that_is_not_known_yet_is_no_difference() -> None:
    for text in ("TBC", "-"):
        assert not list(unexplained(figures(edited(example(), {"Reserves!F5": text})), []))


def stored(grid: Grid, name: str, row: int, column: int, value: Value, formula: str = "") -> Grid:
    """Change what a cell shows, and where a formula is given also that; not what reads it."""
    page = the_sheet(grid, name)
    rows = {**page.rows, row: {**page.rows[row], column: value}}
    formulas = {**page.formulas}
    if formula:
        formulas[row] = {**formulas.get(row, {}), column: formula}
    return with_sheet(grid, replace(page, rows=rows, formulas=formulas))


def test_a_wrong_result_is_told_where_its_formula_cannot_be_worked_out_here() -> None:
    link = stored(example(), "Budget", 7, 3, "VV", '=HYPERLINK("https://example.org","VV")')
    assert result(link).complete
    assert not result(link).not_checked
    assert not any(figure.stale for figure in result(link).figures)
    done = result(stored(link, "Summary", 8, 2, 1645899))
    assert not done.complete
    assert [(one.what, one.why) for one in done.not_checked] == [
        (
            "Summary!B8",
            "its formula cannot be worked out here; it shows £1,645,899, its data mean "
            "£1,645,900: work it out by hand before you rely on it",
        )
    ]
