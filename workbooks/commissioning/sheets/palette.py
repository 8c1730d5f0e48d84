"""Few colours, each with a second sign, and number formats that finance staff know."""

from __future__ import annotations

POUNDS = "#,##0;[Red]-#,##0"
PENCE = "#,##0.00;[Red]-#,##0.00"
SHARE = "0.0%"
MILLIONS = "0.000;[Red]-0.000"
DATE = "dd/mm/yyyy"
CALCULATED_DATE = "dd/mm/yyyy;;"
TEXT = "@"

NAVY, GREY, PALE_GREY, PALE_YELLOW, LINE, RED, PINK = (
    "1F3A5F", "595959", "EDEDED", "FFF8DC", "BFBFBF", "9C0006", "FFC7CE",
)  # fmt: skip
FONT = "Calibri"

NUMBERS = ("money", "share", "millions")
"""Looks of cells that hold numbers, which stand at the right."""

LOOK_FORMATS = {"money": POUNDS, "share": SHARE, "millions": MILLIONS}
