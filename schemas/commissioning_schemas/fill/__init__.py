"""Fill: what belongs in the calculated cells of a workbook, and what a person left there."""

from __future__ import annotations

from ..fill_log import Entry
from .filling import fill
from .guard import NotOursError, guard
from .log import logged
from .model import Change, Filling, LeftAlone, Rebuilt
from .reverting import Reverting, revert

__all__ = [
    "Change",
    "Entry",
    "Filling",
    "LeftAlone",
    "NotOursError",
    "Rebuilt",
    "Reverting",
    "fill",
    "guard",
    "logged",
    "revert",
]
