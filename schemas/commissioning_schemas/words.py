"""Words as people typed them: cleaned, compared, and quoted safely in messages."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

_LONGEST_QUOTE = 60
_NEAR_ENOUGH = 0.66  # "DPC" is near "DCP"; "North" is not near "Youth".

_UNSEEN = {
    "\xa0": "a no-break space",
    "\u2007": "a no-break space",
    "\u202f": "a no-break space",
    "\xad": "a soft hyphen",
    "\u200b": "a zero-width character",
    "\u200c": "a zero-width character",
    "\u200d": "a zero-width character",
    "\u2060": "a zero-width character",
    "\ufeff": "a zero-width character",
    "\t": "a tab",
    "\n": "a line break",
    "\r": "a line break",
    "\u2028": "a line break",
    "\u2029": "a line break",
}


def clean(text: str) -> str:
    """Return the text as it looks: trimmed, single spaces, nothing that cannot be seen."""
    if text.isascii() and text.isprintable():
        if "  " not in text and text[:1] != " " and text[-1:] != " ":
            return text
        return " ".join(text.split())
    seen = "".join(letter for letter in text if not _is_unseen(letter))
    return " ".join(unicodedata.normalize("NFC", seen).split())


def invisible(text: str) -> str | None:
    """Say in words what the eye cannot see in a text; ``None`` where nothing is hidden."""
    tidy = clean(text)
    if tidy == text:
        return None
    for letter in text:
        if letter in _UNSEEN:
            return _UNSEEN[letter]
        if letter != " " and letter.isspace():
            return "an unusual space"
        if _is_unseen(letter):
            return "a character that does not show"
    if text.startswith(" "):
        return "a space at the start"
    if text.endswith(" "):
        return "a space at the end"
    if "  " in text:
        return "two spaces together"
    return "a letter and its accent stored apart"


@lru_cache(maxsize=8192)
def normal(text: str) -> str:
    """Return the form in which texts are compared: no case, no punctuation, ``&`` is "and"."""
    folded = clean(text).casefold().replace("&", " and ")
    folded = re.sub(r"['’‘`.]", "", unicodedata.normalize("NFC", folded))
    return " ".join(re.sub(r"[\W_]", " ", folded).split())


def nearest(text: str, choices: Iterable[str]) -> str | None:
    """Return the choice that a text was probably meant to be; ``None`` if none comes near."""
    by_normal: dict[str, str] = {}
    for choice in choices:
        by_normal.setdefault(normal(choice), choice)
    found = difflib.get_close_matches(normal(text), by_normal, n=1, cutoff=_NEAR_ENOUGH)
    return by_normal[found[0]] if found else None


def quote(text: str) -> str:
    """Quote a text for a message: short, on one line, harmless to a terminal."""
    if len(text) > _LONGEST_QUOTE:
        text = text[: _LONGEST_QUOTE - 1] + "…"
    if not text.isprintable():
        text = "".join(_shown(letter) for letter in text)
    return f'"{text}"'


def shortened(text: str, longest: int = 90) -> str:
    """Return a text, such as a formula, as a sentence can hold it."""
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


def listing(texts: Sequence[str]) -> str:
    """Join texts as a sentence does: ``A, B and C``."""
    return " and ".join([", ".join(texts[:-1]), *texts[-1:]] if len(texts) > 1 else texts)


def _is_unseen(letter: str) -> bool:
    if letter.isspace():
        return False
    return unicodedata.category(letter) in ("Cf", "Cc") or "\ufe00" <= letter <= "\ufe0f"


def _shown(letter: str) -> str:
    if letter in "\t\n\r":
        return " "
    if letter.isprintable() or unicodedata.category(letter) == "Zs":
        return letter
    return f"[U+{ord(letter):04X}]"
