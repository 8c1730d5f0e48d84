"""Numbers of charities and companies: the forms of the registers of the United Kingdom."""

from __future__ import annotations

import re

_ENGLAND_AND_WALES = re.compile(r"[0-9]{6,7}(-[0-9]+)?")
_SCOTLAND = re.compile(r"SC0[0-9]{5}", re.IGNORECASE)
_NORTHERN_IRELAND = re.compile(r"(?:NIC?)?([0-9]{6})", re.IGNORECASE)
_COMPANY = re.compile(r"[A-Z0-9]{8}", re.IGNORECASE)
_SHORT_COMPANY = re.compile(r"([A-Z]{0,2})([0-9]+)")
_LISTED = re.compile(r"[A-Z]{2}-[A-Z0-9]{2,}-\S+")


def charity_identifier(number: str) -> str | None:
    """Return the register identifier of a charity number; ``None`` where it is not like one.

    Six digits alone could be of Northern Ireland too; without its letters they are taken for
    England and Wales.
    """
    if _ENGLAND_AND_WALES.fullmatch(number):
        return f"GB-CHC-{number}"
    if _SCOTLAND.fullmatch(number):
        return f"GB-SC-{number.upper()}"
    northern = _NORTHERN_IRELAND.fullmatch(number)
    return f"GB-NIC-{northern[1]}" if northern else None


def company_identifier(number: str) -> str | None:
    """Return the register identifier of a company number; ``None`` where it is not like one."""
    return f"GB-COH-{number.upper()}" if _COMPANY.fullmatch(number) else None


def completed_company(number: str) -> str | None:
    """Return a company number with the zeros that it lost; ``None`` where that is not the fault."""
    short = _SHORT_COMPANY.fullmatch("".join(number.split()).upper())
    if short is None:
        return None
    full = short[1] + short[2].zfill(8 - len(short[1]))
    return full if len(full) == 8 else None


def is_listed(identifier: str) -> bool:
    """Tell whether an identifier names an official register: ``GB-CHC-``, not ``360G-``."""
    return bool(_LISTED.fullmatch(identifier))
