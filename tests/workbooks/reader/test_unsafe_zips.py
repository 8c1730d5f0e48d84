import io
import struct
import zipfile
from collections.abc import Callable

import pytest
from tests.workbooks.reader.making import parts, sheet, zipped

from commissioning.reader import Refused, read
from commissioning_schemas.grid import Grid

MEGABYTE = 1 << 20
GOOD = parts(sheet('<row r="1"><c r="A1"><v>1</v></c></row>'))
SHEET = "xl/worksheets/sheet1.xml"


def listed(change: Callable[[bytearray, int], None], name: str = SHEET) -> bytes:
    """Return a good file in whose directory the entry of one part was changed."""
    data = bytearray(zipped(GOOD))
    place = data.index(b"PK\1\2")
    while data[place + 46 : place + 46 + len(name)] != name.encode():
        place = data.index(b"PK\1\2", place + 1)
    change(data, place)
    return bytes(data)


def number(offset: int, value: int, code: str = "<L") -> Callable[[bytearray, int], None]:
    return lambda data, place: struct.pack_into(code, data, place + offset, value)


def reason(data: bytes) -> str:
    with pytest.raises(Refused) as refused:
        read(data)
    return refused.value.reason


def test_a_part_of_more_than_256_megabytes_is_a_bomb() -> None:
    assert reason(listed(number(24, 256 * MEGABYTE + 1))) == "zip-bomb"


def test_a_part_that_grows_250_times_is_a_bomb_once_it_is_large() -> None:
    spaces = b" " * (11 * MEGABYTE)
    assert reason(zipped(GOOD | {"xl/media/a.bin": spaces})) == "zip-bomb"
    assert read(zipped(GOOD | {"xl/media/a.bin": spaces[: 9 * MEGABYTE]})).sheets


def test_more_than_a_gigabyte_in_all_is_a_bomb() -> None:
    data = zipped(GOOD | {f"xl/media/{each}.bin": b"x" * (each + 1) for each in range(5)})
    data = bytearray(data)
    place = data.index(b"PK\1\2")
    while place >= 0:
        if data[place + 46 : place + 54] == b"xl/media":
            struct.pack_into("<2L", data, place + 20, 4 * MEGABYTE, 250 * MEGABYTE)
        place = data.find(b"PK\1\2", place + 1)
    assert reason(bytes(data)) == "zip-bomb"


def test_more_than_ten_thousand_parts_are_a_bomb() -> None:
    many = {f"xl/{each}": "" for each in range(10_001)}
    assert reason(zipped(GOOD | many, method=0)) == "zip-bomb"


def test_unpacking_stops_where_a_part_outgrows_its_listed_size() -> None:
    with pytest.raises(Refused, match="larger than the file says") as refused:
        read(listed(number(24, 50)))
    assert refused.value.reason == "damaged"


def test_a_part_smaller_than_its_listed_size_is_damaged() -> None:
    assert reason(listed(number(24, 5000))) == "damaged"


def test_a_part_with_a_wrong_checksum_is_damaged() -> None:
    assert reason(listed(number(16, 12345))) == "damaged"
    assert reason(listed(number(16, 12345), "xl/workbook.xml")) == "damaged"


def test_a_part_packed_in_another_way_is_damaged() -> None:
    assert reason(listed(number(10, 12, "<H"))) == "damaged"


@pytest.mark.parametrize("offset", [1, 900_000])
def test_a_part_that_is_not_where_it_should_be_is_damaged(offset: int) -> None:
    assert reason(listed(number(42, offset))) == "damaged"


def test_a_part_that_is_cut_off_is_damaged() -> None:
    last = zipped({**GOOD, "xl/last.xml": b"x"}, method=0)
    data = bytearray(last)
    place = data.index(b"PK\1\2")
    struct.pack_into("<L", data, place + 20, len(data) * 2)
    struct.pack_into("<L", data, place + 24, len(data) * 2)
    assert read(bytes(data)).sheets  # The list of content types is never read.
    place = data.index(b"PK\1\2", place + 1)
    struct.pack_into("<2L", data, place + 20, len(data) * 2, len(data) * 2)
    assert reason(bytes(data)) == "damaged"


def test_packed_bytes_that_make_no_sense_are_damaged() -> None:
    data = bytearray(zipped(GOOD))
    place = data.index(SHEET.encode()) + len(SHEET)
    data[place : place + 8] = b"\xff" * 8
    assert reason(bytes(data)) == "damaged"


@pytest.mark.parametrize(
    ("offset", "code", "value"),
    [(10, "<H", 60), (12, "<L", 60_000), (12, "<L", 10), (16, "<L", 99_999)],
)
def test_a_directory_that_contradicts_itself_is_damaged(offset: int, code: str, value: int) -> None:
    data = bytearray(zipped(GOOD))
    struct.pack_into(code, data, data.rindex(b"PK\5\6") + offset, value)
    assert reason(bytes(data)) == "damaged"


def test_a_directory_that_counts_too_few_parts_is_damaged() -> None:
    data = bytearray(zipped(GOOD))
    struct.pack_into("<H", data, data.rindex(b"PK\5\6") + 10, 1)
    assert reason(bytes(data)) == "damaged"


def test_a_directory_longer_than_any_workbook_needs_is_damaged() -> None:
    data = bytearray(zipped(GOOD | {"xl/media/a.bin": b"x" * (9 * MEGABYTE)}, method=0))
    struct.pack_into("<2L", data, data.rindex(b"PK\5\6") + 12, 9 * MEGABYTE, 0)
    assert reason(bytes(data)) == "damaged"


def long_form(data: bytes) -> bytearray:
    """Return a zip file with its directory in the 64-bit form."""
    end = data.rindex(b"PK\5\6")
    count, length, offset = struct.unpack_from("<H2L", data, end + 10)
    record = struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, count, count, length, offset)
    locator = struct.pack("<4sLQL", b"PK\6\7", 0, end, 1)
    short = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    return bytearray(data[:end] + record + locator + short)


def test_the_64_bit_form_of_the_directory_is_read() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in GOOD.items():
            with archive.open(name, "w", force_zip64=True) as part:
                part.write(str(content).encode())
    assert read(bytes(long_form(file.getvalue()))) == read(zipped(GOOD))


def test_a_64_bit_entry_is_read() -> None:
    data = bytearray(zipped(GOOD))
    place = data.index(b"PK\1\2")
    name = struct.unpack_from("<H", data, place + 28)[0]
    size = struct.unpack_from("<L", data, place + 24)[0]
    struct.pack_into("<L", data, place + 24, 0xFFFFFFFF)
    struct.pack_into("<H", data, place + 30, 18)
    extra = struct.pack("<2HH", 9, 2, 0) + struct.pack("<2HQ", 1, 8, size)
    data[place + 46 + name : place + 46 + name] = extra
    end = data.rindex(b"PK\5\6")
    length = struct.unpack_from("<L", data, end + 12)[0]
    struct.pack_into("<L", data, end + 12, length + 18)
    assert read(bytes(data)) == read(zipped(GOOD))


def test_a_64_bit_directory_that_leads_nowhere_is_damaged() -> None:
    data = long_form(zipped(GOOD))
    struct.pack_into("<Q", data, data.rindex(b"PK\6\7") + 8, 3)
    assert reason(bytes(data)) == "damaged"
    data[data.rindex(b"PK\6\7")] = 0
    assert reason(bytes(data)) == "damaged"


def test_a_remark_at_the_end_of_the_file_does_no_harm() -> None:
    file = io.BytesIO(zipped(GOOD))
    with zipfile.ZipFile(file, "a") as archive:
        archive.comment = b"made by a program"
    found: Grid = read(file.getvalue())
    assert found == read(zipped(GOOD))
