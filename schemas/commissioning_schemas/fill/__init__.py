"""Fill: what belongs in the calculated cells of a workbook, and what a person left there."""

from __future__ import annotations

from .filling import fill
from .guard import NotOursError, guard
from .model import Change, Filling, LeftAlone, Rebuilt

__all__ = ["Change", "Filling", "LeftAlone", "NotOursError", "Rebuilt", "fill", "guard"]
