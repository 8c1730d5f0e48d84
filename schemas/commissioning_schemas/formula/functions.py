"""The register of functions, and how each takes its arguments."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from .areas import Operand
from .cells import Cells
from .lifting import Lifting
from .matching import Matching
from .results import Scalar

MOST = 255
"""Excel's own limit of arguments."""

Reading: TypeAlias = Callable[[Scalar], object]


@dataclass(frozen=True)
class Context:
    """What functions need of one workbook, and what its formulas gave before.

    Compiled formulas serve every workbook: what one of them remembers, it keeps here, under
    itself.
    """

    cells: Cells
    matching: Matching
    lifting: Lifting
    kept: dict[object, Any] = field(default_factory=dict)

    def forget(self) -> None:
        """Forget all but the cells and the results of their formulas."""
        for one in (self.cells, self.matching, self.lifting):
            one.forget()
        self.kept.clear()


@dataclass(frozen=True, slots=True)
class Plain:
    """A function of single values, applied to arrays place by place."""

    run: Callable[..., Scalar]
    readings: tuple[Reading, ...]
    least: int
    endless: bool = False
    takes_errors: bool = False

    @property
    def most(self) -> int:
        """The most arguments it takes."""
        return MOST if self.endless else len(self.readings)


@dataclass(frozen=True, slots=True)
class Whole:
    """A function that takes areas and arrays as they are.

    ``kinds`` has one letter an argument: V a single value, R an area or a value, A the same with
    its operators applied to whole arrays. The kinds after the first ``repeat`` are for ever.
    """

    run: Callable[..., Operand]
    kinds: str
    least: int
    repeat: int = 0

    @property
    def most(self) -> int:
        """The most arguments it takes."""
        return MOST if self.repeat else len(self.kinds)

    def kind(self, at: int) -> str:
        """Return the kind of an argument."""
        if at < len(self.kinds):
            return self.kinds[at]
        return self.kinds[len(self.kinds) - self.repeat + (at - len(self.kinds)) % self.repeat]


FUNCTIONS: dict[str, Plain | Whole] = {}


def plain(
    name: str,
    *readings: Reading,
    least: int | None = None,
    endless: bool = False,
    takes_errors: bool = False,
) -> Callable[[Callable[..., Scalar]], Callable[..., Scalar]]:
    """Register a function of single values, with how each argument is read."""

    def register(run: Callable[..., Scalar]) -> Callable[..., Scalar]:
        fewest = len(readings) if least is None else least
        FUNCTIONS[name] = Plain(run, readings, fewest, endless, takes_errors)
        return run

    return register


def whole(
    name: str, kinds: str, least: int | None = None, repeat: int = 0
) -> Callable[[Callable[..., Operand]], Callable[..., Operand]]:
    """Register a function of areas."""

    def register(run: Callable[..., Operand]) -> Callable[..., Operand]:
        FUNCTIONS[name] = Whole(run, kinds, len(kinds) if least is None else least, repeat)
        return run

    return register
