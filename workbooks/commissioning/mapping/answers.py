"""Answers to the questions of ``commissioning map``, from a file: one line for each question."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from commissioning_schemas.maps import MapError, Tie, parse_map

from ..map_files import read_toml
from .toml_text import quoted


@dataclass(frozen=True)
class Answers:
    """The answers by the id of their question, and the ties that stand beside them."""

    by_id: dict[str, str] = field(default_factory=dict)
    ties: tuple[Tie, ...] = ()


def read_answers(path: Path) -> Answers:
    """Return what a file answers; MapFileError where it cannot be used."""
    return read_toml(path, "the answers are", _answers)


def _answers(content: dict[str, Any]) -> Answers:
    ties = parse_map({"tie": content.pop("tie", [])}).ties
    found: dict[str, str] = {}
    for name, value in content.items():
        if not isinstance(value, str | int | dt.date):
            raise MapError(f'"{name}" is no answer. Write each as "question" = "answer".')
        found[name] = str(value)
    return Answers(found, ties)


def answers_text(by_id: Mapping[str, str]) -> str:
    """Return answers as such a file holds them."""
    return "\n".join(f"{quoted(id)} = {quoted(answer)}" for id, answer in by_id.items())
