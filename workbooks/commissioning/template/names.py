"""Names as people type them for a new workbook: of the body, of portfolios, of reserves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from commissioning_schemas.layout import is_total_label
from commissioning_schemas.words import clean, nearest, normal, quote

from .office import ALL_MODULES

_LONGEST_ID, _LONGEST_NAME = 40, 200
_TAKEN = {"all", "all reserves"}
_NOT_IN_IDS = re.compile(r"[*?~|;]")


class NotPossibleError(ValueError):
    """Something that a new workbook cannot hold; the text says what, why and what to do."""


def name_of(text: str, what: str) -> str:
    """Return a name without what the eye cannot see in it; NotPossibleError if it is none."""
    name = clean(text)
    if not name:
        raise NotPossibleError(f"The name of {what} is empty.")
    if len(name) > _LONGEST_NAME:
        raise NotPossibleError(
            f"The name of {what} has {len(name)} characters; at most {_LONGEST_NAME} are possible."
        )
    if not name.isprintable():
        raise NotPossibleError(f"The name of {what} holds a character that Excel cannot show.")
    return name


def named(texts: Iterable[str], what: str, most: int) -> Sequence[tuple[str, str]]:
    """Return the (id, name) of each ``ID=NAME``; ``what`` is "portfolio" or "reserve"."""
    found = [_pair(text, what) for text in texts]
    if len(found) > most:
        raise NotPossibleError(f"A workbook holds at most {most} {what}s; {len(found)} were given.")
    for part, name in (("id", 0), ("name", 1)):
        seen: dict[str, str] = {}
        for pair in found:
            form = pair[name].casefold() if part == "id" else normal(pair[name]) or pair[name]
            if form in seen:
                raise NotPossibleError(
                    f"Two {what}s have the {part} {quote(pair[name])}. Each needs its own."
                )
            seen[form] = pair[name]
    return found


def _pair(text: str, what: str) -> tuple[str, str]:
    key, sign, name = text.partition("=")
    key = clean(key)
    if not sign or not key:
        raise NotPossibleError(
            f"{quote(text)} should be an id, an equals sign and the name of the {what}: "
            '"VV=Victims and vulnerability".'
        )
    fault = _fault_of(key)
    if fault:
        raise NotPossibleError(f"{quote(key)} cannot be the id of a {what}: {fault}.")
    return key, name_of(name, f"the {what} {quote(key)}")


def _fault_of(key: str) -> str:
    """Return why a text cannot be an id: Excel's sums would take it for something else."""
    if len(key) > _LONGEST_ID:
        return f"an id has at most {_LONGEST_ID} characters"
    if not key.isprintable():
        return "it holds a character that Excel cannot show"
    if _NOT_IN_IDS.search(key) or key[0] in "<>":
        return "it may not hold * ? ~ | or ; and not begin with < or >"
    if normal(key) in _TAKEN or is_total_label(key, ("requested",)):
        return "the workbook uses that word itself"
    return ""


def modules_of(texts: Iterable[str]) -> frozenset[str]:
    """Return the modules that texts such as ``awards,monitoring`` name; ``all`` names them all.

    What is published are awards, so that publish brings awards.
    """
    asked = [clean(item).lower() for text in texts for item in text.split(",")]
    found: set[str] = set()
    for item in filter(None, asked):
        if item == "all":
            found |= ALL_MODULES
        elif item in ALL_MODULES:
            found.add(item)
        else:
            raise NotPossibleError(_unknown(item))
    if "publish" in found:
        found.add("awards")
    return frozenset(found)


def _unknown(item: str) -> str:
    guess = nearest(item, sorted(ALL_MODULES))
    hint = f' Did you mean "{guess}"?' if guess else ""
    return f"There is no module {quote(item)}.{hint} They are {', '.join(sorted(ALL_MODULES))}."
