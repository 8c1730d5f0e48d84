"""A formula's text, cut into tokens."""

from __future__ import annotations

import re
from typing import NamedTuple


class ParseError(ValueError):
    """The text is not a formula; the message says in one sentence what is wrong."""


class Token(NamedTuple):
    """One piece of a formula, and where it begins (from 0)."""

    kind: str
    text: str
    at: int


BRACKETS = r"\[(?:[^\[\]']|'.|\[(?:[^\[\]']|'.)*\])*\]"
TEXT = r'"(?:[^"]|"")*"'
QUOTED = r"'(?:[^']|'')*'"

_TOKEN = re.compile(
    rf"""
    (?P<space>[ \t\r\n\u00a0]+)
  | (?P<text>{TEXT})
  | (?P<sheet>(?:{QUOTED}|(?:\[[^\[\]]*\])?[^\W\d][\w.]*(?::[^\W\d][\w.]*)?|\[[^\[\]]*\])!)
  | (?P<error>\#(?:NULL!|DIV/0!|VALUE!|REF!|NAME\?|NUM!|N/A|SPILL!|CALC!|GETTING_DATA))
  | (?P<columns>\$?[A-Za-z]{{1,3}}:\$?[A-Za-z]{{1,3}}(?![\w.$(\[!]))
  | (?P<rows>\$?[0-9]{{1,7}}:\$?[0-9]{{1,7}}(?![\w.]))
  | (?P<cell>\$?[A-Za-z]{{1,3}}\$?[0-9]{{1,7}}(?![\w.(\[!]))
  | (?P<number>(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]{{1,4}})?)
  | (?P<name>[^\W\d\\]?[\w.?\\]+)
  | (?P<brackets>{BRACKETS})
  | (?P<sign><=|>=|<>|[-+*/^&=<>%:,;(){{}}@\#])
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)


def tokens(formula: str) -> list[Token]:
    """Cut a formula into tokens, without its spaces and its leading ``=``."""
    found: list[Token] = []
    at = 0
    while at < len(formula):
        match = _TOKEN.match(formula, at)
        if match is None:
            raise ParseError(
                f"The formula cannot be read from character {at + 1}: {_near(formula, at)}"
            )
        kind = str(match.lastgroup)
        if kind != "space":
            found.append(Token(kind, match[0], at))
        at = match.end()
    if found and found[0].text == "=":
        del found[0]
    return found


def _near(formula: str, at: int) -> str:
    return repr(formula[at : at + 20])
