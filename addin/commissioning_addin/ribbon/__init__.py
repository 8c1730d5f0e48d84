"""What the ribbon calls: ``run`` with the tag of a button.

Nothing heavy is imported here, so that the status bar answers at once.
"""

from __future__ import annotations

from collections.abc import Mapping

ACTIONS: Mapping[str, str] = {
    "validate": "Validate",
    "next_finding": "Next finding",
    "previous_finding": "Previous finding",
    "explain": "Explain",
    "accept": "Accept finding",
    "clear_marks": "Clear marks",
    "fill_totals": "Fill totals",
    "revert_fill": "Revert last fill",
    "restore_formulas": "Restore formulas",
    "new_workbook": "New workbook",
    "map_workbook": "Map this workbook",
    "report": "Report",
    "help": "Help",
}
"""The buttons in the order of the ribbon, by tag: each is a module of ``actions``."""

__all__ = ["ACTIONS", "run"]


def run(action: str) -> None:
    """Do what a button says; whatever happens, people see a sentence and Excel goes on."""
    from .running import run_action

    run_action(action)
