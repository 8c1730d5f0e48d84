"""The place of a new file: whether it can be made there, and the writing of it, in words."""

from __future__ import annotations

import os
from pathlib import Path

from ..reports.harmless import harmless
from ..writer.save import NotSavedError, OpenInExcelError, save
from .wrong_use import WrongUse


def refuse_place(out: Path) -> None:
    """End the command where no workbook can be made, before any work is done."""
    shown = harmless(str(out))
    if out.is_dir():
        raise WrongUse(f'"{shown}" is a folder. Name the workbook too, such as plan.xlsx.')
    if out.suffix.casefold() != ".xlsx":
        raise WrongUse(f'"{shown}" should end in .xlsx: that is what will be in it.')
    if not out.parent.is_dir():
        raise WrongUse(f'There is no folder "{harmless(str(out.parent))}". Make it first.')


def put(out: Path, data: bytes, *, force: bool, sha256: str = "") -> None:
    """Write the file; where that cannot be done, say why and leave what was there.

    ``sha256`` is that of the file as it was read, where it is the one that is replaced.
    """
    shown = harmless(str(out))
    try:
        save(out, data, replace=force, sha256=sha256)
    except FileExistsError as error:
        raise WrongUse(
            f'"{shown}" is there already. Choose another name, or add --force to replace it.'
        ) from error
    except OpenInExcelError as error:
        raise WrongUse(f'"{shown}" is open in Excel. Close it there first.') from error
    except NotSavedError as error:
        raise WrongUse(harmless(f"{error}.")) from error
    except OSError as error:
        why = os.strerror(error.errno) if error.errno else str(error)
        raise WrongUse(f'"{shown}" cannot be written: {why}.') from error


def typeable(path: Path | str) -> str:
    """Return a path as it can be typed after a command."""
    shown = harmless(str(path))
    return f'"{shown}"' if " " in shown else shown
