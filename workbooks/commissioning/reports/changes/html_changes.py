"""What is different, as one page of HTML."""

from __future__ import annotations

from ..html.rendering import render
from .sections import Changes, sections, summary


def html_changes(changes: Changes) -> str:
    """Return the changes as one page of HTML without script, that loads nothing from anywhere."""
    return render(
        "changes.html.jinja",
        title=f"What changed: {changes.old} → {changes.new}",
        old=changes.old,
        new=changes.new,
        markings=changes.markings,
        summary=summary(changes),
        sections=list(sections(changes)),
    )
