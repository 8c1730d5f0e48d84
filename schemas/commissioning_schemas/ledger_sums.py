"""The ledger added up for rows of monitoring, where that can be done without a guess."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from .evidence import Evidence
from .figures.profiles import months_to
from .money import Pence
from .tables import BudgetLine, LedgerEntry, Monitoring
from .tables.monitoring import ALL

_MONTHS_IN = {"M": 1, "Q": 3, "O": 12}


class LedgerSums:
    """The entries of one workbook's ledger, by year and code."""

    def __init__(self, evidence: Evidence) -> None:
        self.evidence = evidence
        self.book = evidence.book

    def to_date(self, row: Monitoring) -> Pence | None:
        """Return what the ledger holds for the lines of a row up to its period.

        ``None`` where the ledger does not cover its year, a line has no code, a code is that of
        other lines too, or an entry spans the end of the period.
        """
        end = months_to(row.period)
        by_code = self._entries.get(row.year)
        codes = self._codes(row)
        if by_code is None or not codes or not end:
            return None
        total = 0
        for code in codes:
            for entry in by_code.get(code, ()):
                last = months_to(entry.period)
                first = last - _MONTHS_IN.get(entry.period[:1], 1)
                if entry.amount is None or not last or first < end < last:
                    return None
                total += entry.amount if last <= end else 0
        return total

    def ends_before(self, row: Monitoring) -> str:
        """Return the last period of the ledger where it ends before a row's; else ``""``."""
        entries = [entry for group in self._entries.get(row.year, {}).values() for entry in group]
        last = max(entries, key=lambda entry: months_to(entry.period), default=None)
        early = last is not None and months_to(last.period) < months_to(row.period)
        return last.period if last is not None and early else ""

    def _codes(self, row: Monitoring) -> set[str]:
        """Return the codes of the lines that a row covers; none where they are not theirs alone."""
        lines = [line for line in self.book.lines if line.year == row.year]
        own = [line for line in lines if _covers(row, line)]
        others = {code_of(line) for line in lines if not _covers(row, line)}
        codes = {code_of(line) for line in own}
        troubled = any(
            self.evidence.is_troubled(line, column)
            for line in lines
            for column in (BudgetLine.portfolio_id, BudgetLine.ledger_code)
        )
        return set() if "" in codes or codes & others or troubled else codes

    @cached_property
    def _entries(self) -> Mapping[str, Mapping[str, Sequence[LedgerEntry]]]:
        found: dict[str, dict[str, list[LedgerEntry]]] = {}
        for entry in self.book.rows(LedgerEntry):
            if entry.ledger_code and not entry.published:
                by_code = found.setdefault(entry.year, {})
                by_code.setdefault(entry.ledger_code.casefold(), []).append(entry)
        return found


def code_of(line: BudgetLine) -> str:
    """Return the ledger code of a line as codes are compared."""
    return line.ledger_code.casefold()


def _covers(row: Monitoring, line: BudgetLine) -> bool:
    """Tell whether the spend of a line is part of a row: its own line, or the office's money."""
    if row.line_id:
        return line.line_id == row.line_id
    return line.source_type != "External" and row.portfolio_id in (ALL, line.portfolio_id)
