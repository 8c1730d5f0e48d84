"""The words of the field: headings, titles and labels of rows, as managers write them."""

from __future__ import annotations

from .build import NAME_FIELD, vocabulary
from .periods import periods_in

__all__ = ["NAME_FIELD", "periods_in", "vocabulary"]
