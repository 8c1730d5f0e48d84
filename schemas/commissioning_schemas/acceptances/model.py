"""An acceptance, as a person wrote it down."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from ..findings import Place


@dataclass(frozen=True, slots=True)
class Acceptance:
    """One finding that a person accepts: which, why, who, and until when.

    ``fingerprint`` names the rule, row, column and value (domain.md, part C). ``until`` is the
    last day on which it holds; ``None`` where no date is given. ``place`` is where it stands,
    with the cells of its fields; ``source`` names a file where it stands in one. ``told`` is true
    where nothing is to be said of it though its finding is not there: its own status says that it
    has lapsed, or it is meant for whichever workbook has the finding.
    """

    fingerprint: str
    reason: str
    by: str
    until: dt.date | None
    place: Place
    source: str = ""
    told: bool = False

    @property
    def lacking(self) -> tuple[str, ...]:
        """What of it is missing, in words."""
        parts = {"a reason": self.reason, "a name": self.by, "a date": self.until}
        return tuple(words for words, value in parts.items() if not value)
