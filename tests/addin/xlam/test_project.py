"""The VBA project as others read it: each module, letter by letter."""

from __future__ import annotations

import io
import zipfile
from hashlib import sha256
from pathlib import Path

import pytest
from tests.addin.compound import Strict
from tests.addin.olevba import modules_read
from tests.conftest import Golden

from commissioning_addin.xlam import build_xlam
from commissioning_addin.xlam.build import modules
from commissioning_addin.xlam.obscured import obscured
from commissioning_addin.xlam.project import Module, vba_project


@pytest.fixture(scope="module")
def built() -> bytes:
    return build_xlam()


def test_each_module_is_read_back_exactly(built: bytes) -> None:
    assert modules_read(built) == {one.name: one.text for one in modules()}


def test_the_compound_file_is_without_a_fault(built: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(built)) as archive:
        streams = Strict(archive.read("xl/vbaProject.bin")).streams
    assert set(streams) == {
        ("PROJECT",),
        ("PROJECTwm",),
        ("VBA", "_VBA_PROJECT"),
        ("VBA", "dir"),
        *(("VBA", one.name) for one in modules()),
    }
    assert streams["VBA", "_VBA_PROJECT"] == bytes.fromhex("CC61FFFF000000")


def test_the_file_is_the_same_every_time(built: bytes) -> None:
    assert build_xlam() == built
    assert len(built) < 120_000


def test_the_file_is_the_same_on_every_system(built: bytes, golden: Golden) -> None:
    """The digest changes with the text, the ribbon, the pictures and xlwings alone."""
    golden(Path(__file__).parent / "Commissioning.xlam.sha256", f"{sha256(built).hexdigest()}\n")


def test_the_project_has_another_name_than_its_modules() -> None:
    with pytest.raises(ValueError, match="different names"):
        vba_project("One", [Module("one", "module", "")])


def test_a_letter_that_vba_cannot_hold_is_named() -> None:
    with pytest.raises(ValueError, match="'ẞ'"):
        vba_project("P", [Module("One", "module", "' ẞ")])


def plain(text: str, project_id: str) -> bytes:
    """Read what a project says of its lock, as [MS-OVBA] 2.4.3.3 does."""
    raw = bytes.fromhex(text)
    seed, version, key = raw[0], raw[1] ^ raw[0], raw[2] ^ raw[0]
    assert version == 2
    assert key == sum(project_id.encode()) & 0xFF
    before, last, known, found = raw[1], raw[2], key, bytearray()
    for byte in raw[3:]:
        known = byte ^ ((before + known) & 0xFF)
        found.append(known)
        before, last = last, byte
    found = found[(seed & 6) // 2 :]
    assert int.from_bytes(found[:4], "little") == len(found) - 4
    return bytes(found[4:])


def test_the_lock_is_read_as_in_a_project_that_excel_wrote() -> None:
    shipped = "{318BEE36-5BE1-492A-826D-473DB19B0F30}"
    assert plain("5D5F8AADDAA8DEA8DEA8DEA8DE", shipped) == bytes(4)
    assert plain("5D5F8AADDAADDBADDB52", shipped) == b"\xff"
    own = "{00000000-0000-0000-0000-000000000000}"
    for data in (bytes(4), bytes(1), b"\xff"):
        assert plain(obscured(data, own), own) == data
