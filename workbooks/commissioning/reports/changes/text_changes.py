"""What is different, as text for people."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

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
        if "Was" in section.headings:
            for name, rows in groupby(section.rows, key=lambda row: row[0]):
                _write_row(page, name, rows)
        else:
            _write_list(page, section)
    return page.text


def _write_list(page: Page, section: Section) -> None:
    for row in section.rows:
        page.labelled("- ", " · ".join(cell for cell in row if cell), indent=4)


def _write_row(page: Page, name: str, rows: Iterable[Sequence[str]]) -> None:
    """Write a row's name, and each of its cells: by how much it moved stands at the right."""
    if name:
        page.line(name, indent=4)
    for _, cell, was, now, moved in rows:
        change = f"{was} → {now}" if was and now else was or now
        where = (f"{cell}: ", "dim")
        page.apart([where, change], [(moved, "bold")] if moved else [], indent=6)
