"""Combining: the tables of several workbooks as those of one, and what does not fit together."""

from __future__ import annotations

from .causes import with_causes
from .combine import combine
from .model import Across, Combined, Content, Origin, Record, Source
from .not_taken import not_taken
from .placing import placed

__all__ = [
    "Across",
    "Combined",
    "Content",
    "Origin",
    "Record",
    "Source",
    "combine",
    "not_taken",
    "placed",
    "with_causes",
]
