"""Where a changed workbook goes: to a new file, or back in the place of the one that was read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..filling import Source
from ..reports.harmless import harmless
from .new_file import put
from .synced import kept_in_step
from .wrong_use import WrongUse


@dataclass(frozen=True)
class Destination:
    """A file to be written, in the place of the workbook itself or beside it."""

    path: Path
    in_place: bool
    force: bool

    def write(self, source: Source, data: bytes) -> None:
        """Write the workbook whole or not at all; WrongUse where the place will not have it."""
        if self.in_place and data == source.data:
            return
        sha256 = source.sha256 if self.in_place else ""
        put(self.path, data, force=self.force or self.in_place, sha256=sha256)


def destination(
    workbook: Path, out: Path | None, *, in_place: bool, force: bool
) -> Destination | None:
    """Return where to write; ``None`` where neither is asked for. WrongUse where it cannot be."""
    if out is None:
        return _in_place(workbook, force) if in_place else None
    shown = harmless(str(out))
    if in_place:
        raise WrongUse("Give -o OUT or --in-place, one of the two.")
    if out.is_dir():
        raise WrongUse(f'"{shown}" is a folder. Name the workbook too.')
    if not out.parent.is_dir():
        raise WrongUse(f'There is no folder "{harmless(str(out.parent))}". Make it first.')
    if out.suffix.casefold() != workbook.suffix.casefold():
        raise WrongUse(f'"{shown}" should end in {workbook.suffix}, as the workbook itself does.')
    if out.exists() and workbook.exists() and out.samefile(workbook):
        raise WrongUse(f'"{shown}" is the workbook itself. Use --in-place to change it.')
    if out.exists() and not force:
        raise WrongUse(
            f'"{shown}" is there already. Choose another name, or add --force to replace it.'
        )
    return Destination(out, in_place=False, force=force)


def _in_place(workbook: Path, force: bool) -> Destination:
    if (folder := kept_in_step(workbook)) and not force:
        raise WrongUse(
            harmless(
                f'"{workbook}" lies in {folder}, which keeps it in step with other machines: '
                "somebody may have it open there. Write to a new file with -o, or add --force."
            )
        )
    return Destination(workbook, in_place=True, force=force)
