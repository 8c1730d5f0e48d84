"""An office's profile: what is the same for all of its workbooks. Maps extend it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from fnmatch import fnmatchcase
from typing import Any

from ..acceptances import Acceptance
from ..findings import Place
from ..tables import TABLES
from .keys import PARTS
from .model import Map, MappedPortfolio
from .parse import portfolios_of
from .part import MapError, Part

PROFILE_NAME = "commissioning.toml"

HeadingWords = Mapping[str, Mapping[str, Sequence[str]]]


@dataclass(frozen=True)
class Profile:
    """What an office says once: itself, its portfolios, its limits and its words.

    ``headings`` are words that stand over columns, by table and field; ``required`` the tables
    that every workbook must hold; ``exclude`` patterns of files that are passed over;
    ``accepts`` the findings that persons accept, each with the pattern of its workbook's name.
    """

    body_name: str = ""
    body_code: str = ""
    portfolios: tuple[MappedPortfolio, ...] = ()
    limits: Mapping[str, Decimal] = field(default_factory=dict)
    headings: HeadingWords = field(default_factory=dict)
    required: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    extended: bool = False
    accepts: tuple[tuple[str, Acceptance], ...] = ()

    def names(self) -> dict[str, str]:
        """Return every name and alias of a portfolio with the name that it stands for."""
        return {
            form: one.name for one in self.portfolios for form in (one.id, one.name, *one.aliases)
        }

    def accepted_in(self, name: str) -> list[Acceptance]:
        """Return the acceptances that are meant for a workbook of this file name."""
        return [
            one
            for pattern, one in self.accepts
            if fnmatchcase(name.casefold(), pattern.casefold() or "*")
        ]


def parse_profile(content: Mapping[str, Any]) -> Profile:
    """Make a Profile of what stood in a file; MapError names the first mistake."""
    top = Part("the profile", content)
    top.only(*PARTS["profile"])
    if content.get("version", 1) != 1:
        raise MapError(f"version is {content['version']!r}; this program reads version 1.")
    body = top.part("body")
    body.only(*PARTS["body"])
    return Profile(
        body_name=body.text("name", ""),
        body_code=body.text("code", ""),
        portfolios=portfolios_of(top.parts("portfolio")),
        limits=_limits(top.part("limits")),
        headings=_headings(top.part("headings")),
        required=_roles(top),
        exclude=top.texts("exclude"),
        extended=top.flag("extended"),
        accepts=tuple(map(_accepted, top.parts("accept"))),
    )


def with_profile(map: Map, profile: Profile | None) -> Map:
    """Return a map with what its office's profile says and it does not say itself.

    A workbook with a list of portfolios has no need of the profile's.
    """
    if profile is None:
        return map
    own = any(table.role == "Portfolios" for table in map.tables)
    about = {"body_name": profile.body_name, "body_code": profile.body_code, **map.about}
    return replace(
        map,
        about={name: value for name, value in about.items() if value != ""},
        portfolios=_joined(map.portfolios, () if own else profile.portfolios),
    )


def _joined(
    own: Sequence[MappedPortfolio], office: Sequence[MappedPortfolio]
) -> tuple[MappedPortfolio, ...]:
    """Return the map's portfolios with the aliases of the office's, and those it does not name."""
    by_id = {one.id.casefold(): one for one in office}
    found = [
        replace(one, aliases=tuple(dict.fromkeys((*one.aliases, *by_id[key].aliases))))
        if (key := one.id.casefold()) in by_id
        else one
        for one in own
    ]
    have = {one.id.casefold() for one in own}
    return (*found, *(one for one in office if one.id.casefold() not in have))


def _limits(part: Part) -> dict[str, Decimal]:
    # A Book is read by a map; only here does a part of the map look at what a Book knows.
    from ..book.office_lists import LIMITS

    part.only(*LIMITS)
    found: dict[str, Decimal] = {}
    for name, value in part.content.items():
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise part.wrong(name, "a number")
        found[name] = Decimal(str(value))
    return found


def _headings(part: Part) -> dict[str, dict[str, Sequence[str]]]:
    part.only(*TABLES)
    found: dict[str, dict[str, Sequence[str]]] = {}
    for role in part.content:
        fields = part.part(role)
        fields.only(*TABLES[role].columns)
        found[role] = {name: fields.texts(name) for name in fields.content}
    return found


def _accepted(part: Part) -> tuple[str, Acceptance]:
    part.only(*PARTS["accept"])
    mark, pattern = part.text("fingerprint"), part.text("workbook", "")
    if not re.fullmatch(r"[0-9a-f]{16}(-[0-9]+)?", mark):
        raise part.wrong("fingerprint", "one as reports show it, such as 0f3a5c7e9b1d2f4a")
    return pattern, Acceptance(
        fingerprint=mark,
        reason=part.text("reason"),
        by=part.text("by"),
        until=part.day("until"),
        place=Place(),
        source=PROFILE_NAME,
        told=not pattern,
    )


def _roles(top: Part) -> tuple[str, ...]:
    roles = top.texts("required")
    for role in roles:
        if role not in TABLES:
            raise top.wrong("required", "tables such as Budget", role, TABLES)
    return roles
