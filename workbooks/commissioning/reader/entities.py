"""The quick reading of XML text, for the plain cases that make up nearly every workbook."""

from __future__ import annotations

import re

_ENTITY = re.compile("&([^;&]{0,10});?")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"', "apos": "'"}
_NOT_ALLOWED = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]")
_NUMBER = re.compile("#(?:([0-9]{1,7})|x([0-9A-Fa-f]{1,6}))")


class Odd(Exception):  # noqa: N818 - it is no error
    """Something that the quick way does not know; the exact way is taken instead."""


def plain_text(data: bytes) -> str:
    """Return the text between two tags; Odd where only a full parser can tell."""
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        raise Odd from error
    if not text.isprintable() and _NOT_ALLOWED.search(text):
        raise Odd
    if "]]>" in text:
        raise Odd
    return _ENTITY.sub(_character, text) if "&" in text else text


def _character(match: re.Match[str]) -> str:
    name = match[1]
    if name in _NAMED and match[0].endswith(";"):
        return _NAMED[name]
    number = _NUMBER.fullmatch(name)
    if number is None or not match[0].endswith(";"):
        raise Odd
    code = int(number[1]) if number[1] else int(number[2], 16)
    if code in (9, 10, 13) or 32 <= code < 0xD800 or 0xE000 <= code < 0xFFFE:
        return chr(code)
    if 0x10000 <= code <= 0x10FFFF:
        return chr(code)
    raise Odd
