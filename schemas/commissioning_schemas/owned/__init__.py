"""The sheets that the product owns: what stands in each of their cells, for any office."""

from __future__ import annotations

from .planned import Planned, Subject

__all__ = ["Planned", "Subject"]
