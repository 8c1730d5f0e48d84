"""Codes: what can be wrong, each declared once, beside the check that raises it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from .findings import Severity
from .grid import Value

Kind = Literal["reading", "column", "book", "formula", "text"]
Applies = Literal["both", "working"]
RuleSet = Literal["core", "ext"]
"""The core rules are always looked at, the extended ones where a person asks for them."""

ByHeading = Mapping[str, Value]
"""One row of a sheet, by heading."""


@dataclass(frozen=True)
class Example:
    """A case of a code, that runs: cells changed in a shipped workbook, or the bytes of a file.

    ``cells`` maps places such as ``Budget!I7`` to what is typed there (text beginning with
    ``=`` is a formula, ``None`` empties the cell). With ``recalculated`` false the other cells
    keep the results that were stored before the change. ``sheets`` adds the sheets of modules
    that the workbook lacks, by name: their rows, each by heading; calculated columns that a row
    does not give hold their formulas. ``map`` holds parts that are added to the workbook's map.
    ``merged`` are ranges such as ``Budget!C5:C6``; ``hidden`` are rows (``Budget!7:7``), columns
    (``Budget!I:I``) and whole sheets (``Budget``). ``inserted`` counts the rows that are put in
    at the top of a sheet, by its name, once everything else is done. ``protected`` tells of sheets
    by their name whether they are.
    """

    says: str
    cells: Mapping[str, Value] = field(default_factory=dict)
    book: Literal["working", "as-published"] = "working"
    recalculated: bool = True
    deleted_sheet: str = ""
    file: bytes | None = None
    map: Mapping[str, Sequence[Mapping[str, Any]]] = field(default_factory=dict)
    sheets: Mapping[str, Sequence[ByHeading]] = field(default_factory=dict)
    merged: Sequence[str] = ()
    hidden: Sequence[str] = ()
    inserted: Mapping[str, int] = field(default_factory=dict)
    protected: Mapping[str, bool] = field(default_factory=dict)


@dataclass(frozen=True)
class Code:
    """One entry of the catalogue: ``BUD-002``, its name, and what people need to know of it."""

    code: str
    name: str
    severity: Severity
    kind: Kind
    applies: Applies
    rule: str
    why: str
    fix: str
    source: str
    fails: Example
    passes: Example
    set: RuleSet = "core"

    @property
    def family(self) -> str:
        """The family that the code belongs to, such as BUD."""
        return self.code[:3]


_SEEN_IN = {
    "ARI-005": "formulas",
    "ARI-007": "formulas",
    "FRM-010": "protection",
    "PUB-012": "merged",
    "STR-005": "merged",
    "STR-008": "hidden",
}


def needs(code: Code) -> str:
    """Return the part of a workbook (see ``Grid.unread``) without which a code says nothing."""
    return _SEEN_IN.get(code.code, "formulas" if code.kind == "formula" else "")


FAMILIES: Mapping[str, str] = {
    "STR": "Structure and layout",
    "TYP": "Types, units and cell content",
    "REF": "Keys and references",
    "ARI": "Arithmetic and reconciliation",
    "BUD": "Budget, virement, profile and monitoring",
    "RES": "Earmarked reserves",
    "GRT": "External funding and awards",
    "SVC": "Services, contracts and co-funding",
    "BID": "Bid pipeline",
    "GOV": "Governance, delivery, scorecards and risk",
    "PUB": "Publication",
    "FRM": "Formulas",
    "TXT": "Report text against figures",
    "ACC": "Acceptances of findings",
}
"""The families of codes, with what each is about."""
