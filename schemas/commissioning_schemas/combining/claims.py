"""Who answers for what: portfolios and years that several workbooks plan for, or only some."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ..findings import Severity
from ..show import show_pounds
from ..words import listing
from .entries import Entry
from .model import Across


def claims(lines: Iterable[Entry]) -> Iterator[Across]:
    """Say of each portfolio that several workbooks plan spend for."""
    found: dict[str, dict[str, list[Entry]]] = {}
    for entry in lines:
        if portfolio := str(entry.values.get("portfolio_id") or ""):
            found.setdefault(portfolio, {}).setdefault(entry.file, []).append(entry)
    for portfolio, by_file in found.items():
        if len(by_file) > 1:
            yield _say(portfolio, by_file)


def _say(portfolio: str, by_file: Mapping[str, Sequence[Entry]]) -> Across:
    told = [
        f"{show_pounds(planned(entries))} from {entries[0].spot('portfolio_id')} on"
        for entries in by_file.values()
    ]
    return Across(
        "REF-001",
        "Portfolios",
        portfolio,
        "portfolio_id",
        f"{len(by_file)} workbooks plan spend for {portfolio}: {listing(told)}.",
        Severity.WARNING,
        "See that no line is in two of them, and that one manager answers for the portfolio.",
        found=portfolio,
        impact=min(planned(entries) for entries in by_file.values()),
    )


def years_apart(lines: Iterable[Entry], files: Sequence[str]) -> Iterator[Across]:
    """Say of each year for which only some of the workbooks with lines plan spend."""
    found: dict[str, dict[str, None]] = {}
    for entry in lines:
        if year := str(entry.values.get("year") or ""):
            found.setdefault(year, {})[entry.file] = None
    planning = [file for file in files if any(file in having for having in found.values())]
    for year, having in sorted(found.items()):
        lacking = [file for file in planning if file not in having]
        if lacking:
            verb = "plans" if len(having) == 1 else "plan"
            not_verb = "does" if len(lacking) == 1 else "do"
            yield Across(
                "REF-004",
                "Years",
                year,
                "year",
                f"{listing(list(having))} {verb} spend for {year}; {listing(lacking)} "
                f"{not_verb} not.",
                Severity.INFO,
                "Ask for the lines that are missing, if the year should have them.",
                found=year,
            )


def planned(entries: Iterable[Entry]) -> int:
    """Return what lines plan to spend at first, in pence."""
    return sum(_pence(entry) for entry in entries)


def _pence(entry: Entry) -> int:
    amount = entry.row.__dict__.get("original_budget")
    return amount if isinstance(amount, int) else 0
