"""The ribbon: well formed, each button complete, each callback and each picture there."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from xml.etree import ElementTree

import pytest

from commissioning_addin.ribbon import ACTIONS
from commissioning_addin.xlam import build_xlam
from commissioning_addin.xlam.build import modules

SPACE = "{http://schemas.microsoft.com/office/2009/07/customui}"


@pytest.fixture(scope="module")
def parts() -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(build_xlam())) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture(scope="module")
def buttons(parts: dict[str, bytes]) -> list[ElementTree.Element]:
    return list(ElementTree.fromstring(parts["customUI/customUI14.xml"]).iter(f"{SPACE}button"))


def test_every_part_is_well_formed(parts: dict[str, bytes]) -> None:
    for name, data in parts.items():
        if name.endswith((".xml", ".rels")):
            ElementTree.fromstring(data)


def test_every_button_has_an_action_that_exists(buttons: list[ElementTree.Element]) -> None:
    assert [button.get("tag") for button in buttons] == list(ACTIONS)


def test_every_button_is_complete(buttons: list[ElementTree.Element]) -> None:
    for button in buttons:
        assert button.get("id") == button.get("tag") == button.get("image")
        for part in ("label", "screentip", "supertip", "keytip"):
            assert button.get(part), part
        assert len(button.get("supertip", "")) < 250
    keys = [button.get("keytip") for button in buttons]
    assert len(set(keys)) == len(keys)


def test_every_callback_exists(buttons: list[ElementTree.Element]) -> None:
    called = {button.get("onAction") for button in buttons}
    written = "".join(one.text for one in modules())
    assert called == {"OnCommissioning"}
    assert re.search(r"Sub OnCommissioning\(control As IRibbonControl\)", written)


def test_every_picture_exists_and_differs_from_the_others(
    parts: dict[str, bytes], buttons: list[ElementTree.Element]
) -> None:
    relations = ElementTree.fromstring(parts["customUI/_rels/customUI14.xml.rels"])
    targets = {one.get("Id"): one.get("Target") for one in relations}
    images = {button.get("image") for button in buttons}
    assert images == set(targets)
    pictures = [parts[f"customUI/{targets[image]}"] for image in images]
    assert len(set(pictures)) == len(pictures)


def test_every_picture_is_a_sound_png(parts: dict[str, bytes]) -> None:
    for name, data in parts.items():
        if name.endswith(".png"):
            size, raw = png_parts(data)
            assert struct.unpack(">IIBBBBB", size) == (32, 32, 8, 6, 0, 0, 0)
            pixels = zlib.decompress(raw)
            assert len(pixels) == 32 * (1 + 32 * 4)
            opaque = sum(pixels[at] > 0 for at in range(4, len(pixels), 4))
            assert opaque > 100, name


def png_parts(data: bytes) -> tuple[bytes, bytes]:
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    found, at = {}, 8
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at : at + 8])
        content = data[at + 8 : at + 8 + length]
        assert struct.unpack(">I", data[at + 8 + length : at + 12 + length])[0] == zlib.crc32(
            kind + content
        )
        found[kind], at = content, at + 12 + length
    return found[b"IHDR"], found[b"IDAT"]
