"""Why a file is refused, in words that say what it is and what to do."""

from __future__ import annotations

from types import MappingProxyType

REASONS = MappingProxyType(
    {
        "encrypted": (
            "The file is protected by a password or a sensitivity label, so it cannot be read from "
            "outside Excel: open it in Excel and use the button there."
        ),
        "xls": (
            "The file is in the old Excel format (.xls): open it in Excel and save it as an "
            "Excel workbook (.xlsx)."
        ),
        "xlsb": (
            "The file is an Excel binary workbook (.xlsb): open it in Excel and save it as an "
            "Excel workbook (.xlsx)."
        ),
        "html": (
            "The file is a web page with the name of a workbook: open it in Excel and save it as "
            "an Excel workbook (.xlsx)."
        ),
        "csv": (
            "The file is plain text in columns, not a workbook: open it in Excel and save it as an "
            "Excel workbook (.xlsx)."
        ),
        "empty": "The file is empty: ask for it again, or go back to an earlier version.",
        "truncated": (
            "The end of the file is missing, as after a download that broke off: fetch it again."
        ),
        "damaged": (
            "The file is a workbook but its inside is damaged: open it in Excel, let Excel "
            "repair it, check what was repaired, and save it."
        ),
        "owner-file": (
            "This is the small file that Excel keeps while somebody has the workbook open: choose "
            "the workbook itself, the name without ~$."
        ),
        "zip-bomb": (
            "The file would unpack to far more than a workbook holds, so it was not opened: ask "
            "the sender where it came from; if you trust it, save it anew in Excel."
        ),
        "doctype": (
            "The file holds a document type declaration, which Excel never writes and which can be "
            "used to attack the reader: ask the sender where it came from."
        ),
        "path-traversal": (
            "The file holds parts whose names point outside it, which Excel never writes: ask "
            "the sender where it came from."
        ),
        "duplicate-part": (
            "The file holds two parts of the same name, so that two programs may read two "
            "different workbooks: open it in Excel, check it, and save it anew."
        ),
        "no-sheet": "The workbook has no worksheet: check that this is the file that was meant.",
        "too-large": (
            "The file is larger than 512 MB: take out pictures and unused sheets, or split it."
        ),
        "not-a-workbook": (
            "The file is not an Excel workbook: check that this is the file that was meant, and "
            "save it as an Excel workbook (.xlsx)."
        ),
    }
)
"""Every reason for a refusal, with its sentence."""


class Refused(Exception):  # noqa: N818 - it is what the file is
    """A file that is not read at all, with one word for the reason and a sentence for people."""

    def __init__(self, reason: str, detail: str = "") -> None:
        self.reason = reason
        self.sentence = REASONS[reason] + (f" ({detail})" if detail else "")
        self.detail = detail
        super().__init__(reason, detail)

    def __str__(self) -> str:
        return f"{self.reason}: {self.sentence}"
