"""Measures large workbooks beside bare reading: ``python tests/bench/growth.py``.

M has five tables of 5,000 rows, L one of 200,000 rows and 15 columns. Each is checked, and read
with calamine, in a process of its own: processor seconds after everything is imported, and the
largest memory. Small ones are measured several times, and the median counts.

The growth is what each further row costs: a workbook with one table of 100 rows, which has the same
twenty sheets around it, is measured in turn with the large one, and taken off before the rest is
shared among the rows above 100. Its own cost is in the last column.
"""

from __future__ import annotations

import argparse
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from tests.bench.large import FAULTS, LARGE, MEDIUM, OVERSPENT, large  # noqa: E402  # a program

FEWEST = 100
"""The rows of the workbook that stands for what does not grow."""

SIZES = (1_000, 10_000, 50_000, 200_000)
TOOLS = ("ours", "calamine")
ENOUGH, MOST = 8.0, 15
"""So many seconds of measuring are enough, and so many times."""


class Spent(NamedTuple):
    """Processor seconds, the largest memory in megabytes, and the seconds of the small workbook."""

    seconds: float
    megabytes: float
    fixed: float


def main() -> None:
    """Make the workbooks, measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--sizes", type=int, nargs="*", default=SIZES, help="rows of one table")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        small = folder / "small.xlsx"
        _make(small, FEWEST, LARGE)
        print(
            f"{'work':22}{'ours s':>8}{'calamine s':>12}{'ratio':>8}{'MB':>8}{'MB':>8}{'ratio':>8}"
        )
        made = [
            ("M, 5 × 5,000 rows", 5_000, MEDIUM),
            *((f"{n:,} rows", n, LARGE) for n in options.sizes),
        ]
        for work, rows, tables in made:
            workbook = folder / "large.xlsx"
            _make(workbook, rows, tables)
            own, other = (_alone(tool, small, workbook) for tool in TOOLS)
            time_ratio, memory_ratio = (own[at] / other[at] for at in (0, 1))
            further = (own.seconds - own.fixed) / (rows - FEWEST) / len(tables)
            print(
                f"{work:22}{own.seconds:8.2f}{other.seconds:12.2f}{time_ratio:8.1f}"
                f"{own.megabytes:8.0f}{other.megabytes:8.0f}{memory_ratio:8.1f}"
                f"   {1e6 * further:.0f} µs each further row, {own.fixed:.2f} s around them",
                flush=True,
            )


def _make(workbook: Path, rows: int, tables: Sequence[str]) -> None:
    """Write a workbook in another process: a child counts its parent's memory as its own."""
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        workbook.write_bytes(pool.submit(large, rows, tables).result())


def _alone(tool: str, *workbooks: Path) -> Spent:
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        return pool.submit(_measured, tool, *workbooks).result()


def _measured(tool: str, small: Path, workbook: Path) -> Spent:
    """Return what a workbook takes, in turn with a small one, which goes first to warm up."""
    run = _check if tool == "ours" else _read
    run(small)
    fixed, taken, memory = [], [], 0.0
    while not taken or (sum(taken) < ENOUGH and len(taken) < MOST):
        taken.append(_seconds(run, workbook))
        memory = memory or resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        fixed.append(_seconds(run, small))
    return Spent(median(taken), memory, median(fixed))


def _seconds(run: Callable[[Path], None], workbook: Path) -> float:
    start = time.process_time()
    run(workbook)
    return time.process_time() - start


def _check(workbook: Path) -> None:
    import commissioning

    found = {
        (one.code, str(one.sheet), str(one.cell))
        for one in commissioning.check(workbook).result.findings
    }
    planted = {(one.code, one.table, one.cell) for one in FAULTS}
    assert {one for one in found if one[0] != OVERSPENT} == planted, found


def _read(workbook: Path) -> None:
    from python_calamine import CalamineWorkbook

    with CalamineWorkbook.from_path(str(workbook)) as book:
        sheets = {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}
    for fault in FAULTS:
        assert sheets[fault.table][fault.row - 1][fault.column - 1] == fault.value


if __name__ == "__main__":
    main()
