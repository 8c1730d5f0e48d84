"""Our own side: the whole process of the command, and the same check in a process that runs."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import commissioning
from commissioning_schemas.address import a1

from .planted import FAULTS

EXPECTED = sorted((fault.code, fault.table, a1(fault.row, fault.column)) for fault in FAULTS)
"""Every finding of a workbook, and no other, by code, sheet and cell."""

COMMAND = "from commissioning.cli import main; main(prog_name='commissioning')"


def in_process(workbook: Path) -> None:
    """Check a workbook, and see that the planted faults were found."""
    result = commissioning.check(workbook).result
    found = sorted((one.code, str(one.sheet), str(one.cell)) for one in result.findings)
    assert found == EXPECTED, found
    assert result.complete


def command(workbook: Path) -> None:
    """Run the command on a workbook, and see that the planted faults were found."""
    arguments = ["check", workbook.name, "--format", "json"]
    done = subprocess.run(
        [sys.executable, "-c", COMMAND, *arguments],
        cwd=workbook.parent,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1, done.stderr.decode()
    (read,) = json.loads(done.stdout)["workbooks"]
    found = sorted((one["code"], one["sheet"], one["cell"]) for one in read["findings"])
    assert found == EXPECTED, found
