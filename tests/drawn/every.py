"""Tests that hold of every workbook with a truth: those drawn here, and the published ones."""

from __future__ import annotations

import pytest
from tests.published.books import BOOKS as PUBLISHED
from tests.published.page import NEEDS_THE_CORPUS

from .books import BOOKS
from .page import Book

_MARKED: list[tuple[Book, list[pytest.MarkDecorator]]] = [
    *((book, []) for book in BOOKS),
    *((book, NEEDS_THE_CORPUS) for book in PUBLISHED),
]


def short(book: Book) -> str:
    """Return what a workbook is called in the name of a test."""
    return book.name.partition(":")[0]


every_drawn_book = pytest.mark.parametrize("book", BOOKS, ids=short)
every_book = pytest.mark.parametrize(
    "book", [pytest.param(book, marks=marks, id=short(book)) for book, marks in _MARKED]
)
every_table = pytest.mark.parametrize(
    ("book", "table"),
    [
        pytest.param(book, table, marks=marks, id=f"{short(book)}, {table.sheet}, {table.area}")
        for book, marks in _MARKED
        for table in book.truth.tables
    ],
)
