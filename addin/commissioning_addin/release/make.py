"""The release folder, made by one command."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from ..desktop_files import desktop_file
from ..setup.computer import FILE
from ..xlam import build_xlam
from .bill import bill_of_materials
from .wheels import Wheel, read_wheel

_NOTE = "NOTE-FOR-IT.md"
_WHEELS = "wheels"


class ReleaseError(Exception):
    """The folder cannot be made; its text says why and what to do."""


def make_release(
    folder: Path,
    wheel: Path | None = None,
    *,
    platform: str | None = None,
    python_version: str | None = None,
) -> list[Path]:
    """Make the folder, with the wheels for this system or for the one named; return its files.

    ReleaseError where the folder is not empty, or pip cannot get a wheel.
    """
    if folder.exists() and any(folder.iterdir()):
        raise ReleaseError(f'"{folder}" is not empty. Name a new folder, or empty that one.')
    store = folder / _WHEELS
    store.mkdir(parents=True)
    own = _own_wheel(wheel, store)
    target = []
    if platform is not None:
        target += ["--platform", platform]
    if python_version is not None:
        target += ["--python-version", python_version]
    _pip(
        ["download", "--only-binary", ":all:", "--dest", str(store), *target, f"{own}[excel]"],
        "The wheels cannot be fetched",
    )
    wheels = [read_wheel(path) for path in sorted(store.glob("*.whl"))]
    files = {
        "requirements.txt": requirements(wheels).encode(),
        "commissioning.cdx.json": bill_of_materials(wheels).encode(),
        FILE: build_xlam(),
        _NOTE: desktop_file(_NOTE).read_bytes(),
    }
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return [*(folder / name for name in files), *(one.path for one in wheels)]


def requirements(wheels: Sequence[Wheel]) -> str:
    """Return the list that pip installs from: each wheel by its version and its hash."""
    lines = []
    for one in wheels:
        extra = "[excel]" if one.name == "commissioning" else ""
        lines.append(f"{one.name}{extra}=={one.version} --hash=sha256:{one.sha256}\n")
    return "".join(lines)


def _own_wheel(wheel: Path | None, store: Path) -> Path:
    if wheel is not None:
        copy = store / wheel.name
        copy.write_bytes(wheel.read_bytes())
        return copy
    clone = Path(__file__).parents[3]
    if not (clone / "pyproject.toml").is_file():
        raise ReleaseError("This is not the clone of the project: name its wheel with --wheel.")
    _pip(["wheel", "--no-deps", "--wheel-dir", str(store), str(clone)], "No wheel can be built")
    return next(store.glob("commissioning-*.whl"))


def _pip(arguments: Sequence[str], failed: str) -> None:
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "-q", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        last = [line for line in done.stderr.splitlines() if line.strip()][-1:]
        raise ReleaseError(f"{failed}: {''.join(last) or 'pip gives no reason'}")
