"""A workbook that its publisher drew: read where it lies, beside the repository."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest
from tests.drawn.truth import Truth

from commissioning.reader import read
from commissioning_schemas.grid import Grid

CORPUS = Path(__file__).parents[2].parent / "shared" / "corpus"
NEEDS_THE_CORPUS = [
    pytest.mark.corpus,
    pytest.mark.skipif(
        not CORPUS.is_dir(), reason="the public corpus is not beside the repository"
    ),
]


@dataclass(frozen=True)
class Published:
    """A file of the public corpus, by its name there, and its truth.

    The name begins with the first eight digits of the file's SHA-1. The file is no part of the
    repository; only its headings are quoted.
    """

    file: str
    about: str
    truth: Truth

    @property
    def name(self) -> str:
        """The first digits of the file's name, and what it is."""
        return f"{self.path.name.partition('_')[0]}: {self.about}"

    @property
    def path(self) -> Path:
        """Where the file lies, if it is there."""
        return CORPUS / self.file

    @cached_property
    def grid(self) -> Grid:
        """The workbook as it is read. Raises OSError where the corpus is missing."""
        return read(self.path.read_bytes())
