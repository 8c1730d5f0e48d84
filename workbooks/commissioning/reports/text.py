"""The text report: what a person reads at the screen, the worst first."""

from __future__ import annotations

from commissioning_schemas.findings import Severity
from commissioning_schemas.show import show_pounds

from ..checking import WorkbookResult
from .groups import Group, groups
from .head import write_head, write_name
from .page import Page, Part
from .run import Run
from .settled import settled
from .window import table_around, window
from .wording import SEVERITY_WORDS, closing, counted, sentence_of

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.INFO: "bold cyan"}
_MOST_MESSAGES = 4


def text_report(
    run: Run, width: int = 100, colour: bool = False, *, quiet: bool = False, full: bool = False
) -> str:
    """Return the run as text.

    ``quiet`` leaves out everything but the findings; ``full`` shows every cell of a group.
    """
    page = Page(width, colour)
    for workbook in run.workbooks:
        _write_workbook(page, workbook, quiet, full)
    if not quiet:
        page.rule()
        page.line(closing(run))
    return page.text


def _write_workbook(page: Page, workbook: WorkbookResult, quiet: bool, full: bool) -> None:
    found = groups(workbook.fresh)
    if not quiet:
        write_head(page, workbook)
        page.blank()
        if workbook.refusal is None:
            page.line(_verdict(workbook), indent=2)
            page.blank()
    elif found:
        write_name(page, workbook.path, workbook.result.marking)
        page.blank()
    for group in found:
        _write_group(page, workbook, group, full)
    for title, lines in settled(workbook) if not quiet else ():
        page.line((title, "bold"), indent=2)
        for line in lines:
            page.labelled("- ", line, indent=2)
        page.blank()
    if workbook.result.not_checked and workbook.refusal is None and not quiet:
        page.line(("Not checked", "bold"), indent=2)
        for one in workbook.result.not_checked:
            page.labelled("- ", f"{one.what}: {one.why}", indent=2)
        page.blank()


def _verdict(workbook: WorkbookResult) -> Part:
    result = workbook.result
    if not result.findings:
        if not result.tables:
            return ("Nothing was checked: no table was recognised.", "bold red")
        if not result.complete:
            return ("Nothing wrong was found in what could be checked.", "bold yellow")
        return ("Nothing wrong was found.", "bold green")
    fresh = [one.severity for one in workbook.fresh]
    if not fresh:
        return ("Nothing new was found.", "bold green" if result.complete else "bold yellow")
    counts = [
        counted(fresh.count(severity), word)
        for severity, word in SEVERITY_WORDS.items()
        if severity in fresh
    ]
    return (f"{', '.join(counts)}, the worst first:", "bold")


def _write_group(page: Page, workbook: WorkbookResult, group: Group, full: bool) -> None:
    first, number = group.first, len(group.findings)
    label = SEVERITY_WORDS[group.severity].upper()
    stake: list[Part] = []
    if group.impact is not None:
        stake = [(f"{show_pounds(group.impact)} at stake", "bold")]
    page.apart(
        [(label, _STYLES[group.severity]), f"  {first.code}  ", (first.name, "bold")], stake, 2
    )
    column = f', in "{first.column}"' if first.column and first.cell else ""
    count = f" ({number} cells)" if number > 1 else ""
    page.line((group.place, "cyan"), f"{column}{count}", indent=2)
    page.blank()
    _write_messages(page, group, full)
    _write_window(page, workbook, group)
    page.labelled("To do: ", first.fix, indent=4)
    page.blank()


def _write_messages(page: Page, group: Group, full: bool) -> None:
    messages = [(one.cell or "", sentence_of(one)) for one in group.findings]
    if len({message for _, message in messages}) == 1:
        page.line(messages[0][1], indent=4)
    else:
        shown = messages if full else messages[:_MOST_MESSAGES]
        margin = max(len(cell) for cell, _ in shown) + 2
        for cell, message in shown:
            page.labelled(f"{cell:<{margin}}", message, indent=4)
        rest = len(messages) - len(shown)
        if rest:
            page.line(f"… and {rest} more like these; -v shows them all.", indent=4)
    page.blank()


def _write_window(page: Page, workbook: WorkbookResult, group: Group) -> None:
    first = group.first
    sheet = workbook.grid.sheet(first.sheet) if workbook.grid and first.sheet else None
    if sheet is None or first.cell is None:
        return
    lines = window(sheet, group.areas, table_around(workbook, group), page.width - 6)
    for line in lines:
        page.fixed(*line, indent=4)
    if lines:
        page.blank()
