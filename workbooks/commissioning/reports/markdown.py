"""The run as Markdown, for the page of a job or a pull request: at most a million characters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from commissioning_schemas.show import show_pounds

from ..checking import WorkbookResult
from .groups import Group, groups
from .harmless import harmless
from .run import Run
from .settled import settled
from .wording import SEVERITY_WORDS, closing, counted, sentence_of, severities

_MOST_BYTES = 1_000_000
_SPECIAL = re.compile(r"([\\`*_\[\]|~$#])")


def markdown_report(run: Run) -> str:
    """Return a heading with the counts, and for each workbook a table of what was found."""
    parts = [f"## Commissioning check: {severities(run)}", ""]
    if run.markings:
        parts += [f"**{escaped(', '.join(run.markings))}**", ""]
    for workbook in run.workbooks:
        parts += _workbook(workbook)
    parts.append(escaped(closing(run)))
    return within_a_page(parts)


def within_a_page(parts: Sequence[str], most: int = _MOST_BYTES) -> str:
    """Return lines as one text, cut where a page of GitHub would be full."""
    lines, used = [], 0
    for number, line in enumerate(parts):
        used += len(line.encode()) + 1
        if used > most - 200:
            rest = sum(part.startswith("| ") for part in parts[number:])
            lines += ["", f"The page is full: {counted(rest, 'more row')} left out here."]
            break
        lines.append(line)
    return "\n".join(lines).rstrip("\n") + "\n"


def _workbook(workbook: WorkbookResult) -> Iterator[str]:
    yield f"### {escaped(workbook.path)}"
    yield ""
    found = groups(workbook.fresh)
    if not workbook.result.complete:
        yield "**This workbook could not be checked in full.**"
        yield ""
    if found:
        yield "| | Rule | Where | What is wrong | What to do | At stake |"
        yield "|---|---|---|---|---|--:|"
        yield from map(_row, found)
    elif workbook.result.complete:
        yield "Nothing new was found." if workbook.result.findings else "Nothing wrong was found."
    yield ""
    for title, lines in settled(workbook):
        yield f"{title}:"
        yield ""
        yield from (f"- {escaped(line)}" for line in lines)
        yield ""
    if workbook.result.not_checked:
        yield f"Not checked: {counted(len(workbook.result.not_checked), 'item')}."
        yield ""
        for one in workbook.result.not_checked:
            yield f"- {escaped(f'{one.what}: {one.why}')}"
        yield ""


def _row(group: Group) -> str:
    first = group.first
    stake = show_pounds(group.impact) if group.impact is not None else ""
    more = len({sentence_of(one) for one in group.findings}) - 1
    message = sentence_of(first) + (f" (and {more} more like this)" if more else "")
    cells: Sequence[str] = (
        SEVERITY_WORDS[group.severity],
        f"{first.code} {first.name}",
        group.place,
        message,
        first.fix,
        stake,
    )
    return f"| {' | '.join(map(escaped, cells))} |"


def escaped(text: str) -> str:
    """Return a text that Markdown shows as it is: no markup, no link, no mention."""
    shown = harmless(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    marked = _SPECIAL.sub(r"\\\1", shown).replace("@", "&#64;")
    return marked.replace("://", "&#58;//").replace("www.", "www&#46;")
