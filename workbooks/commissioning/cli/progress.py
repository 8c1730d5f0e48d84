"""How far a batch is: a line on a terminal that goes away when the batch is done."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Task

_FEWEST = 3


@contextmanager
def progress(workbooks: int, *, wanted: bool) -> Iterator[Callable[[int], None]]:
    """Show a line while the batch is under way; call what is given with each number done.

    Nothing is shown for a handful of workbooks, or where nobody sees a terminal.
    """
    if not wanted or workbooks < _FEWEST or not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        ProgressColumn,
        TextColumn,
        TimeRemainingColumn,
    )
    from rich.text import Text

    class Rate(ProgressColumn):
        """How many workbooks are done in a second."""

        def render(self, task: Task) -> Text:
            """Return the rate in words; nothing while it is not known."""
            return Text(f"{task.speed:.1f} a second" if task.speed else "")

    console = Console(stderr=True)
    columns = [
        TextColumn("Checking"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("workbooks,"),
        Rate(),
        TimeRemainingColumn(compact=True),
        TextColumn("left"),
    ]
    with Progress(*columns, console=console, transient=True) as shown:
        task = shown.add_task("", total=workbooks)
        yield lambda done: shown.update(task, advance=done)
