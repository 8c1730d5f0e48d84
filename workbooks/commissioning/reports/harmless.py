"""Text from a workbook made harmless: it can steer no terminal and forge no line."""

from __future__ import annotations

import unicodedata


def harmless(text: str) -> str:
    """Return a text on one line in which every character that does not show is spelled out.

    Line breaks, tabs and unusual spaces become a space; an escape becomes ``[U+001B]``.
    """
    if text.isprintable():
        return text
    return "".join(letter if letter.isprintable() else _shown(letter) for letter in text)


def _shown(letter: str) -> str:
    if letter in "\t\n\r" or unicodedata.category(letter) in ("Zs", "Zl", "Zp"):
        return " "
    return f"[U+{ord(letter):04X}]"
