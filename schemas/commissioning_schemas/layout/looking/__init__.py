"""Finding tables by looking: regions, headings, units and row kinds, each with its evidence."""

from __future__ import annotations

from .asking import SURE, AnswerError, Asking, Decision, Question
from .vocabulary import Meaning, Part, Role, RowWords, Sides, Signed, Sort, Vocabulary

__all__ = [
    "SURE",
    "AnswerError",
    "Asking",
    "Decision",
    "Meaning",
    "Part",
    "Question",
    "Role",
    "RowWords",
    "Sides",
    "Signed",
    "Sort",
    "Vocabulary",
]
