"""What is different, as text for people."""

from __future__ import annotations

from collections.abc import Sequence

from ..page import Page
from .sections import Changes, Section, sections, summary


def text_changes(changes: Changes, width: int = 100, colour: bool = False) -> str:
    """Return the changes as text, at most ``width`` columns wide."""
    page = Page(width, colour)
    page.rule()
    page.line((changes.old, "bold"), " → ", (changes.new, "bold"))
    for marking in changes.markings:
        page.line((marking, "bold red"))
    page.blank()
    page.line((summary(changes), "bold"), indent=2)
    for section in sections(changes):
        page.blank()
        page.line((section.title, "bold cyan"), indent=2)
        for row in section.rows:
            _write(page, section, row)
    return page.text


def _write(page: Page, section: Section, row: Sequence[str]) -> None:
    """Write a row: what it is about at the left, by how much it moved at the right."""
    if "Was" not in section.headings:
        page.labelled("- ", " · ".join(cell for cell in row if cell), indent=4)
        return
    name, cell, was, now, moved = row
    page.apart([name or cell], [(moved, "bold")] if moved else [], indent=4)
    where = f"{cell}: " if name else ""
    page.line((where, "dim"), f"{was} → {now}" if was and now else was or now, indent=6)
