"""Headings that stand side by side over one field: months, and a balance with what moves it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from ..layout.headings import only_year
from ..layout.looking import Part, Sides, Signed
from ..months import FINANCIAL_MONTHS
from ..units import without_unit
from ..words import normal
from ..years import FinancialYear, with_century
from .periods import MONTHS

_MONTH = re.compile(r"([a-z]{3,9})(?: ([0-9]{2}|[0-9]{4}))?")
_NUMBERED = re.compile(r"(?:month|period|m|p) ?(1[0-2]|0?[1-9])")
_DAY = re.compile(
    r"\b(?:(31)(?:st)? mar(?:ch)?|(1)(?:st)? apr(?:il)?|(31) 0?3|(0?1) 0?4) ([0-9]{4}|[0-9]{2})\b"
)
_OPENING = re.compile(
    r"\b(?:opening|brought forward|b f|bf|opening balance|balance brought forward)\b"
)
_BALANCE = re.compile(r"\b(?:balance|closing|carried forward|c f|cf)\b")
_WORDS: Mapping[str, tuple[str, bool]] = {
    **dict.fromkeys(("in", "contribution", "contributions", "added", "additions"), ("in", True)),
    **dict.fromkeys(("paid in", "put in", "to reserve", "to reserves"), ("in", True)),
    **dict.fromkeys(("transfer in", "transfers in", "income", "receipts"), ("in", False)),
    **dict.fromkeys(("out", "draw", "draws", "drawn", "drawdown", "drawdowns"), ("out", True)),
    **dict.fromkeys(("drawn down", "draw down", "draw downs", "withdrawn"), ("out", True)),
    **dict.fromkeys(("withdrawal", "withdrawals", "amount drawn down"), ("out", True)),
    **dict.fromkeys(("use", "used", "use of reserve", "use of reserves"), ("out", True)),
    **dict.fromkeys(("planned use", "from reserve", "from reserves"), ("out", True)),
    **dict.fromkeys(("transfer out", "transfers out", "expenditure", "spend"), ("out", False)),
}
"""What moves a balance; words that can mean something else are not sure."""


def months(headings: Mapping[int, str]) -> Mapping[int, Part]:
    """Return the columns of months by what they give; quarters and totals are none.

    Where not every month says its year, there is one year for all.
    """
    read = {column: period_of(normal(without_unit(text))) for column, text in headings.items()}
    named = {column: found for column, found in read.items() if found[0]}
    years = {year for _, year in named.values()}
    if "" in years and len(years) > 2:
        return {}
    told = "" not in years
    return _once(
        {
            column: Part({"period": period, **(_of(year) if told else {})})
            for column, (period, year) in named.items()
        }
    )


def _once(parts: Mapping[int, Part]) -> Mapping[int, Part]:
    """Return the columns; none where two of them say the same."""
    given = [tuple(part.gives.items()) for part in parts.values()]
    return parts if len(set(given)) == len(given) else {}


def period_of(text: str) -> tuple[str, str]:
    """Return the period that a month names, and the year where it names one too."""
    if numbered := _NUMBERED.fullmatch(text):
        return f"M{int(numbered[1]):02}", ""
    match = _MONTH.fullmatch(text)
    if match is None or match[1][:3] not in MONTHS or not _is_month(match[1]):
        return "", ""
    number = MONTHS.index(match[1][:3]) + 1
    if not match[2]:
        return f"M{number:02}", ""
    first = with_century(match[2]) - (number > 9)
    return f"M{number:02}", FinancialYear(first).label


def _is_month(word: str) -> bool:
    return word == "sept" or any(name.lower().startswith(word) for name in FINANCIAL_MONTHS)


def roll_forward(headings: Mapping[int, str]) -> Mapping[int, Part]:
    """Return the opening balance and what moves it; balances that follow from them are none.

    Words that can mean something else than a contribution or a draw are not sure; and none is
    where a heading among them is not known, for what stands below it may move the balance too.
    """
    moves: dict[int, tuple[str, bool, str]] = {}
    balances: dict[int, str] = {}
    for column in sorted(headings):
        text = normal(without_unit(headings[column]))
        year = only_year(headings[column]) or _year_that_begins(text)
        bare = _without_years(text)
        if bare in _WORDS:
            moves[column] = (*_WORDS[bare], only_year(headings[column]))
        elif _OPENING.search(text) or _BALANCE.search(text) or not bare:
            balances[column] = year
    known = moves.keys() | balances.keys()
    ways = {way for way, _, _ in moves.values()}
    if not ways or (len(ways) < 2 and not balances):
        return {}
    first = min(moves)
    opening = [column for column in balances if column < first]
    begins = balances[opening[0]] if len(opening) == 1 else ""
    if {year for _, _, year in moves.values()} == {""}:
        moves = {column: (way, sure, begins) for column, (way, sure, _) in moves.items()}
    found = {
        column: Part(
            {"movement": "Contribution" if way == "in" else "Draw", **_of(year)},
            is_sure=sure,
            takes=way == "out",
        )
        for column, (way, sure, year) in moves.items()
    }
    year = moves[first][2]
    if len(opening) == 1 and begins in ("", year):
        found[opening[0]] = Part({"movement": "Opening", **_of(year)})
    if len({"year" in part.gives for part in found.values()}) > 1:
        return {}
    if any(min(found) < column < max([*found, *balances]) for column in headings.keys() - known):
        found = {column: replace(part, is_sure=False) for column, part in found.items()}
    return _once(dict(sorted(found.items())))


def _of(year: str) -> Mapping[str, str]:
    return {"year": year} if year else {}


def _year_that_begins(text: str) -> str:
    """Return the year that begins at the day of a balance, or on the day after it."""
    match = _DAY.search(text)
    return FinancialYear(with_century(match[5])).label if match else ""


def _without_years(text: str) -> str:
    plain = _DAY.sub(" ", text)
    plain = re.sub(r"\b(?:20)?[0-9]{2} (?:20)?[0-9]{2}\b", " ", plain)
    plain = re.sub(r"\b(?:at|as at|on|planned|forecast|actual|budgeted|in year)\b", " ", plain)
    return " ".join(plain.split())


_NUMBERS = frozenset(f"{kind} {n}" for kind in ("month", "period") for n in range(1, 13))

SIDES: Mapping[str, Sides] = {
    "Budget": Sides("original_budget", by_name=True),
    "Ledger": Sides("amount", reads=months, words=_NUMBERS),
    "Reserves": Sides(
        "amount", reads=roll_forward, words=frozenset({*_WORDS, "balance", "opening balance"})
    ),
    "CoFunding": Sides("amount", parties="partner_org_id", party_label="service_id"),
}
"""The fields of tables that may stand in many columns, side by side."""


def _plus(heading: str) -> str:
    """Return what a plus stands for: what is written outside the brackets."""
    if re.search(r"\bfrom ?/? ?[(\[]", heading, re.IGNORECASE):
        return "Draw"
    return "Contribution" if re.search(r"\bto ?/? ?[(\[]", heading, re.IGNORECASE) else ""


SIGNED: Mapping[str, Signed] = {
    "Reserves": Signed("movement", ("Draw", "Contribution"), _plus),
}
"""Fields that the sign of an amount may give."""
