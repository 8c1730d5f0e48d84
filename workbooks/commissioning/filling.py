"""From the path of a workbook to the workbook with its calculated cells filled."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from commissioning_schemas.fill import Filling, Reverting
from commissioning_schemas.fill import fill as fill_grid
from commissioning_schemas.fill import revert as revert_grid
from commissioning_schemas.fill_log import NAME, is_log
from commissioning_schemas.grid import Grid
from commissioning_schemas.maps import Map

from .filled_file import with_fill, with_fill_taken_back
from .map_files import map_beside, with_slashes
from .profile_files import map_for
from .reader import Refused, read_file


class NotFillableError(ValueError):
    """A workbook that cannot be filled, or whose fill cannot be taken back; its text says why."""


@dataclass(frozen=True)
class Source:
    """A workbook file as it was read: its path as given, its bytes and its cells."""

    path: str
    sha256: str
    data: bytes = field(repr=False)
    grid: Grid = field(repr=False)
    map_path: str | None = None
    map: Map | None = field(default=None, repr=False)


@dataclass(frozen=True)
class FilledWorkbook:
    """A workbook, and what filling does to it. Nothing is written until somebody saves ``data``."""

    source: Source
    filling: Filling

    @cached_property
    def data(self) -> bytes:
        """The bytes of the filled workbook; those of the original where nothing changes.

        CannotWrite where a cell or sheet cannot be written without harm; NotFillableError where
        a sheet of somebody's own stands in the place of the log.
        """
        if not self.filling.is_stale:
            return self.source.data
        sheet = self.source.grid.sheet(NAME)
        if sheet is not None and sheet.extent is not None and not is_log(sheet):
            raise NotFillableError(
                f"It has a sheet {NAME} that is not the log of fills. Give that sheet another name."
            )
        return with_fill(self.source.data, self.source.grid, self.filling)


@dataclass(frozen=True)
class RevertedWorkbook:
    """A workbook, and what taking back its last fill does to it."""

    source: Source
    reverting: Reverting

    @cached_property
    def data(self) -> bytes:
        """The bytes of the workbook as it was; those of the original where there is no log."""
        if not self.reverting.run:
            return self.source.data
        return with_fill_taken_back(self.source.data, self.reverting)


def fill(
    path: str | os.PathLike[str],
    map: str | os.PathLike[str] | None = None,
    *,
    restore: bool = False,
) -> FilledWorkbook:
    """Work out the calculated cells of a workbook file, with the map given or beside it.

    FileNotFoundError where there is no such file; NotFillableError where it cannot be read in
    full or holds nothing to fill; MapFileError where the map is wrong.
    """
    source = read_source(path, map)
    filling = fill_grid(source.grid, source.map, restore=restore)
    if source.map is None and not filling.cells:
        raise NotFillableError(
            "No table of a commissioning workbook was found in it, so there is nothing to fill. "
            "A workbook of another layout needs a map that names its calculated cells."
        )
    return FilledWorkbook(source, filling)


def revert(
    path: str | os.PathLike[str], map: str | os.PathLike[str] | None = None
) -> RevertedWorkbook:
    """Work out how the last fill of a workbook file is taken back; errors as for ``fill``."""
    source = read_source(path, map)
    return RevertedWorkbook(source, revert_grid(source.grid, source.map))


def read_source(path: str | os.PathLike[str], map: str | os.PathLike[str] | None = None) -> Source:
    """Read a workbook file whose sheets can all be read; errors as for ``fill``."""
    workbook = Path(path)
    if not workbook.is_file():
        raise FileNotFoundError(f"There is no file {os.fspath(path)}")
    map_path = Path(map) if map is not None else map_beside(workbook)
    layout = map_for(workbook, map_path) if map_path is not None else None
    try:
        grid, sha256 = read_file(workbook)
    except Refused as refusal:
        raise NotFillableError(refusal.sentence) from refusal
    data = workbook.read_bytes()
    if hashlib.sha256(data).hexdigest() != sha256:
        raise NotFillableError("The file was changed while it was read. Try again.")
    if grid.unreadable:
        name, why = grid.unreadable[0]
        raise NotFillableError(
            f'The sheet "{name}" cannot be read: {why}. Its amounts would be missed.'
        )
    used = with_slashes(map_path) if map_path is not None else None
    return Source(with_slashes(path), sha256, data, grid, used, layout)
