"""Recalculates a workbook in LibreOffice, which keeps stored results unless they are taken out."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from commissioning.reader import read
from commissioning.writer import Result, put_results
from commissioning_schemas.grid import Grid

_PROGRAM = shutil.which("soffice") or shutil.which("libreoffice")
_LONGEST = 180


def require_libreoffice() -> None:
    """Skip where LibreOffice is not installed; on the build server that is a failure."""
    if _PROGRAM is None:
        if os.environ.get("CI") == "true":
            pytest.fail("LibreOffice is not installed on the build server")
        pytest.skip("LibreOffice is not installed")


def without_results(data: bytes, keep: dict[str, dict[tuple[int, int], Result]]) -> bytes:
    """Take the stored result of every formula out of a workbook, but put ``keep`` in."""
    results: dict[str, dict[tuple[int, int], Result]] = {}
    for sheet in read(data).sheets:
        kept = keep.get(sheet.name, {})
        places = [(row, column) for row, cells in sheet.formulas.items() for column in cells]
        results[sheet.name] = {place: kept.get(place) for place in places}
    return put_results(data, results)


def recalculated(data: bytes, folder: Path, name: str = "book") -> Grid:
    """Return the Grid of a workbook as LibreOffice saves it."""
    assert _PROGRAM is not None
    source, out = folder / f"{name}.xlsx", folder / f"{name}-out"
    source.write_bytes(data)
    profile = (folder / "profile").as_uri()
    command = [_PROGRAM, f"-env:UserInstallation={profile}", "--headless", "--norestore"]
    command += ["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(out), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=_LONGEST)
    return read((out / source.name).read_bytes())
