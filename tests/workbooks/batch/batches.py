"""Small batches to check, and what their results say, in a form to compare."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tests.workbooks.plans import write_plan
from tests.workbooks.reader.making import parts, sheet, zipped

from commissioning.batch.job import Job
from commissioning.batch.jobs import jobs_for
from commissioning.checking import WorkbookResult
from commissioning.reports.json_report import json_report
from commissioning.reports.run import Run


def plans(folder: Path, *names: str) -> list[Job]:
    """Write a plan for each name, each with amounts of its own."""
    paths = [
        write_plan(folder / f"{name}.xlsx", 1000 + number, "1,000" if number % 3 else "£22,10")
        for number, name in enumerate(names)
    ]
    return jobs_for({path: path.name for path in paths})


def told(results: Iterable[WorkbookResult]) -> str:
    """Return all that the results say to a program."""
    return json_report(Run(list(results), 1, 1))


def codes(results: Iterable[WorkbookResult]) -> dict[str, list[str | None]]:
    """Return by workbook what was found: the word of a refusal, else the codes."""
    return {
        one.path: [one.refusal] if one.refusal else [f.code for f in one.result.findings]
        for one in results
    }


def write_large(path: Path, rows: int) -> Path:
    """Write a workbook of one sheet with twenty numbers in each row."""
    letters = "ABCDEFGHIJKLMNOPQRST"
    cells = [
        f'<row r="{row}">'
        + "".join(f'<c r="{one}{row}"><v>{row}.{n}</v></c>' for n, one in enumerate(letters, 1))
        + "</row>"
        for row in range(1, rows + 1)
    ]
    path.write_bytes(zipped(parts(sheet("".join(cells)))))
    return path
