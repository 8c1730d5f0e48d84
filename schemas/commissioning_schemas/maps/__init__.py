"""The map: where the tables of a manager's own workbook stand, and what their columns mean."""

from __future__ import annotations

from .model import Map, MappedPortfolio, MappedTable, MappedText, Tie
from .parse import parse_map
from .part import MapError
from .profile import Profile, parse_profile, with_profile

__all__ = [
    "Map",
    "MapError",
    "MappedPortfolio",
    "MappedTable",
    "MappedText",
    "Profile",
    "Tie",
    "parse_map",
    "parse_profile",
    "with_profile",
]
