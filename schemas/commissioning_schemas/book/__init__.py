"""The Book: all tables of a workbook read, as typed rows that know their cells."""

from __future__ import annotations

from .build import build_book
from .model import Book, Table

__all__ = ["Book", "Table", "build_book"]
