"""Our own side: the whole process of the command, and the same check in a process that runs."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import Executor
from pathlib import Path

import commissioning
from commissioning_schemas.result import Result

from .planted import FAULTS

EXPECTED = sorted((fault.code, fault.table, fault.cell) for fault in FAULTS)
"""Every finding of a workbook, and no other, by code, sheet and cell."""

COMMAND = "from commissioning.cli import main; main(prog_name='commissioning')"


def in_process(workbook: Path) -> None:
    """Check a workbook, and see that the planted faults were found."""
    _see(commissioning.check(workbook).result)


def in_batch(workbooks: Sequence[Path]) -> None:
    """Check many workbooks in this process."""
    for one in commissioning.check_many(workbooks):
        _see(one.result)


def in_two_processes(workbooks: Sequence[Path]) -> None:
    """Check many workbooks in two processes, which start within this time."""
    for one in commissioning.check_many(workbooks, jobs=2):
        _see(one.result)


def on_executor(workbooks: Sequence[Path], executor: Executor) -> None:
    """Check many workbooks by an executor, to which they are sent."""
    for one in commissioning.check_many(workbooks, executor=executor):
        _see(one.result)


def keep(workbooks: Sequence[Path]) -> None:
    """Keep the results of the workbooks in a cache beside them."""
    in_order = commissioning.check_many(workbooks, cache=workbooks[0].parent / "kept")
    assert len(list(in_order)) == len(workbooks)


def from_cache(workbooks: Sequence[Path]) -> None:
    """Find the results of workbooks that have not changed."""
    for one in commissioning.check_many(workbooks, cache=workbooks[0].parent / "kept"):
        _see(one.result)


def hashed(workbooks: Sequence[Path]) -> None:
    """Only read and hash the files."""
    for workbook in workbooks:
        with workbook.open("rb") as file:
            assert hashlib.file_digest(file, "sha256").hexdigest()


def _see(result: Result) -> None:
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
