"""Reading a workbook as it comes: of the template, with a map, or with neither."""

from __future__ import annotations

from .book import Book, build_book
from .grid import Grid
from .maps import Map, Profile, with_profile


def read_book(grid: Grid, map: Map | None, profile: Profile | None) -> Book:
    """Return the Book of a workbook; one of unknown layout is looked at first."""
    demanded = profile.required if profile is not None else ()
    if map is not None:
        book = build_book(grid, with_profile(map, profile), profile)
        book.demanded = demanded
        return book
    book = build_book(grid, None, profile)
    book.demanded = demanded
    if book.is_of_the_template:
        return book
    # Looking imports much that a workbook of the template never needs.
    from .proposing import propose

    guess = propose(grid, profile)
    if guess.map.tables:
        book = build_book(grid, with_profile(guess.map, profile), profile)
        book.demanded = demanded
    book.guess = guess
    return book
