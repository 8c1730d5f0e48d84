"""Cells because of which a figure of the workbook differs from what its data mean."""

from __future__ import annotations

import pytest
from tests.edited import edited, example
from tests.schemas.found import result
from tests.schemas.test_what_excel_leaves_out import told

from commissioning_schemas.grid import Value


@pytest.mark.parametrize(
    ("cell", "value", "words"),
    [
        ("Budget!G8", "External ", "Excel counts £891,000 too much in Summary!B6."),
        ("Profile!C6", "1000", "Excel leaves £1,000 out of Profile!O6."),
        ("Profile!A6", "B2021-VV-01 ", "Excel counts £484,300 too much in Profile!P6."),
        ("Budget!A7", "B2021-VV-01 ", "Excel counts £484,300 too much in Profile!P7."),
        ("Portfolios!A6", "VV ", "Excel shows #N/A in Summary!E6 because of it."),
        ("CoFunding!D6", "10000", "Excel shows 50.0% in CoFunding!E5, where 33.4% is meant."),
        ("Years!A7", "2022/23", "Excel shows #N/A in Summary!D9 because of it."),
    ],
)
def test_a_cell_that_changes_a_figure_is_an_error_that_says_how(
    cell: str, value: Value, words: str
) -> None:
    one = told({cell: value}, cell)
    assert one.severity.value == "error"
    assert words in one.message


@pytest.mark.parametrize("text", ["2020-04-01", "01/04/2020"])
def test_a_date_typed_as_text_is_an_error_where_a_formula_counts_with_it(text: str) -> None:
    one = told({"Services!G5": text}, "Services!G5")
    assert (one.code, one.severity.value, one.found) == ("TYP-008", "error", text)
    assert one.message.endswith("Excel shows £207,720 in Services!N5, where £189,330 is meant.")


def test_a_date_typed_as_text_that_no_formula_reads_is_understood_in_silence() -> None:
    assert "TYP-008" not in {
        one.code for one in result(edited(example(), {"Funding!P5": "30/09/2021"})).findings
    }


def test_each_of_several_cells_is_told_with_its_own_part() -> None:
    cells: dict[str, Value] = {"Budget!G8": "External ", "Profile!C6": "1000", "Awards!B5": "X "}
    found = {f"{one.sheet}!{one.cell}": one for one in result(edited(example(), cells)).findings}
    assert found["Budget!G8"].impact_pence == 89_100_000
    assert found["Profile!C6"].impact_pence == 100_000


def test_of_two_findings_about_one_cell_only_one_tells_of_the_pounds() -> None:
    done = result(edited(example(), {"Budget!C7": "Victims and Vulnerability "}))
    about = [one for one in done.findings if (one.sheet, one.cell) == ("Budget", "C7")]
    told = [(one.code, one.severity.value, one.impact_pence) for one in about]
    assert told == [("REF-003", "error", 48_430_000), ("TYP-018", "warning", None)]


def test_cells_too_many_to_tell_apart_are_errors_all_the_same() -> None:
    months = [f"Profile!{column}{row}" for row in range(5, 9) for column in "CDEFGHIJKLMN"]
    texts: dict[str, Value] = {cell: str(1000 + n) for n, cell in enumerate(months)}
    done = result(edited(example(), texts))
    about = [one for one in done.findings if one.code == "TYP-005"]
    assert len(about) == len(texts)
    assert {one.severity.value for one in about} == {"error"}
    assert any("This cell and others make Profile!" in one.message for one in about)


def test_a_portfolio_is_the_same_in_capitals_and_without_in_the_panel_report() -> None:
    done = result(edited(example(), {"Portfolios!A6": "vv"}))
    shown = {one.cell: one.meant for one in done.figures if one.sheet == "Panel Report"}
    assert str(shown["B6"]) == "0.484"
