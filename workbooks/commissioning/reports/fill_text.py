"""What a fill changes, for people: each cell with its old and new value, and what is left."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from itertools import groupby

from commissioning_schemas.fill import Change, Filling, LeftAlone, Reverting
from commissioning_schemas.fill.calculated import STATUS_LABEL
from commissioning_schemas.grid import Value
from commissioning_schemas.money import pence_from_number
from commissioning_schemas.show import show_pence_in, show_pounds
from commissioning_schemas.units import Unit
from commissioning_schemas.values import show_value
from commissioning_schemas.words import listing, quote

from ..filling import FilledWorkbook, RevertedWorkbook, Source
from .harmless import harmless
from .head import write_name
from .page import Page
from .wording import IS_REDACTED, counted

_LONGEST_LABEL = 46
_THOUSAND = 100_000


def fill_report(filled: FilledWorkbook, width: int, colour: bool, *, redact: bool = False) -> str:
    """Return what a fill changes, and what it leaves; with ``redact`` only where, and why."""
    page, filling = Page(width, colour), filled.filling
    _write_head(page, filled.source, filling.marking)
    _write_verdict(page, filling, filled.source.map is not None)
    if redact:
        page.line(IS_REDACTED, indent=2)
    elif filling.is_stale and (largest := _largest(filling.shown)):
        page.line(largest, indent=2)
    page.blank()
    for why, sheets in groupby(filling.rebuilt, lambda one: one.why):
        names = [one.name for one in sheets]
        be = "is" if len(names) == 1 else "are"
        page.line((listing(names), "bold"), f" {be} built anew: {why}.", indent=2)
    for grown in filling.grown:
        rows = counted(grown.rows, "row")
        page.line("The table ", (grown.table, "bold"), f" takes in {rows} below it.", indent=2)
    if filling.rebuilt or filling.grown:
        page.blank()
    _write_changes(page, filling.shown, redact)
    _write_left(page, filling.left, redact)
    page.rule()
    return page.text


def revert_report(
    reverted: RevertedWorkbook, width: int, colour: bool, *, redact: bool = False
) -> str:
    """Return what taking back a fill changes and leaves; with ``redact`` only where, and why."""
    page, reverting = Page(width, colour), reverted.reverting
    _write_head(page, reverted.source, reverting.marking)
    page.line((_taken_back(reverting), "bold"), indent=2)
    if redact:
        page.line(IS_REDACTED, indent=2)
    for shrunk in reverting.shrunk:
        page.line("The table ", (shrunk.table, "bold"), f" ends at {shrunk.after} again.", indent=2)
    page.blank()
    _write_changes(page, reverting.changes, redact)
    _write_left(page, reverting.left, redact)
    page.rule()
    return page.text


def _taken_back(reverting: Reverting) -> str:
    if not reverting.run:
        return "There is no fill to take back: the workbook has no entry in its FillLog."
    return (
        f"Fill number {reverting.run} is taken back in {counted(len(reverting.changes), 'cell')}."
    )


def _write_head(page: Page, source: Source, marking: str) -> None:
    page.rule()
    write_name(page, source.path, marking)
    if source.map_path is not None:
        page.labelled("Map  ", source.map_path, indent=2)
    page.blank()


def _write_verdict(page: Page, filling: Filling, mapped: bool) -> None:
    if mapped and not filling.cells:
        page.line(
            ("The map calls no cell calculated, so there is none that fill may write.", "bold"),
            indent=2,
        )
    elif not filling.is_stale:
        number = counted(filling.cells, "calculated cell")
        page.line((f"Nothing changes: {number} looked at, none to be filled.", "bold"), indent=2)
    else:
        page.line((_counts(filling), "bold"), indent=2)


def _counts(filling: Filling) -> str:
    put = sum(change.edit.formula != change.old_formula for change in filling.changes)
    values = sum(change.edit.formula is None for change in filling.changes)
    kept = len(filling.changes) - put - values
    parts = [
        f"{number:,} {one if number == 1 else several}"
        for number, one, several in (
            (len(filling.grown), "table made longer", "tables made longer"),
            (len(filling.rebuilt), "sheet built anew", "sheets built anew"),
            (put, "formula put in", "formulas put in"),
            (values, "amount put in", "amounts put in"),
            (kept, "result brought up to date", "results brought up to date"),
        )
        if number
    ]
    return f"{', '.join(parts)}." if parts else "A defined name is put right."


def _largest(changes: Sequence[Change]) -> str:
    moved = [(one.moved, one) for one in changes if one.moved]
    if not moved:
        return ""
    pence, most = max(moved, key=lambda pair: pair[0] or 0)
    return f"The most that moves in one cell is {show_pounds(pence or 0)} ({_place(most)})."


def _place(change: Change) -> str:
    return f"{change.edit.sheet}!{change.edit.cell}"


def _write_changes(page: Page, changes: Sequence[Change], redact: bool) -> None:
    statuses = [one for one in changes if one.label == STATUS_LABEL]
    empty = [one for one in changes if not redact and one.is_new and one.edit.value in (0, "")]
    hidden = {id(one) for one in (*statuses, *empty)}
    shown = [one for one in changes if id(one) not in hidden]
    for sheet, found in groupby(shown, lambda one: one.edit.sheet):
        page.line((sheet, "bold cyan"), indent=2)
        for change in found:
            if redact:
                page.line(f"{change.edit.cell:<6} {change.figure or change.kind}", indent=4)
            else:
                _write_change(page, change)
        page.blank()
    if statuses:
        sheets = counted(len(statuses), "sheet")
        page.line(f"The live status in A2 of {sheets} follows.", indent=2)
    for sheet, number in Counter(one.edit.sheet for one in empty).items():
        page.line(f"{sheet}: {counted(number, 'new cell')} with nothing to show yet.", indent=2)
    if statuses or empty:
        page.blank()


def _write_change(page: Page, change: Change) -> None:
    label = harmless(change.label)
    if len(label) > _LONGEST_LABEL:
        label = label[: _LONGEST_LABEL - 1] + "…"
    before = "empty" if change.is_new else _shown(change, change.old)
    if change.old is None and change.old_formula is not None:
        before = "no result"
    moved = show_pounds(change.moved) if change.moved else ""
    after = _shown(change, change.edit.value)
    page.apart(
        [f"{change.edit.cell:<6}", label],
        [(f"{before} → ", "dim"), (after, "bold"), f"{moved:>14}"],
        indent=4,
    )


def _shown(change: Change, value: Value | Decimal) -> str:
    if isinstance(value, str):
        return quote(value)
    if change.unit is not Unit.POUNDS and isinstance(value, int | float | Decimal):
        pence = pence_from_number(value, change.unit)[0]
        # Three decimals of a million, as tables show them; more where there are more.
        step = 0 if change.unit is not Unit.MILLIONS or pence % _THOUSAND else _THOUSAND // 2
        return show_pence_in(pence, change.unit, step)
    return show_value(value, change.kind)


def _write_left(page: Page, left: Sequence[LeftAlone], redact: bool) -> None:
    if not left:
        return
    page.line(("Left as they are", "bold"), indent=2)
    for one in left:
        place = f"{one.sheet}!{one.cell}" if one.cell else one.sheet
        why = f"{one.reason.replace('-', ' ')}." if redact else one.message
        page.labelled("- ", (place, "cyan"), f": {why}", indent=2)
    page.blank()
