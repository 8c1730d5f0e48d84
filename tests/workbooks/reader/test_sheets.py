import pytest
from tests.workbooks.reader.making import MAIN, cells, grid, relations, sheet

from commissioning_schemas.address import Range
from commissioning_schemas.grid import TableRange

ROW = '<row r="1"><c r="A1"><v>1</v></c></row>'
TABLE = (
    f'<table xmlns="{MAIN}" id="1" name="Lines" displayName="Lines" ref="A1:B4" totalsRowCount="1">'
    '<tableColumns count="2"><tableColumn id="1" name="Line id"/>'
    '<tableColumn id="2" name="Amount_x000a_(£)"/></tableColumns></table>'
)


def test_sheets_keep_their_order_names_and_states() -> None:
    found = grid(sheet(), sheet(ROW), sheet(), states=("visible", "hidden", "veryHidden"))
    assert [(each.name, each.state) for each in found.sheets] == [
        ("One", "visible"),
        ("Two", "hidden"),
        ("Three", "veryHidden"),
    ]
    assert found.sheets[1].rows == {1: {1: 1}}


def test_sheets_of_other_kinds_are_left_out() -> None:
    found = grid(
        "<chart/>", sheet(ROW), "<macro/>", kinds=("chartsheet", "worksheet", "xlMacrosheet")
    )
    assert [each.name for each in found.sheets] == ["Two"]
    assert found.unreadable == ()


def test_merged_ranges_are_kept_in_order() -> None:
    tail = (
        '<mergeCells><mergeCell ref="B2:C3"/><mergeCell ref="A1:A2"/>'
        '<mergeCell ref="?"/></mergeCells>'
    )
    found = grid(sheet(ROW, tail=tail)).sheets[0]
    assert found.merged == (Range(2, 2, 3, 3), Range(1, 1, 2, 1))


def test_hidden_rows_and_columns_are_known() -> None:
    columns = '<cols><col min="2" max="3" hidden="1"/><col min="5" max="5"/><col hidden="1"/>'
    columns += '<col min="16384" max="20000" hidden="true"/></cols>'
    rows = (
        '<row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="0"/>'
        '<row r="3" ht="0" hidden="true"/><row r="4"><c r="A4"><v>1</v></c></row>'
        '<row r="9" hidden="1"/>'
    )
    found = grid(sheet(rows, head=columns)).sheets[0]
    assert found.hidden_rows == {1, 3, 9}
    assert found.hidden_columns == {2, 3, 16_384}


@pytest.mark.parametrize(
    ("element", "is_protected"),
    [
        ('<sheetProtection sheet="1" objects="1"/>', True),
        ('<sheetProtection sheet="true" password="CC1A"/>', True),
        ('<sheetProtection sheet="0"/>', False),
        ('<sheetProtection objects="1"/>', False),
        ("", False),
    ],
)
def test_a_sheet_is_protected_where_it_says_so(element: str, is_protected: bool) -> None:
    assert grid(sheet(ROW, tail=element)).sheets[0].protected is is_protected


def with_table(table: str, ref: str = "rId5") -> TableRange:
    tail = f'<tableParts count="1"><tablePart r:id="{ref}"/></tableParts>'
    more = {
        "xl/worksheets/_rels/sheet1.xml.rels": relations({"rId5": ("table", "../tables/t.xml")}),
        "xl/tables/t.xml": table,
    }
    found = grid(sheet(ROW, tail=tail), more=more).sheets[0].tables
    assert len(found) == 1
    return found[0]


def test_an_excel_table_has_a_name_a_range_and_headings() -> None:
    assert with_table(TABLE) == TableRange(
        "Lines", Range(1, 1, 4, 2), ("Line id", "Amount\n(£)"), has_header=True, has_totals=True
    )


def test_an_excel_table_may_have_no_heading_and_no_totals() -> None:
    bare = with_table(TABLE.replace('totalsRowCount="1"', 'headerRowCount="0"'))
    assert not bare.has_header
    assert not bare.has_totals


def test_an_excel_table_that_the_sheet_no_longer_lists_is_left_out() -> None:
    more = {
        "xl/worksheets/_rels/sheet1.xml.rels": relations({"rId5": ("table", "../tables/t.xml")}),
        "xl/tables/t.xml": TABLE,
    }
    assert grid(sheet(ROW), more=more).sheets[0].tables == ()


def test_defined_names_are_keyed_in_lower_case_and_local_ones_by_their_sheet() -> None:
    names = (
        "<definedNames><definedName name='Total'>One!$A$1</definedName>"
        "<definedName name='Rate' localSheetId='1'>0.5</definedName>"
        "<definedName name='_xlnm.Print_Area' localSheetId='0' hidden='1'>One!$A$1:$B$2"
        "</definedName>"
        "<definedName name='Odd' localSheetId='7'/></definedNames>"
    )
    found = grid(sheet(), sheet(), after=names)
    assert found.names == {
        "total": "One!$A$1",
        "two!rate": "0.5",
        "one!_xlnm.print_area": "One!$A$1:$B$2",
        "odd": "",
    }


def test_elements_of_other_namespaces_and_extensions_are_left_out() -> None:
    tail = (
        '<x:mergeCells xmlns:x="urn:other"><mergeCell ref="A1:B2"/></x:mergeCells>'
        '<extLst><ext uri="x"><mergeCells><mergeCell ref="A1:B2"/></mergeCells></ext></extLst>'
    )
    assert grid(sheet(ROW, tail=tail)).sheets[0].merged == ()


def test_a_sheet_may_stand_anywhere_in_the_file() -> None:
    assert cells(ROW).name == "One"
