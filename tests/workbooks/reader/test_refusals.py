import codecs
import struct

import pytest
from tests.workbooks.reader.making import parts, relations, sheet, strings, zipped

from commissioning.reader import REASONS, Refused, read

GOOD = parts(sheet('<row r="1"><c r="A1"><v>1</v></c></row>'), shared=strings("<t>a</t>"))
WORD = {
    "_rels/.rels": relations({"rId1": ("officeDocument", "word/document.xml")}),
    "word/document.xml": "<w:document xmlns:w='urn:w'/>",
}
DOCTYPE = '<!DOCTYPE x [<!ENTITY a "aaaa">]>'


def compound(*names: str, sector: int = 512, first: int = 1) -> bytes:
    """Return an old compound file whose directory, two sectors long, lists these streams."""
    shift = sector.bit_length() - 1
    header = bytearray(sector)
    header[:8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    struct.pack_into("<H", header, 30, shift)
    struct.pack_into("<L", header, 48, first)
    struct.pack_into("<109L", header, 76, 0, *[0xFFFFFFFF] * 108)
    table = struct.pack("<3L", 0xFFFFFFFD, 2, 0xFFFFFFFE).ljust(sector, b"\xff")
    entries = b""
    for name in names:
        text = name.encode("utf-16-le") + b"\0\0"
        entries += text.ljust(64, b"\0") + struct.pack("<H", len(text)) + bytes(62)
    return bytes(header) + table + entries.ljust(2 * sector, b"\0")


ROOT = ("Root Entry", "a", "b", "c")
NOT_READ = [
    ("encrypted", compound(*ROOT, "EncryptionInfo", "EncryptedPackage")),
    ("encrypted", compound(*ROOT, "EncryptedPackage", sector=4096)),
    ("xls", compound(*ROOT, "Workbook")),
    ("xls", compound(*ROOT, "Book")),
    ("xls", compound(*ROOT, "WORKBOOK")),
    ("xls", b"\x09\x08\x10\x00\x00\x06\x05\x00" + bytes(20)),
    ("xls", b"\x09\x00\x04\x00\x07\x00\x10\x00"),
    ("not-a-workbook", compound(*ROOT, "WordDocument")),
    ("damaged", compound("x")),
    ("damaged", compound(*ROOT)[:30] + b"\x20\0" + compound(*ROOT)[32:]),
    ("truncated", compound(*ROOT)[:100]),
    ("truncated", compound(*ROOT, first=500)),
    ("xlsb", zipped({"_rels/.rels": relations({"a": ("officeDocument", "xl/workbook.bin")})})),
    ("xlsb", zipped({"xl/workbook.bin": b"\x83\x01\x00"})),
    ("html", b"<html><table><tr><td>1</td></tr></table></html>"),
    ("html", b"\xef\xbb\xbf\r\n<!DOCTYPE HTML PUBLIC>\n<HTML>"),
    ("html", b"<?xml version='1.0'?>\n<!-- a --><html xmlns='x'>"),
    ("html", codecs.BOM_UTF16_LE + "<table>".encode("utf-16-le")),
    ("html", b"MIME-Version: 1.0\r\nContent-Type: multipart/related"),
    ("csv", b"Line id,Amount\r\n1,\xa3200\r\n"),
    ("csv", "Line id;Größe\n".encode()),
    ("csv", codecs.BOM_UTF16_LE + "a\tb\n".encode("utf-16-le")),
    ("empty", b""),
    ("empty", b" \r\n"),
    ("truncated", zipped(GOOD)[:-30]),
    ("truncated", b"PK\3\4"),
    ("damaged", bytes(5000)),
    ("owner-file", (b"\x07Ada Poe".ljust(55) + b"\7\0").ljust(165, b"\0")),
    ("no-sheet", zipped(parts())),
    ("no-sheet", zipped(parts("<chart/>", kinds=["chartsheet"]))),
    ("not-a-workbook", zipped(WORD)),
    ("not-a-workbook", zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"})),
    ("not-a-workbook", zipped(GOOD | {"xl/workbook.xml": "<workbook/>"})),
    ("not-a-workbook", b"\x89PNG\r\n\x1a\n" + bytes(100)),
    ("not-a-workbook", b"%PDF-1.7, and more\n"),
    ("not-a-workbook", b"a line of text"),
    ("not-a-workbook", b'<?xml version="1.0"?><Workbook xmlns="urn:x"/>'),
    ("not-a-workbook", b"PK\5\6" + bytes(18)),
    ("path-traversal", zipped(GOOD | {"../evil.xml": "x"})),
    ("path-traversal", zipped(GOOD | {"xl/../../evil.xml": "x"})),
    ("path-traversal", zipped(GOOD | {"/etc/evil": "x"})),
    ("path-traversal", zipped(GOOD | {"docProps\\app.xml": "x"})),
    ("path-traversal", zipped(GOOD | {"C:evil.xml": "x"})),
    ("duplicate-part", zipped(GOOD | {"XL/Workbook.xml": GOOD["xl/workbook.xml"]})),
]


@pytest.mark.parametrize(("reason", "data"), NOT_READ)
def test_what_is_no_readable_workbook_is_refused_with_its_reason(reason: str, data: bytes) -> None:
    with pytest.raises(Refused) as refused:
        read(data)
    assert refused.value.reason == reason
    assert refused.value.sentence.startswith(REASONS[reason])
    assert str(refused.value) == f"{reason}: {refused.value.sentence}"


def test_every_sentence_says_what_it_is_and_what_to_do() -> None:
    assert set(REASONS) == {
        *("encrypted", "xls", "xlsb", "html", "csv", "empty", "truncated", "damaged"),
        *("owner-file", "zip-bomb", "doctype", "path-traversal", "duplicate-part", "no-sheet"),
        *("too-large", "not-a-workbook"),
    }
    assert all(sentence.endswith(".") and ": " in sentence for sentence in REASONS.values())
    assert "open it in Excel and use the button there" in REASONS["encrypted"]


@pytest.mark.parametrize("exact", [False, True])
@pytest.mark.parametrize("encoding", ["UTF-8", "UTF-16", "UTF-16-BE", "ISO-8859-1"])
@pytest.mark.parametrize("name", [name for name in GOOD if not name.startswith("[")])
def test_a_doctype_is_refused_in_every_part_and_encoding(
    name: str, encoding: str, exact: bool
) -> None:
    declaration, _, rest = str(GOOD[name]).partition("?>")
    text = declaration.replace("UTF-8", encoding.removesuffix("-BE")) + "?>" + DOCTYPE + rest
    content = text.encode(encoding) if encoding != "UTF-8" else text.encode("utf-8-sig")
    if encoding == "UTF-16-BE":
        content = codecs.BOM_UTF16_BE + content
    with pytest.raises(Refused) as refused:
        read(zipped(GOOD | {name: content}), exact=exact)
    assert refused.value.reason == "doctype"


def test_the_word_doctype_in_a_comment_is_harmless() -> None:
    text = str(GOOD["xl/workbook.xml"]).replace("<sheets>", "<!-- <!DOCTYPE x> --><sheets>")
    assert read(zipped(GOOD | {"xl/workbook.xml": text})).sheets[0].rows == {1: {1: 1}}


def test_a_file_locked_by_a_zip_program_is_encrypted() -> None:
    data = bytearray(zipped(parts(sheet())))
    place = data.index(b"PK\1\2")
    while place >= 0:
        data[place + 8] |= 1
        place = data.find(b"PK\1\2", place + 1)
    with pytest.raises(Refused, match="encrypted"):
        read(bytes(data))
