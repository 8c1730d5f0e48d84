"""What was looked at, as one page of text."""

from __future__ import annotations

from collections.abc import Sequence

from commissioning_schemas.codes import FAMILIES
from commissioning_schemas.scope import RuleScope, Scope
from commissioning_schemas.words import listing, quote

from ..checking import WorkbookResult
from .head import write_head
from .page import Page
from .wording import IS_REDACTED, counted


def scope_text(
    workbook: WorkbookResult,
    scope: Scope,
    width: int = 100,
    colour: bool = False,
    *,
    redact: bool = False,
) -> str:
    """Return the tables, rules and figures that were looked at, and what was not, with reasons.

    With ``redact`` the page says that it is of a result from which words were taken out.
    """
    page = Page(width, colour)
    write_head(page, workbook)
    page.blank()
    if redact:
        page.line(IS_REDACTED, indent=2)
        page.blank()
    _write_rules(page, scope.rules)
    _write_figures(page, scope)
    _write_absent(page, workbook, scope)
    page.line(("For the person who signs", "bold"), indent=2)
    page.line("I have read what was not looked at.", indent=2)
    page.blank()
    page.line("Name ____________________   Role ____________________   Date __________", indent=2)
    return page.text


def _write_rules(page: Page, rules: Sequence[RuleScope]) -> None:
    put = [rule for rule in rules if not rule.why]
    page.line((f"Rules put to the workbook: {len(put)} of {len(rules)}", "bold"), indent=2)
    for family, title in FAMILIES.items():
        of = [rule for rule in rules if rule.code.startswith(family)]
        if of:
            done = [rule for rule in of if not rule.why]
            page.labelled(f"{family}  ", f"{title}: {len(done)} of {len(of)}", indent=4)
    page.blank()
    reasons = list(dict.fromkeys(rule.why for rule in rules if rule.why))
    if reasons:
        page.line(("Rules that were not put, or had nothing to look at", "bold"), indent=2)
        for why in reasons:
            codes = [rule.code for rule in rules if rule.why == why]
            page.labelled("- ", f"{listing(codes)}: {why}", indent=2)
        page.blank()


def _write_figures(page: Page, scope: Scope) -> None:
    number = counted(sum(scope.figures.values()), "calculated cell")
    page.line((f"Figures worked out again: {number}", "bold"), indent=2)
    if scope.figures:
        listed = ", ".join(f"{sheet} {cells:,}" for sheet, cells in scope.figures.items())
        page.line(listed, indent=4)
    for table, cells in scope.out.items():
        page.line(f"{counted(cells, 'cell')} left out: {table} is not in the workbook", indent=4)
    page.blank()


def _write_absent(page: Page, workbook: WorkbookResult, scope: Scope) -> None:
    page.line(("Not looked at", "bold"), indent=2)
    lines = [f"{one.what}: {one.why}" for one in workbook.result.not_checked]
    if scope.absent:
        lines.append(f"Tables that the workbook does not hold: {listing(scope.absent)}")
    lines += [
        f"Sheet {quote(sheet)}: {counted(cells, 'cell')}, in no table that is known"
        for sheet, cells in scope.passed_over.items()
    ]
    for line in lines or ["Nothing was left out."]:
        page.labelled("- ", line, indent=2)
    page.blank()
