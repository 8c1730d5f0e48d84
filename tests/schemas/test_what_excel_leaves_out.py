"""Cells for which a formula of the workbook leaves a row out, and how many pounds that is."""

from __future__ import annotations

import pytest
from tests.edited import edited, example
from tests.schemas.found import new, result, said, typed, without

from commissioning_schemas.findings import Finding
from commissioning_schemas.grid import Value


def told(cells: dict[str, Value], cell: str) -> Finding:
    """Return the finding about a cell, once the cells were typed in and worked out."""
    done = result(edited(example(), cells))
    return next(one for one in done.findings if f"{one.sheet}!{one.cell}" == cell)


@pytest.mark.parametrize(
    ("cell", "value", "code", "out"),
    [
        ("Budget!C7", "VV ", "TYP-018", "£484,300 out of Summary!B6"),
        ("Budget!C7", "Victims and Vulnerability", "REF-003", "£484,300 out of Summary!B6"),
        ("Budget!B5", "2020/21", "TYP-010", "£7,500 out of Summary!B5"),
        ("Funding!J5", "891000", "TYP-005", "£891,000 out of Summary!B22"),
        ("Funding!C6", "2020/21", "TYP-010", "£482,000 out of Summary!B22"),
        ("Years!E6", "1645900", "TYP-005", "£1,645,900 out of Summary!C9"),
        ("Reserves!F7", "205100", "TYP-005", "£205,100 out of Summary!C11"),
        ("Reserves!E7", "Draw ", "TYP-018", "£205,100 out of Summary!C11"),
        ("Reserves!B6", "COMM ", "TYP-018", "£205,100 out of Summary!B36"),
        ("Reserves!C6", "2020/21", "TYP-010", "£205,100 out of Summary!B36"),
        ("Budget!F13", "Contribution ", "TYP-018", "£60,000 out of Summary!C32"),
        ("Virements!E5", "B2021-DCP-02 ", "TYP-018", "£2,500 out of Budget!J6"),
        ("Virements!D5", "B2021-DCP-01 ", "TYP-018", "£2,500 out of Budget!K5"),
        ("Virements!F5", "2500", "TYP-005", "£2,500 out of Budget!"),
        ("Monitoring!A5", "2020/21", "TYP-010", "£1,645,900 out of Monitoring!E5"),
    ],
)
def test_a_row_that_a_formula_passes_over_is_an_error_with_its_pounds(
    cell: str, value: Value, code: str, out: str
) -> None:
    one = told({cell: value}, cell)
    assert (one.code, one.severity.value) == (code, "error")
    assert f"Excel leaves {out}" in one.message
    assert one.impact_pence == int(out.split()[0].strip("£").replace(",", "")) * 100


@pytest.mark.parametrize(
    ("cell", "value", "code"),
    [
        ("Budget!I7", "484300", "TYP-005"),
        ("Budget!D7", "S-001 ", "TYP-018"),
        ("Budget!C8", "VV ", "TYP-018"),
    ],
)
def test_a_row_that_is_counted_all_the_same_is_a_warning(
    cell: str, value: Value, code: str
) -> None:
    one = told({cell: value}, cell)
    assert (one.code, one.severity.value, one.impact_pence) == (code, "warning", None)


def test_a_row_of_nil_is_a_warning() -> None:
    one = told({"Budget!C7": "VV ", "Budget!I7": 0}, "Budget!C7")
    assert (one.severity.value, one.impact_pence) == ("warning", None)


def test_the_budget_of_a_row_of_monitoring_for_a_line_is_looked_up_by_the_line_alone() -> None:
    cells: dict[str, Value] = {"Monitoring!D5": "B2021-VV-01 ", "Monitoring!C5": "VV"}
    one = told(cells, "Monitoring!D5")
    assert "Excel leaves £484,300 out of Monitoring!E5" in one.message
    one = told({**cells, "Monitoring!D5": "B2021-VV-01", "Monitoring!C5": "VV "}, "Monitoring!C5")
    assert "Excel leaves £484,300 out of Monitoring!F5" in one.message


def test_without_a_summary_nothing_is_left_out_of_it() -> None:
    grid = without(edited(example(), {"Budget!C7": "VV "}), "Summary", "MTFS", "Panel Report")
    assert new(grid, "TYP") == ["warning TYP-018 Budget!C7"]


def test_a_virement_to_a_line_that_is_not_there_is_left_out_of_nothing() -> None:
    found = typed({"Virements!E5": "B2021-XX-01", "Virements!F5": "2500"})
    assert "error REF-005 Virements!E5" in found
    assert "error TYP-005 Virements!F5" in found


def test_an_amount_below_its_table_is_said_with_the_first_figure_and_the_rest() -> None:
    line: dict[str, Value] = {"A": "B9", "B": "2021-22", "C": "VV", "E": "x", "F": "Base"}
    cells: dict[str, Value] = {f"Budget!{column}18": value for column, value in line.items()}
    cells |= {"Budget!G18": "Own budget", "Budget!I18": 1000}
    cells |= {f"Budget!{column}19": value for column, value in line.items()}
    cells |= {"Budget!A19": "B10", "Budget!C19": "DCP", "Budget!G19": "Own budget", "Budget!I19": 5}
    message = said(edited(example(), cells), "STR-013")
    assert "rows 18 to 19 are outside the table Budget (A4:O17)" in message
    assert "Excel leaves £1,005 out of Summary!C6 and other cells." in message


def test_a_row_below_its_table_that_counts_nowhere_is_a_warning() -> None:
    cells: dict[str, Value] = {"Portfolios!A8": "YTH", "Portfolios!B8": "Youth", "Portfolios!E8": 4}
    found = new(edited(example(), cells))
    assert "warning STR-013 Portfolios!A8" in found
