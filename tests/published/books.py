"""The workbooks of grants in the public corpus that open: all but one, which has no bytes."""

from __future__ import annotations

from .faulty import FIFTY_THOUSAND, FOUR_OF_FIVE, HUNDRED_THOUSAND, WORDS_FOR_AMOUNTS
from .page import Published
from .papers import (
    INDIVIDUALS,
    LINE_BREAKS,
    PLACES,
    PLACES_OF_PEOPLE,
    TENDERS,
    UNIVERSITY,
    UNIVERSITY_AGAIN,
)
from .trusts import EXAMPLE_FUNDER, OPEN_PROGRAMME, SCHOLARSHIPS

BOOKS: tuple[Published, ...] = (
    *(OPEN_PROGRAMME, SCHOLARSHIPS, EXAMPLE_FUNDER),
    *(UNIVERSITY, UNIVERSITY_AGAIN, LINE_BREAKS, INDIVIDUALS),
    *(PLACES, PLACES_OF_PEOPLE, TENDERS),
    *(WORDS_FOR_AMOUNTS, FOUR_OF_FIVE, FIFTY_THOUSAND, HUNDRED_THOUSAND),
)
