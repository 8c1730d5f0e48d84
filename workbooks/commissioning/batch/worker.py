"""What a worker process does: it checks one chunk after another until nobody sends more."""

from __future__ import annotations

import signal
import sys
from importlib import import_module
from multiprocessing.connection import Connection

from .crew import Death
from .job import Wanted
from .sent import check_and_send

READY = "ready"
MEGABYTE = 1_000_000


def work(connection: Connection, wanted: Wanted, memory: int | None) -> None:
    """Check what comes through the connection; ``memory`` is in megabytes."""
    # Ctrl-C goes to every process of the terminal; the first of them ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Where workers are forked all this was loaded before, once for all of them.
    import_module(f"{__package__}.preload")
    if memory is not None:
        _limit_memory(memory * MEGABYTE)
    connection.send(READY)
    while True:
        try:
            jobs = connection.recv()
        except EOFError:
            return
        try:
            connection.send(check_and_send(jobs, wanted))
        except MemoryError:
            connection.send(Death.MEMORY)
            return


def limits_memory() -> bool:
    """Tell whether the system can hold a process to a limit of memory."""
    return sys.platform == "linux"


def _limit_memory(more: int) -> None:
    """Hold this process to so many bytes above what it has before any workbook is open."""
    if sys.platform == "linux":
        import resource

        with open("/proc/self/statm", encoding="ascii") as file:
            has = int(file.read().split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (has + more, has + more))
