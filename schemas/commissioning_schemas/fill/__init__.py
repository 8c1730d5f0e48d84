"""Fill: what belongs in the calculated cells of a workbook, and what a person left there."""

from __future__ import annotations

from ..fill_log import Entry
from .filling import fill
from .guard import NotOursError, guard
from .log import logged
from .model import Change, Filling, Growth, LeftAlone, Rebuilt, Size
from .reverting import Reverting, revert

__all__ = [
    "Change",
    "Entry",
    "Filling",
    "Growth",
    "LeftAlone",
    "NotOursError",
    "Rebuilt",
    "Reverting",
    "Size",
    "fill",
    "guard",
    "logged",
    "revert",
]
