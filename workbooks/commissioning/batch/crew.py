"""A crew: whoever checks chunks of workbooks, and says when one has ended and how."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Protocol, TypeAlias

from ..checking import WorkbookResult
from .job import Job


class Death(Enum):
    """Why a chunk came to no result."""

    MEMORY = "memory"
    TIME = "time"
    KILLED = "killed"


@dataclass(frozen=True)
class Task:
    """Jobs that are checked together: the place of the first in the order, and past deaths."""

    first: int
    jobs: tuple[Job, ...]
    deaths: int = 0


Outcome: TypeAlias = Sequence[WorkbookResult] | Death


@dataclass(frozen=True)
class Limits:
    """What the check of one workbook may take: seconds, and megabytes."""

    seconds: float | None = None
    megabytes: int | None = None


NO_LIMITS = Limits()


class Crew(Protocol):
    """Who checks the chunks."""

    @property
    def has_room(self) -> bool:
        """Tell whether another task can be given now."""

    def give(self, task: Task) -> None:
        """Take a task on."""

    def ended(self) -> Sequence[tuple[Task, Outcome]]:
        """Wait until something happens; return the tasks that have ended, if any have."""

    def dismiss(self) -> None:
        """Stop all work, finished or not."""


class WorkersError(RuntimeError):
    """Nobody can be got to work: workers that do not start, or a cluster of another kind."""
