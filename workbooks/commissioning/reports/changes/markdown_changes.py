"""What is different, as Markdown that fits a pull request."""

from __future__ import annotations

from collections.abc import Iterator

from ..markdown import escaped, within_a_page
from .sections import Changes, sections, summary

_MOST_BYTES = 65_000
"""GitHub takes no comment that is longer than 65,536 characters."""


def markdown_changes(changes: Changes) -> str:
    """Return a heading, the counts, and a table for each part of what is different."""
    return within_a_page(list(_lines(changes)), _MOST_BYTES)


def _lines(changes: Changes) -> Iterator[str]:
    yield f"## {escaped(changes.new)} against {escaped(changes.old)}"
    yield ""
    if changes.markings:
        yield f"**{escaped(', '.join(changes.markings))}**"
        yield ""
    yield escaped(summary(changes))
    yield ""
    for section in sections(changes):
        yield f"### {escaped(section.title)}"
        yield ""
        yield f"| {' | '.join(section.headings)} |"
        yield "|" + "|".join("--:" if head == "Moved" else "---" for head in section.headings) + "|"
        for row in section.rows:
            yield f"| {' | '.join(map(escaped, row))} |"
        yield ""
