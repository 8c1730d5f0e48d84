"""What Excel refuses, in words, and that it only has no time, which is no refusal."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

_BUSY = {-2147418111, -2146777998, -2147417846}
"""Windows' numbers for a call that Excel rejects or puts off while a cell is being edited."""


def is_busy(error: BaseException) -> bool:
    """Tell whether Excel only has no time now."""
    number = getattr(error, "hresult", None)
    text = str(error).casefold()
    return number in _BUSY or "rejected by callee" in text or "application is busy" in text


@contextmanager
def refused_as(said: Exception) -> Iterator[None]:
    """Tell what Excel refuses as ``said``; that it is busy goes on up, and is tried again."""
    try:
        yield
    # The errors of pywin32, of appscript and of xlwings have no class in common below this one.
    except Exception as error:
        if is_busy(error):
            raise
        raise said from error
