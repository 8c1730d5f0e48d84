"""Sentences: the cells of text that a map names, and the figures that stand in them."""

from __future__ import annotations

from .amounts import Amount, find_amounts
from .claims import Claim, find_text, read_claim
from .named import Named, find_named, named_at_start
from .read import Sentence, read_sentences, sentence_at
from .years import YearNamed, find_years

__all__ = [
    "Amount",
    "Claim",
    "Named",
    "Sentence",
    "YearNamed",
    "find_amounts",
    "find_named",
    "find_text",
    "find_years",
    "named_at_start",
    "read_claim",
    "read_sentences",
    "sentence_at",
]
