"""The faults that are planted in every workbook to measure."""

from __future__ import annotations

from dataclasses import dataclass

from commissioning.template.office import Input
from commissioning_schemas.address import a1
from commissioning_schemas.tables import TABLES

FIRST_ROW = 5
"""The row of a sheet in which its first record stands."""


@dataclass(frozen=True)
class Planted:
    """A fault put into a workbook: where it is, of what kind, and the code under which it goes."""

    kind: str
    table: str
    record: int
    field: str
    value: Input
    code: str

    @property
    def row(self) -> int:
        """The row of the sheet."""
        return FIRST_ROW + self.record

    @property
    def column(self) -> int:
        """The column of the sheet, from 1."""
        return 1 + list(TABLES[self.table].columns).index(self.field)

    @property
    def cell(self) -> str:
        """The address of the cell."""
        return a1(self.row, self.column)


FAULTS = (
    Planted("type", "Bids", 3, "amount_low", "seventeen", "TYP-001"),
    Planted("required", "Services", 7, "lead_role", None, "TYP-019"),
    Planted("unique", "Organisations", 39, "org_id", "CH01", "REF-001"),
    Planted("enum", "Virements", 11, "kind", "Sometimes", "TYP-014"),
    Planted("minimum", "Awards", 5, "amount_applied", -250, "TYP-013"),
)
