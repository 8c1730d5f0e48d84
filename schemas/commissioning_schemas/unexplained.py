"""Figures that differ from what the data mean although nothing was found: the last net.

Every such difference should have a finding that explains it. Where one has not, the workbook
must not pass for right: the figure is named among what was not checked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from .cells.reading import says_nil, says_unknown
from .figures import Figure, Figures, same
from .findings import Finding, Severity
from .formula import Result, Unsupported
from .grid import Value
from .values import show_value
from .words import clean


def unexplained(figures: Figures, findings: Iterable[Finding]) -> Iterator[tuple[str, str]]:
    """Yield each figure that nobody explains, and why.

    One that cannot be worked out here is held against its data always, any other only where no
    error was found at all.
    """
    failed = any(one.severity is Severity.ERROR for one in findings)
    for figure in figures.all:
        if isinstance(figure.excel, Unsupported):
            yield from _unsupported(figure)
        if failed:
            continue
        money = figure.excel if figure.kind == "money" else None
        if type(money) is int and money * 100 == figure.meant:
            continue  # Most are, and this is quickly told.
        meant = _as_shown(figure)
        is_known = figure.meant is not None and not isinstance(figure.excel, Unsupported)
        if is_known and not _agree(figure, figure.excel, meant):
            shown, right = (show_value(one, figure.kind) for one in (figure.excel, meant))
            yield (
                str(figure.place),
                f"its formula gives {shown}, its data mean {right}, and no rule says why: work it "
                "out by hand before you rely on it",
            )


def _unsupported(figure: Figure) -> Iterator[tuple[str, str]]:
    """Tell whether the stored result of a figure that cannot be worked out is what it should be."""
    meant = _as_shown(figure)
    if figure.meant is None or figure.stored is None or _agree(figure, figure.stored, meant):
        return
    shown, right = (show_value(one, figure.kind) for one in (figure.stored, meant))
    yield (
        str(figure.place),
        f"its formula cannot be worked out here; it shows {shown}, its data mean {right}: work "
        "it out by hand before you rely on it",
    )


def _as_shown(figure: Figure) -> Value | Decimal:
    """Return what the data mean as Excel would show it: money in pounds."""
    if figure.kind == "money" and isinstance(figure.meant, int):
        return Decimal(figure.meant) / 100
    return figure.meant


def _agree(figure: Figure, shown: Value | Result, meant: Value | Decimal) -> bool:
    """Tell whether what a figure shows is what its data mean, but for spaces.

    One that shows "tbc" or a dash shows what was typed: Excel adds it as nil, and so do we.
    """
    if same(figure.kind, shown, meant):
        return True
    if isinstance(shown, str) and (says_unknown(clean(shown)) or says_nil(clean(shown))):
        return not meant
    if isinstance(meant, str):
        return clean(str(shown)) == clean(meant)
    return False
