"""The desk: the workbook on screen, what is said to the person, and Excel left as it was."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING
from unicodedata import normalize

from ..refusals import is_busy
from . import ACTIONS
from .light_xlwings import xw
from .telling import TITLE, CannotError

if TYPE_CHECKING:
    from commissioning_schemas.grid import Grid
    from commissioning_schemas.maps import Profile

_LONGEST_STATUS = 250
"""As many letters as the status bar holds on a wide screen."""


_PATIENCE = 0.5
"""Seconds after which a person wants to see what is being done."""


class Desk:
    """What an action works with. As a context it puts back the status bar, screen and sheet."""

    def __init__(self, app: xw.App, name: str = "") -> None:
        self.app = app
        self._name = name
        self._left = ""
        self._screen = True
        self._sheet: xw.Sheet | None = None
        self._moved = False

    def __enter__(self) -> Desk:
        # The first call that Excel answers: while a cell is being edited it does not.
        self._screen = bool(self.app.screen_updating)
        book = self.open_book
        self._sheet = book.sheets.active if book is not None else None
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._sheet is not None and not self._moved:
            book = self.app.books.active
            if book.sheets.active != self._sheet:
                self._sheet.activate()
        self.app.screen_updating = self._screen
        self.app.status_bar = self._left or False

    @property
    def open_book(self) -> xw.Book | None:
        """The workbook that the button was pressed in; ``None`` where none is open."""
        if not len(self.app.books):
            return None
        wanted = normalize("NFC", self._name)
        named = [one for one in self.app.books if normalize("NFC", one.name) == wanted]
        return named[0] if named else self.app.books.active

    @property
    def book(self) -> xw.Book:
        """The workbook that the button was pressed in; CannotError where none is open."""
        book = self.open_book
        if book is None:
            raise CannotError(
                "No workbook is open for editing. Open the one that is meant (in Protected View "
                "choose Enable Editing), and click again."
            )
        return book

    @property
    def path(self) -> Path | None:
        """Where the workbook lies on this computer; ``None`` if never saved, or kept online."""
        book = self.book
        try:
            path = Path(book.fullname)
        # xlwings has many reasons, of many classes, for not finding the copy of an online file.
        except Exception as error:
            if is_busy(error):
                raise
            return None
        return path if path.is_absolute() and path.parent.is_dir() else None

    def begin(self, action: str) -> None:
        """Show that something happens, before anything that takes time."""
        self.status(f"{ACTIONS[action]} ...")

    def status(self, text: str) -> None:
        """Show how far it is in the status bar."""
        self.app.status_bar = f"Commissioning: {text}"

    def leave_status(self, text: str) -> None:
        """Leave a text in the status bar when all is done."""
        self._left = cut(text, _LONGEST_STATUS)

    def leave_both(self, first: str, last: str) -> None:
        """Leave two texts in the status bar; the first is cut where both are too long."""
        end = cut(last, _LONGEST_STATUS // 2)
        self._left = f"{cut(first, _LONGEST_STATUS - len(end) - 1)} {end}"

    def say(self, text: str) -> None:
        """Show a message and wait until it is read."""
        self.app.alert(text, TITLE)

    def ask(self, text: str) -> bool:
        """Show a question and return whether the answer is yes."""
        return self.app.alert(text, TITLE, buttons="yes_no") == "yes"

    def go_to(self, sheet: xw.Sheet, cell: str) -> None:
        """Select a cell, and stay there."""
        sheet.activate()
        sheet.range(cell).select()
        self._moved = True

    def stay(self) -> None:
        """Leave the person where the action went, not where it began."""
        self._moved = True

    def grid(self) -> Grid:
        """Read the workbook as it is on screen."""
        from ..port import read

        self.status("reading the workbook ...")
        begun = time.monotonic()

        def tell(name: str) -> None:
            if time.monotonic() - begun > _PATIENCE:
                self.status(f"reading {name} ...")

        return read(self.book, tell)

    def profile(self) -> Profile | None:
        """Return what the office says of all its workbooks; MapFileError where it is wrong."""
        from commissioning.profile_files import profile_for

        path = self.path
        return profile_for(path) if path is not None else None

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Keep the screen still while cells are written, and Excel from filling more than them."""
        self.status("writing ...")
        self.app.screen_updating = False
        try:
            with unfilled(self.app):
                yield
        finally:
            self.app.screen_updating = self._screen


@contextmanager
def unfilled(app: xw.App) -> Iterator[None]:
    """Keep Excel from filling a table's column with the first formula that is written to it.

    On a Mac the setting is not in reach, and stays as it is.
    """
    api = getattr(app.api, "AutoCorrect", None)
    if api is None:
        yield
        return
    before = bool(api.AutoFillFormulasInLists)
    api.AutoFillFormulasInLists = False
    try:
        yield
    finally:
        api.AutoFillFormulasInLists = before


def cut(text: str, most: int) -> str:
    """Return a text in one line, cut where it is too long."""
    shown = " ".join(text.split())
    return shown if len(shown) <= most else shown[: most - 1] + "…"
