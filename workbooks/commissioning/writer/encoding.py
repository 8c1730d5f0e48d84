"""Parts in other encodings than UTF-8, turned into it and back without the loss of a byte."""

from __future__ import annotations

import codecs
import re

from .cannot import CannotWrite

_DECLARED = re.compile(rb"""<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._\-]+)["']""")
_STARTS = (
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)


def encoding_of(part: bytes) -> str:
    """Return the encoding of an XML part, as Python names it."""
    for start, name in _STARTS:
        if part.startswith(start):
            return name
    declared = _DECLARED.match(part.removeprefix(codecs.BOM_UTF8))
    return declared[1].decode().lower() if declared else "utf-8"


def to_utf8(part: bytes, encoding: str) -> bytes:
    """Return the part in UTF-8; CannotWrite where the way back would not give the same bytes."""
    if encoding == "utf-8":
        return part
    try:
        text = part.decode(encoding)
        if text.encode(encoding) == part:
            return text.encode()
    except (UnicodeError, LookupError) as error:
        raise CannotWrite("unusual", detail=f"a part is in {encoding}") from error
    raise CannotWrite("unusual", detail=f"a part is in {encoding}")


def from_utf8(part: bytes, encoding: str) -> bytes:
    """Return the part in its own encoding; what that cannot spell is written by number."""
    if encoding == "utf-8":
        return part
    return part.decode().encode(encoding, "xmlcharrefreplace")
