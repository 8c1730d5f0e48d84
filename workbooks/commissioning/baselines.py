"""Baselines: the findings that were known on the day when somebody drew a line under them."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

VERSION = 1


class BaselineError(ValueError):
    """A baseline that cannot be used; its text names the file and says why."""


@dataclass(frozen=True, slots=True)
class Known:
    """A finding as a baseline keeps it: its rule, how severe it was, and where it was."""

    code: str
    severity: str
    place: str


@dataclass(frozen=True)
class Baseline:
    """The known findings of each workbook by fingerprint.

    Workbooks go by their path as seen from the folder of the baseline's file, with ``/``.
    """

    workbooks: Mapping[str, Mapping[str, Known]] = field(default_factory=dict)

    def of(self, workbook: Path, file: Path) -> Mapping[str, Known]:
        """Return what is known of a workbook; nothing where the baseline does not name it."""
        return self.workbooks.get(name_of(workbook, file), {})


def name_of(workbook: Path, file: Path) -> str:
    """Return the name by which the baseline in a file knows a workbook."""
    try:
        name = os.path.relpath(workbook.resolve(), file.resolve().parent)
    except ValueError:  # Another drive, on Windows: there is no way from one to the other.
        name = str(workbook.resolve())
    return name.replace(os.sep, "/")


def read_baseline(path: Path) -> Baseline:
    """Return the baseline that a file holds; BaselineError where it cannot be used."""
    try:
        content = json.loads(path.read_text("utf-8"))
    except OSError as error:
        raise BaselineError(f"{path}: the baseline cannot be opened ({error.strerror}).") from error
    except ValueError as error:
        raise BaselineError(f"{path}: the baseline is not JSON text.") from error
    try:
        return _parsed(content)
    except (AttributeError, KeyError, TypeError) as error:
        raise BaselineError(
            f"{path}: this is not a baseline of version {VERSION}. Make a new one with "
            '"commissioning baseline create".'
        ) from error


def _parsed(content: Any) -> Baseline:
    if content["version"] != VERSION:
        raise KeyError("version")
    return Baseline(
        {
            str(name): {
                str(one["fingerprint"]): Known(
                    str(one["code"]), str(one["severity"]), str(one["place"])
                )
                for one in findings
            }
            for name, findings in content["workbooks"].items()
        }
    )


def baseline_text(baseline: Baseline) -> str:
    """Return the text of a baseline's file, one line for each finding, the same each time."""
    books = ",\n".join(
        f"  {json.dumps(name, ensure_ascii=False)}: [{_listed(found)}]"
        for name, found in sorted(baseline.workbooks.items())
    )
    body = f"\n{books}\n " if books else ""
    return f'{{\n "version": {VERSION},\n "workbooks": {{{body}}}\n}}\n'


def _listed(found: Mapping[str, Known]) -> str:
    lines = [
        "\n   "
        + json.dumps(
            {
                "fingerprint": fingerprint,
                "code": one.code,
                "severity": one.severity,
                "place": one.place,
            },
            ensure_ascii=False,
        )
        for fingerprint, one in found.items()
    ]
    return ",".join(lines) + ("\n  " if lines else "")
