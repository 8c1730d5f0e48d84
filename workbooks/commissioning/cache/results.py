"""A result as two lines of JSON, and back: what every report needs, then the figures."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import fields
from functools import cached_property
from operator import attrgetter
from typing import Any, overload

from commissioning_schemas.figures import Figure, Overview
from commissioning_schemas.findings import Finding, Severity
from commissioning_schemas.owned import Subject
from commissioning_schemas.result import CheckedTable, NotChecked, Result

from .values import from_json, to_json

_FIGURE = [one.name for one in fields(Figure) if one.name not in ("subject", "source")]
_SUBJECT = [one.name for one in fields(Subject)]
_FINDING = [one.name for one in fields(Finding) if one.name != "severity"]
_TABLE = [one.name for one in fields(CheckedTable)]


class Unreadable(ValueError):  # noqa: N818 - it is what the text is
    """A text that is no kept result."""


def to_text(result: Result) -> bytes:
    """Return a result as text; a result with a fault, or with figures that have rows, is none."""
    of_finding, of_table = attrgetter(*_FINDING), attrgetter(*_TABLE)
    figures = _line([_figure(one) for one in result.figures])
    head = {
        "complete": result.complete,
        "findings": [[one.severity.value, *of_finding(one)] for one in result.findings],
        "tables": [of_table(one) for one in result.tables],
        "not_checked": [(one.what, one.why) for one in result.not_checked],
        "as_at": to_json(result.as_at),
        "tolerance_pence": result.tolerance_pence,
        "cells": result.cells,
        "overviews": [(one.title, one.columns, one.rows) for one in result.overviews],
        "length": len(figures),
    }
    return _line(head) + figures


def from_text(text: bytes) -> Result:
    """Return the result that a text holds; its figures are read when they are asked for.

    Unreadable where the text is not whole, or was written by something else.
    """
    first, _, second = text.partition(b"\n")
    try:
        head = json.loads(first)
        if len(second) != head["length"] or not second.endswith(b"]\n"):
            raise Unreadable("it is not whole")
        return Result(
            complete=head["complete"],
            findings=tuple(_finding(*one) for one in head["findings"]),
            figures=Later(second),
            tables=tuple(CheckedTable(*one) for one in head["tables"]),
            not_checked=tuple(NotChecked(*one) for one in head["not_checked"]),
            as_at=from_json(head["as_at"]),
            tolerance_pence=head["tolerance_pence"],
            cells=head["cells"],
            overviews=tuple(_overview(*one) for one in head["overviews"]),
        )
    except (ValueError, KeyError, TypeError) as error:
        raise Unreadable(str(error)) from error


class Later(Sequence[Figure]):
    """Figures that are read when the first of them is looked at."""

    def __init__(self, text: bytes) -> None:
        self._text = text

    @cached_property
    def _figures(self) -> tuple[Figure, ...]:
        return tuple(_read_figure(*one) for one in json.loads(self._text))

    @overload
    def __getitem__(self, place: int) -> Figure: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Figure]: ...
    def __getitem__(self, place: int | slice) -> Figure | Sequence[Figure]:
        return self._figures[place]

    def __len__(self) -> int:
        return len(self._figures)

    def __iter__(self) -> Iterator[Figure]:
        return iter(self._figures)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and self._figures == tuple(other)

    def __hash__(self) -> int:
        return hash(self._text)


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


def _overview(title: str, columns: list[str], rows: list[tuple[str, list[int | None]]]) -> Overview:
    return Overview(title, columns, [(label, amounts) for label, amounts in rows])
