"""Results on their way from one process to another.

The thousand figures of a workbook go packed, a column of values each, and are unpacked when they
are first looked at. One by one they would cost the sender a tenth of its time, and the receiver,
who waits for all senders, as much again.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cached_property

from commissioning_schemas.figures import Figure

from ..checking import WorkbookResult
from ..later import Later
from .check_chunk import check_chunk
from .job import Job, Wanted


class SentFigures(Later[Figure]):
    """Figures that came packed."""

    def __init__(self, packed: bytes) -> None:
        super().__init__(lambda: self._figures)
        self._packed = packed

    def __reduce__(self) -> tuple[type[SentFigures], tuple[bytes]]:
        return SentFigures, (self._packed,)

    @cached_property
    def _figures(self) -> Sequence[Figure]:
        return tuple(map(Figure, *pickle.loads(self._packed)))


def check_and_send(jobs: Sequence[Job], wanted: Wanted) -> list[WorkbookResult]:
    """Check workbooks as ``check_chunk`` does, and return their results packed for the way."""
    return [_packed(one) for one in check_chunk(jobs, wanted)]


def _packed(workbook: WorkbookResult) -> WorkbookResult:
    figures: Iterable[Figure] = workbook.result.figures
    columns = [*zip(*figures, strict=True)]
    if not columns:
        return workbook
    sent = SentFigures(pickle.dumps(columns, pickle.HIGHEST_PROTOCOL))
    return replace(workbook, result=replace(workbook.result, figures=sent))
