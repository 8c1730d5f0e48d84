"""The sheets that the product owns: what stands in each of their cells, for any office."""

from __future__ import annotations

from .planned import Subject, Planned

__all__ = ["Subject", "Planned"]
