"""Proposing a map: a workbook is looked at, and what is sure of it is put into a Map."""

from __future__ import annotations

from .propose import Proposal, propose

__all__ = ["Proposal", "propose"]
