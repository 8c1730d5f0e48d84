"""Sheets that are protected: those without a password are opened while they are written to."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import xlwings as xw

from ..refusals import refused_as

_ALLOWED = (
    "AllowFormattingCells",
    "AllowFormattingColumns",
    "AllowFormattingRows",
    "AllowInsertingColumns",
    "AllowInsertingRows",
    "AllowInsertingHyperlinks",
    "AllowDeletingColumns",
    "AllowDeletingRows",
    "AllowSorting",
    "AllowFiltering",
    "AllowUsingPivotTables",
)


class ProtectedSheetError(Exception):
    """A sheet that is protected with a password; its text says so to people."""


def is_protected(sheet: xw.Sheet) -> bool:
    """Tell whether Excel says that a sheet is protected; only Excel on a desktop can be asked."""
    if sheet.book.app.engine.type != "desktop":
        return False
    api = sheet.api
    if _on_windows(api):
        return bool(api.ProtectContents)
    return bool(api.protect_contents.get())


@contextmanager
def unlocked(sheet: xw.Sheet) -> Iterator[None]:
    """Take a sheet's protection off for a while, and put it back as it was.

    ProtectedSheetError where that needs a password.
    """
    if not is_protected(sheet):
        yield
        return
    api = sheet.api
    again = _settings(api)
    with refused_as(_locked(sheet)):
        if _on_windows(api):
            # With an empty password Excel asks nobody: it fails where there is one.
            api.Unprotect("")
        else:
            api.unprotect(password="")
    if is_protected(sheet):
        raise _locked(sheet)
    try:
        yield
    finally:
        if _on_windows(api):
            api.Protect(**again)
        else:
            api.protect_worksheet(**again)


def protect(sheet: xw.Sheet) -> None:
    """Protect a sheet of ours without a password, as the writer does."""
    api = sheet.api
    if _on_windows(api):
        api.Protect(
            DrawingObjects=True,
            Contents=True,
            Scenarios=True,
            AllowFormattingColumns=True,
            AllowFormattingRows=True,
        )
    else:
        api.protect_worksheet(drawing_objects=True, worksheet_contents=True, scenarios=True)


def _on_windows(api: Any) -> bool:
    # An object of a Mac's Excel has no names in this spelling.
    return hasattr(api, "ProtectContents")


def _settings(api: Any) -> dict[str, bool]:
    if not _on_windows(api):
        return {
            "drawing_objects": bool(api.protect_drawing_objects.get()),
            "worksheet_contents": True,
            "scenarios": bool(api.protect_scenarios.get()),
        }
    return {
        "DrawingObjects": bool(api.ProtectDrawingObjects),
        "Contents": True,
        "Scenarios": bool(api.ProtectScenarios),
        **{name: bool(getattr(api.Protection, name)) for name in _ALLOWED},
    }


def _locked(sheet: xw.Sheet) -> ProtectedSheetError:
    return ProtectedSheetError(
        f'The sheet "{sheet.name}" is protected with a password, so nothing was written to it. '
        "Choose Review, Unprotect Sheet, and click again."
    )
