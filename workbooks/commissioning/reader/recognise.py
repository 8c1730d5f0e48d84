"""What a file is, told from its first bytes."""

from __future__ import annotations

import codecs
import io
import re
from typing import BinaryIO

from .ole import ole_reason
from .refused import Refused

LARGEST_FILE = 512 * 1024 * 1024
_HEAD = 4096
_OWNER_FILE = 165  # A name, padded with spaces, and the same name in UTF-16.
_OLD_EXCEL = (b"\x09\x08", b"\x09\x04", b"\x09\x02", b"\x09\x00")
_WEB_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*"
    rb"(?:<!doctype\s+html|<(?:html|head|body|table|meta|style|script|div)\b|mime-version:)",
    re.IGNORECASE | re.DOTALL,
)
_OTHER_TEXT = (b"%PDF", b"{\\rtf", b"%!PS", b"<?xml", b"<")
_UNUSUAL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def check_is_zip(file: BinaryIO) -> None:
    """Return when the file starts as a zip does; Refused, with the reason, for all else."""
    size = file.seek(0, io.SEEK_END)
    if size > LARGEST_FILE:
        raise Refused("too-large", f"{size // (1024 * 1024)} MB")
    file.seek(0)
    head = file.read(_HEAD)
    if not head.startswith(b"PK\3\4"):
        raise Refused(_reason(file, head, size))


def _reason(file: BinaryIO, head: bytes, size: int) -> str:
    if not head.removeprefix(codecs.BOM_UTF8).strip():
        return "empty"
    if not head.strip(b"\0"):
        return "damaged"
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return ole_reason(file, size)
    if head.startswith(_OLD_EXCEL) and head[2:4] in (b"\x04\0", b"\x06\0", b"\x08\0", b"\x10\0"):
        return "xls"
    if size == _OWNER_FILE and head[1 + head[0] : 55] == b" " * (54 - head[0]):
        return "owner-file"
    text = _text(head)
    if text is None or head.startswith(b"PK"):
        return "not-a-workbook"
    plain = text.lstrip("\ufeff").encode()
    if _WEB_PAGE.match(plain):
        return "html"
    if not plain.lstrip().startswith(_OTHER_TEXT) and re.search("[,;\t]", text):
        return "csv"
    return "not-a-workbook"


def _text(head: bytes) -> str | None:
    """Return the head as text, or None where it is none."""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return head[: len(head) // 2 * 2].decode("utf-16", "replace")
    text = head.removeprefix(codecs.BOM_UTF8).decode("cp1252", "replace")
    return None if _UNUSUAL.search(text) else text
