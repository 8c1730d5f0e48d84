"""Whole sheets put into a workbook: what they hold, and what else changes, which is little."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet
from tests.libreoffice import recalculated, require_libreoffice
from tests.workbooks.reader.making import MAIN, STRICT, both, parts, relations, sheet, zipped
from tests.workbooks.writer.spliced import contents

from commissioning.shipped import shipped
from commissioning.writer import (
    CannotWrite,
    DropDown,
    Look,
    Mark,
    NewCell,
    NewSheet,
    NewTable,
    put_marks,
    put_sheets,
)  # fmt: skip
from commissioning_schemas.address import Range
from commissioning_schemas.grid import CellError, Sheet, TableRange

HEAD = Look(
    bold=True, colour="FFFFFF", fill="1F3A5F", wrap=True, across="left", down="center", indent=1,
    box="BFBFBF",
)  # fmt: skip
MONEY = Look(number_format="#,##0.00;[Red]-#,##0.00", above="1F3A5F", locked=False)
RED = Look(bold=True, colour="9C0006", fill="FFC7CE", box="9C0006")
HEADINGS = ("Code", "Amount (£)")
NEW = NewSheet(
    "Notes & more",
    [
        NewCell(1, 1, "Title", look=Look(size=16, italic=True, underline=True)),
        NewCell(4, 1, "Code", look=HEAD),
        NewCell(4, 2, "Amount (£)", look=HEAD),
        NewCell(5, 1, "=A-1", link="'My sheet'!B7"),
        NewCell(5, 2, Decimal("12.50"), look=MONEY),
        NewCell(6, 1, dt.date(2021, 3, 18), look=Look(number_format="dd/mm/yyyy")),
        NewCell(6, 2, 3, "=1+2", look=MONEY),
        NewCell(7, 1, look=HEAD),
        NewCell(7, 2, CellError("#N/A")),
    ],
    widths={1: 20, 2: 12.5},
    heights={4: 31.5, 9: 40},
    frozen="B5",
    table=NewTable("Notes", "A4:B7", HEADINGS, {"Amount (£)": "=1+2"}),
    drop_downs=[DropDown("A5:A7", "=list_x", title="Code", message="Choose one")],
    marks=[Mark("A5:B7", '=$B5>"3"', RED)],
    merged=["A1:B1"],
    protected=True,
    tab_colour="C55A11",
    gridlines=False,
    repeated="1:4",
)  # fmt: skip
PLAIN = zipped(parts(sheet('<row r="1"><c r="A1"><v>1</v></c></row>')))
EXAMPLE = shipped("examples/working.xlsx").read_bytes()


def opened(data: bytes, name: str = NEW.name) -> Worksheet:
    found = openpyxl.load_workbook(io.BytesIO(data))[name]
    assert isinstance(found, Worksheet)
    return found


def changed(before: bytes, after: bytes) -> tuple[list[str], list[str]]:
    """Return the parts that changed, and those that are new; none goes."""
    old, new = contents(before), contents(after)
    assert list(new)[: len(old)] == list(old)
    return [name for name in old if old[name] != new[name]], list(new)[len(old) :]


def test_the_sheet_holds_what_it_was_to_hold() -> None:
    found = both(put_sheets(EXAMPLE, [NEW])).sheets[-1]
    assert found == Sheet(
        NEW.name,
        rows={
            1: {1: "Title"},
            4: {1: "Code", 2: "Amount (£)"},
            5: {1: "=A-1", 2: 12.5},
            6: {1: dt.date(2021, 3, 18), 2: 3},
            7: {2: CellError("#N/A")},
        },
        formulas={6: {2: "=1+2"}},
        formats={
            5: {2: MONEY.number_format},
            6: {1: "dd/mm/yyyy", 2: MONEY.number_format},
        },
        merged=(Range.parse("A1:B1"),),
        tables=(TableRange("Notes", Range.parse("A4:B7"), ("Code", "Amount (£)")),),
        protected=True,
    )


def test_the_sheet_looks_as_it_was_described_to_another_program() -> None:
    found = opened(put_sheets(EXAMPLE, [NEW]))
    head, money, text = found["A4"], found["B5"], found["A5"]
    assert (head.font.b, head.font.color.rgb, head.font.sz) == (True, "FFFFFFFF", 11)
    assert (head.fill.fgColor.rgb, head.border.left.color.rgb) == ("FF1F3A5F", "FFBFBFBF")
    assert (head.alignment.horizontal, head.alignment.vertical) == ("left", "center")
    assert (head.alignment.wrap_text, head.alignment.indent) == (True, 1)
    assert (money.number_format, money.protection.locked) == (MONEY.number_format, False)
    assert (money.border.top.style, money.border.bottom.style) == ("thin", None)
    assert (text.quotePrefix, text.data_type, text.protection.locked) == (True, "s", True)
    assert (found["A1"].font.sz, found["A1"].font.i, found["A1"].font.u) == (16, True, "single")
    assert (text.hyperlink.location, found.freeze_panes) == ("'My sheet'!B7", "B5")
    assert (found.column_dimensions["B"].width, found.row_dimensions[9].height) == (12.5, 40)
    assert (found.print_title_rows, found.sheet_view.showGridLines) == ("$1:$4", False)
    assert (found.protection.sheet, found.protection.password) == (True, None)
    assert found.sheet_properties.tabColor.rgb == "FFC55A11"
    (choice,) = found.data_validations.dataValidation
    assert (choice.type, choice.formula1, str(choice.sqref)) == ("list", "list_x", "A5:A7")
    assert (choice.promptTitle, choice.prompt, choice.errorStyle) == ("Code", "Choose one", None)
    ((area, (rule,)),) = found.conditional_formatting._cf_rules.items()
    assert (str(area.sqref), rule.formula) == ("A5:B7", ['$B5>"3"'])
    assert (rule.dxf.fill.bgColor.rgb, rule.dxf.font.b) == ("FFFFC7CE", True)
    table = found.tables["Notes"]
    assert table.tableColumns[1].calculatedColumnFormula.attr_text == "1+2"


def test_no_other_part_than_the_lists_of_the_workbook_changes() -> None:
    after = put_sheets(EXAMPLE, [NEW])
    lists = ["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml",
             "xl/workbook.xml"]  # fmt: skip
    added = ["xl/worksheets/sheet22.xml", "xl/tables/table18.xml",
             "xl/worksheets/_rels/sheet22.xml.rels"]  # fmt: skip
    assert (changed(EXAMPLE, after)[0], sorted(changed(EXAMPLE, after)[1])) == (
        lists,
        sorted(added),
    )
    assert both(after).sheets[:-1] == both(EXAMPLE).sheets


def test_styles_that_are_there_keep_their_numbers_and_known_ones_are_used_again() -> None:
    before = contents(EXAMPLE)["xl/styles.xml"].decode()
    once = put_sheets(EXAMPLE, [NEW])
    after = contents(once)["xl/styles.xml"].decode()
    for kind in ("fonts", "fills", "borders", "cellXfs", "dxfs", "numFmts"):
        start = before.index(">", before.index(f"<{kind} ")) + 1
        listed = before[start : before.index(f"</{kind}>")]
        assert listed in after
        whole = openpyxl.xml.functions.fromstring(after)
        counted = whole.find(f"{{{MAIN}}}{kind}")
        assert counted.get("count") == str(len(counted))
    again = put_sheets(once, [replace(NEW, name="Another", table=None)])
    assert contents(again)["xl/styles.xml"].decode() == after


def test_putting_the_same_sheets_in_again_changes_nothing() -> None:
    sheets = [NEW, NewSheet("Checks", [NewCell(1, 1, "x")])]
    once = put_sheets(EXAMPLE, sheets)
    assert put_sheets(once, sheets) == once


def test_a_sheet_that_is_there_keeps_its_part_its_id_its_place_and_its_page() -> None:
    after = put_sheets(EXAMPLE, [replace(NEW, name="checks", table=None, repeated="")])
    names = [each.name for each in both(EXAMPLE).sheets]
    assert [each.name for each in both(after).sheets] == names
    touched, added = changed(EXAMPLE, put_sheets(EXAMPLE, [replace(NEW, name="Checks")]))
    assert added == []
    assert touched == ["xl/styles.xml", "xl/tables/table2.xml", "xl/worksheets/sheet4.xml"]
    old, new = opened(EXAMPLE, "Checks"), opened(after, "Checks")
    assert (old.oddHeader.left.text, old.freeze_panes) == ("&F", "B5")
    assert (new.oddHeader.left.text, new.freeze_panes) == ("&F", "B5")
    assert new.sheet_properties.tabColor.rgb == old.sheet_properties.tabColor.rgb
    assert new["A1"].value == "Title"
    assert new["A2"].value is None


def test_what_people_added_to_a_sheet_that_is_written_anew_stays() -> None:
    tail = (
        '<sheetProtection sheet="1"/><hyperlinks><hyperlink ref="A1" r:id="rId3"/></hyperlinks>'
        '<pageMargins left="1"/><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>'
        '<mc:AlternateContent xmlns:mc="urn:mc"><controls/></mc:AlternateContent>'
        '<tableParts><tablePart r:id="rId9"/></tableParts><extLst><ext uri="slicers"/></extLst>'
    )
    data = zipped(parts(sheet('<row r="1"/>', "<sheetViews/>", tail), sheet()))
    text = contents(put_sheets(data, [NewSheet("One", [NewCell(2, 2, "x")])]))[
        "xl/worksheets/sheet1.xml"
    ].decode()
    assert text.endswith(
        '<pageMargins left="1"/><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>'
        '<mc:AlternateContent xmlns:mc="urn:mc"><controls/></mc:AlternateContent>'
        '<extLst><ext uri="slicers"/></extLst></worksheet>'
    )
    assert "<sheetViews/>" in text
    assert "sheetProtection" not in text
    assert "hyperlink" not in text


def test_an_excel_table_that_is_no_longer_wanted_goes_with_its_part() -> None:
    after = put_sheets(EXAMPLE, [NewSheet("Checks", [])])
    assert "xl/tables/table2.xml" not in contents(after)
    assert b"table2.xml" not in contents(after)["[Content_Types].xml"]
    assert both(after).sheet("Checks").tables == ()
    again = put_sheets(after, [replace(NEW, name="Checks")])
    assert openpyxl.load_workbook(io.BytesIO(again))["Checks"].tables["Notes"].id not in (None, 1)


def test_each_of_several_new_tables_has_a_number_of_its_own() -> None:
    second = replace(NEW, name="B", table=replace(NEW.table, name="Second"))
    book = openpyxl.load_workbook(io.BytesIO(put_sheets(EXAMPLE, [NEW, second])))
    numbers = [table.id for each in book.worksheets for table in each.tables.values()]
    assert len(set(numbers)) == len(numbers) == 19


def test_a_workbook_without_styles_gets_them() -> None:
    after = put_sheets(PLAIN, [NEW])
    found = both(after)
    assert found.sheets[1].number_format(5, 2) == MONEY.number_format
    assert found.sheets[0].value(1, 1) == 1
    assert "FF1F3A5F" in contents(after)["xl/styles.xml"].decode()


def test_the_first_look_of_ours_does_not_become_that_of_cells_without_one() -> None:
    empty = f'<styleSheet xmlns="{MAIN}"></styleSheet>'
    data = zipped(parts(sheet('<row r="1"><c r="A1"><v>5</v></c></row>'), style=empty))
    bold = NewSheet("More", [NewCell(1, 1, "x", look=Look(bold=True))])
    after = contents(put_sheets(data, [bold]))
    styles = after["xl/styles.xml"].decode()
    plain = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'
    assert f'<cellXfs count="2">{plain}<xf numFmtId="0" fontId="1"' in styles
    assert f'<cellStyleXfs count="1">{plain}</cellStyleXfs>' in styles
    assert b'<c r="A1" s="1" t="inlineStr">' in after["xl/worksheets/sheet2.xml"]
    marked = put_marks(data, {"One": [Mark("A1:A9", "A1>1", Look(bold=True))]})
    assert f'<cellXfs count="1">{plain}</cellXfs>' in contents(marked)["xl/styles.xml"].decode()


def test_new_sheets_are_hidden_where_that_is_wanted() -> None:
    hidden = [
        replace(NEW, name=state, state=state, table=None) for state in ("hidden", "veryHidden")
    ]
    assert [each.state for each in both(put_sheets(PLAIN, hidden)).sheets] == [
        "visible", "hidden", "veryHidden",
    ]  # fmt: skip


def test_strict_workbooks_get_strict_sheets() -> None:
    book = {
        name: part.replace(MAIN, STRICT) if isinstance(part, str) else part
        for name, part in parts(sheet('<row r="1"/>')).items()
    }
    after = put_sheets(zipped(book), [NEW])
    new = contents(after)
    assert STRICT.encode() in new["xl/worksheets/sheet2.xml"]
    assert STRICT.encode() in new["xl/tables/table1.xml"]
    assert b"purl.oclc.org/ooxml/officeDocument" in new["xl/worksheets/_rels/sheet2.xml.rels"]
    assert both(after).sheets[1].tables[0].name == "Notes"


def test_what_is_left_of_a_sheet_that_went_is_not_taken_for_the_new_one() -> None:
    book = parts(
        sheet(),
        more={"xl/worksheets/_rels/sheet2.xml.rels": relations({"rId1": ("drawing", "d.xml")})},
    )
    book["[Content_Types].xml"] = (
        '<Types><Override PartName="/xl/worksheets/Sheet3.xml" ContentType="old"/></Types>'
    )
    after = contents(put_sheets(zipped(book), [NewSheet("New", [])]))
    assert "xl/worksheets/sheet3.xml" in after
    types = after["[Content_Types].xml"].decode()
    assert (types.count("heet3.xml"), "old" in types) == (1, False)


APP = (
    '<Properties xmlns:vt="urn:vt"><HeadingPairs><vt:vector size="4"><vt:variant><vt:lpstr>'
    "Worksheets</vt:lpstr></vt:variant><vt:variant><vt:i4>{0}</vt:i4></vt:variant><vt:variant>"
    "<vt:lpstr>Named Ranges</vt:lpstr></vt:variant><vt:variant><vt:i4>1</vt:i4></vt:variant>"
    '</vt:vector></HeadingPairs><TitlesOfParts><vt:vector size="{1}"><vt:lpstr>One</vt:lpstr>{2}'
    "<vt:lpstr>a_name</vt:lpstr></vt:vector></TitlesOfParts></Properties>"
)


def test_a_list_of_sheets_among_the_properties_grows() -> None:
    links = {"rId1": ("officeDocument", "xl/workbook.xml"),
             "rId2": ("extended-properties", "docProps/app.xml")}  # fmt: skip
    for before, after in (
        (APP.format(1, 2, ""), APP.format(2, 3, "<vt:lpstr>Notes &amp; more</vt:lpstr>")),
        (APP.format(7, 2, ""), APP.format(7, 2, "")),
        ("<Properties/>", "<Properties/>"),
    ):
        book = parts(sheet(), more={"docProps/app.xml": before, "_rels/.rels": relations(links)})
        found = contents(put_sheets(zipped(book), [NEW]))["docProps/app.xml"].decode()
        assert found == after


def test_no_sheet_is_no_change() -> None:
    assert put_sheets(EXAMPLE, []) == EXAMPLE


def refused(sheets: Sequence[NewSheet], data: bytes = EXAMPLE) -> str:
    with pytest.raises(CannotWrite) as error:
        put_sheets(data, sheets)
    return error.value.reason


@pytest.mark.parametrize("name", ["", "x" * 32, "a/b", "a:b", "[a]", "a\nb", "'a", "a'", "History"])
def test_a_name_that_excel_does_not_accept_is_refused(name: str) -> None:
    assert refused([replace(NEW, name=name)]) == "name"


def test_a_sheet_that_cannot_be_written_is_refused_and_nothing_with_it() -> None:
    assert refused([NEW, replace(NEW, name=NEW.name.upper())]) == "twice"
    assert refused([NEW, replace(NEW, name="Other")]) == "twice"
    assert refused([NewSheet("New", [NewCell(1, 1), NewCell(1, 1)])]) == "twice"
    assert refused([NewSheet("New", [NewCell(1, 1, float("nan"))])]) == "not-a-value"
    hint = DropDown("A5:A7", "list_x", message="x" * 256)
    for choice in (
        hint,
        replace(hint, message="", title="x" * 33),
        replace(hint, source='"' + "x," * 128),
    ):
        assert refused([replace(NEW, drop_downs=[choice])]) == "too-long"


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (NewTable("Budget", "A4:B7", HEADINGS), "name"),
        (NewTable("A1", "A4:B7", HEADINGS), "name"),
        (NewTable("N", "A4:B4", HEADINGS), "table"),
        (NewTable("N", "A4:C7", HEADINGS), "table"),
        (NewTable("N", "A3:B7", HEADINGS), "table"),
        (NewTable("N", "A4:B7", ("Code", "Amount")), "table"),
    ],
)
def test_a_table_that_excel_would_repair_is_refused(table: NewTable, expected: str) -> None:
    assert refused([replace(NEW, table=table)]) == expected


def test_two_columns_of_one_name_are_refused() -> None:
    cells = [NewCell(1, 1, "Code"), NewCell(1, 2, "code")]
    table = NewTable("N", "A1:B2", ("Code", "code"))
    assert refused([NewSheet("New", cells, table=table)]) == "table"


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ('lockStructure="1" workbookPassword="CC1A"', "protected"),
        ('lockStructure="1" workbookHashValue="x"', "protected"),
        ('lockStructure="1"', ""),
        ('workbookPassword="CC1A"', ""),
    ],
)
def test_no_sheet_is_added_where_a_password_protects_the_list(stated: str, expected: str) -> None:
    data = zipped(parts(sheet(), before=f"<workbookProtection {stated}/>"))
    if expected:
        assert refused([NEW], data) == expected
    else:
        assert len(both(put_sheets(data, [NEW])).sheets) == 2
    assert both(put_sheets(data, [NewSheet("One", [NewCell(1, 1, 5)])])).sheets[0].value(1, 1) == 5


def test_a_sheet_that_is_no_list_of_cells_or_is_protected_or_pivoted_is_not_written_anew() -> None:
    assert (
        refused(
            [NewSheet("Two", [])],
            zipped(parts(sheet(), sheet(), kinds=["worksheet", "chartsheet"])),
        )
        == "name"
    )
    part = sheet(tail='<sheetProtection sheet="1" password="CC1A"/>')
    assert refused([NewSheet("One", [])], zipped(parts(part))) == "protected"
    more = {"xl/worksheets/_rels/sheet1.xml.rels": relations({"rId1": ("pivotTable", "p.xml")})}
    assert refused([NewSheet("One", [])], zipped(parts(sheet(), more=more))) == "pivot"


@pytest.mark.libreoffice
def test_libreoffice_opens_the_sheet_and_works_out_the_same(tmp_path: Path) -> None:
    require_libreoffice()
    data = put_sheets(EXAMPLE, [NEW])
    found = recalculated({"new": data}, tmp_path)["new"].sheet(NEW.name)
    ours = both(data).sheet(NEW.name)
    assert found is not None
    assert ours is not None
    assert {row: cells for row, cells in found.rows.items() if cells} == ours.rows
    assert found.formula(6, 2) == "=1+2"
    assert (found.merged, found.tables) == (ours.merged, ours.tables)
