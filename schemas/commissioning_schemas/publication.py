"""Publication: the awards that are to be published, and who receives them."""

from __future__ import annotations

from .book import Book
from .tables import Award, Organisation


def awards_to_publish(book: Book) -> list[Award]:
    """Return the awards of working tables that are marked Yes under Publish."""
    return [award for award in book.rows(Award) if award.publish == "Yes" and not award.published]


def recipients(book: Book) -> list[Organisation]:
    """Return the organisations that receive an award that is to be published, each once."""
    named = {award.recipient_org_id for award in awards_to_publish(book)} - {""}
    return [row for row in book.rows(Organisation) if row.org_id in named and not row.published]
