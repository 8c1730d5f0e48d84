"""From the path of a workbook to what was found in it."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from commissioning_schemas.check import check as check_grid
from commissioning_schemas.check import refused
from commissioning_schemas.checks import catalogue
from commissioning_schemas.findings import Finding
from commissioning_schemas.grid import Grid
from commissioning_schemas.maps import Map, Profile
from commissioning_schemas.result import Fault, NotChecked, Result

from .baselines import Known
from .collector import collector_paused
from .map_files import map_beside, shown_map, with_slashes
from .profile_files import map_for, profile_for
from .reader import Refused, read_file

Standing = Literal["new", "known", "accepted"]


@dataclass(frozen=True)
class WorkbookResult:
    """What was found in one workbook file.

    ``path`` and ``map`` are as they were given, with ``/`` between their parts. ``refusal`` is
    the word for why the file was not read, and ``grid`` the cells of a file that was.
    ``baseline`` holds the findings that were known before, ``None`` without a baseline; it is no
    part of the hash.
    """

    path: str
    sha256: str | None
    result: Result
    map: str | None = None
    refusal: str | None = None
    grid: Grid | None = field(default=None, repr=False, compare=False)
    baseline: Mapping[str, Known] | None = field(default=None, hash=False)

    def standing(self, finding: Finding) -> Standing:
        """Tell whether a finding is new, known from the baseline, or accepted by a person."""
        if finding.fingerprint in self.result.accepted:
            return "accepted"
        return "known" if finding.fingerprint in (self.baseline or ()) else "new"

    @property
    def fresh(self) -> tuple[Finding, ...]:
        """The findings that count: neither known before nor accepted."""
        return tuple(one for one in self.result.findings if self.standing(one) == "new")


def check(
    path: str | os.PathLike[str],
    map: str | os.PathLike[str] | None = None,
    *,
    extended: bool = False,
) -> WorkbookResult:
    """Check a workbook file, with the map given or the one that lies beside it.

    With ``extended`` the rules of the extended set are looked at too.

    A file that cannot be used as a workbook gives a result that is not complete.
    FileNotFoundError where there is no such file; MapFileError where the map is wrong.
    """
    workbook = Path(path)
    if not workbook.is_file():
        raise FileNotFoundError(f"There is no file {os.fspath(path)}")
    source = Path(map) if map is not None else map_beside(workbook)
    layout = map_for(workbook, source) if source is not None else None
    also = catalogue().of_set("ext") if extended else ()
    return check_file(workbook, with_slashes(path), source, layout, also, profile_for(workbook))


def check_file(
    path: Path,
    shown: str,
    map_path: Path | None = None,
    map: Map | None = None,
    also: Collection[str] = (),
    profile: Profile | None = None,
) -> WorkbookResult:
    """Check a file that exists, under the name that reports show.

    Its map and its office's profile were read before; ``also`` are the extended codes to look
    for.
    """
    with collector_paused():
        opened = open_workbook(path, shown, map_path)
        if isinstance(opened, WorkbookResult):
            return opened
        grid, sha256 = opened
        accepted = profile.accepted_in(path.name) if profile is not None else ()
        result = check_grid(grid, map, also, accepted, profile)
        return WorkbookResult(shown, sha256, result, shown_map(map_path), grid=grid)


def open_workbook(
    path: Path, shown: str, map_path: Path | None = None, data: bytes | None = None
) -> tuple[Grid, str] | WorkbookResult:
    """Return the cells of a file and the digest of its bytes, or the result of a refused file.

    ``data`` are the bytes of the file where they were read before.
    """
    try:
        return read_file(path, data)
    except Refused as refusal:
        fault, _, remedy = refusal.sentence.removesuffix(f" ({refusal.detail})").partition(": ")
        detail = f" ({refusal.detail})" if refusal.detail else ""
        reason, fix = refusal.reason, remedy[:1].upper() + remedy[1:]
        fault = fault.rstrip(".") + detail
    except OSError as error:
        reason = "unreadable"
        fault = f"The file cannot be opened ({error.strerror or 'the system gives no reason'})"
        fix = "Close it elsewhere, and see that you are allowed to read it."
    result = refused(shown.rpartition("/")[2], reason, f"{fault}.", fix)
    return WorkbookResult(shown, _digest(path, data), result, shown_map(map_path), refusal=reason)


def ended_early(path: Path, shown: str, map_path: Path | None, why: str) -> WorkbookResult:
    """Return the result of a workbook whose check took more time or memory than it may."""
    fix = (
        "Take out sheets, rows and columns that are empty or not needed, or split the workbook; "
        "or allow its check more time (--timeout) or memory (--memory)."
    )
    name, not_seen = shown.rpartition("/")[2], "its check was ended before its end"
    result = refused(name, "too-large", why, fix, not_seen)
    return WorkbookResult(shown, _digest(path), result, shown_map(map_path), refusal="too-large")


def faulted(
    path: Path, shown: str, map_path: Path | None, trace: str, data: bytes | None = None
) -> WorkbookResult:
    """Return the result of a workbook on which this program itself stopped."""
    name = shown.rpartition("/")[2]
    return WorkbookResult(
        shown,
        _digest(path, data),
        Result(
            complete=False,
            findings=(),
            figures=(),
            tables=(),
            not_checked=(NotChecked(name, "this program stopped on a mistake of its own"),),
            as_at=None,
            tolerance_pence=0,
            cells=0,
            faults=(Fault(name, trace),),
        ),
        shown_map(map_path),
    )


def _digest(path: Path, data: bytes | None = None) -> str | None:
    if data is not None:
        return hashlib.sha256(data).hexdigest()
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None
