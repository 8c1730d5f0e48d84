"""Measure how well a program reads the drawn workbooks: ``python -m tests.drawn.measure WHAT``.

WHAT names a function as ``module:function``. It takes a Grid and returns a Reading. Each workbook
gets a line; ``-v`` adds each wrong reading, and ``--published`` reads the workbooks of grants in
the public corpus instead. The exit code is 1 where anything was read wrongly without a question.
"""

from __future__ import annotations

import argparse
import importlib
import sys
from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias

from tests.published.books import BOOKS as PUBLISHED

from commissioning_schemas.grid import Grid

from .books import BOOKS
from .compare import Score, compare
from .page import Book
from .reading import Reading

Propose: TypeAlias = Callable[[Grid], Reading]

HEADINGS = f"{'workbook':72}{'right':>12}{'questions':>11}{'asked':>9}{'wrong':>7}"


def measure(propose: Propose, books: Sequence[Book] = BOOKS) -> dict[str, Score]:
    """Return the score of each workbook by its name."""
    return {book.name: compare(book.grid, book.truth, propose(book.grid)) for book in books}


def table(scores: dict[str, Score], *, verbose: bool = False) -> str:
    """Show scores, one workbook a line, and their sum.

    ``right`` counts columns named right without a question, of those that a person is certain of;
    ``asked`` the questions a careful person would ask, of those that she would; ``wrong`` what was
    read wrongly without a question.
    """
    lines = [HEADINGS]
    for name, score in scores.items():
        lines.append(_line(name, score))
        lines += [f"    {what}" for what in score.wrong if verbose]
    return "\n".join([*lines, _line(f"all {len(scores)}", _sum(scores.values()))])


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("what", help="module:function that takes a Grid and returns a Reading")
    parser.add_argument("-v", "--verbose", action="store_true", help="list the wrong readings")
    parser.add_argument("--published", action="store_true", help="read published workbooks")
    options = parser.parse_args(arguments)
    module, _, function = options.what.partition(":")
    books = PUBLISHED if options.published else BOOKS
    scores = measure(getattr(importlib.import_module(module), function), books)
    print(table(scores, verbose=options.verbose))
    return int(any(score.wrong for score in scores.values()))


def _sum(scores: Iterable[Score]) -> Score:
    whole = Score(0, 0, 0)
    for score in scores:
        for name, value in vars(score).items():
            setattr(whole, name, getattr(whole, name) + value)
    return whole


def _line(name: str, score: Score) -> str:
    right, asked = f"{score.right} of {score.columns}", f"{score.met} of {score.needed}"
    return f"{name:72}{right:>12}{score.questions:>11}{asked:>9}{len(score.wrong):>7}"


if __name__ == "__main__":
    sys.exit(main())
