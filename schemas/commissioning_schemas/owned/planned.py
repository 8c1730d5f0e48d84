"""One cell of a sheet that the product owns, as it should be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Look = Literal["title", "heading", "label", "money", "share", "millions", "text", "state"]


@dataclass(frozen=True, slots=True)
class Subject:
    """What a figure is about: a portfolio, a year, a reserve, a fund; empty where it is none."""

    portfolio: str = ""
    year: str = ""
    reserve: str = ""
    fund: str = ""


@dataclass(frozen=True, slots=True)
class Planned:
    """One cell: its place, its text or formula (with ``=``), and its figure if it is one.

    ``row_label`` and ``column_label`` are the words by which people find the cell, such as
    "Total requested" and "2021-22".
    """

    row: int
    column: int
    content: str
    look: Look
    figure: str = ""
    about: Subject = Subject()
    row_label: str = ""
    column_label: str = ""
