"""Why a workbook is not written to, in words that say what to do."""

from __future__ import annotations

from types import MappingProxyType

REASONS = MappingProxyType(
    {
        "array": (
            "the cell is part of an array formula, which Excel changes only as a whole: "
            "change it in Excel"
        ),
        "data-table": (
            "the cell is part of a what-if data table, which Excel works out itself: "
            "choose another cell"
        ),
        "spill": (
            "the cell is filled by a formula that spills over several cells: "
            "change that formula in Excel"
        ),
        "table-heading": (
            "the cell is a heading of an Excel Table, by which formulas find the column: "
            "rename the column in Excel"
        ),
        "table-totals": (
            "the cell is in the totals row of an Excel Table, which Excel fills itself: "
            "change the totals row in Excel"
        ),
        "table": (
            "the Excel Table is not there, or cannot have that range: "
            "change the size of the table in Excel"
        ),
        "pivot": (
            "the cell is filled by a PivotTable, which would write over it: "
            "choose a cell outside the PivotTable"
        ),
        "merged": (
            "the cell is hidden under a merged cell: use the first cell of the merged area, "
            "or unmerge it in Excel"
        ),
        "protected": (
            "it is protected with a password: unprotect it in Excel (Review), then try again"
        ),
        "signed": (
            "the workbook carries a digital signature, which any change makes invalid: "
            "remove the signature in Excel (File, Info), then sign it again afterwards"
        ),
        "no-sheet": "the workbook has no worksheet of that name: check the name of the sheet",
        "no-cell": "that is not the address of a cell: write it like B7",
        "twice": "it is to be written twice at once: name it once",
        "name": "that is not a name that Excel accepts here: choose another",
        "too-long": (
            "the text is longer than Excel allows (32,767 characters in a cell, 8,192 in a "
            "formula, 255 in a hint or a list of choices): shorten it"
        ),
        "not-a-value": "a cell cannot hold that value: use a number, a text or a date from 1900 on",
        "not-a-formula": "a formula begins with = and has something after it: check the formula",
        "shared": (
            "the cell shares its formula with others that cannot be written without it: "
            "enter the formula anew in those cells in Excel"
        ),
        "unusual": (
            "the file is built in a way that Excel never writes, so a change might harm it: "
            "open it in Excel, save it as a new workbook, and use that one"
        ),
        "harmed": (
            "writing would have changed more than was asked, so nothing was written: "
            "open the workbook in Excel, save it, and try again; if it happens again, report it"
        ),
    }
)
"""Every reason for not writing, with its words."""


class CannotWrite(ValueError):  # noqa: N818 - it says what is so
    """A change that is not made; nothing has been written.

    ``reason`` is one word of ``REASONS``; ``sheet`` and ``cell`` say where, and are empty where
    the whole workbook or the whole sheet is meant.
    """

    def __init__(self, reason: str, sheet: str = "", cell: str = "", detail: str = "") -> None:
        self.reason, self.sheet, self.cell, self.detail = reason, sheet, cell, detail
        super().__init__(reason, sheet, cell, detail)

    def __str__(self) -> str:
        place = " ".join(part for part in (self.sheet, self.cell) if part) or "The workbook"
        detail = f" ({self.detail})" if self.detail else ""
        return f"{place} cannot be written: {REASONS[self.reason]}{detail}."
