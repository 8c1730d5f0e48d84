"""Defined names, the ranges of Excel Tables and marks, put into a workbook."""

from __future__ import annotations

import io

import openpyxl
import pytest
from tests.workbooks.reader.making import MAIN, both, parts, relations, sheet, zipped
from tests.workbooks.writer.spliced import SHEET, contents

from commissioning.reader import read
from commissioning.shipped import shipped
from commissioning.writer import (
    CannotWrite,
    Look,
    Mark,
    grow_tables,
    put_marks,
    put_names,
    replace_parts,
    resize_tables,
)

EXAMPLE = shipped("examples/working.xlsx").read_bytes()
BOOK = "xl/workbook.xml"
RED = Look(bold=True, colour="9C0006")
NAMES = (
    '<definedNames><definedName name="a" hidden="1">One!$A$1</definedName>'
    '<definedName name="A" localSheetId="0">One!$A$2</definedName></definedNames>'
)


def named(before: str, **names: str) -> str:
    data = zipped(parts(sheet(), after=before + '<calcPr fullCalcOnLoad="1"/>'))
    text = contents(put_names(data, names))[BOOK].decode()
    return text.partition("</sheets>")[2].partition("<calcPr")[0]


def test_a_name_is_defined_where_there_was_none() -> None:
    expected = '<definedNames><definedName name="x">"a"&amp;"b"</definedName></definedNames>'
    assert named("", x='="a"&"b"') == named("<definedNames/>", x='"a"&"b"') == expected


def test_a_name_that_is_there_gets_another_formula_and_no_other_name_changes() -> None:
    assert named(NAMES, A="One!$B$9", new="5") == NAMES.replace("$A$1", "$B$9").replace(
        "</definedNames>", '<definedName name="new">5</definedName></definedNames>'
    )


def test_a_name_of_one_sheet_is_another_name() -> None:
    own = NAMES.replace('name="a" hidden="1"', 'name="a" localSheetId="1"')
    assert named(own, a="7") == own.replace(
        "</definedNames>", '<definedName name="a">7</definedName></definedNames>'
    )


def test_the_same_names_again_are_no_change() -> None:
    once = put_names(EXAMPLE, {"new_one": "Budget!$A$1"})
    assert put_names(once, {"NEW_one": "=Budget!$A$1"}) == once
    assert both(once).names["new_one"] == "Budget!$A$1"
    assert [name for name, part in contents(EXAMPLE).items() if part != contents(once)[name]] == [
        BOOK
    ]


@pytest.mark.parametrize(
    "name", ["", "1a", "a b", "A1", "xfd7", "R1C1", "r", "C", "a" * 256, "a-b"]
)
def test_what_excel_takes_for_something_else_is_no_name(name: str) -> None:
    with pytest.raises(CannotWrite) as error:
        put_names(EXAMPLE, {name: "1"})
    assert error.value.reason == "name"


TABLE = (
    f'<table xmlns="{MAIN}" id="1" name="t1" displayName="Things" ref="B2:C5"{{}}>'
    '<autoFilter ref="B2:C5"><filterColumn colId="0"/></autoFilter></table>'
)
LINK = {"xl/worksheets/_rels/sheet1.xml.rels": relations({"rId1": ("table", "../t.xml")})}


def resized(area: str, stated: str = "", name: str = "things") -> str:
    data = zipped(parts(sheet(), sheet(), more=LINK | {"xl/t.xml": TABLE.format(stated)}))
    return contents(resize_tables(data, {name: area}))["xl/t.xml"].decode()


def test_a_table_gets_another_last_row_and_its_filter_with_it() -> None:
    assert resized("B2:C9") == TABLE.format("").replace("B2:C5", "B2:C9")
    assert resized("B2:C3") == TABLE.format("").replace("B2:C5", "B2:C3")
    assert resized("B2:C2", ' headerRowCount="0"').startswith("<table")


@pytest.mark.parametrize("area", ["B3:C9", "A2:C9", "B2:D9", "B2:C2", "here"])
def test_a_table_cannot_have_another_place_or_other_columns(area: str) -> None:
    with pytest.raises(CannotWrite, match="table") as error:
        resized(area)
    assert (error.value.reason, error.value.cell) == ("table", area)


def test_a_table_with_a_totals_row_stays_as_large_as_it_is() -> None:
    assert resized("B2:C5", ' totalsRowCount="1"').count('ref="B2:C4"') == 1
    with pytest.raises(CannotWrite):
        resized("B2:C9", ' totalsRowCount="1"')


def test_a_table_that_is_not_there_is_refused() -> None:
    with pytest.raises(CannotWrite, match="Nothing") as error:
        resized("B2:C9", name="Nothing")
    assert error.value.reason == "table"


def test_a_resized_table_of_the_example_reads_back() -> None:
    _, table = both(EXAMPLE).tables["years"]
    area = table.range.a1.replace(str(table.range.bottom), str(table.range.bottom + 3))
    found = both(resize_tables(EXAMPLE, {"Years": area}))
    assert found.tables["years"][1].range.a1 == area


def test_a_mark_comes_after_those_that_are_there() -> None:
    tail = (
        '<conditionalFormatting sqref="A1:A9"><cfRule type="expression" priority="4" dxfId="0">'
        "<formula>A1&gt;1</formula></cfRule></conditionalFormatting><pageMargins left='1'/>"
    )
    data = zipped(parts(sheet(tail=tail)))
    marks = [Mark("A1:A9", "A1>1", RED), Mark("B1:B9", "=B1>1", RED)]
    after = put_marks(data, {"One": marks})
    new = tail.replace("A1", "B1").replace("A9", "B9").replace('"4"', '"5"').partition("<page")[0]
    new = new.replace('priority="5" dxfId="0"', 'dxfId="0" priority="5"')
    assert (
        contents(after)[SHEET]
        .decode()
        .endswith(tail.replace("<page", f"{new}<page") + "</worksheet>")
    )
    assert put_marks(after, {"one": marks}) == after


def test_a_mark_looks_as_it_was_described_to_another_program() -> None:
    after = put_marks(EXAMPLE, {"Budget": [Mark("A5:B9", "$A5=1", RED)]})
    found = openpyxl.load_workbook(io.BytesIO(after))["Budget"].conditional_formatting
    (rule,) = found["A5:B9"]
    assert (rule.formula, rule.dxf.font.b, rule.dxf.font.color.rgb) == (["$A5=1"], True, "FF9C0006")
    assert rule.dxf.fill is None
    assert len(found) == 1 + len(
        openpyxl.load_workbook(io.BytesIO(EXAMPLE))["Budget"].conditional_formatting
    )


def test_no_mark_is_no_change() -> None:
    assert put_marks(EXAMPLE, {}) == EXAMPLE


def test_a_table_that_grows_takes_its_drop_downs_and_marks_along() -> None:
    larger = grow_tables(EXAMPLE, {"years": "A4:H9"})
    before, after = contents(EXAMPLE), contents(larger)
    (part,) = [name for name in before if "worksheets/" in name and before[name] != after[name]]
    assert read(larger).tables["years"][1].range.a1 == "A4:H9"
    for said in (b'sqref="A5:H', b'sqref="D5:D'):
        assert before[part].count(said + b"7") == after[part].count(said + b"9") > 0
    assert contents(grow_tables(larger, {"Years": "A4:H7"})) == before


def test_rules_that_reach_further_than_a_table_or_are_beside_it_stay() -> None:
    marks = [Mark(area, "$A5=1", RED) for area in ("A5:B8", "J5:J7", "A1:H7", "A6:A7")]
    before = put_marks(EXAMPLE, {"Years": marks})
    xml = "".join(
        text.decode()
        for name, text in contents(grow_tables(before, {"Years": "A4:H6"})).items()
        if "worksheets/" in name
    )
    for area in ("A5:B8", "J5:J7", "A1:H7", "A6"):
        assert f'sqref="{area}"' in xml


def test_a_table_does_not_grow_on_a_sheet_with_a_password() -> None:
    parts = contents(EXAMPLE)
    part = next(
        name
        for name, text in parts.items()
        if "worksheets/" in name and b"Approved budget (" in text and b"tablePart" in text
    )
    locked = parts[part].replace(
        b"</sheetData>", b'</sheetData><sheetProtection password="CC1A" sheet="1"/>'
    )
    with pytest.raises(CannotWrite, match="password"):
        grow_tables(replace_parts(EXAMPLE, {part: locked}), {"Years": "A4:H9"})
