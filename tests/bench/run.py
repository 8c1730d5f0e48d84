"""Measures our side beside other tools, all in one run: ``python tests/bench/run.py``.

It wants an environment of its own, without dask (which slows pandera's start by a third):

    python -m venv bench && bench/bin/pip install '.[bench]' && bench/bin/python tests/bench/run.py

Only ratios (ours / tool) count. The tools take turns, and a ratio is the median of those of
the turns; ``cpu`` is the same from processor seconds, which a busy machine disturbs less.
Every tool must find the faults that were planted before its time is taken.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from tests.bench import make, ours, peers  # noqa: E402  # this file is run as a program

Tool = Callable[[Sequence[Path]], None]


class Spent(NamedTuple):
    """Seconds by the clock, and seconds of the processors, child processes included."""

    wall: float
    cpu: float


def _each(run: Callable[[Path], None]) -> Tool:
    def tool(workbooks: Sequence[Path]) -> None:
        for workbook in workbooks:
            run(workbook)

    return tool


WHOLE: Mapping[str, Tool] = {
    "ours": _each(ours.command),
    "frictionless command": _each(peers.frictionless_command),
}
INSIDE: Mapping[str, Tool] = {
    "ours": ours.in_batch,
    "calamine, reading only": _each(peers.calamine),
    "pandera on pandas": _each(peers.pandera),
    "frictionless API": _each(peers.frictionless_api),
}
WORKERS: Mapping[str, Tool] = {"ours": ours.in_two_processes, "ours, one process": ours.in_batch}
KEPT: Mapping[str, Tool] = {"ours": ours.from_cache, "hashing the file": ours.hashed}
TURN = 125
"""So many files are a tool's turn: a batch is checked as a batch, and the tools still alternate."""

HEADINGS = f"{'work':18}{'tool':24}{'ms':>8}{'ratio':>8}{'middle half':>14}{'cpu':>8}  target"
TARGETS = {
    ("S, whole process", "frictionless command"): "≤ 0.85",
    ("B, one process", "frictionless API"): "≤ 0.08",
    ("B, one process", "calamine, reading only"): "≤ 10",
    ("B, two processes", "ours, one process"): "≤ 0.55",
    ("B, from the cache", "hashing the file"): "≤ 5",
}


def main() -> None:
    """Make the workbooks, measure, and print a table of ratios."""
    options = _options()
    if importlib.util.find_spec("dask"):
        sys.exit("dask is installed here; please use an environment without it.")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        single, batch = make.make_one(folder), make.make_batch(folder, options.files)
        for workbook in (single, *batch):
            peers.write_package(workbook)
        print(HEADINGS)
        turns = [[single]] * options.repeat
        _show("S, whole process", _times(WHOLE, turns))
        turns = [batch[at : at + TURN] for at in range(0, len(batch), TURN)]
        _show("B, one process", _times(INSIDE, turns))
        _show("B, two processes", _times(WORKERS, [batch] * 3))
        ours.keep(batch)
        _show("B, from the cache", _times(KEPT, [batch] * 5))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--files", type=int, default=60, help="how many files B has (60; 500)")
    parser.add_argument("--repeat", type=int, default=9, help="how often S is checked (9)")
    return parser.parse_args()


def _times(tools: Mapping[str, Tool], turns: Sequence[Sequence[Path]]) -> dict[str, list[Spent]]:
    """Return what each tool took for a workbook, in each turn."""
    for run in tools.values():
        run(turns[0][:1])
    times: dict[str, list[Spent]] = {name: [] for name in tools}
    for turn in turns:
        for name, run in tools.items():
            before = _now()
            run(turn)
            spent = (b - a for a, b in zip(before, _now(), strict=True))
            times[name].append(Spent(*(one / len(turn) for one in spent)))
    return times


def _now() -> Spent:
    return Spent(time.perf_counter(), sum(os.times()[:4]))


def _show(work: str, times: Mapping[str, list[Spent]]) -> None:
    for tool, taken in times.items():
        shown = f"{work:18}{tool:24}{1000 * statistics.median(one.wall for one in taken):8.1f}"
        if tool != "ours":
            pairs = list(zip(times["ours"], taken, strict=True))
            ratios = sorted(own.wall / other.wall for own, other in pairs)
            quarter = len(ratios) // 4
            spread = f"{ratios[quarter]:.3f}–{ratios[-1 - quarter]:.3f}"
            cpu = sum(own.cpu for own, _ in pairs) / sum(other.cpu for _, other in pairs)
            shown += f"{statistics.median(ratios):8.3f}{spread:>14}{cpu:8.3f}"
            shown += f"  {TARGETS.get((work, tool), '')}"
        print(shown.rstrip(), flush=True)


if __name__ == "__main__":
    main()
