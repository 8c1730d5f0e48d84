import gc
import hashlib
import subprocess
import sys
import tracemalloc
from pathlib import Path

import pytest
from tests.workbooks.reader.making import parts, sheet, zipped

from commissioning.reader import Refused, read, read_file

GOOD = zipped(parts(sheet('<row r="1"><c r="A1"><v>1</v></c></row>')))
MEGABYTE = 1 << 20


def test_a_file_gives_its_grid_and_the_hash_of_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(GOOD)
    assert read_file(path) == (read(GOOD), hashlib.sha256(GOOD).hexdigest())
    assert read_file(str(path)) == read_file(path)


def test_the_name_of_a_file_says_nothing_but_for_an_owner_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(GOOD)
    assert read_file(path)[0].sheets
    owner = tmp_path / "~$a.xlsx"
    owner.write_bytes(GOOD)
    with pytest.raises(Refused, match="owner-file"):
        read_file(owner)


def test_a_file_of_more_than_512_megabytes_is_too_large(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with path.open("wb") as file:
        file.write(GOOD)
        file.truncate(512 * MEGABYTE + 1)
    with pytest.raises(Refused, match="too-large"):
        read_file(path)


@pytest.mark.parametrize("kind", ["picture", "truncated", "word", "bomb"])
def test_a_refusal_never_reads_a_large_file_whole(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "a.xlsx"
    with path.open("wb") as file:
        if kind == "word":
            file.write(zipped({"word/document.xml": b"x" * (60 * MEGABYTE)}, method=0))
        elif kind == "bomb":
            file.write(zipped({"xl/a.bin": bytes(100 * MEGABYTE)}))
        else:
            file.write(b"\x89PNG" if kind == "picture" else b"PK\3\4")
            file.truncate(300 * MEGABYTE)
    tracemalloc.start()
    with pytest.raises(Refused):
        read_file(path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 20 * MEGABYTE


def test_a_file_that_is_not_there_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_file(tmp_path / "none.xlsx")


def test_the_garbage_collector_is_left_as_it_was() -> None:
    read(GOOD)
    assert gc.isenabled()
    with pytest.raises(Refused):
        read(zipped({"a": "b"}))
    assert gc.isenabled()
    gc.disable()
    try:
        read(GOOD)
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_the_reader_starts_without_the_heavy_libraries() -> None:
    code = (
        "import sys, commissioning.reader as r; r.read(sys.stdin.buffer.read());"
        "print([m for m in ('pandas', 'pandera', 'openpyxl', 'numpy') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], input=GOOD, capture_output=True, check=True)
    assert done.stdout.strip() == b"[]"
