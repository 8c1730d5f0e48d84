"""A worker that comes to grief over workbooks of certain names, as over none in earnest."""

from __future__ import annotations

import os
import signal
import time
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from commissioning.batch import check_chunk, worker
from commissioning.batch.job import Wanted
from commissioning.checking import open_workbook


def work(connection: Connection, wanted: Wanted, memory: int | None) -> None:
    check_chunk.open_workbook = grief
    worker.work(connection, wanted, memory)


def stillborn(*_: object) -> None:
    os._exit(1)


def grief(path: Path, *rest: Any) -> Any:
    if path.stem == "slow":
        time.sleep(3600)
    if path.stem == "hungry":
        raise MemoryError
    if path.stem == "deadly":
        os.kill(os.getpid(), signal.SIGKILL)
    return open_workbook(path, *rest)
