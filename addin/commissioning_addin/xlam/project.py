"""A VBA project that is source text only ([MS-OVBA] 2.3), in a compound file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from .compound import compound_file
from .compression import compress
from .obscured import obscured

_CODE_PAGE = 1252
_ENGLISH = 0x409
_ID = "{00000000-0000-0000-0000-000000000000}"
_LINKED = (
    (
        "stdole",
        r"*\G{00020430-0000-0000-C000-000000000046}#2.0#0#C:\Windows\System32\stdole2.tlb"
        "#OLE Automation",
    ),
    (
        "Office",
        r"*\G{2DF8D04C-5BFA-101B-BDE5-00AA0044DE52}#2.0#0#C:\Program Files\Common Files"
        r"\Microsoft Shared\OFFICE16\MSO.DLL#Microsoft Office 16.0 Object Library",
    ),
)
_NO_CACHE = bytes.fromhex("CC61FFFF000000")
"""The stream _VBA_PROJECT of a project without compiled code: Excel compiles it when it opens."""


@dataclass(frozen=True)
class Module:
    """One module: its name, its kind, and its text with attributes and the line ends of Windows."""

    name: str
    kind: Literal["module", "class", "document"]
    text: str

    @property
    def line(self) -> str:
        """The line of the stream PROJECT that names it."""
        document = f"Document={self.name}/&H00000000"
        return {"module": f"Module={self.name}", "class": f"Class={self.name}"}.get(
            self.kind, document
        )


def vba_project(name: str, modules: Sequence[Module]) -> bytes:
    """Return ``vbaProject.bin``; ValueError where a name is used twice or a text is not 1252."""
    names = [name.casefold(), *(module.name.casefold() for module in modules)]
    if len(set(names)) < len(names):
        raise ValueError("the project and its modules must all have different names")
    streams = {module.name: compress(_bytes(module.text)) for module in modules}
    directory = b"".join(_directory(name, modules))
    return compound_file(
        {
            "PROJECT": _bytes(_project(name, modules)),
            "PROJECTwm": b"".join(_both(module.name) for module in modules) + b"\0\0",
            "VBA": {"_VBA_PROJECT": _NO_CACHE, "dir": compress(directory), **streams},
        }
    )


def _project(name: str, modules: Sequence[Module]) -> str:
    lines = [
        f'ID="{_ID}"',
        *(module.line for module in modules),
        f'Name="{name}"',
        'HelpContextID="0"',
        'VersionCompatible32="393222000"',
        f'CMG="{obscured(bytes(4), _ID)}"',
        f'DPB="{obscured(bytes(1), _ID)}"',
        f'GC="{obscured(bytes([0xFF]), _ID)}"',
        "",
        "[Host Extender Info]",
        "&H00000001={3832D640-CF90-11CF-8E43-00A0C911005A};VBE;&H00000000",
        "",
        "[Workspace]",
        *(f"{module.name}=0, 0, 0, 0, C" for module in modules),
    ]
    return "".join(f"{line}\r\n" for line in lines)


def _directory(name: str, modules: Sequence[Module]) -> Iterator[bytes]:
    yield _record(0x01, _number(1))
    yield _record(0x02, _number(_ENGLISH)) + _record(0x14, _number(_ENGLISH))
    yield _record(0x03, _number(_CODE_PAGE, 2))
    yield _record(0x04, _bytes(name))
    yield _text(0x05, 0x40, "")
    yield _record(0x06, b"") + _record(0x3D, b"")
    yield _record(0x07, _number(0)) + _record(0x08, _number(0))
    yield _number(0x09, 2) + _number(4) + _number(1) + _number(1, 2)
    yield _text(0x0C, 0x3C, "")
    for label, library in _LINKED:
        yield _text(0x16, 0x3E, label)
        path = _bytes(library)
        yield _record(0x0D, _number(len(path)) + path + bytes(6))
    yield _record(0x0F, _number(len(modules), 2)) + _record(0x13, _number(0xFFFF, 2))
    for module in modules:
        yield _record(0x19, _bytes(module.name)) + _record(0x47, _wide(module.name))
        yield _text(0x1A, 0x32, module.name)
        yield _text(0x1C, 0x48, "")
        yield _record(0x31, _number(0)) + _record(0x1E, _number(0))
        yield _record(0x2C, _number(0xFFFF, 2))
        yield _record(0x21 if module.kind == "module" else 0x22, b"") + _record(0x2B, b"")
    yield _record(0x10, b"")


def _record(number: int, content: bytes) -> bytes:
    return _number(number, 2) + _number(len(content)) + content


def _text(narrow: int, wide: int, text: str) -> bytes:
    return _record(narrow, _bytes(text)) + _record(wide, _wide(text))


def _both(name: str) -> bytes:
    return _bytes(name) + b"\0" + _wide(name) + b"\0\0"


def _number(value: int, size: int = 4) -> bytes:
    return value.to_bytes(size, "little")


def _wide(text: str) -> bytes:
    return text.encode("utf-16-le")


def _bytes(text: str) -> bytes:
    try:
        return text.encode(f"cp{_CODE_PAGE}")
    except UnicodeEncodeError as error:
        raise ValueError(f"VBA cannot hold the letter {text[error.start]!r}") from error
