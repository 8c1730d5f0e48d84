"""Personal data in text: e-mail addresses, phone numbers, and names of persons."""

from __future__ import annotations

import re

_EMAIL = re.compile(r"[\w.+%'-]+@[\w-]+(?:\.[\w-]+)+")
_DATES = re.compile(r"\b[0-9]{1,4}([-./])[0-9]{1,2}\1[0-9]{1,4}\b")
_PHONE = re.compile(
    r"(?<![\w£.,/-])(?:\(?\+44\)?[ -]?(?:\(0\)[ -]?)?[1-9]|\(?0[1-9])(?:[ ().-]{0,2}[0-9]){8,9}"
    r"(?![\w]|[.,/-][0-9])"
)
_TITLED = re.compile(
    r"(?:(?:Mr|Mrs|Miss|Ms|Mx)\.?\s+(?:(?:and|&)\s+)?)+[^\W\d_][\w'’.-]*(?:\s+[^\W\d_][\w'’.-]*){0,2}",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(r"['’]s\b|s['’](?=\s|$)")
_PERSON_TYPES = {"individual", "person", "private individual", "private person"}


def email_in(text: str) -> str | None:
    """Return the first e-mail address in a text."""
    found = _EMAIL.search(text)
    return found[0] if found else None


def phone_in(text: str) -> str | None:
    """Return the first number in a text that looks like a telephone of the United Kingdom."""
    found = _PHONE.search(_DATES.sub(" / ", text))
    return found[0].strip() if found else None


def is_a_person(name: str, kind: str) -> bool:
    """Tell whether an organisation's name or type says that it is a person.

    "Mrs A Smith" is one; "Mrs Smith's Cottages" and names of four words and more are not.
    """
    if " ".join(kind.split()).casefold() in _PERSON_TYPES:
        return True
    return bool(_TITLED.fullmatch(name)) and not _POSSESSIVE.search(name)
