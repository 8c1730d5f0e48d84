"""Reports to files: ``--report FORMAT=PATH``, as often as wanted for one run."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from commissioning_schemas.words import nearest

from ..reports.formats import TO_FILES, report_bytes
from ..reports.harmless import harmless
from .new_file import put
from .wrong_use import WrongUse

if TYPE_CHECKING:
    from commissioning_schemas.findings import Severity

    from ..reports.run import Run

_NEVER_REPLACED = (".xlsx", ".xlsm", ".xls", ".xlsb", ".toml")


@dataclass(frozen=True)
class ReportFile:
    """A report that is wanted: its format, and the file that it goes to."""

    form: str
    path: Path


def report_files(wanted: Iterable[str], workbooks: Collection[Path]) -> list[ReportFile]:
    """Return what ``FORMAT=PATH`` asks for; WrongUse where one of them cannot be written."""
    found: list[ReportFile] = []
    for text in wanted:
        form, sign, name = text.partition("=")
        if form not in TO_FILES or not sign or not name:
            raise WrongUse(_malformed(text, form))
        path = Path(name)
        _refuse(form, path, harmless(name), workbooks, found)
        found.append(ReportFile(form, path))
    return found


def write_reports(run: Run, files: Iterable[ReportFile], fails: Sequence[Severity]) -> None:
    """Write every report, each whole or not at all; a report of an earlier run is replaced."""
    for file in files:
        put(file.path, report_bytes(file.form, run, fails), force=True)


def _malformed(text: str, form: str) -> str:
    guess = nearest(form, TO_FILES)
    hint = f" Did you mean {guess}={text.partition('=')[2] or 'PATH'}?" if guess else ""
    return harmless(
        f'"{text}" is not FORMAT=PATH, such as junit=results.xml. '
        f"The formats are {', '.join(TO_FILES)}.{hint}"
    )


def _refuse(
    form: str,
    path: Path,
    shown: str,
    workbooks: Collection[Path],
    before: Collection[ReportFile],
) -> None:
    if path.is_dir():
        raise WrongUse(f'"{shown}" is a folder. Name the report\'s file too.')
    if not path.parent.is_dir():
        raise WrongUse(f'There is no folder "{harmless(str(path.parent))}". Make it first.')
    allowed = form == "xlsx" and path.suffix.casefold() == ".xlsx"
    if form == "xlsx" and not allowed:
        raise WrongUse(f'"{shown}" should end in .xlsx: that is what will be in it.')
    named = path.suffix.casefold() in _NEVER_REPLACED and not allowed
    if named or path.resolve() in {one.resolve() for one in workbooks}:
        raise WrongUse(f'"{shown}" has the name of a workbook or map: a report may replace none.')
    if allowed and path.exists():
        from ..reports.findings_workbook import is_findings_workbook

        if not is_findings_workbook(path):
            raise WrongUse(f'"{shown}" is there already and is no report: choose another name.')
    if path.resolve() in {one.path.resolve() for one in before}:
        raise WrongUse(f'"{shown}" is named for two reports. Give each a file of its own.')
