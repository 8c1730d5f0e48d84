"""Failures in words that a person can act on."""

from __future__ import annotations

TITLE = "Commissioning"


class CannotError(Exception):
    """Something that cannot be done, in a sentence that says what to do about it."""


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
