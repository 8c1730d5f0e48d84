"""Combining: the tables of several workbooks as those of one, and what does not fit together."""

from __future__ import annotations

from .causes import with_causes
from .combine import combine
from .model import Across, Combined, Content, Origin, Record, Source
from .placing import placed

__all__ = [
    "Across",
    "Combined",
    "Content",
    "Origin",
    "Record",
    "Source",
    "combine",
    "placed",
    "with_causes",
]
