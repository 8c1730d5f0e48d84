"""Finding tables by looking: regions, headings, units and row kinds, each with its evidence."""

from __future__ import annotations

from .asking import SURE, AnswerError, Asking, Decision, Question
from .vocabulary import Meaning, Role, RowWords, Sort, Vocabulary

__all__ = [
    "SURE",
    "AnswerError",
    "Asking",
    "Decision",
    "Meaning",
    "Question",
    "Role",
    "RowWords",
    "Sort",
    "Vocabulary",
]
