"""The log: what went wrong, on this computer only. It holds no cell of any workbook."""

from __future__ import annotations

import datetime as dt
import os
import platform
import sys
from collections.abc import Mapping
from pathlib import Path

_MOST = 1_000_000


def log_folder(
    system: str = sys.platform,
    environment: Mapping[str, str] = os.environ,
    home: Path | None = None,
) -> Path:
    """Return the folder of the log for a system, as that system wants it."""
    home = home or Path.home()
    if system == "win32":
        return Path(environment.get("LOCALAPPDATA", home / "AppData" / "Local")) / "Commissioning"
    if system == "darwin":
        return home / "Library" / "Logs" / "Commissioning"
    return Path(environment.get("XDG_STATE_HOME", home / ".local" / "state")) / "commissioning"


def log_file() -> Path:
    """Return the path of the log."""
    return log_folder() / "commissioning.log"


def write_log(action: str, text: str) -> Path | None:
    """Add an entry; return the path, or ``None`` where the log cannot be written."""
    from commissioning import __version__

    path = log_file()
    now = dt.datetime.now().astimezone().isoformat(timespec="seconds")
    head = f"{now}  {action}  commissioning {__version__}, Python {platform.python_version()}, "
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > _MOST:
            path.replace(path.with_suffix(".old.log"))
        with path.open("a", encoding="utf-8") as file:
            file.write(f"{head}{platform.platform()}\n{text.rstrip()}\n\n")
    except OSError:
        return None
    return path
