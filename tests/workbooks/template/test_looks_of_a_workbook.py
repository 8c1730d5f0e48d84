"""What an Excel modeller would look for in the template (domain.md B.1)."""

from __future__ import annotations

import io

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from commissioning.shipped import shipped
from commissioning.template import Office, build_workbook, working_office
from commissioning.template.office import GUIDE, SHEETS
from commissioning_schemas.address import column_letters
from commissioning_schemas.tables import TABLES

RESULTS = ("Summary", "LiveChecks", "MTFS", "Panel Report")
ENTRY_SHEETS = [name for name in SHEETS if name not in (*RESULTS, GUIDE)]


@pytest.fixture(scope="module")
def working() -> Workbook:
    """Return the working example with every module that there is."""
    office = working_office()
    return opened(Office(office.about, office.tables))


def opened(office: Office) -> Workbook:
    return load_workbook(io.BytesIO(build_workbook(office)))


@pytest.mark.parametrize("name", ENTRY_SHEETS)
def test_an_input_sheet_is_one_table_named_as_the_sheet(working: Workbook, name: str) -> None:
    (table,) = working[name].tables.values()
    assert table.displayName == name
    assert table.ref.startswith("A4:")
    headings = [cell.value for cell in working[name][4]]
    assert [column.name for column in table.tableColumns] == headings
    if name in TABLES and name != "About":
        assert headings == [column.heading for column in TABLES[name].columns.values()]


@pytest.mark.parametrize("name", [name for name in SHEETS if name in TABLES and name != "About"])
def test_a_calculated_column_declares_its_formula_and_is_headed_calc(
    working: Workbook, name: str
) -> None:
    (table,) = working[name].tables.values()
    for part, column in zip(table.tableColumns, TABLES[name].columns.values(), strict=True):
        declared = part.calculatedColumnFormula
        assert (declared.attr_text if declared else "") == column.formula.removeprefix("=")
        assert column.calculated == column.heading.endswith("calc)")


def test_limits_lists_ids_and_marks_are_defined_names(working: Workbook) -> None:
    names = {name: defined.attr_text for name, defined in working.defined_names.items()}
    assert names["limit_red"] == 'SUMIFS(Codes[Number],Codes[List],"limit",Codes[Value],"red")'
    assert names["gross_basis_from"] == (
        'SUMIFS(Codes[From],Codes[List],"limit",Codes[Value],"gross_basis_from")'
    )
    assert names["list_line_type"] == (
        'INDEX(Codes[Value],MATCH("line_type",Codes[List],0)):INDEX(Codes[Value],MATCH('
        '"line_type",Codes[List],0)+COUNTIF(Codes[List],"line_type")-1)'
    )
    assert names["ids_Years"] == "Years[Year]"
    assert names["live_status"] == "LiveChecks!$A$2"
    assert names["marks_key"] == "Checks[Key]"
    assert {name for name in names if name.startswith("limit_")} == {
        "limit_red", "limit_amber", "limit_under", "limit_escalation", "limit_notice_days",
        "limit_movement", "limit_grant_change", "limit_virement_ref", "limit_spend_by_days",
    }  # fmt: skip


def test_every_code_and_reference_has_a_drop_down_through_a_name(working: Workbook) -> None:
    names = set(working.defined_names)
    for name, table in ((name, TABLES[name]) for name in SHEETS if name in TABLES):
        checks = working[name].data_validations.dataValidation
        lists = {str(check.sqref): check.formula1 for check in checks if check.type == "list"}
        for number, column in enumerate(table.columns.values(), 1):
            if name != "About" and (column.code_list or column.refers_to):
                letter = column_letters(number)
                (formula,) = (f for place, f in lists.items() if place.startswith(f"{letter}5"))
                assert set(formula.split('"External",')[-1].strip(")").split(",")) <= names
    assert "list_line_type" in {
        check.formula1 for check in working["Budget"].data_validations.dataValidation
    }


def test_marks_go_by_key_and_heading(working: Workbook) -> None:
    def mark(sheet: str) -> list[str]:
        rules = working[sheet].conditional_formatting
        return [rule.formula[0] for area in rules for rule in area.rules]

    assert 'COUNTIFS(marks_sheet,"Budget",marks_key,$A5,marks_column,A$4)>0' in mark("Budget")
    key = '$A5&"|"&$B5&"|"&$C5&"|"&$D5'
    expected = f'COUNTIFS(marks_sheet,"Monitoring",marks_key,{key},marks_column,A$4)>0'
    assert expected in mark("Monitoring")
    assert 'COUNTIFS(marks_sheet,"About",marks_column,$A5)>0' in mark("About")


def test_only_result_sheets_are_protected_and_without_a_password(working: Workbook) -> None:
    protected = [sheet.title for sheet in working if sheet.protection.sheet]
    assert protected == ["Summary", "LiveChecks", "MTFS", "Panel Report"]
    assert not any(sheet.protection.password for sheet in working)


def test_every_sheet_opens_and_prints_with_its_headings_in_view(working: Workbook) -> None:
    for sheet in working:
        assert sheet.freeze_panes in ("A5", "B5")
        turned = "portrait" if sheet.title == GUIDE else "landscape"
        assert sheet.page_setup.orientation == turned
        assert sheet.page_setup.fitToWidth == 1
        assert str(sheet.print_title_rows) in ("$1:$4", "$1:$3")
        assert (
            "£" in sheet["A3"].value
            or "no amounts" in sheet["A3"].value
            or "unit" in sheet["A3"].value
        )
        assert sheet["A2"].value == "=live_status" or sheet.title == "LiveChecks"


def test_years_are_text_dates_are_british_and_awards_show_pence(working: Workbook) -> None:
    assert working["Years"]["A5"].number_format == "@"
    assert working["Years"]["B5"].number_format == "dd/mm/yyyy"
    assert working["Budget"]["I5"].number_format == "#,##0;[Red]-#,##0"
    assert working["Awards"]["H5"].number_format == "#,##0.00;[Red]-#,##0.00"
    assert working["Summary"]["B15"].number_format == "0.0%"
    assert working["Panel Report"]["B5"].number_format.startswith("0.000")
    # Excel turns a formula into text when its cell is formatted as text.
    for sheet in working:
        formulas = (cell for row in sheet for cell in row if cell.data_type == "f")
        assert all(cell.number_format != "@" for cell in formulas)


def test_people_can_tell_their_cells_from_calculated_ones(working: Workbook) -> None:
    budget = working["Budget"]
    assert budget["I5"].fill.start_color.rgb == "00FFF8DC"
    assert budget["J5"].fill.start_color.rgb == "00EDEDED"


def test_a_workbook_without_modules_names_no_table_that_it_lacks() -> None:
    office = Office(modules=frozenset())
    workbook = opened(office)
    assert workbook.sheetnames == [
        "Read me", "About", "Summary", "LiveChecks", "Checks", "Years", "Portfolios", "Budget",
        "ReserveList", "Reserves", "Funding", "Organisations", "Codes",
    ]  # fmt: skip
    assert workbook["Budget"]["J5"].value == "=0"
    assert workbook["Budget"]["K5"].value == "=0"
    assert "ids_Services" not in workbook.defined_names


def test_the_blank_template_has_one_empty_row_in_every_table() -> None:
    workbook = load_workbook(shipped("template.xlsx"), data_only=True)
    assert workbook.sheetnames == list(SHEETS)
    for name in ENTRY_SHEETS:
        (table,) = workbook[name].tables.values()
        if name not in ("About", "Codes", "Publish"):
            assert table.ref.endswith("5")
    about = {row[0].value: row[1].value for row in workbook["About"]["A5:B21"]}
    filled = {key: value for key, value in about.items() if value is not None}
    assert filled == {"money_unit": "£", "schema_version": "1.0"}


def test_the_one_error_of_the_blank_template_is_unseen_until_its_row_is_begun() -> None:
    workbook = load_workbook(shipped("template.xlsx"), data_only=True)
    cells = (cell for sheet in workbook for row in sheet for cell in row)
    errors = [(cell.parent.title, cell.coordinate) for cell in cells if cell.data_type == "e"]
    assert errors == [("Monitoring", "F5")]
    rules = workbook["Monitoring"].conditional_formatting
    formulas = [rule.formula[0] for area in rules for rule in area.rules]
    assert 'AND($A5="",IFERROR(A5,"No data")="No data")' in formulas
