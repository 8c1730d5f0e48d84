"""Makes the workbooks to measure, in a folder: S.xlsx, and a batch B of files like it."""

from __future__ import annotations

from pathlib import Path

from commissioning.template import build_workbook

from .offices import office

DISTINCT = 12
"""How many different offices a batch has; the files after them repeat these."""


def make_one(folder: Path) -> Path:
    """Write S.xlsx."""
    path = folder / "S.xlsx"
    path.write_bytes(build_workbook(office(0)))
    return path


def make_batch(folder: Path, files: int) -> list[Path]:
    """Write a batch of workbooks into a folder of its own."""
    batch = folder / "B"
    batch.mkdir()
    built = [build_workbook(office(seed)) for seed in range(min(files, DISTINCT))]
    paths = []
    for number in range(files):
        paths.append(batch / f"office-{number:03}.xlsx")
        paths[-1].write_bytes(built[number % DISTINCT])
    return paths
