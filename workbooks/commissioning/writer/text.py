"""Text as a workbook file stores it, so that what looks like an escape is read as it stands."""

from __future__ import annotations

import re

_NOT_IN_XML = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]")
_ESCAPE = re.compile("_x(?=[0-9A-Fa-f]{4}[_\x00-\x08\x0b-\x1f\ufffe\uffff])")


def escaped(text: str) -> str:
    """Return a text as XML can hold it.

    ``_x0041_`` stays those seven letters and does not become "A"; characters that XML has not,
    and the carriage return that it would lose, are written by number.
    """
    text = _ESCAPE.sub("_x005F_x", text)
    if text.isprintable():
        return text
    return _NOT_IN_XML.sub(lambda match: f"_x{ord(match[0]):04X}_", text)
