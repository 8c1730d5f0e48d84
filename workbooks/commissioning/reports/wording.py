"""The words that reports share: places, severities, counts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from commissioning_schemas.findings import Finding, Place, Severity

from ..checking import Standing
from .run import Run

SEVERITY_WORDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_AMOUNT = re.compile(r"-?\d{5,}(\.\d\d)?")
_DAY = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b")
IS_PARTIAL = "Interrupted: the other workbooks were not checked."
IS_REDACTED = "Names, texts and amounts are left out here."


def place_of(finding: Finding) -> str:
    """Return where a finding is: ``Sheet!B7``, a sheet, or the workbook."""
    return str(Place(finding.sheet, finding.cell, finding.range))


def message_of(finding: Finding) -> str:
    """Return what is wrong, without the place in front; what was found is always in it."""
    message = finding.message.removeprefix(f"{place_of(finding)}: ")
    for word, value in (("Found", finding.found), ("Expected", finding.expected)):
        if value and not _holds(message, value):
            message += f" {word}: {_as_people_write(value) if word == 'Expected' else value}."
    return message


def _as_people_write(value: str) -> str:
    """Return what is expected with its thousands parted and its days as they are typed."""
    if _AMOUNT.fullmatch(value):
        return f"{Decimal(value):,}"
    return _DAY.sub(r"\3/\2/\1", value)


def sentence_of(finding: Finding) -> str:
    """Return what is wrong as a sentence, for where the place stands elsewhere."""
    message = message_of(finding)
    return message[:1].upper() + message[1:]


def _holds(message: str, value: str) -> bool:
    said = message.replace(",", "").replace("−", "-").casefold()
    wanted = value.replace(",", "").removeprefix("-").casefold()
    return any(form in said for form in (wanted, *_in_units(wanted)))


def _in_units(value: str) -> Iterator[str]:
    """Yield an amount in pounds as people may read it: 205000 as 205k and 0.205m."""
    if value.replace(".", "", 1).isdecimal() and value.isascii():
        for places, sign in ((3, "k"), (6, "m")):
            yield f"{Decimal(value).scaleb(-places).normalize():f}{sign}"


def counted(number: int, word: str) -> str:
    """Return ``1 row``, ``2 rows``, ``1,200 rows``."""
    return f"{number:,} {word}{'' if number == 1 else 's'}"


def severities(run: Run) -> str:
    """Return ``1 error, 2 warnings, 0 notes``."""
    return ", ".join(counted(run.fresh(one), word) for one, word in SEVERITY_WORDS.items())


def settled_words(run: Run) -> str:
    """Return the sentence that counts the findings that count no more."""
    kinds: Sequence[tuple[str, Standing]] = (
        ("known from the baseline", "known"),
        ("accepted", "accepted"),
    )
    parts = [
        f"{counted(number, 'finding')} {words}"
        for words, standing in kinds
        if (number := run.count_of(standing))
    ]
    return f"Not counted: {' and '.join(parts)}. " if parts else ""


def closing(run: Run, named: str = "named above") -> str:
    """Return the line that counts what was found, what was checked and what was not.

    ``named`` says where a reader finds the names of what was not checked.
    """
    rules = counted(run.asked, "rule")
    if run.asked != run.rules:
        rules = f"{run.asked:,} of {run.rules:,} rules"
    line = (
        f"{counted(len(run.workbooks), 'workbook')}: {severities(run)}. "
        f"Checked {counted(run.cells, 'cell')} against {rules}. "
    )
    if run.redacted:
        line += f"{IS_REDACTED} "
    if run.partial:
        line += f"{IS_PARTIAL} "
    line += settled_words(run)
    missed = len(run.workbooks) - run.complete
    if missed:
        line += f"{counted(missed, 'workbook')} could not be checked in full. "
    if run.not_checked:
        return f"{line}Not checked: {counted(run.not_checked, 'item')}, {named}."
    return line.rstrip() if run.partial else f"{line}Nothing was left out."
