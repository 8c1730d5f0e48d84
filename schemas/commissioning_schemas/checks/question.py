"""A check: a question put to the evidence, and the codes that its answers can raise."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from ..codes import Code
from ..evidence import Evidence
from ..findings import Said
from ..tables.columns import Column

Answer = Callable[[Evidence], Iterator[Said]]


@dataclass(frozen=True)
class Check:
    """One question; calling it with the evidence yields what is wrong.

    It is not put to a workbook that lacks one of the columns it ``needs``.
    """

    name: str
    question: str
    codes: tuple[str, ...]
    module: str
    answer: Answer
    needs: Sequence[Column[Any]] = ()

    def __call__(self, evidence: Evidence) -> Iterator[Said]:
        """Answer the question."""
        return self.answer(evidence)


def asks(
    question: str, *codes: Code, needs: Sequence[Column[Any]] = ()
) -> Callable[[Answer], Check]:
    """Make a check of a function that answers a question."""

    def mark(function: Answer) -> Check:
        return Check(
            name=function.__name__,
            question=question,
            codes=tuple(code.code for code in codes),
            module=function.__module__,
            answer=function,
            needs=tuple(needs),
        )

    return mark
