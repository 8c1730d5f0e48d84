"""The catalogue in words: what each code declares, as it is shown to people."""

from __future__ import annotations

from collections.abc import Iterator

from commissioning_schemas.checks import catalogue
from commissioning_schemas.codes import FAMILIES, Code, Example
from commissioning_schemas.findings import Severity

from ..rule_texts import ExampleText, RuleText, RuleTexts

SEVERITIES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
APPLIES = {
    "both": "working workbooks, and tables as they were published",
    "working": "working workbooks",
}


def rule_texts() -> RuleTexts:
    """Return the texts of every rule that this version has."""
    return RuleTexts(
        FAMILIES, {code: _in_words(declared) for code, declared in catalogue().codes.items()}
    )


def _in_words(code: Code) -> RuleText:
    return RuleText(
        code=code.code,
        name=code.name,
        severity=SEVERITIES[code.severity],
        extended=code.set == "ext",
        rule=code.rule,
        why=code.why,
        fix=code.fix,
        applies=APPLIES[code.applies],
        source=code.source,
        fails=ExampleText(code.fails.says, list(cells_of(code.fails))),
        passes=ExampleText(code.passes.says, list(cells_of(code.passes))),
    )


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
