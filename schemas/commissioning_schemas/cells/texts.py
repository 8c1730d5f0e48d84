"""Text in cells: keys and codes, which must match exactly, and descriptions."""

from __future__ import annotations

from ..grid import CellError, Value
from ..words import clean, invisible, quote
from .described import as_text
from .reading import Problem, Reading, excel_error


def fast_text(value: Value) -> str | None:
    """Return a text that is in order as it stands, else ``None``.

    It serves long columns; ``read_text`` and ``read_plain_text`` deal with everything else.
    """
    return value if type(value) is str and value and clean(value) == value else None


def read_text(value: Value) -> Reading[str]:
    """Read a key or a code, cleaned. Says TYP-006, and TYP-018 where something is hidden."""
    reading = read_plain_text(value)
    problem = hidden(value) if isinstance(value, str) and reading.value else None
    return Reading(reading.value, problems=(problem,)) if problem else reading


def read_plain_text(value: Value) -> Reading[str]:
    """Read a description, cleaned; numbers and dates become text. Says TYP-006."""
    if isinstance(value, CellError):
        return Reading(None, problems=(excel_error(value, "text"),))
    text = clean(as_text(value))
    return Reading(text) if text else Reading(None, blank=True)


def hidden(text: str) -> Problem | None:
    """Return the problem of a text that differs from what the eye sees, else ``None``."""
    what = invisible(text)
    if what is None:
        return None
    tidy = clean(text)
    said = f"{quote(text)} has {what}; read as {quote(tidy)}. Excel takes the two for different"
    return Problem("TYP-018", f"{said} texts: type it again.", text, tidy)
