"""Rules as text: the list of all codes, and the explanation of one."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from itertools import groupby

from commissioning_schemas.codes import FAMILIES, Code, Example
from commissioning_schemas.findings import Severity

SEVERITIES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
APPLIES = {
    "both": "working workbooks, and tables as they were published",
    "working": "working workbooks",
}
ASKED_FOR = "only with --extended, or where --select names it"
_LABEL = 9


def marked(code: Code) -> str:
    """Return the severity in words, and whether the rule is of the extended set."""
    return SEVERITIES[code.severity] + (", extended" if code.set == "ext" else "")


def listed(codes: Iterable[Code], width: int) -> str:
    """Return the codes by family, each with its name, severity and rule."""
    lines: list[str] = []
    for family, members in groupby(codes, key=lambda one: one.family):
        lines += [f"{family}  {FAMILIES[family]}", ""]
        for one in members:
            lines.append(f"  {one.code}  {one.name}  ({marked(one)})")
            lines += _wrapped(one.rule, width, " " * 11)
        lines.append("")
    return "\n".join(lines) + '\n"commissioning rule CODE" explains one of them.\n'


def explained(code: Code, width: int) -> str:
    """Return what a code means: rule, why, fix, where it applies, its source and examples."""
    severity = SEVERITIES[code.severity].upper()
    lines = [f"{code.code}  {code.name}  ({severity})", FAMILIES[code.family], ""]
    for label, text in (
        ("Rule", code.rule),
        ("Why", code.why),
        ("Fix", code.fix),
        ("Applies", f"to {APPLIES[code.applies]}"),
        *([("Asked", ASKED_FOR)] if code.set == "ext" else []),
        ("Source", code.source),
    ):
        lines += _labelled(label, text, width)
    for label, example in (("Fails", code.fails), ("Passes", code.passes)):
        lines += ["", *_labelled(label, example.says, width)]
        for cell in cells_of(example):
            lines += _wrapped(cell, width, " " * (_LABEL + 2), hang=2)
    return "\n".join(lines) + "\n"


def cells_of(example: Example) -> Iterator[str]:
    """Yield in words what an example changes in a shipped workbook."""
    if example.file is not None:
        yield f"a file of {len(example.file):,} bytes"
        return
    book = f"{example.book}.xlsx"
    if example.deleted_sheet:
        yield f"{book} without the sheet {example.deleted_sheet}"
    elif not (example.cells or example.sheets or example.merged or example.hidden) and (
        not (example.inserted or example.protected)
    ):
        yield f"{book} as it is shipped"
    for cell, value in example.cells.items():
        shown = "is emptied" if value is None else f"holds {_shown(value)}"
        yield f"{book}: {cell} {shown}"
    for sheet, rows in example.sheets.items():
        for row in rows:
            values = ", ".join(f"{heading}: {_shown(value)}" for heading, value in row.items())
            yield f"{book} with a row in {sheet}: {values}"
    for place in example.merged:
        yield f"{book}: {place} is merged into one cell"
    for place in example.hidden:
        yield f"{book}: {_hidden(place)} is hidden"
    for sheet, rows_above in example.inserted.items():
        yield f"{book} with {rows_above} empty rows inserted at the top of {sheet}"
    for sheet, is_protected in example.protected.items():
        yield f"{book}: the sheet {sheet} is {'' if is_protected else 'not '}protected"
    if not example.recalculated:
        yield "and the workbook is not recalculated"


def _hidden(place: str) -> str:
    """Say of ``Sheet!7:7``, ``Sheet!I:I`` or ``Sheet`` what it is."""
    sheet, _, line = place.partition("!")
    name = line.partition(":")[0]
    if not name:
        return f"the sheet {sheet}"
    return f"{'row' if name.isdigit() else 'column'} {name} of {sheet}"


def _shown(value: object) -> str:
    return f'"{value}"' if isinstance(value, str) else str(value)


def _labelled(label: str, text: str, width: int) -> list[str]:
    lines = _wrapped(text, width, " " * _LABEL)
    return [f"{label:<{_LABEL}}{lines[0].lstrip()}", *lines[1:]]


def _wrapped(text: str, width: int, indent: str, hang: int = 0) -> list[str]:
    return textwrap.wrap(
        text,
        width,
        initial_indent=indent,
        subsequent_indent=indent + " " * hang,
        break_long_words=False,
        break_on_hyphens=False,
    ) or [indent]
