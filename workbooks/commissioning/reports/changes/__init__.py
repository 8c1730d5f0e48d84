"""Reports of what is different between two versions of a workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .sections import Changes

FORMATS = ("text", "json", "html", "markdown")


def changes_as(form: str, changes: Changes, width: int = 100, colour: bool = False) -> str:
    """Return the changes in a format; ``width`` and ``colour`` are for text alone."""
    if form == "json":
        from .json_changes import json_changes

        return json_changes(changes)
    if form == "html":
        from .html_changes import html_changes

        return html_changes(changes)
    if form == "markdown":
        from .markdown_changes import markdown_changes

        return markdown_changes(changes)
    from .text_changes import text_changes

    return text_changes(changes, width, colour)
