"""Help: the version, what the last check looked at, where the log is, and what doctor finds."""

from __future__ import annotations

from commissioning import __version__
from commissioning_schemas.checks import catalogue

from ..ribbon.desk import Desk
from ..ribbon.log import log_folder
from ..setup import Computer, doctor
from ..sheets.summary import kept_summary


def act(desk: Desk) -> None:
    """Show what a person may be asked for on the telephone."""
    kept = kept_summary()
    last = f"{kept['workbook']}: {kept['summary']}" if kept.get("summary") else "none yet"
    desk.say(
        f"Commissioning {__version__}, {len(catalogue().codes)} rules\n\n"
        f"Last check: {last}\n\n"
        f"The log is in {log_folder()}\n\n"
        f"{_doctor()}\n\n"
        "Nothing leaves this computer. If a button does nothing, run in a terminal:\n"
        "commissioning-addin doctor"
    )


def _doctor() -> str:
    """Return what is not as it should be on this computer."""
    lines = [
        f"- {look.what}: {look.found}. {look.to_do}"
        for look in doctor(Computer())
        if look.state != "fine"
    ]
    return "\n".join(["Doctor finds:", *lines]) if lines else "Doctor finds everything fine."
