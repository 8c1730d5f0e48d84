"""What a wheel says of itself."""

from __future__ import annotations

import hashlib
import re
import zipfile
from dataclasses import dataclass
from email.parser import HeaderParser
from pathlib import Path


@dataclass(frozen=True)
class Wheel:
    """A package as it is installed: its name and version, its licence, its hash."""

    path: Path
    name: str
    version: str
    licence: str
    sha256: str


def read_wheel(path: Path) -> Wheel:
    """Read a wheel's description; ValueError where it has none."""
    data = path.read_bytes()
    with zipfile.ZipFile(path) as archive:
        found = [name for name in archive.namelist() if name.endswith(".dist-info/METADATA")]
        if not found:
            raise ValueError(f"{path.name} does not describe itself")
        head = HeaderParser().parsestr(archive.read(found[0]).decode("utf-8"))
    name = re.sub(r"[-_.]+", "-", str(head["Name"])).lower()
    licence = head["License-Expression"] or head["License"] or ""
    digest = hashlib.sha256(data).hexdigest()
    return Wheel(path, name, str(head["Version"]), str(licence).partition("\n")[0], digest)
