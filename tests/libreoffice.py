"""Recalculates workbooks in LibreOffice, which keeps stored results unless they are taken out."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from commissioning.reader import read
from commissioning.writer import put_results
from commissioning_schemas.grid import Grid

_PROGRAM = shutil.which("soffice") or shutil.which("libreoffice")
_LONGEST, _EACH = 180, 10
"""Seconds that one run may take at most, and each of its workbooks beyond that."""


def require_libreoffice() -> None:
    """Skip where LibreOffice is not installed; on the build server that is a failure."""
    if _PROGRAM is None:
        if os.environ.get("CI") == "true":
            pytest.fail("LibreOffice is not installed on the build server")
        pytest.skip("LibreOffice is not installed")


def soffice(profile: Path) -> list[str]:
    """Return the command that starts LibreOffice without a window, with a profile of its own."""
    assert _PROGRAM is not None
    user = f"-env:UserInstallation={profile.as_uri()}"
    return [_PROGRAM, user, "--headless", "--norestore"]


def without_results(data: bytes) -> bytes:
    """Take the stored result of every formula out of a workbook."""
    return put_results(
        data,
        {
            sheet.name: {
                (row, column): None
                for row, formulas in sheet.formulas.items()
                for column in formulas
            }
            for sheet in read(data).sheets
        },
    )


def recalculated(workbooks: Mapping[str, bytes], folder: Path) -> dict[str, Grid]:
    """Return workbooks by name as LibreOffice works them out, all in one run of it."""
    out = folder / "out"
    sources = [folder / f"{name}.xlsx" for name in workbooks]
    for source, data in zip(sources, workbooks.values(), strict=True):
        source.write_bytes(without_results(data))
    command = [*soffice(folder / "profile"), "--convert-to", "xlsx:Calc MS Excel 2007 XML"]
    command += ["--outdir", str(out)]
    longest = _LONGEST + _EACH * len(sources)
    subprocess.run([*command, *sources], check=True, capture_output=True, timeout=longest)
    return {source.stem: read((out / source.name).read_bytes()) for source in sources}
