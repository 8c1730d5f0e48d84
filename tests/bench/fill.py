"""Measures the filling of the working example beside openpyxl, which only loads and saves it.

    bench/bin/python tests/bench/fill.py

Every calculated cell is emptied first. Ours works each of them out, writes formulas and results,
proves what it wrote and saves; openpyxl opens the same workbook and saves it, with no result in
it. Each is timed in this process, in turn, once its modules are loaded.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import openpyxl

import commissioning
from commissioning.reader import read
from commissioning.shipped import shipped
from commissioning.writer import write_cells
from commissioning.writer.save import save
from commissioning_schemas.address import a1
from commissioning_schemas.edits import Edit

TURNS = 9


def emptied() -> bytes:
    """Return the working example without any formula."""
    data = shipped("examples/working.xlsx").read_bytes()
    edits = [
        Edit(sheet.name, a1(row, column))
        for sheet in read(data).sheets
        for row, cells in sheet.formulas.items()
        for column in cells
    ]
    return write_cells(data, edits)


def main() -> None:
    """Measure, and print the ratio of processor seconds."""
    with tempfile.TemporaryDirectory() as name:
        source, target = Path(name) / "emptied.xlsx", Path(name) / "filled.xlsx"
        source.write_bytes(emptied())
        taken: dict[str, list[float]] = {"ours": [], "openpyxl": []}
        for _ in range(TURNS):
            taken["ours"].append(_seconds(lambda: _fill(source, target)))
            total = read(target.read_bytes()).sheet("Summary").value(8, 2)
            assert total == 1645900, total
            taken["openpyxl"].append(_seconds(lambda: _resave(source, target)))
    ours, other = (statistics.median(taken[tool]) for tool in ("ours", "openpyxl"))
    print(f"fill of the working example: {ours:.2f} s, openpyxl load and save {other:.2f} s: ")
    print(f"ratio {ours / other:.2f}")


def _fill(source: Path, target: Path) -> None:
    save(target, commissioning.fill(source).data, replace=True)


def _resave(source: Path, target: Path) -> None:
    openpyxl.load_workbook(source).save(target)


def _seconds(work: Callable[[], None]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


if __name__ == "__main__":
    main()
