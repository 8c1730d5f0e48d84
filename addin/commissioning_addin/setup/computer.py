"""What has to be known of a computer: its system, its folders, and whether Excel runs."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ..ribbon.log import log_folder

FILE = "Commissioning.xlam"
SCRIPT = "commissioning.applescript"
_MAC_START = (
    "Library/Group Containers/UBF8T346G9.Office/User Content.localized/Startup.localized/Excel"
)
_MAC_DATA = "Library/Containers/com.microsoft.Excel/Data"
_MAC_SCRIPTS = "Library/Application Scripts/com.microsoft.Excel"


class SetupError(Exception):
    """The add-in cannot be put there or taken away; its text says why and what to do."""


def excel_runs(system: str) -> bool:
    """Ask the system whether Excel runs."""
    command = ["tasklist", "/FI", "IMAGENAME eq EXCEL.EXE", "/NH"]
    if system == "darwin":
        command = ["pgrep", "-x", "Microsoft Excel"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError:
        return False
    return "EXCEL.EXE" in done.stdout.upper() if system == "win32" else done.returncode == 0


@dataclass(frozen=True)
class Computer:
    """A computer, as far as the add-in touches it; tests put another in its place."""

    system: str = sys.platform
    home: Path = field(default_factory=Path.home)
    environment: Mapping[str, str] = field(default_factory=lambda: dict(os.environ))
    interpreter: str = sys.executable
    runs: Callable[[str], bool] = excel_runs

    @property
    def is_mac(self) -> bool:
        """Tell whether it is a Mac; else it runs Windows, or no Excel for desktops at all."""
        return self.system == "darwin"

    def require_excel(self) -> None:
        """SetupError on a system for which there is no Excel for desktops."""
        if self.system not in ("win32", "darwin"):
            raise SetupError(
                "There is no Excel for desktops on this system, so there is nothing to install. "
                "The command line works here: commissioning check"
            )

    def require_closed(self) -> None:
        """SetupError while Excel runs: it holds the file, and would miss the change."""
        if self.runs(self.system):
            raise SetupError("Excel is running. Close all its windows, and run this again.")

    @property
    def addin(self) -> Path:
        """Where Excel loads add-ins from when it starts, for this person alone."""
        if self.is_mac:
            return self.home / _MAC_START / FILE
        roaming = Path(self.environment.get("APPDATA", self.home / "AppData" / "Roaming"))
        return roaming / "Microsoft" / "Excel" / "XLSTART" / FILE

    @property
    def configuration(self) -> Path:
        """The file that names the interpreter."""
        if self.is_mac:
            return self.home / _MAC_DATA / "commissioning.conf"
        profile = Path(self.environment.get("USERPROFILE", self.home))
        return profile / ".commissioning" / "commissioning.conf"

    @property
    def script(self) -> Path | None:
        """The script by which Excel for Mac starts Python; ``None`` elsewhere."""
        return self.home / _MAC_SCRIPTS / SCRIPT if self.is_mac else None

    @property
    def log(self) -> Path:
        """The folder of the log."""
        return log_folder(self.system, self.environment, self.home)

    @property
    def key(self) -> str:
        """The name of the interpreter in the configuration."""
        return "INTERPRETER_MAC" if self.is_mac else "INTERPRETER_WIN"

    @property
    def encoding(self) -> str:
        """How Excel's VBA reads a text file."""
        if self.is_mac:
            return "mac_roman"
        return "mbcs" if sys.platform == "win32" else "cp1252"
