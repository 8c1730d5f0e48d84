"""One writer at a time: the second waits until the first is done, and then sees what it did."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold a file against other writers; the lock ends with the process, whatever befalls it.

    Where locks are unknown, as on some network drives, nothing is held. On Windows the system
    itself keeps others from a file that is being replaced, and an open one would be in the way.
    """
    if sys.platform == "win32":
        yield
        return
    import fcntl

    with ExitStack() as held:
        with suppress(OSError):
            handle = os.open(path, os.O_RDONLY)
            held.callback(os.close, handle)
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
