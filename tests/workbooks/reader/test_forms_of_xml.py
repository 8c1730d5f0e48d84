import pytest
from tests.workbooks.reader.making import (
    DECLARATION,
    MAIN,
    OFFICE,
    STRICT,
    both,
    cells,
    grid,
    parts,
    sheet,
    strings,
    styles,
    zipped,
)

from commissioning.reader import Refused, read
from commissioning_schemas.grid import Grid

ROWS = (
    '<row r="1" hidden="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>43921</v></c></row>'
    '<row r="2"><c r="A2"><f>B1+1</f><v>43922</v></c><c r="B2" t="b"><v>1</v></c></row>'
)
TAIL = '<mergeCells><mergeCell ref="C1:D1"/></mergeCells>'
PARTS = parts(
    sheet(ROWS, tail=TAIL),
    shared=strings("<t>Größe £</t>"),
    style=styles(0, 14),
    after="<definedNames><definedName name='Größe'>One!$A$1</definedName></definedNames>",
)
XML = [name for name in PARTS if name.startswith("xl/")]


def plain() -> Grid:
    return both(zipped(PARTS))


@pytest.mark.parametrize("encoding", ["UTF-16", "UTF-8", "ISO-8859-1", "windows-1252"])
def test_a_part_may_be_written_in_another_encoding(encoding: str) -> None:
    recoded = {
        name: str(PARTS[name]).replace("UTF-8", encoding).encode(encoding)
        for name in XML
        if str(PARTS[name]).startswith("<?xml")
    }
    assert both(zipped(PARTS | recoded)) == plain()


def test_a_part_may_begin_with_a_byte_order_mark() -> None:
    marked = {name: str(PARTS[name]).encode("utf-8-sig") for name in XML}
    assert both(zipped(PARTS | marked)) == plain()


def test_every_element_may_carry_a_prefix() -> None:
    prefixed = {}
    for name in ("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml"):
        text = str(PARTS[name]).replace("</", "\0").replace("<?", "\1")
        text = text.replace("<", "<x:").replace("\0", "</x:").replace("\1", "<?")
        prefixed[name] = text.replace(f'xmlns="{MAIN}"', f'xmlns:x="{MAIN}"')
    assert both(zipped(PARTS | prefixed)) == plain()


def test_the_strict_form_reads_the_same() -> None:
    relations = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    strict = {
        name: str(content).replace(MAIN, STRICT).replace(OFFICE, relations)
        for name, content in PARTS.items()
    }
    assert both(zipped(strict)) == plain()


def test_space_between_elements_does_not_count() -> None:
    spaced = {name: str(PARTS[name]).replace("><", ">\n  <") for name in XML if "rels" not in name}
    assert both(zipped(PARTS | spaced)) == plain()


def test_single_quotes_and_comments_do_not_matter() -> None:
    quoted = {
        name: str(PARTS[name]).replace('"', "'").replace("<row", "<!-- <c> --><row", 1)
        for name in XML
        if "workbook" not in name
    }
    assert both(zipped(PARTS | quoted)) == plain()


@pytest.mark.parametrize(
    "head",
    [
        "<!-- <sheetData> -->",
        '<!-- <sheetData><row r="2"><c r="A2"><v>2</v></c></row></sheetData> -->',
        '<sheetPr xml:space="preserve"/>',
        "<?note <sheetData>?>",
    ],
)
def test_odd_things_before_the_rows_do_not_matter(head: str) -> None:
    assert grid(sheet('<row r="1"><c r="A1"><v>1</v></c></row>', head=head)).sheets[0].rows == {
        1: {1: 1}
    }


@pytest.mark.parametrize(
    "tail",
    [
        '<sheetData><row r="2"><c r="A2"><v>2</v></c></row></sheetData>',
        '<c r="A2"><v>2</v></c>',
        '<y:sheetData xmlns:y="urn:y"><y:row r="2"/></y:sheetData><mergeCells/>',
        '<extLst><ext><mergeCell ref="A1:B1"/></ext></extLst>',
        '<y:mergeCells xmlns:y="urn:y"><mergeCell ref="A1:B1"/></y:mergeCells>',
        '<sheetProtection sheet="1"/><mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
        "<!-- > --><oddHeader>&amp;<![CDATA[<c]]></oddHeader>",
        "<mergeCells>",
        "</worksheet><more/>",
    ],
)
def test_what_stands_after_the_rows_is_heard_alike_in_both_ways(tail: str) -> None:
    data = zipped(parts(sheet('<row r="1"><c r="A1"><v>1</v></c></row>', tail=tail), sheet()))
    assert len(both(data).sheets) + len(both(data).unreadable) == 2


def test_rows_in_a_comment_are_not_read() -> None:
    comment = '<!-- <sheetData><row r="2"><c r="A2"><v>2</v></c></row></sheetData> -->'
    assert grid(sheet(head=comment)).sheets[0].rows == {}


@pytest.mark.parametrize(
    "row",
    [
        '<row r="1" xml:space="default"><c r="A1"><v>7</v></c></row>',
        '<row r="1" xmlns:y="urn:y" y:z="1"><c r="A1"><v>7</v></c></row>',
        '<row ht="1" r="1"><c r="A1"><v>7</v></c></row>',
        '<row r="1">\n<c r="A1"><v>7</v></c>\n</row>',
        '<row r="1"><c r="A1"><v>7</v></c><extLst><c r="A1"><v>8</v></c></extLst></row>',
        '<row r="1"><c r="A1" s=""><v>7</v></c></row>',
        '<row r="1"><c r="A1" xml:space="preserve"><v>7</v></c></row>',
        '<row r="1"><c r="a1"><v>7</v></c></row>',
        '<row r="1"><c r="A1" ><v >7</v ></c ></row >',
        '<row r="1"><c r="A1" t="n"><v>&#55;</v></c></row>',
        '<row r="1"><c r="A1" t="&#110;"><v>7</v></c></row>',
        '<row r="4"><c r="A1"><v>7</v></c></row>',
        '<row r="1" />\n<row r="1"><c r="A1" /><c r="A1"><v>7</v></c></row>\n',
        '<row r="1"><c r="A1"><v>7</v><f></f></c></row>',
        '<row r="1"><c r="A1"><v xml:space="preserve">7</v></c></row>',
        '<row r="1"><c r="A1" t="inlineStr"><is><t>8</t></is></c><c r="A1"><v>7</v></c></row>',
    ],
)
def test_a_cell_reads_the_same_in_any_form(row: str) -> None:
    assert cells(row).rows == {1: {1: 7}}


def test_a_part_may_be_stored_without_packing() -> None:
    assert both(zipped(PARTS, method=0)) == plain()


def test_the_names_of_parts_are_alike_in_upper_and_lower_case() -> None:
    moved = {name.replace("sharedS", "SharedS"): content for name, content in PARTS.items()}
    assert both(zipped(moved)) == plain()


def test_links_may_be_absolute_or_escaped_or_written_with_backslashes() -> None:
    listing = "xl/_rels/workbook.xml.rels"
    moved = str(PARTS[listing]).replace("worksheets/", "/xl/worksheets/")
    assert both(zipped(PARTS | {listing: moved})) == plain()
    moved = str(PARTS[listing]).replace("worksheets/", "worksheets\\").replace("sheet1", "%73heet1")
    assert both(zipped(PARTS | {listing: moved})) == plain()


def test_a_workbook_in_its_usual_place_needs_no_link() -> None:
    bare = {name: content for name, content in PARTS.items() if name != "_rels/.rels"}
    assert both(zipped(bare)) == plain()


@pytest.mark.parametrize(
    "head",
    [
        '<?xml\x01"1.0" encoding="UTF-8"?>',
        ' <?xml version="1.0"?>',
        '<?xml version="1.0" standalone="maybe"?>',
        "<?xml?>",
        f"{DECLARATION}<!--\x00-->",
    ],
)
def test_strings_below_a_broken_declaration_are_damaged_in_both_ways(head: str) -> None:
    content = strings("<t>Plan</t>").replace(DECLARATION, head)
    data = zipped(parts(sheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'), shared=content))
    for exact in (False, True):
        with pytest.raises(Refused, match="damaged"):
            read(data, exact=exact)


@pytest.mark.parametrize("more", [' count="\x00"', ' count="1"', ' a:b="c"', ' x="&y;"', " x"])
def test_strings_in_a_broken_element_are_damaged_in_both_ways(more: str) -> None:
    content = strings("<t>Plan</t>").replace("<sst ", f"<sst{more} ")
    data = zipped(parts(sheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'), shared=content))
    for exact in (False, True):
        with pytest.raises(Refused, match="damaged"):
            read(data, exact=exact)
