"""The words of the field: headings, titles and labels of rows, as managers write them."""

from __future__ import annotations

from .build import vocabulary
from .periods import periods_in

__all__ = ["periods_in", "vocabulary"]
