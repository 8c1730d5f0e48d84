"""What processes spend of the processors, seen from outside: other work does not blur it."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_TICKS = os.sysconf("SC_CLK_TCK")
WATCHING = 0
"""The number under which stands what the watching itself takes; no process has it."""


@contextmanager
def watched() -> Iterator[dict[int, float]]:
    """Give what every process below this one has spent, in seconds, as last seen."""
    spent: dict[int, float] = {WATCHING: 0.0}
    over = threading.Event()

    def watch() -> None:
        while not over.wait(0.2):
            spent.update(_below(os.getpid()))
            spent[WATCHING] = time.thread_time()

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        yield spent
    finally:
        over.set()
        watcher.join()


def _below(process: int) -> dict[int, float]:
    spent: dict[int, float] = {}
    parents: dict[int, int] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                stat = (entry / "stat").read_text().rpartition(")")[2].split()
                line = (entry / "cmdline").read_bytes()
            except OSError:
                continue  # It has ended meanwhile.
            parents[int(entry.name)] = int(stat[1])
            if b"resource_tracker" not in line:
                spent[int(entry.name)] = (int(stat[11]) + int(stat[12])) / _TICKS
    found = {process}
    for pid in sorted(parents):
        if parents[pid] in found:
            found.add(pid)
    return {pid: spent[pid] for pid in found - {process} if pid in spent}
