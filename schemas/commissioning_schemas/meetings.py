"""Meetings: the events of a calendar by board, and those of which the board or day is not known.

One cause, one finding: where an event's board or date is at fault, its own cell says so, and no
board is accused of a meeting that the event may be.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from .book import Book
from .tables import Event


class Meetings:
    """The meetings of one Book that are planned or held."""

    def __init__(self, book: Book) -> None:
        self.boards: Sequence[str] = book.codes.get("board", ())
        self.events = [
            event
            for event in book.rows(Event)
            if event.status != "Cancelled" and not event.published
        ]

    def of(self, board: str) -> list[Event]:
        """Return the dated events of a board, the earliest first."""
        dated = [event for event in self.events if event.body == board and event.event_date]
        return sorted(dated, key=lambda event: event.event_date or dt.date.min)

    def of_no_board(self) -> list[dt.date]:
        """Return the days of events whose board is not on the list."""
        return [
            event.event_date
            for event in self.events
            if event.event_date is not None and event.body not in self.boards
        ]

    def lacks_a_date(self, board: str) -> bool:
        """Tell whether an event that is or may be of a board has no date."""
        return any(
            event.event_date is None and (event.body == board or event.body not in self.boards)
            for event in self.events
        )
