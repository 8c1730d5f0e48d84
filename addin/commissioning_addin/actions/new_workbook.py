"""New workbook: open a copy of the blank workbook that comes with the product."""

from __future__ import annotations

from pathlib import Path

from commissioning.shipped import shipped
from commissioning.writer.save import save

from ..ribbon.desk import Desk
from ..sheets.places import free_name, own_folder


def act(desk: Desk) -> None:
    """Put a copy beside the person's documents, and open it."""
    path: Path = free_name(own_folder(), "Commissioning workbook", ".xlsx")
    save(path, shipped("template.xlsx").read_bytes())
    desk.app.books.open(str(path))
    desk.stay()
    desk.leave_status(f"Commissioning: the new workbook is {path}")
