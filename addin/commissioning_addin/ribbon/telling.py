"""Failures in words that a person can act on."""

from __future__ import annotations

TITLE = "Commissioning"

_BUSY = {-2147418111, -2146777998, -2147417846}
"""Windows' numbers for a call that Excel rejects or puts off while a cell is being edited."""


class CannotError(Exception):
    """Something that cannot be done, in a sentence that says what to do about it."""


def is_busy(error: BaseException) -> bool:
    """Tell whether Excel only has no time now."""
    number = getattr(error, "hresult", None)
    text = str(error).casefold()
    return number in _BUSY or "rejected by callee" in text or "application is busy" in text


def sentence_of(error: BaseException) -> str:
    """Return what a foreseen failure says for itself; "" for one that nobody foresaw."""
    from commissioning.filling import NotFillableError
    from commissioning.map_files import MapFileError
    from commissioning.writer.not_saved import NotSavedError

    from ..port import NotTakenError, ProtectedSheetError

    said = (MapFileError, NotFillableError, NotTakenError, ProtectedSheetError)
    if isinstance(error, said):
        return str(error)
    if isinstance(error, NotSavedError):
        return f"{error}."
    if isinstance(error, OSError) and error.filename:
        return f'"{error.filename}" cannot be written or read: {error.strerror}.'
    return ""
