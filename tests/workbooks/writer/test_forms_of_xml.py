"""Parts in every form that XML allows are changed in their own form."""

from __future__ import annotations

import io
import zipfile

import pytest
from tests.workbooks.reader.making import MAIN, OFFICE, STRICT, both, parts, sheet, zipped
from tests.workbooks.writer.spliced import SHEET, contents, edit, grid_after, rows_after

from commissioning.writer import CannotWrite, write_cells

ROWS = '<row r="1"><c r="A1" t="str"><v>é£</v></c></row><row r="3"><c r="A3"><v>3</v></c></row>'
EDITS = (edit("A1", "ä€"), edit("B1", 2, "=1+1"), edit("A2", 5), edit("B9", "x"))
AFTER = {1: {1: "ä€", 2: 2}, 2: {1: 5}, 3: {1: 3}, 9: {2: "x"}}


def in_form(text: str, prefix: str) -> str:
    for name in ("worksheet", "sheetData", "row", "c", "v"):
        text = text.replace(f"<{name}>", f"<{prefix}{name}>").replace(
            f"<{name} ", f"<{prefix}{name} "
        )
        text = text.replace(f"</{name}>", f"</{prefix}{name}>")
    return text


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "iso-8859-1", "us-ascii"])
def test_a_part_stays_in_its_encoding(encoding: str) -> None:
    rows = ROWS.replace("é£", "") if encoding == "us-ascii" else ROWS
    declared = "UTF-16" if encoding.startswith("utf-16") else encoding
    text = sheet(rows).replace("UTF-8", declared)
    data = zipped(parts(text.encode(encoding)))
    found = write_cells(data, EDITS)
    part = contents(found)[SHEET]
    assert both(found).sheets[0].rows == AFTER
    assert part[:4] == text.encode(encoding)[:4]
    assert part.decode(encoding).startswith(text[:120])


def test_an_encoding_that_does_not_give_the_same_bytes_back_is_refused() -> None:
    broken = sheet(ROWS).replace("UTF-8", "UTF-16").encode("utf-16") + b"\0"
    unknown = sheet(ROWS).replace("UTF-8", "no-such").encode()
    plain = sheet(ROWS.replace("é£", "")).replace("UTF-8", "iso-2022-jp")
    idle = plain.encode("iso-2022-jp") + b"\x1b(B"
    for part in (broken, unknown, idle):
        with pytest.raises(CannotWrite) as refused:
            write_cells(zipped(parts(part)), EDITS)
        assert refused.value.reason == "unusual"


@pytest.mark.parametrize("rows", [ROWS, ""])
def test_prefixed_elements_get_prefixed_ones_beside_them(rows: str) -> None:
    text = in_form(sheet(rows), "x:").replace('xmlns="', 'xmlns:x="')
    found = write_cells(zipped(parts(text)), EDITS)
    expected = AFTER if rows else {row: cells for row, cells in AFTER.items() if row != 3}
    assert both(found).sheets[0].rows == expected
    assert "<x:is><x:t>ä€</x:t></x:is>" in contents(found)[SHEET].decode()


def test_two_prefixes_for_the_same_namespace_may_be_mixed() -> None:
    text = sheet(ROWS.replace('<c r="A3"><v>3</v></c>', '<x:c r="A3"><x:v>3</x:v></x:c>'))
    text = text.replace('xmlns="', f'xmlns:x="{MAIN}" xmlns="', 1)
    found = grid_after(text, *EDITS, edit("A3", 4), edit("B3", 5))
    assert found.sheets[0].rows == AFTER | {3: {1: 4, 2: 5}}


@pytest.mark.parametrize(
    "declared", [f'xmlns:y="{MAIN}"', 'xmlns="http://example.com/other"', f'xmlns="{STRICT[:-1]}"']
)
def test_a_sheet_that_changes_the_meaning_of_its_names_among_its_cells_is_refused(
    declared: str,
) -> None:
    with pytest.raises(CannotWrite) as refused:
        rows_after(f'<row r="1" {declared}></row>', edit("A1", 1))
    assert refused.value.reason == "unusual"


def test_other_namespaces_may_be_declared_anywhere() -> None:
    rows = (
        '<row r="1" xmlns:z="urn:z" z:a="1"><c r="A1" xmlns:q="urn:q" q:k="&gt;"><v>1</v></c></row>'
    )
    assert rows_after(rows, edit("A1", 2)) == rows.replace("<v>1", "<v>2")


def test_a_strict_workbook_stays_strict() -> None:
    data = zipped(
        {
            name: part.replace(MAIN, STRICT).replace(OFFICE, OFFICE.replace("schemas.open", "x"))
            if isinstance(part, str) and "rels" not in name
            else part
            for name, part in parts(sheet(ROWS)).items()
        }
    )
    found = write_cells(data, EDITS)
    assert both(found).sheets[0].rows == AFTER
    assert MAIN not in contents(found)[SHEET].decode()


def test_rows_and_cells_that_do_not_say_where_they_are_keep_their_places() -> None:
    rows = "<row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c/><c><v>4</v></c></row>"
    found = grid_after(sheet(rows), edit("B1", 20), edit("D1", 30), edit("A3", 40), edit("C9", 5))
    assert found.sheets[0].rows == {1: {1: 1, 2: 20, 4: 30}, 3: {1: 40, 2: 4}, 9: {3: 5}}
    rows = '<row r="3"><c r="C3"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>'
    found = grid_after(sheet(rows), edit("A3", 5), edit("A1", 6), edit("E4", 7))
    assert found.sheets[0].rows == {1: {1: 6}, 3: {1: 5, 3: 1, 4: 2}, 4: {1: 3, 5: 7}}


def test_what_looks_like_a_cell_in_a_remark_is_none() -> None:
    trap = '<row r="2"><c r="A2"><v>9</v></c></row>'
    rows = (
        f'<!--{trap}--><row r="1"><c r="A1" t="str"><v><![CDATA[{trap}]]></v></c>'
        f"<?app {trap}?></row><!-- - -->"
    )
    after = rows_after(rows, edit("A2", 5), edit("B1", 6))
    assert f"<!--{trap}-->" in after
    assert f"<![CDATA[{trap}]]>" in after
    assert grid_after(sheet(rows), edit("A2", 5), edit("B1", 6)).sheets[0].rows == {
        1: {1: trap, 2: 6},
        2: {1: 5},
    }


def test_blanks_and_quotes_of_any_kind_are_understood() -> None:
    rows = "<row\n r = '1'\t spans='1:1' ><c\nr='A1' s = '1' ><v>1</v ></c ></row ><row r='2'\n/>"
    found = grid_after(sheet(rows), edit("A1", 2), edit("B1", 3), edit("B2", 4))
    assert found.sheets[0].rows == {1: {1: 2, 2: 3}, 2: {2: 4}}


@pytest.mark.parametrize(
    ("rows", "detail"),
    [
        ('<row r="1"/><row r="1"/>', "row 1 is there twice"),
        ('<row r="1"><c r="A1"/><c r="A1"/></row>', "row 1 has a cell twice"),
        ('<row r="1"><c r="A2"/></row>', "A2 stands in row 1"),
        ('<row r="x"/>', "a row has no number"),
        ('<row r="1"><c r="1A"/></row>', "is not the address of a cell"),
    ],
)
def test_a_sheet_whose_cells_are_out_of_place_is_refused(rows: str, detail: str) -> None:
    with pytest.raises(CannotWrite, match=detail) as refused:
        rows_after(rows, edit("A1", 1))
    assert (refused.value.reason, refused.value.sheet) == ("unusual", "One")


def test_rows_out_of_order_are_found_where_they_are() -> None:
    rows = '<row r="5"><c r="A5"><v>5</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>'
    found = grid_after(sheet(rows), edit("A2", 20), edit("A3", 3), edit("A9", 9), edit("A5", 50))
    assert found.sheets[0].rows == {2: {1: 20}, 3: {1: 3}, 5: {1: 50}, 9: {1: 9}}


@pytest.mark.parametrize(
    "part", ["<x/>", f'<worksheet xmlns="{MAIN}"/>', f'<worksheet xmlns="{MAIN}"><sheetData>']
)
def test_a_part_without_a_list_of_cells_is_refused(part: str) -> None:
    data = zipped(parts(sheet(ROWS), part))
    with pytest.raises(CannotWrite, match="Two") as refused:
        write_cells(data, [edit("A1", 1).__class__("Two", "A1", 1)])
    assert refused.value.reason == "unusual"


def test_a_list_of_cells_that_is_not_the_sheets_own_is_refused() -> None:
    part = f'<worksheet xmlns="{MAIN}"><ext><sheetData></sheetData></ext></worksheet>'
    with pytest.raises(CannotWrite) as refused:
        write_cells(zipped(parts(sheet(ROWS), part)), [edit("A1", 1).__class__("Two", "A1", 1)])
    assert refused.value.reason == "unusual"


def test_files_written_in_one_stream_with_long_sizes_keep_their_other_parts() -> None:
    class Stream(io.RawIOBase):
        """A file that cannot be rewound, so that sizes follow the parts."""

        def __init__(self) -> None:
            self.written = bytearray()

        def writable(self) -> bool:
            return True

        def write(self, data: object) -> int:
            self.written += memoryview(data)
            return len(memoryview(data))

    stream = Stream()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts(sheet(ROWS), sheet(ROWS)).items():
            with archive.open(name, "w", force_zip64=True) as entry:
                entry.write(part if isinstance(part, bytes) else part.encode())
        archive.comment = b"a remark"
    data = bytes(stream.written)
    assert zipfile.ZipFile(io.BytesIO(data)).infolist()[0].flag_bits & 8
    found = write_cells(data, EDITS)
    assert both(found).sheets[0].rows == AFTER
    assert zipfile.ZipFile(io.BytesIO(found)).comment == b"a remark"
    before, after = contents(data), contents(found)
    assert [name for name in before if before[name] != after[name]] == ["xl/workbook.xml", SHEET]
