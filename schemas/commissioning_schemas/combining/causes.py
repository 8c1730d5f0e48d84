"""Causes: which workbooks make up a year that does not meet its approved budget."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..findings import Finding
from ..show import show_pounds
from ..words import listing
from .model import Combined

_OF_A_YEAR = ("BUD-002", "BUD-003", "BUD-006")


def with_causes(findings: Iterable[Finding], combined: Combined) -> Iterator[Finding]:
    """Yield the findings; those of a year's total say what each workbook plans for it."""
    years: dict[str, dict[str, int]] = {}
    for (year, file), pence in combined.lines.items():
        years.setdefault(year, {})[file] = pence
    for one in findings:
        by_file = years.get(one.column or "") if one.code in _OF_A_YEAR else None
        if by_file:
            told = [f"{show_pounds(pence)} in {file}" for file, pence in by_file.items()]
            one = replace(one, message=f"{one.message} Planned: {listing(told)}.")
        yield one
