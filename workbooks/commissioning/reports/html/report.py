"""From a run to a page: what the page shows, before any of it is HTML."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from commissioning_schemas.checks import catalogue
from commissioning_schemas.findings import Severity

from ...checking import WorkbookResult
from ..groups import Group, groups
from ..head import date_of, refusal_words, unit_of
from ..run import Run
from ..settled import settled
from ..wording import SEVERITY_WORDS, closing, counted, sentence_of, severities
from .charts import chart_of
from .cut_out import CutOut, cut_out
from .rendering import render

_IN_PART = "This workbook could not be checked in full: see what was not checked."
_MOST_MESSAGES = 50
_MOST_CUT_OUTS = 60


@dataclass(frozen=True)
class Fault:
    """Findings of one rule in one column: where, what, and how the sheet looks there."""

    group: Group
    messages: Sequence[tuple[str, str]]
    more: int
    cut_out: CutOut | None


@dataclass(frozen=True)
class Rule:
    """What one rule found in a workbook, with what it demands, why, and how to mend it."""

    code: str
    name: str
    severity: Severity
    demands: str
    why: str
    fix: str
    faults: Sequence[Fault]

    @property
    def cells(self) -> int:
        """How many findings there are."""
        return sum(len(fault.group.findings) for fault in self.faults)

    @property
    def stake(self) -> int | None:
        """The money at stake, ``None`` where there is none."""
        amounts = [one.group.impact for one in self.faults if one.group.impact is not None]
        return sum(amounts) if amounts else None


def html_report(run: Run) -> str:
    """Return the run as one page of HTML without script, that loads nothing from anywhere."""
    return render(
        "page.html.jinja",
        run=run,
        title=f"Commissioning check: {severities(run)}",
        closing=closing(run, "named below"),
        books=[(workbook, _rules(workbook)) for workbook in run.workbooks],
        words=SEVERITY_WORDS,
        counted=counted,
        chart_of=chart_of,
        date_of=date_of,
        unit_of=unit_of,
        verdict=_verdict,
        settled=settled,
    )


def _verdict(workbook: WorkbookResult) -> tuple[str, str]:
    """Return what to think of a workbook in one sentence, and the word for its look."""
    result = workbook.result
    if workbook.refusal is not None:
        return refusal_words(workbook), "error"
    fresh = [one.severity for one in workbook.fresh]
    errors, warnings = fresh.count(Severity.ERROR), fresh.count(Severity.WARNING)
    if errors:
        what = f"{counted(errors, 'error')} must be mended before these figures are used."
        return what if result.complete else f"{what} {_IN_PART}", "error"
    if not result.tables:
        return "Nothing was checked: no table was recognised.", "error"
    if not result.complete:
        return _IN_PART, "error"
    if warnings:
        return f"No error was found. {counted(warnings, 'warning')} should be looked at.", "warning"
    return "Nothing new was found." if result.findings else "Nothing wrong was found.", "good"


def _rules(workbook: WorkbookResult) -> list[Rule]:
    by_code: dict[tuple[str, Severity], list[Group]] = {}
    for group in groups(workbook.fresh):
        by_code.setdefault((group.first.code, group.severity), []).append(group)
    left = _MOST_CUT_OUTS
    rules = []
    for (code, severity), found in by_code.items():
        about = catalogue().codes[code]
        faults = [_fault(workbook, group, show=n < left) for n, group in enumerate(found)]
        left -= min(left, len(found))
        rules.append(
            Rule(code, about.name, severity, about.rule, about.why, found[0].first.fix, faults)
        )
    return rules


def _fault(workbook: WorkbookResult, group: Group, *, show: bool) -> Fault:
    messages = [(one.cell or "", sentence_of(one)) for one in group.findings]
    if len({message for _, message in messages}) == 1:
        messages = [("", messages[0][1])]
    shown = messages[:_MOST_MESSAGES]
    return Fault(
        group, shown, len(messages) - len(shown), cut_out(workbook, group) if show else None
    )
