"""Text as a workbook file stores it, so that what looks like an escape is read as it stands."""

from __future__ import annotations

import re

_ESCAPE = re.compile("_x(?=[0-9A-Fa-f]{4}_)")


def escaped(text: str) -> str:
    """Return a text in which ``_x0041_`` stays those seven letters and does not become "A"."""
    return _ESCAPE.sub("_x005F_x", text)
