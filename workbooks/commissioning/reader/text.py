"""Text as a workbook file stores it: runs, spaces and escaped control codes."""

from __future__ import annotations

import re

_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")
XML_SPACE = " \t\r\n"


def unescape(text: str) -> str:
    """Turn ``_x000D_`` back into the character that XML could not hold."""
    if "_x" not in text:
        return text
    decoded = _ESCAPE.sub(lambda match: chr(int(match[1], 16)), text)
    if decoded.isascii():
        return decoded
    # Two escaped halves of one character beyond the first 65,536 belong together.
    return decoded.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def run(text: str, preserve: bool, formatted: bool = False) -> str:
    """Return one run of text, without the outer spaces that nobody asked to preserve.

    A formatted run of nothing but spaces stands between two words, and Excel shows it.
    """
    if not preserve:
        stripped = text.strip(XML_SPACE)
        text = text if formatted and not stripped else stripped
    return unescape(text)


class Runs:
    """Joins the runs of one text and leaves out its phonetic reading."""

    def __init__(self) -> None:
        self._runs: list[str] = []
        self._phonetic = False
        self._formatted = False

    def opened(self, tag: str) -> None:
        """Hear of a start tag inside the text."""
        if tag == "rPh":
            self._phonetic = True
        elif tag == "r":
            self._formatted = True

    def closed(self, tag: str, text: str, preserve: bool) -> None:
        """Hear of an end tag inside the text."""
        if tag == "rPh":
            self._phonetic = False
        elif tag == "t" and not self._phonetic:
            self._runs.append(run(text, preserve, self._formatted))

    def joined(self) -> str:
        """Return the whole text."""
        return "".join(self._runs)
