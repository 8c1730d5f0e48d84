"""Acceptances: findings that a person has explained, and that stay quiet until they change."""

from __future__ import annotations

from .judge import Judged, judge_acceptances
from .model import Acceptance
from .sheet import acceptances_in

__all__ = ["Acceptance", "Judged", "acceptances_in", "judge_acceptances"]
