"""Excel works everything out when it opens a workbook that was changed, in an order of its own."""

from __future__ import annotations

import re

import pytest
from tests.workbooks.reader.making import Part, both, parts, relations, sheet, zipped
from tests.workbooks.writer.spliced import contents, edit

from commissioning.writer import write_cells
from commissioning_schemas.edits import Edit

BOOK, CHAIN = "xl/workbook.xml", "xl/calcChain.xml"
RELATIONS, TYPES = "xl/_rels/workbook.xml.rels", "[Content_Types].xml"
ROWS = '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><v>3</v></c></row>'


def book_after(after: str) -> str:
    data = zipped(parts(sheet(ROWS), after=after))
    return contents(write_cells(data, [edit("B1", 4)]))[BOOK].decode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", '<calcPr fullCalcOnLoad="1"/>'),
        ('<calcPr calcId="5"/>', '<calcPr calcId="5" fullCalcOnLoad="1"/>'),
        ('<calcPr fullCalcOnLoad="0" calcId="5"/>', '<calcPr fullCalcOnLoad="1" calcId="5"/>'),
        ('<calcPr fullCalcOnLoad="true"/>', '<calcPr fullCalcOnLoad="true"/>'),
        ("<definedNames/><pivotCaches/>",
         '<definedNames/><calcPr fullCalcOnLoad="1"/><pivotCaches/>'),
    ],
)  # fmt: skip
def test_excel_is_told_to_work_out_every_formula(before: str, after: str) -> None:
    assert book_after(before).endswith(f"</sheets>{after}</workbook>")


def chained() -> dict[str, Part]:
    made = parts(sheet(ROWS), more={CHAIN: '<calcChain><c r="A1" i="1"/></calcChain>'})
    links = {"rId1": ("worksheet", "worksheets/sheet1.xml"), "rId7": ("calcChain", "calcChain.xml")}
    made[RELATIONS] = relations(links)
    made[TYPES] = f'<Types><Override PartName="/{CHAIN}" ContentType="x"/><Default/></Types>'
    return made


@pytest.mark.parametrize(
    ("change", "kept"),
    [
        (edit("B1", 4), True),
        (edit("A1", 4, "=2+2"), True),
        (edit("C9", "x"), True),
        (edit("A1", 4), False),
        (edit("A1"), False),
        (edit("B1", 4, "=2+2"), False),
        (edit("C9", 4, "=2+2"), False),
    ],
)
def test_the_list_of_formulas_goes_when_a_cell_gains_or_loses_one(change: Edit, kept: bool) -> None:
    data = zipped(chained())
    after = contents(write_cells(data, [change]))
    assert (CHAIN in after) is kept
    assert (b"calcChain" in after[RELATIONS]) is kept
    assert (b"calcChain" in after[TYPES]) is kept
    if not kept:
        assert after[TYPES] == b"<Types><Default/></Types>"
        before = contents(data)[RELATIONS]
        assert after[RELATIONS] == re.sub(rb'<Relationship Id="rId7"[^>]*>', b"", before)


def test_a_list_of_formulas_that_is_named_and_not_there_is_no_hindrance() -> None:
    made = chained()
    del made[CHAIN]
    assert both(write_cells(zipped(made), [edit("A1", 4)])).sheets[0].value(1, 1) == 4
