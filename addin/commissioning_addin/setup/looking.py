"""Doctor: what the add-in needs on a computer, whether it is there, and what to do."""

from __future__ import annotations

import platform
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Literal

from ..desktop_files import desktop_file
from ..xlam import build_xlam
from ..xlam.runner import VERSION, ChangedXlwingsError
from .computer import SCRIPT, Computer
from .policies import Registry, policies, windows_registry
from .web_mark import came_from_the_web

State = Literal["fine", "doubt", "fault"]


@dataclass(frozen=True)
class Look:
    """One thing that was looked at: how it is, and what to do where it is not as it should be."""

    what: str
    state: State
    found: str
    to_do: str = ""


def doctor(
    computer: Computer,
    registry: Registry = windows_registry,
    marked: Callable[[Path], bool] = came_from_the_web,
) -> list[Look]:
    """Look at everything that the add-in needs; nothing is changed."""
    return [
        *_python(computer),
        *_xlwings(computer),
        *_file(computer, marked),
        _configuration(computer),
        *_script(computer),
        *(Look(*one) for one in (policies(registry) if computer.system == "win32" else ())),
    ]


def _python(computer: Computer) -> Iterator[Look]:
    found = f"{platform.python_version()}, {computer.interpreter}"
    if "WindowsApps" in computer.interpreter:
        yield Look(
            "Python",
            "doubt",
            f"{found} is from the Microsoft Store, which Excel often may not start",
            "Install Python from python.org for this user, and commissioning in it.",
        )
    else:
        yield Look("Python", "fine", found)
    if computer.system not in ("win32", "darwin"):
        yield Look(
            "Excel",
            "fault",
            "there is no Excel for desktops on this system",
            "Use the command line here: commissioning check",
        )


def _xlwings(computer: Computer) -> Iterator[Look]:
    try:
        found = version("xlwings")
    except PackageNotFoundError:
        yield Look(
            "xlwings", "fault", "it is not installed", 'Run: pip install "commissioning[excel]"'
        )
        return
    if found != VERSION:
        yield Look(
            "xlwings",
            "fault",
            f"{found} instead of {VERSION}",
            f"Run: pip install xlwings=={VERSION}",
        )
    else:
        yield Look("xlwings", "fine", f"{found}; its DLL is not used, so it need not be there")
    needed = {"win32": "pywin32", "darwin": "appscript"}.get(computer.system)
    if needed is not None:
        try:
            yield Look(needed, "fine", version(needed))
        except PackageNotFoundError:
            yield Look(needed, "fault", "it is not installed", f"Run: pip install {needed}")


def _file(computer: Computer, marked: Callable[[Path], bool]) -> Iterator[Look]:
    if computer.system not in ("win32", "darwin"):
        return
    path = computer.addin
    yield _start_up_folder(path.parent)
    if not path.is_file():
        yield Look("Add-in", "fault", f"{path} is not there", "Run: commissioning-addin install")
        return
    try:
        same = path.read_bytes() == build_xlam()
    except ChangedXlwingsError:
        same = True  # That xlwings is another is said above.
    if same:
        yield Look("Add-in", "fine", str(path))
    else:
        yield Look(
            "Add-in",
            "doubt",
            f"{path} is not what this version builds: it is older, or your office signed it",
            "If nobody signed it, close Excel and run: commissioning-addin install",
        )
    if marked(path):
        yield Look(
            "Mark of the Web",
            "fault",
            "the file is marked as coming from the internet, so Excel will not run it",
            "Right-click the file, Properties, Unblock; or run: commissioning-addin install",
        )
    else:
        yield Look("Mark of the Web", "fine", "the file carries none")


def _start_up_folder(folder: Path) -> Look:
    if folder.is_dir():
        return Look("Start-up folder", "fine", str(folder))
    return Look(
        "Start-up folder",
        "doubt",
        f"{folder} is not there: Excel has not run yet for this user, or is not installed",
        "Start Excel once and close it; then run: commissioning-addin install",
    )


def _configuration(computer: Computer) -> Look:
    path = computer.configuration
    try:
        text = path.read_text(computer.encoding)
    except (OSError, UnicodeDecodeError):
        return Look(
            "Configuration", "fault", f"{path} is not there", "Run: commissioning-addin install"
        )
    named = text.strip().removeprefix(f'"{computer.key}","').removesuffix('"')
    if named != computer.interpreter:
        state: State = "doubt" if Path(named).is_file() else "fault"
        return Look(
            "Configuration",
            state,
            f"{path} names {named}" + ("" if state == "doubt" else ", which is not there"),
            "Run commissioning-addin install with the Python that is meant.",
        )
    return Look("Configuration", "fine", str(path))


def _script(computer: Computer) -> Iterator[Look]:
    path = computer.script
    if path is None:
        return
    if path.is_file() and path.read_bytes() == desktop_file(SCRIPT).read_bytes():
        yield Look("Script of Excel for Mac", "fine", str(path))
    else:
        yield Look(
            "Script of Excel for Mac",
            "fault",
            f"{path} is not there, or is another",
            "Run: commissioning-addin install",
        )
