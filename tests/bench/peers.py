"""Other tools at their part of the same checks; each must find the faults that were planted."""

from __future__ import annotations

import json
import os
import subprocess
import sysconfig
from pathlib import Path
from typing import Any

import pandas as pd
from frictionless import Package
from pandera.errors import SchemaErrors
from python_calamine import CalamineWorkbook

from .offices import CHECKED_TABLES
from .peer_schemas import HEADINGS_ROW, package_of, pandera_schemas
from .planted import FAULTS

EXPECTED = sorted((fault.kind, fault.table.lower()) for fault in FAULTS)
FRICTIONLESS_WORDS = {
    "type-error": "type",
    'constraint "required" is "True"': "required",
    "unique-error": "unique",
    'constraint "enum"': "enum",
    'constraint "minimum"': "minimum",
}
PANDERA_WORDS = {
    "coerce_dtype": "type",
    "not_nullable": "required",
    "field_uniqueness": "unique",
    "isin": "enum",
    "greater_than_or_equal_to": "minimum",
}


def calamine(workbook: Path) -> None:
    """Read every cell and check none; the planted ones must have been read."""
    with CalamineWorkbook.from_path(str(workbook)) as book:
        sheets = {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}
    for fault in FAULTS:
        read = sheets[fault.table][fault.row - 1][fault.column - 1]
        assert read == ("" if fault.value is None else fault.value), fault


def write_package(workbook: Path) -> None:
    """Write the frictionless package of a workbook beside it."""
    text = json.dumps(package_of(workbook.name))
    workbook.with_suffix(".json").write_text(text, "utf-8")


def frictionless_command(workbook: Path) -> None:
    """Run the command on the package of a workbook, in its folder."""
    program = Path(sysconfig.get_path("scripts")) / "frictionless"
    done = subprocess.run(
        [program, "validate", workbook.with_suffix(".json").name, "--json"],
        cwd=workbook.parent,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1, done.stderr.decode()
    _see_frictionless(json.loads(done.stdout))


def frictionless_api(workbook: Path) -> None:
    """Check the package of a workbook in this process, from its folder.

    Absolute paths it refuses, and then reports, in no time, that it read nothing.
    """
    home = Path.cwd()
    os.chdir(workbook.parent)
    try:
        report = Package(workbook.with_suffix(".json").name).validate()
    finally:
        os.chdir(home)
    _see_frictionless(report.to_descriptor())


def _see_frictionless(report: dict[str, Any]) -> None:
    tasks = {task["name"]: task for task in report["tasks"]}
    found = [
        (_first(FRICTIONLESS_WORDS, f"{error['type']} {error['note']}"), name)
        for name, task in tasks.items()
        for error in task["errors"]
    ]
    assert sorted(found) == EXPECTED, found
    rows = {name: task["stats"]["rows"] for name, task in tasks.items()}
    assert len(rows) == len(CHECKED_TABLES), rows
    assert all(rows.values()), rows


def pandera(workbook: Path) -> None:
    """Read the sheets with pandas and openpyxl, and check them with plain schemas."""
    frames = pd.read_excel(
        workbook,
        sheet_name=list(CHECKED_TABLES),
        header=HEADINGS_ROW - 1,
        engine="openpyxl",
        keep_default_na=False,  # "None" is a value of one list.
        na_values=[""],
    )
    found = set()
    for name, schema in pandera_schemas().items():
        try:
            schema.validate(frames[name], lazy=True)
        except SchemaErrors as errors:
            checks = errors.failure_cases["check"].astype(str)
            found |= {(_first(PANDERA_WORDS, check), name.lower()) for check in checks}
    # A column that is not of numbers fails its other checks as well.
    found = {(kind, name) for kind, name in found if name != "bids" or kind == "type"}
    assert sorted(found) == EXPECTED, found


def _first(words: dict[str, str], text: str) -> str:
    return next((kind for word, kind in words.items() if word in text), text)
