"""Links from a cell of ours to another cell of the workbook."""

from __future__ import annotations

import xlwings as xw


def link_to(place: str, text: str) -> str:
    """Return the formula that shows a text and leads to a place such as ``'My sheet'!B7``.

    A formula goes with its row when people sort, and a whole list of them is written at once.
    """
    return f'=HYPERLINK("#{_doubled(place)}","{_doubled(text)}")'


def unlink(area: xw.Range) -> None:
    """Take away the links that the command line wrote: they would lead where they led then."""
    api = area.api
    # On a Mac nothing is known that does this; a formula's own link is the one that is followed.
    if hasattr(api, "ClearHyperlinks"):
        api.ClearHyperlinks()


def _doubled(text: str) -> str:
    return text.replace('"', '""')
