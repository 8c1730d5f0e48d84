"""One click from beginning to end: find Excel, do it, tell of it, leave Excel as it was."""

from __future__ import annotations

import sys
import time
import traceback
from importlib import import_module
from pathlib import Path

from ..refusals import is_busy
from .light_xlwings import xw
from .log import log_file, write_log
from .telling import TITLE, CannotError, sentence_of

_LONGEST_WAIT = 5.0
_PAUSE = 0.25


def run_action(action: str) -> None:
    """Run an action of the ribbon in the Excel that called; the exit code stays 0."""
    app: xw.App | None = None
    try:
        app = _excel()
        _until_free(app, action)
    except CannotError as error:
        _tell(app, str(error))
    except BaseException as error:  # Whatever it is, the person must hear of it in Excel.
        trace = traceback.format_exc()
        written = write_log(action, trace)
        _tell(app, sentence_of(error) or _our_fault(written))


def _until_free(app: xw.App, action: str) -> None:
    """Run an action; while a cell is being edited Excel is busy, and it is tried again."""
    from .desk import Desk

    end = time.monotonic() + _LONGEST_WAIT
    while True:
        try:
            with Desk(app, _workbook_name()) as desk:
                desk.begin(action)
                module = import_module(f"commissioning_addin.actions.{action}")
                module.act(desk)
            return
        except Exception as error:  # Only one kind is waited for; every other goes on up.
            if not is_busy(error):
                raise
            if time.monotonic() > end:
                raise CannotError(
                    "Excel is busy. Leave the cell that is being edited (press Enter or Esc), "
                    "close any open window of Excel, and click again."
                ) from error
            time.sleep(_PAUSE)


def _excel() -> xw.App:
    """Return the Excel that called: on Windows by its window, else the one in front."""
    wanted = _argument("--hwnd")
    if wanted.isdigit():
        for app in xw.apps:
            if app.hwnd == int(wanted):
                return app
    active = xw.apps.active
    if active is None:
        raise CannotError("Excel does not answer. Start it again and click once more.")
    return active


def _workbook_name() -> str:
    return _argument("--wb")


def _argument(name: str) -> str:
    found = [one.partition("=")[2] for one in sys.argv if one.startswith(f"{name}=")]
    return found[-1].strip() if found else ""


def _our_fault(written: Path | None) -> str:
    kept = written or log_file()
    return (
        "Commissioning made a mistake; your workbook is not at fault. Look at it before you save "
        f"it. Please send this file to the makers, after a look at what it says:\n{kept}"
    )


def _tell(app: xw.App | None, text: str) -> None:
    if app is None:
        sys.stderr.write(f"{text}\n")
        return
    try:
        app.status_bar = False
        app.alert(text, TITLE)
    except Exception:  # Excel is gone, or lets nobody be told: the log is all that is left.
        write_log("alert", f"{text}\n{traceback.format_exc()}")
