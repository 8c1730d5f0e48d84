"""Measures the writing of a few cells into a workbook of 1,000,000 beside openpyxl.

    bench/bin/python tests/bench/write.py

Each tool opens the workbook, changes three cells and saves it, in a process of its own, in turn.
Only ratios (ours / openpyxl) count: of time, of processor seconds and of the largest memory held.
Both must have written what they were to write before their time is taken.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROWS, COLUMNS = 50_000, 20
EDITS = {"B25000": 1, "D60000": "text", "Q30000": "=1+4"}
MEASURED = """
import json, resource, sys, time
began = time.perf_counter()
{work}
used = resource.getrusage(resource.RUSAGE_SELF)
wall = time.perf_counter() - began
print(json.dumps([wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024]))
"""
OURS = """
from pathlib import Path
from commissioning.writer import write_cells
from commissioning.writer.save import save
from commissioning_schemas.edits import Edit
edits = [
    Edit("Data", cell, None, text) if str(text).startswith("=") else Edit("Data", cell, text)
    for cell, text in json.loads(sys.argv[3]).items()
]
save(Path(sys.argv[2]), write_cells(Path(sys.argv[1]).read_bytes(), edits))
"""
OPENPYXL = """
import openpyxl
book = openpyxl.load_workbook(sys.argv[1])
for cell, text in json.loads(sys.argv[3]).items():
    book["Data"][cell] = text
book.save(sys.argv[2])
"""
TOOLS = {"ours": OURS, "openpyxl": OPENPYXL}


def main() -> None:
    """Make the workbook, measure, and print the ratios."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--rows", type=int, default=ROWS, help=f"how many rows it has ({ROWS})")
    parser.add_argument("--repeat", type=int, default=5, help="how often each tool writes (5)")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        workbook = make(Path(name) / "large.xlsx", options.rows)
        taken: dict[str, list[list[float]]] = {tool: [] for tool in TOOLS}
        for _ in range(options.repeat):
            for tool in TOOLS:
                taken[tool].append(measured(tool, workbook))
    print(f"{options.rows * COLUMNS:,} cells{'ours':>12}{'openpyxl':>12}{'ratio':>8}  target")
    for place, what in enumerate(("wall s", "cpu s", "peak MB")):
        ours, other = (
            statistics.median(one[place] for one in taken[tool]) for tool in ("ours", "openpyxl")
        )
        print(f"{what:15}{ours:12.2f}{other:12.2f}{ours / other:8.3f}  ≤ 0.33")


def make(path: Path, rows: int = ROWS) -> Path:
    """Write a workbook of that many rows: a text, numbers and a formula in each."""
    import openpyxl

    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Data")
    for row in range(1, rows + 1):
        amounts = [row * column * 0.25 for column in range(1, COLUMNS - 1)]
        sheet.append([f"line {row % 997}", *amounts, f"=SUM(B{row}:S{row})"])
    book.save(path)
    return path


def measured(tool: str, workbook: Path) -> list[float]:
    """Return the seconds, processor seconds and megabytes that a tool takes, once it is right."""
    target = workbook.with_name(f"{tool}.xlsx")
    target.unlink(missing_ok=True)
    program = MEASURED.format(work=TOOLS[tool])
    command = [sys.executable, "-c", program, str(workbook), str(target), json.dumps(EDITS)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    check(target)
    found: list[float] = json.loads(done.stdout)
    return found


def check(target: Path) -> None:
    """See that the cells hold what they were to hold, and that a neighbour is as it was."""
    from commissioning.reader import read
    from commissioning_schemas.address import parse_cell

    sheet = read(target.read_bytes()).sheets[0]
    for cell, text in EDITS.items():
        place = parse_cell(cell)
        assert text in (sheet.value(*place), sheet.formula(*place)), cell
    assert sheet.value(2, 2) == 0.5


if __name__ == "__main__":
    main()
