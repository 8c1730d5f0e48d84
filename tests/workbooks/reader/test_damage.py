import pytest
from tests.workbooks.reader.making import (
    MAIN,
    both,
    grid,
    parts,
    relations,
    sheet,
    strings,
    styles,
    zipped,
)

from commissioning.reader import Refused, read

GOOD = sheet('<row r="1"><c r="A1"><v>1</v></c></row>')
CELL = '<row r="1"><c r="A1" {}</c></row>'


@pytest.mark.parametrize(
    ("bad", "why"),
    [
        (GOOD[:-20], "not well-formed"),
        (GOOD.replace("</sheetData>", ""), "not well-formed"),
        (GOOD.replace("<v>1", "<v>\x01"), "not well-formed"),
        (GOOD.replace("<v>1", "<v>&nothing;"), "not well-formed"),
        (GOOD.replace("<v>1", "<v>&#1;"), "not well-formed"),
        (GOOD.replace("<v>1", "<v>a ]]> b"), "not well-formed"),
        (GOOD.replace("</v>", ""), "not well-formed"),
        (GOOD.encode().replace(b"<v>1", b"<v>\xff"), "not well-formed"),
        (GOOD.replace("UTF-8", "no-such-encoding"), "not well-formed"),
        (GOOD.replace("UTF-8", "gbk"), "not well-formed"),
        (GOOD.replace("worksheet", "chart"), "is not a worksheet"),
        (GOOD.replace(MAIN, "urn:other"), "is not a worksheet"),
        (GOOD.replace('r="A1"', 'r="XFE1"'), "'XFE1' is not the address of a cell"),
        (GOOD.replace('r="A1"', 'r="A0"'), "'A0' is not the address of a cell"),
        (GOOD.replace('r="1"', 'r="1048577"'), "there is no row 1048577"),
        (GOOD.replace('row r="1"', 'row r="x"'), "'x' is not the number of a row"),
        (sheet(CELL.format('t="s"><v>0</v>')), "a text that is not in the file"),
        (sheet(CELL.format('t="s"><v>x</v>')), "a text that is not in the file"),
        (sheet(CELL.format('t="z"><v>0</v>')), "type 'z'"),
        (sheet("<c><v>1</v></c>"), "outside the sheet"),
        (sheet('<row r="1"><c r="XFD1"/><c/></row>'), "outside the sheet"),
        (sheet("", tail='<tableParts><tablePart r:id="rId5"/></tableParts>'), "t.xml is missing"),
        (sheet("", tail='<tableParts><tablePart r:id="rId6"/></tableParts>'), "where its Excel"),
    ],
)
def test_a_sheet_that_cannot_be_read_is_named_and_the_rest_is_read(bad: str, why: str) -> None:
    more = {
        "xl/worksheets/_rels/sheet1.xml.rels": relations(
            {"rId5": ("table", "t.xml"), "rId6": ("table", "u.xml")}
        ),
        "xl/worksheets/u.xml": f'<table xmlns="{MAIN}"/>',
    }
    found = grid(bad, GOOD, more=more)
    assert [each.name for each in found.sheets] == ["Two"]
    ((name, reason),) = found.unreadable
    assert name == "One"
    assert why in reason


def test_a_sheet_that_is_listed_and_missing_is_named() -> None:
    found = parts(GOOD, GOOD)
    del found["xl/worksheets/sheet2.xml"]
    assert both(zipped(found)).unreadable == (
        ("Two", "the part xl/worksheets/sheet2.xml is missing"),
    )
    found["xl/_rels/workbook.xml.rels"] = relations(
        {"rId1": ("worksheet", "worksheets/sheet1.xml")}
    )
    assert both(zipped(found)).unreadable == (
        ("Two", "the workbook lists the sheet but does not say where it is"),
    )


def test_a_sheet_outside_the_file_is_not_followed() -> None:
    found = parts(GOOD, GOOD)
    listing = "xl/_rels/workbook.xml.rels"
    outside = 'sheet2.xml" TargetMode="External"'
    found[listing] = str(found[listing]).replace('sheet2.xml"', outside)
    assert [name for name, _ in both(zipped(found)).unreadable] == ["Two"]


def test_a_listed_module_without_an_id_is_no_sheet() -> None:
    found = parts(GOOD, GOOD)
    found["xl/workbook.xml"] = str(found["xl/workbook.xml"]).replace('r:id="rId2"', 'r:id=""')
    read_back = both(zipped(found))
    assert [each.name for each in read_back.sheets] == ["One"]
    assert read_back.unreadable == ()


def reason(found: dict[str, str | bytes]) -> str:
    with pytest.raises(Refused) as refused:
        read(zipped(found))
    with pytest.raises(Refused) as again:
        read(zipped(found), exact=True)
    assert again.value.reason == refused.value.reason
    return refused.value.reason


def test_a_workbook_of_which_no_sheet_can_be_read_is_damaged() -> None:
    assert reason(parts(GOOD[:-20])) == "damaged"


@pytest.mark.parametrize(
    "more",
    [
        {"shared": strings("<t>a</t>")[:-9]},
        {"shared": strings("<t>a")},
        {"shared": f'<texts xmlns="{MAIN}"/>'},
        {"style": styles(0)[:-9]},
        {"before": "<open>"},
    ],
)
def test_a_part_that_every_sheet_needs_makes_the_workbook_damaged(more: dict[str, str]) -> None:
    assert reason(parts(GOOD, **more)) == "damaged"


@pytest.mark.parametrize("name", ["xl/workbook.xml", "xl/sharedStrings.xml"])
def test_a_workbook_that_lacks_a_part_it_points_at_is_damaged(name: str) -> None:
    found = parts(GOOD, shared=strings("<t>a</t>"))
    del found[name]
    assert reason(found) == "damaged"


def test_links_that_are_not_well_formed_make_the_workbook_damaged() -> None:
    assert reason(parts(GOOD) | {"_rels/.rels": "<Relationships>"}) == "damaged"
    assert reason(parts(GOOD) | {"xl/_rels/workbook.xml.rels": "<Relationships>"}) == "damaged"


def test_a_link_that_leads_outside_the_file_is_not_followed() -> None:
    found = parts(GOOD)
    found["xl/_rels/workbook.xml.rels"] = relations(
        {"rId1": ("worksheet", "../../../../xl/worksheets/sheet1.xml")}
    )
    assert both(zipped(found)).sheets[0].rows == {1: {1: 1}}
