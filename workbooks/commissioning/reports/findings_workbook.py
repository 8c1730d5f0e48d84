"""Workbooks of findings: known again, so that none is checked or replaced as one of an office's."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

from ..reader import Refused, read_file
from ..reader.archive import Archive, Broken

TITLE = "Commissioning check: findings"
SHEETS = ("Findings", "Workbooks", "Not checked")


def is_findings_workbook(path: Path) -> bool:
    """Tell whether a file is a workbook of findings: by its title, and by its sheets.

    A workbook that has got another sheet is checked, whatever its title says.
    """
    try:
        with path.open("rb") as file:
            if not _has_title(file):
                return False
        return tuple(sheet.name for sheet in read_file(path)[0].sheets) == SHEETS
    except (Refused, Broken, OSError):
        return False


def _has_title(file: BinaryIO) -> bool:
    return f">{TITLE}<".encode() in Archive(file).read("docProps/core.xml")
