"""The screen: how wide it is, and whether it shows colour."""

from __future__ import annotations

import os
import shutil
import sys

_WIDEST = 100
_NARROWEST = 40


def wants_colour(choice: str) -> bool:
    """Tell whether to write colour: as chosen, else by NO_COLOR, FORCE_COLOR and the terminal."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or sys.stdout.isatty()


def width() -> int:
    """Return how many columns to write: 100, less where the terminal is narrower."""
    if not sys.stdout.isatty():
        return _WIDEST
    return max(_NARROWEST, min(_WIDEST, shutil.get_terminal_size((_WIDEST, 24)).columns))
