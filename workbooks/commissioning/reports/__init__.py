"""Reports: what was found in a run over workbooks, for people and for programs."""

from .run import Run

__all__ = ["Run"]
