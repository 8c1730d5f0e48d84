"""Errors that Excel shows in totals: each said once, where it comes from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from tests.edited import edited, example
from tests.schemas.found import new, result, said, typed
from tests.schemas.in_excel import deleted_in_excel

from commissioning_schemas.grid import CellError, Grid, Value


def openpyxl_deleted(name: str) -> Grid:
    return edited(example(), {}, deleted_sheet=name)


@pytest.mark.parametrize("deleted", [openpyxl_deleted, deleted_in_excel])
def test_virements_deleted_are_an_error_once_a_column(deleted: Callable[[str], Grid]) -> None:
    grid = deleted("Virements")
    assert new(grid) == ["error TYP-006 Budget!J5", "error TYP-006 Budget!K5"]
    assert "#REF! instead of a result in all 13 rows: its formula" in said(grid, "TYP-006")
    of_line = [f for f in result(grid).figures if (f.sheet, f.cell) == ("Budget", "L5")]
    assert [figure.meant for figure in of_line] == [1000000]


def test_an_error_by_the_name_that_another_program_gives_it_is_not_a_result_behind() -> None:
    grid = openpyxl_deleted("Virements")
    broken = CellError("#REF!")
    named = [
        replace(
            sheet,
            rows={
                row: {at: CellError("#N/A") if one == broken else one for at, one in cells.items()}
                for row, cells in sheet.rows.items()
            },
        )
        for sheet in grid.sheets
    ]
    assert new(replace(grid, sheets=tuple(named))) == [
        "error TYP-006 Budget!J5",
        "error TYP-006 Budget!K5",
    ]


@pytest.mark.parametrize("deleted", [openpyxl_deleted, deleted_in_excel])
def test_without_virements_nobody_can_tell_if_the_profiles_add(
    deleted: Callable[[str], Grid],
) -> None:
    grid = deleted("Virements")
    assert new(grid, "BUD") == []


@pytest.mark.parametrize(
    ("name", "cells"),
    [
        ("Profile", ["Monitoring!F5"]),
        ("Codes", ["Monitoring!M5", "Services!N5", "Services!W5"]),
        ("Organisations", []),
        ("Services", []),
    ],
)
def test_a_module_deleted_is_an_error_where_a_formula_reads_it(name: str, cells: list[str]) -> None:
    assert new(deleted_in_excel(name)) == [f"error TYP-006 {cell}" for cell in cells]
    found = new(openpyxl_deleted(name))
    assert [one for one in found if "W6" not in one] == [f"error TYP-006 {cell}" for cell in cells]


def test_what_to_do_is_said_of_a_formula_whose_module_is_gone() -> None:
    found = result(openpyxl_deleted("Profile")).findings
    (one,) = [finding for finding in found if finding.code == "TYP-006"]
    assert "its formula names Profile, which is not in the workbook" in one.message
    assert one.fix == "Restore the sheet Profile, or put =0 in the cell."
    found = result(openpyxl_deleted("Codes")).findings
    assert next(one.fix for one in found if one.code == "TYP-006") == "Restore the sheet Codes."


def test_an_error_is_said_once_however_long_the_chain_behind_it() -> None:
    cells: dict[str, Value] = {"Years!E6": "to be decided by the board"}
    assert typed(cells) == ["error TYP-001 Years!E6"]


@pytest.mark.parametrize("formula", ["=SUM(#REF!)", "=SUM(Nowhere!B5:B7)", "=1/0", "=SUM(Gone[A])"])
def test_an_error_of_its_own_formula_is_said_and_nothing_else(formula: str) -> None:
    assert typed({"Summary!B8": formula}) == ["error TYP-006 Summary!B8"]


def test_two_errors_of_one_column_with_two_causes_are_said_twice() -> None:
    cells: dict[str, Value] = {"Budget!I7": "TBC", "Budget!I9": "TBC"}
    assert typed(cells) == ["error TYP-006 Budget!L7", "error TYP-006 Budget!L9"]


def test_without_the_summary_each_sheet_that_lives_on_it_is_said_once() -> None:
    for grid in (openpyxl_deleted("Summary"), deleted_in_excel("Summary")):
        assert new(grid) == ["error TYP-006 MTFS!B5", "error TYP-006 Panel Report!B5"]
        assert "here and in 13 more cells: the formulas read the Summary" in said(grid, "TYP-006")


@pytest.mark.parametrize("text", ["TBC", "-", "nil", "[x]", "£2-3m", "about 10,000"])
def test_an_error_names_the_words_that_stand_in_place_of_an_amount(text: str) -> None:
    done = result(edited(example(), {"Budget!I5": text}))
    assert done.complete
    (one,) = [finding for finding in done.findings if finding.code == "TYP-006"]
    assert f'Budget!L5: #VALUE! instead of a result: I5 holds "{text}", which' in one.message
    assert one.fix.startswith("Type an amount in I5: 0 if it is nil")


@pytest.mark.parametrize(
    ("label", "typed_", "key"),
    [("A5", "DCPX", "Portfolios!A5"), ("C4", "2025-26", "Years!A6")],
)
def test_a_label_that_is_in_no_list_is_said_once(label: str, typed_: str, key: str) -> None:
    assert typed({f"Summary!{label}": typed_}) == [f"error FRM-002 {key}"]


def test_a_label_whose_row_of_the_list_is_gone_shows_its_error() -> None:
    gone = {f"Portfolios!{column}7": None for column in "ABCDE"}
    moved = {f"{sheet}": "VV" for sheet in ("Budget!C9", "Budget!C15", "Budget!C16", "Budget!C17")}
    grid = edited(
        example(),
        {**gone, **moved, "Services!C6": "VV", "Bids!D7": "VV", "Bids!D8": "VV"},
        tables={"Portfolios": "A4:G6"},
    )
    assert "error TYP-006 Summary!E7" in new(grid)


@pytest.mark.parametrize(
    ("name", "columns", "last", "code"),
    [
        ("Years", "ABCDEFGH", 7, "REF-004 Budget!B5"),
        ("Portfolios", "ABCDE", 7, "REF-002 Budget!C5"),
        ("Funding", "ABCDEFGHIJKLMNOPQRSTU", 8, "REF-005 Budget!H8"),
    ],
)
def test_a_list_that_holds_nothing_is_said_once(
    name: str, columns: str, last: int, code: str
) -> None:
    nothing: dict[str, Value] = {
        f"{name}!{column}{row}": None for column in columns for row in range(5, last + 1)
    }
    table = {name: f"A4:{'G' if name == 'Portfolios' else columns[-1]}5"}
    assert new(edited(example(), nothing, tables=table)) == [f"error {code}"]
