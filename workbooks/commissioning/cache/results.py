"""A result as JSON, and back: a line that every report needs, then the figures, packed."""

from __future__ import annotations

import json
import zlib
from collections.abc import Sequence
from dataclasses import fields
from functools import cached_property
from operator import attrgetter
from typing import Any

from commissioning_schemas.acceptances import Acceptance
from commissioning_schemas.figures import Figure, Overview
from commissioning_schemas.findings import Finding, Place, Severity
from commissioning_schemas.owned import Subject
from commissioning_schemas.result import CheckedTable, NotChecked, Result

from ..later import Later
from .values import Json, from_json, to_json

_FIGURE = [name for name in Figure._fields if name not in ("subject", "source")]
_SUBJECT = [one.name for one in fields(Subject)]
_FINDING = [one.name for one in fields(Finding) if one.name != "severity"]
_ACCEPTANCE = [one.name for one in fields(Acceptance) if one.name != "place"]
_PLACE = [one.name for one in fields(Place)]
_TABLE = [one.name for one in fields(CheckedTable)]


class Unreadable(ValueError):  # noqa: N818 - it is what the text is
    """A text that is no kept result."""


def to_bytes(result: Result) -> bytes:
    """Return a result as bytes; a result with a fault, or with figures that have rows, is none."""
    of_finding, of_table = attrgetter(*_FINDING), attrgetter(*_TABLE)
    of_place = attrgetter(*_PLACE)
    rest = {
        "figures": [_figure(one) for one in result.figures],
        "overviews": [(one.title, one.columns, one.rows) for one in result.overviews],
    }
    # The formulas of a column are much alike: packed they are a fiftieth.
    packed = zlib.compress(_line(rest), 1)
    head = {
        "complete": result.complete,
        "findings": [[one.severity.value, *of_finding(one)] for one in result.findings],
        "tables": [of_table(one) for one in result.tables],
        "not_checked": [(one.what, one.why) for one in result.not_checked],
        "as_at": to_json(result.as_at),
        "tolerance_pence": result.tolerance_pence,
        "cells": result.cells,
        "accepted": [
            [to_json(getattr(one, name)) for name in _ACCEPTANCE] + [of_place(one.place)]
            for one in result.accepted.values()
        ],
        "marking": result.marking,
        "crc": zlib.crc32(packed),
    }
    return _line(head) + packed


def from_bytes(kept: bytes) -> Result:
    """Return the result that was kept; its figures are read when they are asked for.

    Unreadable where it is not whole, or was written by something else.
    """
    first, _, packed = kept.partition(b"\n")
    try:
        head = json.loads(first)
        if zlib.crc32(packed) != head["crc"]:
            raise Unreadable("it is not whole")
        rest = _Rest(packed)
        return Result(
            complete=head["complete"],
            findings=tuple(_finding(*one) for one in head["findings"]),
            figures=Later(lambda: rest.figures),
            tables=tuple(CheckedTable(*one) for one in head["tables"]),
            not_checked=tuple(NotChecked(*one) for one in head["not_checked"]),
            as_at=from_json(head["as_at"]),
            tolerance_pence=head["tolerance_pence"],
            cells=head["cells"],
            overviews=Later(lambda: rest.overviews),
            marking=head["marking"],
            accepted={one.fingerprint: one for one in map(_acceptance, head["accepted"])},
        )
    except (ValueError, KeyError, TypeError) as error:
        raise Unreadable(str(error)) from error


class _Rest:
    """What few reports need, unpacked when the first of it is looked at."""

    def __init__(self, packed: bytes) -> None:
        self._packed = packed

    @cached_property
    def _content(self) -> Json:
        return json.loads(zlib.decompress(self._packed))

    @cached_property
    def figures(self) -> Sequence[Figure]:
        return tuple(_read_figure(*one) for one in self._content["figures"])

    @cached_property
    def overviews(self) -> Sequence[Overview]:
        return tuple(Overview.of(*one) for one in self._content["overviews"])


def _line(content: object) -> bytes:
    text = json.dumps(content, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return text.encode() + b"\n"


def _figure(one: Figure) -> list[Any]:
    subject = [getattr(one.subject, name) for name in _SUBJECT]
    return [subject, *(to_json(getattr(one, name)) for name in _FIGURE)]


def _read_figure(subject: list[str], *rest: Any) -> Figure:
    named = zip(_FIGURE, map(from_json, rest), strict=True)
    return Figure(subject=Subject(*subject), **dict(named))


def _finding(severity: str, *rest: Any) -> Finding:
    return Finding(severity=Severity(severity), **dict(zip(_FINDING, rest, strict=True)))


def _acceptance(kept: list[Any]) -> Acceptance:
    *values, place = kept
    named = zip(_ACCEPTANCE, map(from_json, values), strict=True)
    return Acceptance(place=Place(*place), **dict(named))
